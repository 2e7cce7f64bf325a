import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { FileColumn, FileVariable } from '../data-file.ts'

/** A class of amounts: from `low` up to and including `high`; an open end is infinite. */
export type Band = { readonly code: number; readonly low: number; readonly high: number }

/** Widths of classes that people can read. */
const widths = [1, 2, 5, 10, 20, 25, 50]

/** As many classes as still leave groups of some size. */
const mostBands = 8

/** How many respondents there are in each outer class at least. */
const fewestAtEnds = 10

/** The smallest width by which the range falls into few classes. */
function widthFor(range: number, unit: number): number {
  for (let power = unit; ; power *= 100) {
    for (const width of widths) if (Math.ceil((range + unit) / (width * power)) <= mostBands) return width * power
  }
}

/** The bound of a class as a number without the noise of division. */
const exact = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals

/**
 * The classes in which amounts are given to others: at most 8, of a width that people can read, the outer ones open and
 * so wide that there are at least 10 respondents in each (top and bottom coding: Hundepool and others, 2012, §3.4.3).
 *
 * @param amounts the answers, without missing ones, in any order
 * @param decimals how many decimals an answer has
 * @example bandsOf(ages, 0).map(({ low, high }) => `${low}-${high}`) // → ['-Infinity-29', '30-39', '40-Infinity']
 */
export function bandsOf(amounts: readonly number[], decimals: number): readonly Band[] {
  const sorted = amounts.toSorted((a, b) => a - b)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (lowest === undefined || highest === undefined) return []
  const unit = 10 ** -decimals
  const width = widthFor(highest - lowest, unit)
  const start = Math.floor(lowest / width) * width
  const lows: number[] = []
  for (let at = 0; start + at * width <= highest; at += 1) lows.push(exact(start + at * width, decimals))
  const below = (value: number): number => sorted.filter((amount) => amount < value).length
  const inner = lows.slice(1).filter((low) => below(low) >= fewestAtEnds && sorted.length - below(low) >= fewestAtEnds)
  const bounds = [-Infinity, ...inner, Infinity]
  return bounds.slice(0, -1).map((low, index) => {
    const next = bounds[index + 1] ?? Infinity
    return { code: index + 1, low, high: Number.isFinite(next) ? exact(next - unit, decimals) : Infinity }
  })
}

/** A class in words: `30–39`, `up to 29`, `60 or more`. */
function bandLabel({ low, high }: Band, language: Language): string {
  if (low === -Infinity && high === Infinity) return say(language, 'release-band-any')
  if (low === -Infinity) return say(language, 'release-band-up-to', { high })
  return high === Infinity ? say(language, 'release-band-from', { low }) : low === high ? String(low) : `${low}–${high}`
}

const isReason = ({ missing }: FileVariable, value: number): boolean =>
  missing.some((one) => (one.kind === 'value' ? one.value === value : value >= one.low && value <= one.high))

/**
 * A column of amounts as a column of classes; the numbers of missing answers stay as they are, below all classes.
 *
 * @example bandVariable(age, 'en').labels[0] // → { value: 1, label: 'up to 29' }
 */
export function bandVariable(variable: FileVariable, language: Language): FileVariable {
  const { column } = variable
  if (column.kind === 'text') return variable
  const answers = [...column.values].filter((value) => !Number.isNaN(value) && !isReason(variable, value))
  const asYear = (value: number): number => (column.kind === 'date' ? new Date(value).getUTCFullYear() : value)
  const bands = bandsOf(answers.map(asYear), column.kind === 'date' ? 0 : (variable.decimals ?? 0))
  const values = column.values.map((value) => {
    if (Number.isNaN(value) || isReason(variable, value)) return value
    return bands.find(({ low, high }) => asYear(value) >= low && asYear(value) <= high)?.code ?? Number.NaN
  })
  const banded: FileColumn = { kind: 'number', values: Float64Array.from(values) }
  const reasons = variable.labels.filter(({ value }) => typeof value === 'number' && isReason(variable, value))
  return {
    ...variable,
    column: banded,
    measure: 'ordinal',
    decimals: 0,
    labels: [...bands.map((band) => ({ value: band.code, label: bandLabel(band, language) })), ...reasons],
  }
}
