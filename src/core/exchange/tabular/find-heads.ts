import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import { absence } from './absent-words.ts'
import { dateFrom, dateOrders } from './date-words.ts'
import type { Grid } from './grid.ts'
import { numberReadings } from './number-words.ts'
import { shortName } from './short-name.ts'
import { surveyHeads } from './survey-heads.ts'

/** What stands above a column. */
export type Head = { readonly name: string; readonly label: string; readonly question: string | null }

/** The heads of the columns, and the first row of answers. */
export type Heads = { readonly heads: readonly Head[]; readonly first: number; readonly issues: readonly Issue[] }

/** Rows below the heads by which it is seen what the columns hold, and rows above it that can be titles. */
const lookedBelow = 50
const mostTitles = 20

/**
 * The heads of a grid: the first row that is not a title above it, or the two or three rows in which survey programs
 * write names and questions. Without a row of heads the columns are called V1, V2 and so on.
 *
 * @param header true or false when it is known whether there are heads
 * @example findHeads(gridOf([['age', 'Q1. Sex?'], ['25', 'f']])).heads[1].name // → 'Q1'
 */
export function findHeads(grid: Grid, header?: boolean): Heads {
  if (header === false) return withoutHeads(grid, [])
  const top = titlesAbove(grid)
  const above = top === 0 ? [] : [issue('tabular-above', [], { count: top })]
  const survey = surveyHeads(grid, top)
  if (survey !== null) {
    const { heads, first, program } = survey
    return { heads, first, issues: [...above, issue('tabular-two-headers', [], { count: first - top, program })] }
  }
  if (header !== true && !isHeader(grid, top)) return withoutHeads(grid, [issue('tabular-no-header', [])])
  const heads = columnsOf(grid).map((column): Head => ({ ...shortName(grid.text(top, column)), question: null }))
  return { heads, first: top + 1, issues: above }
}

const columnsOf = (grid: Grid): readonly number[] => Array.from({ length: grid.columns }, (_, column) => column)

const withoutHeads = (grid: Grid, issues: readonly Issue[]): Heads => ({
  heads: columnsOf(grid).map((column) => ({ name: `V${column + 1}`, label: '', question: null })),
  first: 0,
  issues,
})

/** True for a cell that holds a number or a date, as heads seldom do. */
function isValue(grid: Grid, row: number, column: number): boolean {
  const word = grid.text(row, column)
  if (word === '') return false
  const { point, comma } = numberReadings(word)
  return point || comma || dateOrders.some((order) => dateFrom(word, order) !== null)
}

/** How many rows at the top are titles: half empty, above a row that is not and has no numbers. */
function titlesAbove(grid: Grid): number {
  if (grid.columns < 2) return 0
  for (let row = 0; row < Math.min(mostTitles, grid.rows); row += 1) {
    const filled = columnsOf(grid).filter((column) => grid.text(row, column) !== '')
    const isWhole = filled.length > grid.columns * 0.5 && filled.length > 1
    if (isWhole) return filled.some((column) => isValue(grid, row, column)) ? 0 : row
  }
  return 0
}

/** True when a row has heads: no numbers, or at least one text above a column of numbers, or above nothing. */
function isHeader(grid: Grid, row: number): boolean {
  const columns = columnsOf(grid).filter((column) => grid.text(row, column) !== '')
  const texts = columns.filter((column) => !isValue(grid, row, column) && absence(grid.text(row, column)) === 'never')
  if (texts.length === columns.length || row === grid.rows - 1) return texts.length > 0
  return texts.some((column) => valuesBelow(grid, row, column))
}

function valuesBelow(grid: Grid, row: number, column: number): boolean {
  let found = false
  for (let below = row + 1; below < Math.min(grid.rows, row + 1 + lookedBelow); below += 1) {
    const word = grid.text(below, column)
    if (word === '' || absence(word) !== 'never') continue
    if (!isValue(grid, below, column)) return false
    found = true
  }
  return found
}
