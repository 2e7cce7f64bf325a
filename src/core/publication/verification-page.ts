import { formatCount } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { VerifiedCounts } from '../tables/verified-counts.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { editionOf } from './contents-html.ts'
import { editionMenu, editionTrail, type EditionPart } from './edition-menu.ts'
import { gridHtml } from './grid-html.ts'
import { layOutPage } from './page.ts'
import { blockPath, localised, verificationPath } from './paths.ts'
import { printAsWritten } from './print-figure.ts'
import { rebuiltHtml } from './rebuilt-html.ts'
import { simulatedHtml } from './simulated-html.ts'
import type { VerificationReport, VerifiedFigure, VerifiedTable } from './verification-report.ts'
import type { SitePage } from './annex-pages.ts'

/** The page that holds the tables of a wave against its published figures, in one language. */
export function verificationPage(
  annex: Annex,
  report: VerificationReport,
  present: ReadonlySet<EditionPart>,
  language: Language,
): SitePage {
  const path = verificationPath(editionOf(annex))
  const title = say(language, 'site-verification-title')
  return {
    path,
    page: layOutPage({
      language,
      path,
      title: `${title}, ${annex.study.title[language]}, ${annex.wave.title[language]}`,
      menu: editionMenu(editionOf(annex), 'verification', present, language),
      trail: [
        ...editionTrail(annex.study, annex.wave, language),
        { label: say(language, 'site-verification'), path: null },
      ],
      warning: simulatedHtml(annex, language),
      side: null,
      content: html`<h1>${title}</h1>
        <p class="lead">${say(language, 'site-verification-lead')} ${outcomeOf(report, language)}</p>
        ${rebuiltHtml(annex.rebuilt, language)}
        <dl class="tiles">
          ${tile(report.total, say(language, 'site-verification-total'), language)}
          ${tile(report.equal, say(language, 'site-verification-equal'), language)}
          ${tile(report.exceptions, say(language, 'site-verification-exceptions'), language)}
          ${tile(report.different, say(language, 'site-verification-different'), language)}
          ${
            report.notCompared === 0
              ? null
              : tile(report.notCompared, say(language, 'site-verification-not-compared'), language)
          }
        </dl>
        ${listHtml(annex, report, 'different', language)}
        ${listHtml(annex, report, 'exception', language)}
        ${listHtml(annex, report, 'not-compared', language)}
        ${perTableHtml(annex, report, language)}`,
    }),
  }
}

function outcomeOf({ exceptions, different, notCompared }: VerificationReport, language: Language): string {
  const outcome = different > 0 ? 'different' : exceptions > 0 ? 'good' : 'all'
  const compared = say(language, `site-verification-outcome-${outcome}`)
  if (notCompared === 0) return compared
  return `${compared} ${say(language, 'site-verification-outcome-partly', { n: formatCount(notCompared, language) })}`
}

const tile = (count: number, label: string, language: Language): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${formatCount(count, language)}</dd>
  </div>`

/** The lists of figures by their verdict, as they are called in addresses and messages. */
const listKeys = { exception: 'exceptions', different: 'differences', 'not-compared': 'not-compared' } as const

/** The figures with one verdict, each with what is printed, what is here, and why. */
function listHtml(
  annex: Annex,
  { tables }: VerificationReport,
  verdict: keyof typeof listKeys,
  language: Language,
): Html | null {
  const found = tables.flatMap((table) =>
    table.figures.filter((figure) => figure.verdict === verdict).map((figure) => ({ table, figure })),
  )
  if (found.length === 0) return null
  const key = listKeys[verdict]
  const head = (name: 'figure' | 'printed' | 'ours' | 'reason', part: string): Html =>
    html`<th scope="col" role="columnheader" class="${part}">${say(language, `site-column-${name}`)}</th>`
  return html`<section class="card">
    <h2 id="${key}">${say(language, `site-${key}-title`)}</h2>
    <p>${say(language, `site-${key}-lead`)}</p>
    <table class="figures stacked columns-2 reasons" role="table" aria-labelledby="${key}">
      <thead role="rowgroup">
        <tr role="row">
          ${head('figure', 'stub')}${head('printed', 'figure')}${head('ours', 'figure')}${head('reason', 'reason')}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${found.map(({ table, figure }) => figureHtml(annex, table, figure, language))}
      </tbody>
    </table>
  </section>`
}

function figureHtml(annex: Annex, table: VerifiedTable, figure: VerifiedFigure, language: Language): Html {
  const place = say(language, `site-figure-${figure.kind}`, {
    row: figure.row?.[language] ?? '',
    column: figure.column[language],
  })
  const ours = figure.ours === null ? null : printAsWritten(figure.ours, figure.statistic, language)
  return html`<tr role="row">
    <th scope="row" role="rowheader">${tableLink(annex, table.id, language)}: ${place}</th>
    <td role="cell">${printAsWritten(figure.printed, figure.statistic, language)}</td>
    <td role="cell">${ours ?? say(language, 'site-no-figure')}</td>
    <td role="cell" class="reason">${figure.reason?.[language] ?? say(language, 'site-no-reason')}</td>
  </tr>`
}

/** The name of a table, which leads to it when the annex has it. */
function tableLink(annex: Annex, id: string, language: Language): Html {
  for (const block of annex.blocks) {
    const found = block.tables.find(({ table }) => table.id === id)
    const address = localised(language, blockPath(editionOf(annex), block.id))
    if (found !== undefined) return html`<a href="${address}#${found.anchor}">${found.name[language]}</a>`
  }
  return html`${say(language, 'annex-table', { table: id })}`
}

function perTableHtml(annex: Annex, { tables, ...whole }: VerificationReport, language: Language): Html {
  const isPartly = whole.notCompared > 0
  const counts = ({ equal, exceptions, different, notCompared }: VerifiedCounts) =>
    [equal, exceptions, different, ...(isPartly ? [notCompared] : [])].map((count) => formatCount(count, language))
  const heads = ['equal', 'exceptions', 'different', ...(isPartly ? (['not-compared'] as const) : [])] as const
  return html`<section class="card">
    <h2 id="per-table">${say(language, 'site-per-table-title')}</h2>
    ${gridHtml({
      labelledBy: 'per-table',
      caption: html`${say(language, isPartly ? 'site-per-table-caption-partly' : 'site-per-table-caption')}`,
      stubHead: say(language, 'site-column-table'),
      heads: heads.map((name) => ({
        label: say(language, `site-column-${name}`),
        isTotal: false,
      })),
      sections: [
        {
          name: 'rows',
          lines: tables.map((table) => ({
            label: html`${tableLink(annex, table.id, language)} ${table.title[language]}`,
            cells: counts(table),
          })),
        },
        { name: 'totals', lines: [{ label: say(language, 'site-column-all'), cells: counts(whole) }] },
      ],
    })}
  </section>`
}
