import type { PublishedFigure } from '../published/published.ts'
import { figuresOfTable, placeOf } from '../published/published.ts'
import { addLargestRemainder } from './largest-remainder.ts'
import type { Layout, TableVariables } from './layout.ts'
import { pick } from './layout.ts'
import type { Draft } from './linear.ts'
import { addRow, times } from './linear.ts'
import type { Plan } from './plan.ts'
import { atomsOf } from './plan.ts'
import type { Printing } from './windows.ts'
import { halfUp, sumsPrintedAs } from './windows.ts'

/** A column of a table: who is counted in it, and how many that are where that is a figure to be met. */
type Column = { readonly atoms: readonly number[]; readonly answered: readonly number[]; readonly base: number | null }

/**
 * Adds a condition for every published figure whose place is not left out. Totals rows need none: they are the sum of
 * the percentages.
 */
export function addFigures(draft: Draft, plan: Plan, layout: Layout, leftOut: ReadonlySet<string>): void {
  for (const variables of layout.tables) {
    const figures = figuresOfTable(variables.table.published).filter((figure) => !leftOut.has(placeOf(figure)))
    for (const name of variables.table.published.banner) {
      const own = figures.filter(({ column }) => column === name)
      const atoms = atomsOf(plan, name)
      const base = own.find(({ kind }) => kind === 'base')?.printed ?? null
      const column: Column = { atoms, answered: pick(variables.base, atoms), base }
      const rounded = own.filter((figure) => isLargestRemainder(variables, figure))
      for (const figure of own) if (!rounded.includes(figure)) addFigure(draft, variables, column, figure)
      const cells = variables.table.rows.map(({ code }) => ({
        figure: rounded.find(({ row }) => row === code) ?? null,
        counted: counted(variables, column, code),
      }))
      if (rounded.length > 0) addLargestRemainder(draft, cells, variables.table.spec.decimals, column)
    }
  }
}

const counted = ({ rows }: TableVariables, { atoms }: Column, row: number | null): readonly number[] =>
  pick(rows.get(row ?? 0) ?? [], atoms)

/** True for a percentage in a column that was rounded to add up to 100. */
export function isLargestRemainder(
  { table: { spec } }: Pick<TableVariables, 'table'>,
  figure: PublishedFigure,
): boolean {
  const rounding = spec.columnRounding[figure.column] ?? spec.rounding
  return figure.kind === 'value' && figure.statistic === 'percentage' && rounding === 'largest-remainder'
}

function addFigure(draft: Draft, variables: TableVariables, column: Column, figure: PublishedFigure): void {
  const { kind, statistic, printed } = figure
  if (kind === 'total') return
  const sum = kind === 'base' ? column.answered : counted(variables, column, figure.row)
  if (kind !== 'value' || statistic === 'count') {
    addRow(draft, times(1, sum), { low: printed, high: printed, figure: placeOf(figure) })
    return
  }
  const { decimals } = variables.table.spec
  const largest = variables.table.rows.find(({ code }) => code === figure.row)?.variable.max ?? 1
  const [scale, perPerson] = statistic === 'mean' ? [1, Math.max(1, largest)] : [100, 1]
  addPrinted(draft, { printed, decimals, scale }, sum, column, { figure: placeOf(figure), perPerson })
}

function addPrinted(
  draft: Draft,
  printing: Printing,
  sum: readonly number[],
  column: Column,
  { figure, perPerson }: { readonly figure: string; readonly perPerson: number },
): void {
  const bounds = halfUp(printing)
  if (bounds === null) return
  const known = column.base === null ? null : sumsPrintedAs(printing, column.base)
  if (known !== null) {
    addRow(draft, times(1, sum), { ...known, figure, perPerson })
    return
  }
  const product = times(bounds.factor, sum)
  const source = { figure, perPerson: bounds.factor * perPerson }
  addRow(draft, [...product, ...times(-bounds.low, column.answered)], { low: 0, ...source })
  addRow(draft, [...product, ...times(-bounds.high, column.answered)], { high: -1, ...source })
}
