import { typeOf } from '../items/item-types.ts'
import type { Item } from '../items/item.ts'
import type { Variable } from '../items/variable.ts'
import { allOf } from '../rule/combine-rules.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Derived } from '../study/derived.ts'
import { editionOf } from '../study/edition.ts'
import type { LikelyAmount } from '../study/likely-schema.ts'
import type { Block, PageCheck, Study, Wave } from '../study/study.ts'
import type { Text } from '../text.ts'

/** An item as one wave asks it, with its variables. `when` holds the item's own condition only. */
export type AskedItem = { readonly item: Item; readonly when: RuleTree | null; readonly variables: readonly Variable[] }

/** A check of a page. `id` is its own, or its number on the page. */
export type AskedCheck = {
  readonly id: string
  readonly rule: RuleTree
  readonly level: 'hard' | 'soft'
  readonly message: Text
}

/** A page as one wave shows it. `when` joins the conditions of the block and the page. */
export type AskedPage = {
  readonly id: string
  readonly block: string
  readonly when: RuleTree | null
  readonly items: readonly AskedItem[]
  /** Absent where there are none. */
  readonly checks?: readonly AskedCheck[]
}

/** The questionnaire of one wave: its pages in order. */
export type Questionnaire = {
  readonly study: string
  readonly wave: string
  readonly blocks: readonly Pick<Block, 'id' | 'title' | 'intro' | 'when'>[]
  readonly pages: readonly AskedPage[]
  /** What is computed from the answers; it is not asked, and no part of the version of a questionnaire. */
  readonly derived?: readonly Derived[]
  /** What made-up answers are like, and the year of the wave; no part of the version either. */
  readonly likely?: { readonly amounts: readonly LikelyAmount[]; readonly year: number }
}

const askedCheck = ({ id, rule, level, message }: PageCheck, index: number): AskedCheck => ({
  id: id ?? String(index + 1),
  rule: rule.tree,
  level,
  message,
})

/**
 * The questionnaire of a wave: the pages and items that it asks, with the variables that they yield. A page of which the
 * wave asks no item is left out.
 *
 * @example questionnaireOf(study, wave).pages[0]?.items[0]?.item.id // → '0.1'
 */
export function questionnaireOf(study: Study, wave: Wave): Questionnaire {
  const { blocks, derived } = editionOf(study, wave.id)
  const pages = blocks.flatMap((block) =>
    block.pages.map((page): AskedPage => {
      const items = page.items.filter((item) => item.waves === undefined || item.waves.includes(wave.id))
      return {
        id: page.id,
        block: block.id,
        when: allOf([block.when?.tree, page.when?.tree]),
        // In which other waves an item is asked is no part of what this one asks.
        items: items.map(({ waves: _waves, ...item }) => ({
          item,
          when: item.when?.tree ?? null,
          variables: typeOf(item).variables(item),
        })),
        ...(page.checks === undefined ? {} : { checks: page.checks.map(askedCheck) }),
      }
    }),
  )
  const shown = pages.filter(({ items }) => items.length > 0)
  return {
    study: study.id,
    wave: wave.id,
    // A module that nobody filled yet is no part of what is asked, nor is a block of another wave.
    blocks: blocks.filter(({ id }) => shown.some(({ block }) => block === id)),
    pages: shown,
    ...(derived.length === 0 ? {} : { derived }),
    ...(study.likely.length === 0 ? {} : { likely: { amounts: study.likely, year: Number(wave.closes.slice(0, 4)) } }),
  }
}
