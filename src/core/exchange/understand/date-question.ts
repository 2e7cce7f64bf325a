import { issue } from '../../issue.ts'
import type { Column } from './column.ts'
import { commonOf } from './common-parts.ts'
import { totalOf } from './column-facts.ts'
import type { Question } from './question.ts'
import { guess } from './question.ts'

/** The years that a study can ask for. */
const [firstYear, lastYear] = [1900, 2200]

const bounded = (year: number): number => Math.min(lastYear, Math.max(firstYear, year))

/** Bounds around these years: whole decades, so that a next wave fits in as well. */
const decades = (years: readonly number[]): { readonly min: number; readonly max: number } => {
  const lowest = years.reduce((least, year) => Math.min(least, year), Infinity)
  const highest = years.reduce((most, year) => Math.max(most, year), -Infinity)
  if (!Number.isFinite(lowest) || !Number.isFinite(highest)) return { min: firstYear, max: 2100 }
  const min = Math.min(lastYear - 1, bounded(Math.floor(lowest / 10) * 10))
  return { min, max: Math.max(bounded(Math.ceil((highest + 1) / 10) * 10), min + 1) }
}

const yearOf = (moment: number): number => new Date(moment).getUTCFullYear()

/**
 * A question for a moment: a study asks for a month or a year, so a finer one loses its day.
 *
 * @example dateQuestion(graduation).precision // → 'month'
 */
export function dateQuestion(column: Column): Question {
  const { variable, name, answers } = column
  const { column: values } = variable
  const finest = values.kind === 'date' ? values.precision : 'month'
  const years = answers.map(({ value }) => yearOf(Number(value))).filter((year) => !Number.isNaN(year))
  const outside = answers.filter(
    ({ value }) => !(yearOf(Number(value)) >= firstYear && yearOf(Number(value)) <= lastYear),
  )
  return {
    ...commonOf(column),
    type: 'date',
    column,
    precision: finest === 'year' ? 'year' : 'month',
    ...decades(years),
    warnings: [
      ...(finest === 'year' || finest === 'month' ? [] : [issue('understand-date-coarser', [name], { column: name })]),
      ...(outside.length === 0
        ? []
        : [issue('understand-date-outside', [name], { column: name, count: totalOf(outside) })]),
    ],
  }
}

const yearWords =
  /\b(?:year|jaar|jaartal|yob|birthyear|geboren|born|since|sinds)\b|(?:^|[_.])(?:yr|jr|year|jaar)|(?:year|jaar)$/i

/**
 * A question for a year, where a column of numbers holds nothing but years and says so; else `null`.
 *
 * @example yearQuestion(birth)?.type // → 'date'
 */
export function yearQuestion(column: Column): Question | null {
  const { variable, name, label, answers } = column
  const years = answers.map(({ value }) => Number(value))
  const isYears = years.length > 0 && years.every((year) => Number.isInteger(year) && year >= 1900 && year <= 2100)
  if (!isYears || !(yearWords.test(variable.name) || yearWords.test(label))) return null
  return {
    ...commonOf(column),
    type: 'date',
    column,
    precision: 'year',
    ...decades(years),
    guesses: [guess('likely', ['type'], 'understand-year', { column: name })],
  }
}
