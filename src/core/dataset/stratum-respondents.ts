import type { Group, Wave } from '../study/study.ts'
import type { Text } from '../text.ts'
import type { Dataset } from './dataset.ts'
import { matchRule } from './match-rule.ts'

/** A group that the invited were drawn from, and how many of them answered. */
export type StratumRespondents = {
  readonly label: Text
  /** How many there are, and how many were invited; `null` where that is not known. */
  readonly population: number | null
  readonly invited: number | null
  readonly respondents: number
}

/**
 * How many answered of each group that a wave was drawn from, by what they answered themselves.
 *
 * @param dataset with what is derived, as groups may ask for it
 * @example stratumRespondents(wave, edition.groups, dataset)[0] // → { label: …, invited: 7000, respondents: 2516, … }
 */
export const stratumRespondents = (
  { strata = [] }: Pick<Wave, 'strata'>,
  groups: readonly Group[],
  dataset: Dataset,
): readonly StratumRespondents[] =>
  strata.flatMap(({ group: id, population = null, invited = null }) => {
    const group = groups.find((one) => one.id === id)
    if (group === undefined) return []
    const respondents = matchRule(dataset, group.rule.tree).reduce((sum, inside) => sum + inside, 0)
    return [{ label: group.label, population, invited, respondents }]
  })
