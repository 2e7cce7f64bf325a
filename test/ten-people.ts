import type { MiniParts } from '../src/core/study/mini-study.ts'
import { miniItem } from '../src/core/items/mini-item.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import type { Cell, Table } from '../src/core/tables/table.ts'
import { everywhere } from '../src/core/text.ts'
import { named, tableOf } from './answered-wave.ts'

/** The three questions that the ten people answered. */
export const work = miniItem('multiple', 'work', { options: named('ward', 'lab', 'other') })
export const mood = miniItem('single', 'mood', { options: named('good', 'fair', 'bad') })
export const hours = miniItem('number', 'hours', {
  fields: [{ id: 'h', label: everywhere('Hours'), max: 80, decimals: 1 }],
})

/** Two groups that overlap and leave people out. */
export const groups = {
  ward: { label: everywhere('Ward'), rule: 'work has ward' },
  lab: { label: everywhere('Lab'), rule: 'work has lab' },
}

/** Ten people. Ward: 1-5, lab: 4-7, both: 4 and 5, neither: 8-10. */
export const ten: readonly Answers[] = [
  { work: [1], mood: 1, hours: 30 },
  { work: [1], mood: 1, hours: 36.5 },
  { work: [1], mood: 2, hours: 40 },
  { work: [1, 2], mood: 3, hours: 48 },
  { work: [1, 2], mood: 1 },
  { work: [2], hours: 24 },
  { work: [2, 3], mood: 1, hours: 36.5 },
  { work: [3], mood: 2, hours: 60 },
  { work: [3], mood: 1, hours: 8.5 },
  { work: [3] },
]

/** A study of the ten people with these tables. */
export const studyWith = (
  tables: readonly object[],
  banner: readonly string[] = ['ward', 'lab', 'total'],
): MiniParts => ({
  study: { groups },
  items: [work, mood, hours],
  tables: { banner, defaults: false, tables },
})

/** The table of ten people, with the columns ward, lab and total. */
export const tenIn = (table: object): Table => tableOf(studyWith([table]), ten)
/** The cells of a row. */
export const cellsOf = (table: Table, row: number): readonly Cell[] => table.cells[row] ?? []
/** The printed figures, row by row. */
export const printed = (table: Table): readonly (readonly (number | null)[])[] =>
  table.cells.map((row) => row.map((cell) => cell.printed))

/**
 * The standard error of a ratio Σwy/Σwx of a domain, person by person: the root of n/(n-1) Σ(u - ū)² with
 * u = w (y - R x) / Σwx, and 0 for who is outside the domain.
 */
export function errorOf(people: readonly { readonly y: number; readonly x: number; readonly w?: number }[]): number {
  const all = people.reduce((sum, { x, w = 1 }) => sum + w * x, 0)
  const ratio = people.reduce((sum, { y, w = 1 }) => sum + w * y, 0) / all
  const u = people.map(({ y, x, w = 1 }) => (w * (y - ratio * x)) / all)
  const average = u.reduce((sum, one) => sum + one, 0) / u.length
  const squares = u.reduce((sum, one) => sum + (one - average) ** 2, 0)
  return Math.sqrt((u.length / (u.length - 1)) * squares)
}
