import type { Dataset } from '../../dataset/dataset.ts'
import { matchRule } from '../../dataset/match-rule.ts'
import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { Group, Wave } from '../../study/study.ts'

/** How many rows of each stratum are in a group. */
function countsIn(group: Group, { stratum, names }: NonNullable<Dataset['strata']>, dataset: Dataset) {
  const inside = matchRule(dataset, group.rule.tree)
  const counts = names.map(() => ({ inside: 0, rows: 0 }))
  for (const [row, at] of stratum.entries()) {
    const count = counts[at]
    if (count === undefined) continue
    count.rows += 1
    count.inside += inside[row] ?? 0
  }
  return counts
}

/**
 * Where the strata of the answers are others than those that the wave names: a stratum that lies on both sides of a group
 * from which the wave was drawn, and a group of another size than its strata together.
 *
 * @param dataset with what is derived, as groups may ask for it
 * @example compareStrata(wave, edition.groups, derive(dataset, questionnaire)) // → [] where both say the same
 */
export function compareStrata(
  wave: Pick<Wave, 'strata'>,
  groups: readonly Group[],
  dataset: Dataset,
): readonly Issue[] {
  const { strata } = dataset
  if (strata === undefined) return []
  return (wave.strata ?? []).flatMap(({ group: id, population }): readonly Issue[] => {
    const group = groups.find((one) => one.id === id)
    if (group === undefined) return []
    const counts = countsIn(group, strata, dataset)
    const across = counts.findIndex(({ inside, rows }) => inside > 0 && inside < rows)
    if (across >= 0) {
      const { inside, rows } = counts[across] ?? { inside: 0, rows: 0 }
      return [
        issue('import-strata-across', ['strata'], { group: id, stratum: strata.names[across] ?? '', inside, rows }),
      ]
    }
    const sizes = counts.map(({ inside }, at) => (inside === 0 ? 0 : (strata.populations[at] ?? null)))
    const size = sizes.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
    const isSame = population === undefined || size === null || size === 0 || size === population
    return isSame ? [] : [issue('import-strata-size', ['strata'], { group: id, population, size })]
  })
}
