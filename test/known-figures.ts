import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A figure as R has it: a mean, or the percentage of an answer, of everybody or of those with a value of a column. */
export type KnownFigure = {
  readonly variable: string
  readonly kind: 'mean' | 'percentage'
  readonly answer?: string
  readonly by?: string
  readonly value?: string
  readonly n: number
  readonly base: number
  readonly weighted: number
  readonly estimate: number
  readonly se: number
}

/** A data set of R in one or more files. */
export type KnownSet = {
  readonly files: readonly string[]
  readonly rows: number
  readonly figures: readonly KnownFigure[]
}

/** The parts of a table that `tabulate --format json` prints, as far as figures are compared. */
export type PrintedTable = {
  readonly id: string
  readonly title: { readonly en: string }
  readonly weighted: boolean
  readonly stratified?: boolean
  readonly columns: readonly {
    readonly group: string
    readonly statistic: string
    readonly who: { en: string } | null
  }[]
  readonly rows: readonly { readonly label: { readonly en: string } }[]
  readonly cells: readonly (readonly PrintedCell[])[]
}

type PrintedCell = {
  readonly n: number
  readonly base: { readonly n: number; readonly weighted: number }
  readonly estimate: number
  readonly se: number
}

/** The folder of data sets that come with R; its README says where each is from. */
export const knownFolder = path.join(import.meta.dirname, 'known')

/** What R says of them: see tools/fixtures/known.R. */
export const known = JSON.parse(readFileSync(path.join(knownFolder, 'golden/known.json'), 'utf8')) as {
  readonly enrolled: { readonly estimate: number; readonly se: number }
  readonly sets: readonly KnownSet[]
}

/** The id of the question that a column becomes. */
const questionOf = (column: string): string => column.replaceAll('_', '-')

/** The cell of a table that holds a figure of R; `null` when there is none. */
export function cellOf(tables: readonly PrintedTable[], figure: KnownFigure): PrintedCell | null {
  const { variable, kind, answer, by, value } = figure
  const table = tables.find(({ id }) => id === questionOf(variable))
  const asked = tables.find(({ id }) => by !== undefined && id === questionOf(by))?.title.en
  const who = by === undefined ? null : `the answer to ‘${asked}’ is "${value}"`
  const column = table?.columns.findIndex((one) => one.statistic === kind && (one.who?.en ?? null) === who) ?? -1
  const row = kind === 'mean' ? 0 : (table?.rows.findIndex(({ label }) => label.en === answer) ?? -1)
  return table?.cells[row]?.[column] ?? null
}

/** True when two figures are the same but for a millionth part. */
const isClose = (own: number, wanted: number): boolean => Math.abs(own - wanted) <= 1e-6 * Math.abs(wanted)

/** The squares of weights are whole millionths, which leaves a trace where an error is nothing. */
const isNothing = (se: number, { kind, estimate }: KnownFigure): boolean =>
  Math.abs(se) <= 1e-6 * (kind === 'percentage' ? 100 : Math.abs(estimate))

/** What a figure of R has otherwise than the tables: nothing when all of it is the same. */
export function differences(tables: readonly PrintedTable[], figure: KnownFigure): readonly string[] {
  const { variable, answer = 'mean', by = 'total', value = '' } = figure
  const name = `${variable} ${answer}, ${by} ${value}`
  const cell = cellOf(tables, figure)
  if (cell === null) return [`${name}: not in our tables`]
  const pairs = {
    ...(figure.kind === 'percentage' ? { n: [cell.n, figure.n] } : {}),
    base: [cell.base.n, figure.base],
    weighted: [cell.base.weighted, figure.weighted],
    estimate: [cell.estimate, figure.estimate],
    se: [cell.se, figure.se],
  }
  return Object.entries(pairs).flatMap(([what, [own = Number.NaN, wanted = Number.NaN]]) =>
    isClose(own, wanted) || (what === 'se' && isNothing(own, figure) && isNothing(wanted, figure))
      ? []
      : [`${name}, ${what}: ${own}, not ${wanted}`],
  )
}
