import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { gridHtml } from './grid-html.ts'
import { legendHtml } from './legend-html.ts'
import type { ResponseTable } from './response-rates.ts'

/** Who is in which column, for the top of a page with tables. */
export const columnsHtml = ({ columns, overlap }: Annex, language: Language): Html =>
  html`<section class="columns">
    <h2>${say(language, 'annex-columns')}</h2>
    <dl>
      ${columns.map(
        ({ label, who }) =>
          html`<div>
            <dt>${label[language]}</dt>
            <dd>${who[language]}</dd>
          </div>`,
      )}
    </dl>
    ${overlap === null ? null : html`<p>${overlap[language]}</p>`}
  </section>`

/** How to read the tables, with the marks. */
export const readingHtml = ({ reading, legend }: Annex, language: Language): Html =>
  html`<section class="card reading">
    <h2>${say(language, 'annex-reading')}</h2>
    <ul>
      ${reading.map((line) => html`<li>${line[language]}</li>`)}
    </ul>
    ${
      legend.length === 0
        ? null
        : html`<p>${say(language, 'annex-reading-marks')}</p>
            ${legendHtml(legend, language)}`
    }
  </section>`

/** How the study was done, with the response. */
export const methodHtml = ({ method, response }: Annex, language: Language): Html =>
  html`<section class="card method">
    <h2>${say(language, 'annex-method')}</h2>
    <dl>
      ${method.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label[language]}</dt>
            <dd>${value[language]}</dd>
          </div>`,
      )}
    </dl>
    ${response === null ? null : responseHtml(response, language)}
  </section>`

const responseHtml = ({ title, stubHead, heads, lines, warning }: ResponseTable, language: Language): Html =>
  html`<h3 id="response">${title[language]}</h3>
    ${gridHtml({
      labelledBy: 'response',
      caption: html`${warning === null ? title[language] : warning[language]}`,
      stubHead: stubHead[language],
      heads: heads.map((head) => ({ label: head[language], isTotal: false })),
      sections: [
        {
          name: 'rows',
          lines: lines.map(({ label, cells }) => ({
            label: label[language],
            cells: cells.map((cell) => cell[language]),
          })),
        },
      ],
    })}`
