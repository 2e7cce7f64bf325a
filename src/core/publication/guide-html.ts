import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { legendHtml } from './legend-html.ts'

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

/** How the study was done. */
export const methodHtml = ({ method }: Annex, language: Language): Html =>
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
  </section>`
