import type { Column } from './column.ts'
import { totalOf } from './column-facts.ts'
import { nameWords } from './name-words.ts'

/** Names that stand for nothing but a weight, and a name that may be how heavy somebody is. */
const weightName =
  /^(?:w|wt|wgt|pw|weight ?\d*|weights|weeg ?factor|weging|wegings ?(?:factor|coefficient)|wegings ?gewicht|p ?weight|wtss\w*|wtmec\w*|wtint\w*|\w+ (?:weight|wgt|wt)|(?:weight|wgt|wt) \w+|dweight|pspwght|pweight|anweight|\w*weegfactor\w*)$/
const ambiguousName = /^(?:weight|gewicht|w)$|\b(?:body|birth|kg)\b|lichaam/
const weightLabel =
  /\b(?:survey|sampling|design|post-?stratification|population|analysis|case|respondent) weights?\b|\bweighting\b|\bweeg ?factor\b|\bweging\b|\bwegingsfactor\b/i

/** Numbers of rows: a table of counts, with how often each combination occurs. */
const countName = /^(?:freq|frequency|frequentie)$/

const amounts = (column: Column): readonly number[] | null =>
  column.variable.column.kind === 'number' && column.answers.length > 0
    ? column.answers.map(({ value }) => Number(value))
    : null

/**
 * True for a column that looks like the weight of each row: it is called so, no number is below 0, and the mean is near 1
 * or the sum is that of a population.
 *
 * @example looksLikeWeight(pw) // → true
 */
export function looksLikeWeight(column: Column): boolean {
  const values = amounts(column)
  const name = nameWords(column.called)
  if (values === null || column.meanings.length > 0 || column.missing.length > 0) return false
  const named = weightName.test(name) || name.includes('gewicht') || (column.labelled && weightLabel.test(column.label))
  if (!named && !countName.test(name)) return false
  if (!values.every((value) => value >= 0 && value <= 1_000_000)) return false
  const mean =
    column.answers.reduce((sum, { value, count }) => sum + Number(value) * count, 0) / totalOf(column.answers)
  if (mean > 0.5 && mean < 2) return true
  const told = column.labelled && weightLabel.test(column.label)
  return mean >= 2 && (told || countName.test(name) || !ambiguousName.test(name))
}

const strataName = /^(?:strata|stratum|strat|sdmvstra|v?stratum ?\w*|\w+ (?:strata|stratum)|steekproefstratum)$/
const strataLabel = /\b(?:sampling|sample|variance|design|survey) strat(?:a|um)\b|\bsteekproefstratum\b/i
const populationName = /^(?:fpc\d*|population ?size|n ?pop|popsize)$/
const clusterName = /^(?:psu|cluster|clus|clusters?|\w*psu|ppu|primary sampling unit|secu|cluster ?id)$/

/** What a column says about how the sample was drawn. */
export type SamplingPart = 'strata' | 'population' | 'cluster'

/**
 * What a column says about how the sample was drawn: the stratum of each row, how many there are in it, or the cluster.
 *
 * @example samplingPart(fpc) // → 'population'
 */
export function samplingPart({ called, label, labelled, answers, facts }: Column): SamplingPart | null {
  const name = nameWords(called)
  if (answers.length < 1) return null
  if (strataName.test(name) || (labelled && strataLabel.test(label))) {
    return answers.length >= 2 && answers.length <= facts.rows / 2 ? 'strata' : null
  }
  if (populationName.test(name)) return facts.numeric ? 'population' : null
  return clusterName.test(name) ? 'cluster' : null
}
