import { html, render, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import { languages, type Language } from '../text.ts'
import { frontPath, localised, type PagePath } from './paths.ts'

/** A link by its words and its address without language; the last of a path leads nowhere. */
export type PageLink = { readonly label: string; readonly path: PagePath | null }

/** A link of the menu; `here` marks the part of the site that the reader is in. */
export type MenuLink = { readonly label: string; readonly path: PagePath; readonly here: boolean }

/** A page before the parts that all pages share are put around it. */
export type Page = {
  readonly language: Language
  /** The page's own address; `null` for a page that answers to no address of its own, such as an error. */
  readonly path: PagePath | null
  readonly title: string
  /** Style sheets that the page needs besides that of the site, by the name after `/assets/`. */
  readonly styles?: readonly string[]
  readonly menu: readonly MenuLink[]
  /** The way from the front page to here. */
  readonly trail: readonly PageLink[]
  /** What says that answers are simulated, or `null`. */
  readonly warning: Html | null
  /** What stands beside the content on a wide screen. */
  readonly side: Html | null
  readonly content: HtmlPart
}

/** The contents of a page of the site as the server sends it. */
export function layOutPage(page: Page): string {
  const { language, path, title, styles = [], menu, trail, warning, side, content } = page
  const to = (address: PagePath): string => localised(language, address)
  return render(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${say(language, 'site-page-title', { title })}</title>
          <link rel="stylesheet" href="/assets/fonts.css" />
          <link rel="stylesheet" href="/assets/style.css" />${styles.map((name) => html` <link rel="stylesheet" href="/assets/${name}" />`)}
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          ${path === null ? null : languages.map((other) => html`<link rel="alternate" hreflang="${other}" href="${localised(other, path)}" />`)}
        </head>
        <body>
          <a class="skip" href="#content">${say(language, 'site-skip')}</a>
          <header class="bar">
            <div>
              <a class="brand" href="${to(frontPath)}">${say(language, 'site-name')}</a>
              <nav class="menu" aria-label="${say(language, 'site-menu')}">
                <ul>
                  ${menu.map((link) => html`<li><a href="${to(link.path)}" ${link.here ? html`aria-current="true"` : null}>${link.label}</a></li>`)}
                </ul>
              </nav>
              ${languages.filter((other) => other !== language).map((other) => languageLink(other, path))}
            </div>
          </header>
          <div class="${side === null ? 'frame' : 'frame with-side'}">
            ${side}
            <main id="content" tabindex="-1">${trailHtml(trail, language)}${warning} ${content}</main>
          </div>
          <footer class="foot"><p>${say(language, 'site-footer')}</p></footer>
        </body>
      </html>`,
  )
}

/** The same page in another language, named in that language. */
const languageLink = (other: Language, path: PagePath | null): Html =>
  html`<a class="language" href="${localised(other, path ?? frontPath)}" lang="${other}" hreflang="${other}">${say(other, 'site-this-language')}</a>`

function trailHtml(trail: readonly PageLink[], language: Language): Html | null {
  if (trail.length === 0) return null
  const steps = trail.map(({ label, path }) =>
    path === null
      ? html`<li aria-current="page">${label}</li>`
      : html`<li><a href="${localised(language, path)}">${label}</a></li>`,
  )
  return html`<nav class="trail" aria-label="${say(language, 'site-path')}">
    <ol>
      ${steps}
    </ol>
  </nav>`
}
