import { html, raw, render, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { sizeOf } from './annex-files-words.ts'
import { columnsHtml, methodHtml, readingHtml } from './guide-html.ts'
import { inSentence } from './in-sentence.ts'
import { rebuiltHtml } from './rebuilt-html.ts'
import { simulatedHtml } from './simulated-html.ts'
import { tableHtml } from './table-html.ts'

/** What the site has no need of: the list of all tables in one go. */
const ownStyle = 'nav h3 { margin: 1.4em 0 0.3em; font-size: 1.05em; }'

/**
 * The annex as one web page that needs nothing beside it: all tables, with the style sheet inside.
 *
 * @param style the style sheet of the site
 * @example annexHtml(annex, 'nl', css) // → '<!doctype html>…'
 */
export function annexHtml(annex: Annex, language: Language, style: string): string {
  const { study, wave, blocks } = annex
  const edition = `${study.title[language]}, ${inSentence(wave.title[language])}`
  return render(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${annex.title[language]}, ${edition}</title>
          <style>
            ${raw(`${style.replaceAll('</', String.raw`<\/`)}\n${ownStyle}`)}
          </style>
        </head>
        <body>
          <div class="frame">
            <main id="content">
              ${simulatedHtml(annex, language)}
              <p class="above">${annex.name[language]}</p>
              <h1>${edition}</h1>
              <p class="lead">${study.description[language]}</p>
              ${rebuiltHtml(annex.rebuilt, language)}
              ${contentsHtml(annex, language)} ${columnsHtml(annex, language)} ${readingHtml(annex, language)}
              ${blocks.map(
                ({ id, number, title, tables }) =>
                  html`<section class="block">
                    <h2 id="block-${id}">
                      <span class="number">${say(language, 'annex-block', { block: number })}</span> ${title[language]}
                    </h2>
                    ${tables.map((entry) => tableHtml(entry, { language, level: 3, wave: wave.title[language], home: '' }))}
                  </section>`,
              )}${methodHtml(annex, language)}
            </main>
          </div>
        </body>
      </html>`,
  )
}

const contentsHtml = (annex: Annex, language: Language): Html =>
  html`<nav class="card" aria-labelledby="contents">
    <h2 id="contents">${say(language, 'annex-contents')}</h2>
    <p>${sizeOf(annex, language)}</p>
    ${annex.blocks.map(
      ({ number, title, tables }) =>
        html`<h3>${say(language, 'annex-block', { block: number })} ${title[language]}</h3>
          <ul>
            ${tables.map(({ anchor, name, table }) => html`<li><a href="#${anchor}">${name[language]} ${table.title[language]}</a></li>`)}
          </ul>`,
    )}
  </nav>`
