import type { Language } from '../../text.ts'
import type { FileVariable } from '../data-file.ts'
import { dateWord } from './date-words.ts'

/** How a data file is written in rows and columns. */
export type WriteOptions = {
  /** Values as they are stored, or what they mean where the variable says so. */
  readonly values: 'codes' | 'labels'
  /** The language of what the program adds, such as the name of a sheet; labels are in the language of the data file. */
  readonly language: Language
}

/** A value to be written: a date comes as `moment` with its text. */
export type WrittenCell = number | string | { readonly moment: number; readonly word: string } | null

/**
 * What is written of a variable in a row: a number, a text, a date, or nothing.
 *
 * @example writtenCell(sex, 'labels')(0) // → 'Woman'
 */
export function writtenCell(variable: FileVariable, values: WriteOptions['values']): (row: number) => WrittenCell {
  const { column } = variable
  const labels = new Map(values === 'labels' ? variable.labels.map(({ value, label }) => [value, label]) : [])
  switch (column.kind) {
    case 'text':
      return (row) => {
        const text = column.values[row] ?? ''
        return text === '' ? null : (labels.get(text) ?? text)
      }
    case 'number':
      return (row) => {
        const value = column.values[row] ?? Number.NaN
        return Number.isFinite(value) ? (labels.get(value) ?? value) : null
      }
    case 'date':
      return (row) => {
        const moment = column.values[row] ?? Number.NaN
        const word = Number.isNaN(moment) ? '' : dateWord(moment, column.precision)
        return word === '' ? null : (labels.get(moment) ?? { moment, word })
      }
  }
}
