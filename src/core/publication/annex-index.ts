import type { PublicTable } from '../disclosure/public-table.ts'
import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex, AnnexBlock } from './annex.ts'
import { cellHtml } from './cell-html.ts'
import { editionOf } from './contents-html.ts'
import { blockPath, localised } from './paths.ts'
import { printBase } from './print-cell.ts'

/** The list of all tables by block, with on how many people each rests. */
export const indexHtml = (annex: Annex, language: Language): Html =>
  html`<section class="card index">
    ${annex.blocks.map((block) => blockHtml(annex, block, language))}
  </section>`

function blockHtml(annex: Annex, { id, number, title, tables }: AnnexBlock, language: Language): Html {
  const address = localised(language, blockPath(editionOf(annex), id))
  return html`<h2 id="block-${id}">
      <span class="number">${say(language, 'annex-block', { block: number })}</span>
      <a href="${address}">${title[language]}</a>
    </h2>
    <table class="list" aria-labelledby="block-${id}">
      <thead>
        <tr>
          <th scope="col">${say(language, 'annex-contents-table')}</th>
          <th scope="col">${say(language, 'annex-contents-title')}</th>
          ${basesOf(annex).map(({ wave }) => html`<th scope="col" class="amount">${say(language, 'annex-contents-base')}${wave === null ? null : ` ${wave}`}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${tables.map(
          ({ table, number: ownNumber, anchor }) =>
            html`<tr>
              <td>${ownNumber}</td>
              <th scope="row"><a href="${address}#${anchor}">${table.title[language]}</a></th>
              ${basesOf(annex).map(({ wave }) => html`<td class="amount">${baseOf(table, wave, language)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`
}

/** The waves of which the list tells the N: the two that are compared, or the only one, `null`. */
const basesOf = ({ from, wave }: Annex): readonly { readonly wave: string | null }[] =>
  from === null ? [{ wave: null }] : [{ wave: from.id }, { wave: wave.id }]

/** The N of everybody together; where a table has no such column, of its largest one. */
function baseOf({ columns }: PublicTable, wave: string | null, language: Language): HtmlPart {
  const own = columns.filter(({ trend }) => wave === null || trend?.wave === wave)
  const size = (column: (typeof columns)[number]): number => column.base?.n ?? -1
  const total = own.find(({ group }) => group === 'total')
  const column = total ?? own.toSorted((a, b) => size(b) - size(a))[0]
  return column === undefined ? '' : cellHtml(printBase(column, language), language)
}
