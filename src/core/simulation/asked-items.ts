import type { Item } from '../items/item.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Study } from '../study/study.ts'

/** An item with the conditions under which it is asked: of its block, its page and itself. */
export type AskedItem = {
  readonly item: Item
  /** The number of the page in the whole questionnaire, from 0. */
  readonly page: number
  readonly conditions: readonly RuleTree[]
}

/**
 * The items of a study by id, in the order in which they are asked.
 *
 * @example askedItems(study).get('2.7')?.conditions.length // → 2
 */
export function askedItems(study: Study): ReadonlyMap<string, AskedItem> {
  const pages = study.blocks.flatMap((block) => block.pages.map((page) => ({ block, page })))
  return new Map(
    pages.flatMap(({ block, page }, number) =>
      page.items.map((item): readonly [string, AskedItem] => {
        const rules = [block.when, page.when, item.when].filter((rule) => rule !== undefined)
        return [item.id, { item, page: number, conditions: rules.map(({ tree }) => tree) }]
      }),
    ),
  )
}
