import { html, raw, render, type HtmlPart } from '../html.ts'
import type { Language } from '../text.ts'

/** What a page that stands on its own is made of; `styles` is the text of its style sheets. */
export type StandaloneDocument = {
  readonly language: Language
  readonly title: string
  readonly lead: string | null
  readonly styles: string
  /** What says that answers are simulated, or `null`. */
  readonly warning: HtmlPart
  readonly content: HtmlPart
}

/**
 * A page in one file, which can be mailed and opened without a server: the style sheets stand in it.
 *
 * @example standalonePage({ language: 'nl', title: 'Codeboek', lead: null, styles, warning: null, content }) // → '<!doctype html>…'
 */
export const standalonePage = ({ language, title, lead, styles, warning, content }: StandaloneDocument): string =>
  render(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <style>
            ${raw(styles)}
          </style>
        </head>
        <body>
          <div class="frame">
            <main id="content">
              ${warning}
              <h1>${title}</h1>
              ${lead === null ? null : html`<p class="lead">${lead}</p>`} ${content}
            </main>
          </div>
        </body>
      </html>`,
  )
