import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { PrintedColumn, PrintedItem, PrintedParts, PrintedRow } from './questionnaire-model.ts'
import { onlyIfHtml } from './questionnaire-rule-html.ts'
import { openHtml, variableHtml } from './questionnaire-small-print.ts'

type PartsOf<Form extends PrintedParts['form']> = Extract<PrintedParts, { form: Form }>

// On a narrow screen these tables become lists; the roles keep them tables for who does not see them.
const table = (item: PrintedItem, kind: string, head: HtmlPart, rows: HtmlPart): Html =>
  html`<table class="form ${kind}" role="table" aria-labelledby="${item.anchor}-text">
    <thead role="rowgroup">
      <tr role="row">
        ${head}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows}
    </tbody>
  </table>`

const head = (words: HtmlPart, kind: string): Html =>
  html`<th scope="col" role="columnheader" class="${kind}">${words}</th>`

const cell = (content: HtmlPart, kind: string): Html => html`<td role="cell" class="${kind}">${content}</td>`

function rowHead(item: PrintedItem, row: PrintedRow, language: Language): Html {
  return html`<th scope="row" role="rowheader">
    <span class="label">${row.label[language]}</span> ${variableHtml(row.variable, language)}
    ${openHtml(row.open, language)} ${onlyIfHtml(`row ${item.id} ${row.code}`, row.when, language)}
  </th>`
}

/** A matrix as a table: a row per statement, a column per category with its code. */
export const scaleTable = (item: PrintedItem, { scale, rows }: PartsOf<'matrix'>, language: Language): Html =>
  table(
    item,
    'scale',
    html`${head(say(language, 'printed-head-item'), 'stub')}
    ${scale.map(({ code, label }) => head(html`<span class="code">${code}</span> ${label[language]}`, 'choice'))}`,
    rows.map(
      (row) =>
        html`<tr role="row">
          ${rowHead(item, row, language)}
          ${scale.map(({ code }) => cell(html`<span class="tick" aria-hidden="true"></span> <span class="code">${code}</span>`, 'choice'))}
        </tr>`,
    ),
  )

/** Sliders as a table: a row per point, with the names of both ends around the numbers. */
export const gradesTable = (item: PrintedItem, { min, max, rows }: PartsOf<'slider'>, language: Language): Html =>
  table(
    item,
    'grades',
    html`${head(say(language, 'printed-head-item'), 'stub')}
    ${head(say(language, 'printed-bounds-grade', { min, max }), 'track')}`,
    rows.map(
      (row) =>
        html`<tr role="row">
          ${rowHead(item, row, language)}
          ${cell(html`<div class="ends"><span class="end">${row.low[language]}</span> <span class="grade">${gradesOf(min, max)}</span> <span class="end">${row.high[language]}</span></div>`, 'track')}
        </tr>`,
    ),
  )

/** All grades where they fit on a line, else the two ends. */
const gradesOf = (min: number, max: number): HtmlPart =>
  max - min > 10
    ? html`<span>${min}</span><span>…</span><span>${max}</span>`
    : Array.from({ length: max - min + 1 }, (_, index) => html`<span>${min + index}</span>`)

/** The columns of a roster as a table: a row per column, with what to fill in. */
export const columnsTable = (
  item: PrintedItem,
  { row, maxRows, columns }: PartsOf<'roster'>,
  language: Language,
): Html =>
  html`<p class="lines-of">${lineNames(row[language], maxRows)}</p>
    ${table(
      item,
      'columns-of',
      html`${head(say(language, 'printed-head-column'), 'stub')} ${head(say(language, 'printed-head-fill-in'), 'fill')}`,
      columns.map(
        (column) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">
              <span class="label">${column.label[language]}</span> ${variableHtml(column.variable, language)}
            </th>
            ${cell(fillIn(column, language), 'fill')}
          </tr>`,
      ),
    )}`

/** `Baan 1, Baan 2 … Baan 10`: how the lines of a roster are called. */
export function lineNames(row: string, maxRows: number): string {
  const name = (number: number): string => row.replaceAll('{number}', String(number))
  if (!row.includes('{number}')) return row
  if (maxRows <= 3) return Array.from({ length: maxRows }, (_, index) => name(index + 1)).join(', ')
  return `${name(1)}, ${name(2)} … ${name(maxRows)}`
}

function fillIn({ unit, bounds, codes }: PrintedColumn, language: Language): HtmlPart {
  const words =
    unit === null ? bounds[language] : say(language, 'printed-unit', { bounds: bounds[language], unit: unit[language] })
  if (codes.length === 0) return words
  return html`${words}:
    <ul class="codes">
      ${codes.map(({ code, label }) => html`<li><span class="code">${code}</span> ${label[language]}</li>`)}
    </ul>`
}
