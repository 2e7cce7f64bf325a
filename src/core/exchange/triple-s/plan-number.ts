import { issue, type Issue } from '../../issue.ts'
import type { FileVariable } from '../data-file.ts'
import { decimalsOf, plainDecimal } from '../plain-decimal.ts'
import type { Losses } from './loss.ts'
import { isMissing } from '../missing-value.ts'
import { plannedVariable, type PlannedVariable } from './planned-variable.ts'
import type { TripleSValue } from './triple-s-survey.ts'

/** A planned variable, and what must be said of how it was made. */
export type Plan = { readonly planned: PlannedVariable; readonly issues: readonly Issue[] }

type NumberLabel = { readonly value: number; readonly label: string }

const isCode = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1e9

/** The scores that were read with a variable, by code. */
const scoresOf = ({ attributes }: FileVariable): ReadonlyMap<string, string> =>
  new Map(
    (attributes['triple-s-scores'] ?? '')
      .split(' ')
      .map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
  )

/**
 * How a variable of numbers is written: a logical one when it was that, a single one when every value is a whole code with
 * a meaning, and otherwise a quantity with as many decimals as its values need. The standard has no missing values: theirs
 * are written among the others; negative ones of a single variable get the next free codes, with an Issue that says which.
 *
 * Source: Triple-S XML 2.0, "Variables of type single", "Variables of type quantity".
 *
 * @param values the column of the variable
 * @example planNumber(variable, values, 'q1', losses()).planned.type // → 'single'
 */
export function planNumber(variable: FileVariable, values: Float64Array, name: string, lost: Losses): Plan {
  const labels = variable.labels.flatMap(({ value, label }) => (typeof value === 'number' ? [{ value, label }] : []))
  const usable = labels.filter(({ value }) => Number.isFinite(value))
  if (usable.length < variable.labels.length) lost.note('triple-s-lost-labels', name)
  if (values.some((value) => Math.abs(value) === Infinity)) lost.note('triple-s-lost-infinite', name)
  if (variable.missing.length > 0) lost.note('triple-s-missing-as-values', name)

  const found = [...new Set(values.filter((value) => Number.isFinite(value)))]
  if (
    variable.attributes['triple-s-type'] === 'logical' &&
    usable.length === 0 &&
    found.every((value) => value === 0 || value === 1)
  ) {
    return { planned: logical(name, values), issues: [] }
  }
  const codes = codesOf(variable, usable, found)
  if (codes === null) return { planned: quantity(variable, usable, values, name), issues: [] }
  const recoded = [...codes].filter(([value, code]) => value !== code)
  return {
    planned: single(variable, usable, values, name, codes),
    issues:
      recoded.length === 0
        ? []
        : [
            issue('triple-s-missing-recoded', [name], {
              variable: name,
              codes: recoded.map(([value, code]) => `${value} → ${code}`).join(', '),
            }),
          ],
  }
}

/** The code of each value when the variable can be a single one, otherwise `null`. */
function codesOf(
  variable: FileVariable,
  labels: readonly NumberLabel[],
  found: readonly number[],
): ReadonlyMap<number, number> | null {
  const labelled = new Set(labels.map(({ value }) => value))
  if (labels.length === 0 || variable.measure === 'scale') return null
  if (labelled.size < labels.length || found.some((value) => !labelled.has(value))) return null
  const negative = labels.filter(({ value }) => value < 0)
  if (!labels.every(({ value }) => isCode(value) || (isCode(-value) && isMissing(variable, value)))) return null
  const highest = labels.reduce((most, { value }) => Math.max(most, value), 0)
  const order = negative.toSorted((first, second) => second.value - first.value).map(({ value }) => value)
  return new Map(labels.map(({ value }) => [value, value < 0 ? highest + 1 + order.indexOf(value) : value]))
}

const logical = (name: string, values: Float64Array): PlannedVariable =>
  plannedVariable({
    name,
    type: 'logical',
    width: 1,
    field: (row) => (Number.isNaN(values[row]) ? '' : String(values[row])),
  })

function single(
  variable: FileVariable,
  labels: readonly NumberLabel[],
  values: Float64Array,
  name: string,
  codes: ReadonlyMap<number, number>,
): PlannedVariable {
  const scores = scoresOf(variable)
  const texts = new Map(Array.from(codes, ([value, code]) => [value, String(code)]))
  const codeOf = (value: number): string => texts.get(value) ?? ''
  const list = labels.map(({ value, label }): TripleSValue => {
    const code = codeOf(value)
    return { code, label, score: scores.get(code) ?? null }
  })
  return plannedVariable({
    name,
    type: 'single',
    values: list,
    width: list.reduce((widest, { code }) => Math.max(widest, code.length), 1),
    isRight: true,
    field: (row) => codeOf(values[row] ?? Number.NaN),
  })
}

function quantity(
  { decimals: printed }: FileVariable,
  labels: readonly NumberLabel[],
  values: Float64Array,
  name: string,
): PlannedVariable {
  const all = [...new Set(values.filter((value) => Number.isFinite(value))), ...labels.map(({ value }) => value)]
  const decimals = all.reduce((most, value) => Math.max(most, decimalsOf(value)), Math.min(printed ?? 0, 15))
  const text = (value: number): string => plainDecimal(value, decimals)
  const [low, high] = all.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [all[0] ?? 0, all[0] ?? 0],
  )
  return plannedVariable({
    name,
    type: 'quantity',
    range: { from: text(low), to: text(high) },
    values: labels.map(({ value, label }) => ({ code: text(value), label, score: null })),
    width: all.reduce((widest, value) => Math.max(widest, text(value).length), text(0).length),
    isRight: true,
    field: (row) => {
      const value = values[row] ?? Number.NaN
      return Number.isFinite(value) ? text(value) : ''
    },
  })
}
