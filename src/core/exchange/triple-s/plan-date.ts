import type { FileColumn } from '../data-file.ts'
import type { Losses } from './loss.ts'
import { plannedVariable, type PlannedVariable } from './planned-variable.ts'

type DateColumn = Extract<FileColumn, { readonly kind: 'date' }>

/** The moment as `2024-05-13T12:30:00.000Z`; empty when there is none, or when its year has more than four digits. */
function isoOf(moment: number): string {
  if (!Number.isFinite(moment) || Math.abs(moment) > 8.64e15) return ''
  const text = new Date(moment).toISOString()
  return /^\d{4}-/.test(text) ? text : ''
}

/**
 * How a variable of days is written: as a day; with a time as two variables, `q1` and `q1_time`; a month or a year as a
 * text, since the standard has whole days only.
 *
 * Source: Triple-S XML 2.0, "Variables of type date", "Variables of type time".
 *
 * @example planDate(column, 'q1', losses())[0]?.type // → 'date'
 */
export function planDate({ values, precision }: DateColumn, name: string, lost: Losses): readonly PlannedVariable[] {
  const texts = Array.from(values, isoOf)
  if (texts.some((text, row) => text === '' && !Number.isNaN(values[row]))) lost.note('triple-s-lost-day', name)
  const part =
    (from: number, to: number): ((row: number) => string) =>
    (row) =>
      (texts[row] ?? '').slice(from, to)
  if (precision === 'year' || precision === 'month') {
    lost.note('triple-s-lost-month', name)
    const width = precision === 'year' ? 4 : 7
    return [plannedVariable({ name, type: 'character', width, field: part(0, width) })]
  }
  const signs = (text: string): string => text.replaceAll(/[-:]/g, '')
  const day = plannedVariable({ name, type: 'date', width: 8, field: (row) => signs(part(0, 10)(row)) })
  if (precision === 'day') return [day]
  lost.note('triple-s-lost-moment', name)
  const time = plannedVariable({
    name: `${name}_time`,
    type: 'time',
    width: 6,
    field: (row) => signs(part(11, 19)(row)),
  })
  return [day, time]
}
