import { fullCodebook, type Codebook } from '../dataset/codebook.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { editionOf } from '../study/edition.ts'
import type { Study, Wave } from '../study/study.ts'
import { comparabilityOf, type Comparable } from './comparability.ts'
import { comparedOf } from './compared-variables.ts'
import { ruleComparison, type RuleComparison } from './find-base-changes.ts'

/** One of the two waves of a trend: the study as that wave has it, and what can be counted in it. */
export type TrendSide = { readonly wave: Wave; readonly study: Study; readonly book: Codebook }

/** Two waves of a study, with what may be compared between them. */
export type Trend = {
  readonly id: string
  readonly before: TrendSide
  readonly after: TrendSide
  /** Per variable, asked or derived. */
  readonly variables: ReadonlyMap<string, Comparable>
  readonly rules: RuleComparison
}

/**
 * The name of a pair of waves, different for every pair.
 *
 * @example pairName('2022', '2024') // → '2022-2024'
 */
export const pairName = (from: string, to: string): string =>
  // The id of a wave has no two hyphens after each other.
  `${from}${`${from}${to}`.includes('-') ? '--' : '-'}${to}`

/** Everything that is needed to compare two waves, without their answers. */
export function trendOf(study: Study, from: Wave, to: Wave): Trend {
  const side = (wave: Wave): TrendSide => ({
    wave,
    study: editionOf(study, wave.id),
    book: fullCodebook(questionnaireOf(study, wave)),
  })
  return {
    id: pairName(from.id, to.id),
    before: side(from),
    after: side(to),
    variables: comparabilityOf(study, from, to),
    rules: ruleComparison(comparedOf(study, from), comparedOf(study, to)),
  }
}

/** Two waves of which the second follows on the first: what the site compares. */
export type WavePair = { readonly from: Wave; readonly to: Wave }

/**
 * The pairs of waves of a study that follow on each other, the earliest first.
 *
 * @example wavePairs(study).map(({ from, to }) => [from.id, to.id]) // → [['2022', '2024'], ['2024', '2026']]
 */
export const wavePairs = ({ waves }: Study): readonly WavePair[] =>
  waves.flatMap((to) => {
    const from = waves.find(({ id }) => id === to.after)
    return from === undefined ? [] : [{ from, to }]
  })
