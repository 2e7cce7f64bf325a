import type { Item } from '../items/item.ts'
import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { allOf } from '../rule/combine-rules.ts'
import type { RuleTree } from '../rule/rule.ts'

/** A variable of a wave with all that a reader of the data must know of it. */
export type CodebookEntry = {
  readonly variable: Variable
  /** The item that asks it, with the question's wording. */
  readonly item: Exclude<Item, { type: 'note' }>
  readonly block: string
  readonly page: string
  /** Who is asked: the conditions of block, page, item, row and follow-up together; `null` is everyone. */
  readonly base: RuleTree | null
}

/** The variables of a wave, in the order in which they are asked. */
export type Codebook = ReadonlyMap<string, CodebookEntry>

/**
 * The codebook of a wave: every variable with its codes, labels, type and base.
 * The base is derived from the conditions in the questionnaire, never written down a second time.
 *
 * @example codebook(questionnaireOf(study, wave)).get('0.12')?.base // → { kind: 'has', variable: '0.11', code: 3 }
 */
export function codebook(questionnaire: Questionnaire): Codebook {
  return new Map(
    questionnaire.pages.flatMap((page) =>
      page.items.flatMap(({ item, when, variables }) =>
        item.type === 'note'
          ? []
          : variables.map((variable): [string, CodebookEntry] => [
              variable.id,
              {
                variable,
                item,
                block: page.block,
                page: page.id,
                base: allOf([page.when, when, variable.when, variable.followUp]),
              },
            ]),
      ),
    ),
  )
}
