import type { Issue } from '../../issue.ts'
import type { FileColumn } from '../data-file.ts'
import type { DataRecords } from './data-records.ts'
import type { Oddities } from './oddity.ts'
import type { TripleSVariable } from './triple-s-survey.ts'

/** What a column is read from. */
export type ColumnSource = {
  readonly variable: TripleSVariable
  readonly records: DataRecords
  readonly odd: Oddities
}

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

function numbers(
  { variable, records, odd }: ColumnSource,
  valueOf: (text: string, row: number) => number,
  wrong: Issue['code'] = 'triple-s-not-a-number',
): Float64Array {
  const values = new Float64Array(records.rows)
  for (let row = 0; row < records.rows; row += 1) {
    const text = records.field(row, variable).trim()
    values[row] = text === '' ? Number.NaN : valueOf(text, row)
    if (text !== '' && Number.isNaN(values[row])) odd.note(wrong, row, text)
  }
  return values
}

function texts({ variable, records }: ColumnSource, isFixed: boolean): readonly string[] {
  return Array.from({ length: records.rows }, (_, row) => {
    const text = records.field(row, variable)
    return isFixed ? text.replace(/ +$/, '') : text
  })
}

/** Whether a value is in the list of a variable or within its range; without either everything is. */
function isKnown({ values, range }: TripleSVariable): (text: string, value: number) => boolean {
  const codes = new Set(values.map(({ code }) => code))
  const numeric = new Set(values.map(({ code }) => Number(code)))
  const [low, high] = range === null ? [Number.NaN, Number.NaN] : [Number(range.from), Number(range.to)]
  return (text, value) => {
    if (values.length === 0 && range === null) return true
    return codes.has(text) || numeric.has(value) || (value >= low && value <= high)
  }
}

function coded(source: ColumnSource): FileColumn {
  const known = isKnown(source.variable)
  const values = numbers(source, (text, row) => {
    const value = number.test(text) ? Number(text) : Number.NaN
    if (!Number.isNaN(value) && !known(text, value)) source.odd.note('triple-s-value-unknown', row, text)
    return value
  })
  return { kind: 'number', values }
}

function literal(source: ColumnSource): FileColumn {
  const known = isKnown(source.variable)
  const values = texts(source, true).map((text, row) => {
    const code = text.trim()
    if (code !== '' && !known(code, Number.NaN)) source.odd.note('triple-s-value-unknown', row, code)
    return code
  })
  return { kind: 'text', values }
}

/** A day as it stands in the data, `20240229`, in milliseconds; `NaN` when there is no such day. */
function dayOf(text: string): number {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  const moment = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(8, 10) !== day ? Number.NaN : moment
}

const days = (source: ColumnSource): FileColumn => ({
  kind: 'date',
  values: numbers(source, dayOf, 'triple-s-not-a-day'),
  precision: 'day',
})

/** A time of day as it stands in the data, `093000` or `0930`, becomes `09:30:00`. */
function times(source: ColumnSource): FileColumn {
  const values = texts(source, true).map((field, row) => {
    const text = field.trim()
    const [, hours, minutes, seconds = '00'] = /^([01]\d|2[0-4])([0-5]\d)([0-5]\d)?$/.exec(text) ?? []
    if (hours !== undefined) return `${hours}:${minutes}:${seconds}`
    if (text !== '') source.odd.note('triple-s-not-a-time', row, text)
    return ''
  })
  return { kind: 'text', values }
}

/**
 * The values of a variable that is not a multiple one. What cannot be a value of its kind is absent and noted; a number
 * that the definition does not know is kept and noted.
 *
 * Source: Triple-S XML 2.0, "Individual data items".
 *
 * @param isFixed whether blanks at the end only fill up the place
 * @example readColumn({ variable, records, odd }, true) // → { kind: 'number', values: Float64Array [1, NaN, 3] }
 */
export function readColumn(source: ColumnSource, isFixed: boolean): FileColumn {
  const { type, literal: isLiteral } = source.variable
  switch (type) {
    case 'single':
      return isLiteral ? literal(source) : coded(source)
    case 'quantity':
      return coded(source)
    case 'logical':
      return { kind: 'number', values: numbers(source, (text) => (text === '1' ? 1 : text === '0' ? 0 : Number.NaN)) }
    case 'date':
      return days(source)
    case 'time':
      return times(source)
    case 'character':
    case 'multiple':
      return { kind: 'text', values: texts(source, isFixed) }
  }
}
