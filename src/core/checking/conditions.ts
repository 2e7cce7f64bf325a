import type { Variable } from '../items/variable.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { PlacedItem, PlacedPage } from './placed-page.ts'

const given = (trees: readonly (RuleTree | null | undefined)[]): readonly RuleTree[] =>
  trees.filter((tree) => tree !== null && tree !== undefined)

const ofVariable = ({ when, followUp, codes }: Variable): readonly RuleTree[] =>
  given([when, followUp, ...codes.map((code) => code.when)])

const ofItem = ({ item, variables }: PlacedItem): readonly RuleTree[] => [
  ...given([item.when?.tree]),
  ...variables.flatMap(ofVariable),
]

/**
 * Every condition of the pages of a questionnaire, those of options, follow-ups and checks among them.
 *
 * @example conditionsIn(pages).length // → 18
 */
export const conditionsIn = (pages: readonly PlacedPage[]): readonly RuleTree[] =>
  pages.flatMap(({ block, page, asked, items }) => [
    ...given([block.when?.tree, page.when?.tree]),
    ...items.flatMap(ofItem),
    ...(asked.checks ?? []).map(({ rule }) => rule),
  ])
