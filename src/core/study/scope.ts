import type { Item } from '../items/item.ts'
import { typeOf } from '../items/item-types.ts'
import type { Variable } from '../items/variable.ts'
import type { VariableShape } from '../rule/rule.ts'
import { bindRules, unboundRule } from './bind-rules.ts'
import type { StudyFiles } from './study.ts'

/** Where a variable is asked: the number of its page in the whole questionnaire, and in which waves. */
export type Asked = { readonly variable: Variable; readonly page: number; readonly waves: readonly string[] | null }

/**
 * What a rule may know of a variable.
 *
 * @example shapeOf(age) // → { id: '7.2', kind: 'number', codes: [], columns: [] }
 */
export const shapeOf = (variable: Variable): VariableShape => ({
  id: variable.id,
  kind: variable.kind,
  codes: variable.codes.map(({ code, id }) => ({ code, id: id ?? undefined })),
  columns: variable.columns.map(shapeOf),
})

/**
 * The variables of an item, in the order of the codebook.
 *
 * @example variablesOf(item).map(({ id }) => id) // → ['0.8', '0.8.1.because', '0.8.2.because']
 */
export const variablesOf = (item: Item): readonly Variable[] => typeOf(item).variables(item)

/**
 * Every variable of a questionnaire by id, with the page that asks it. Rules are not looked at yet: until they are bound,
 * everything is for everyone.
 *
 * @example scopeOf(blocks).get('0.2')?.page // → 0
 */
export function scopeOf(blocks: StudyFiles['blocks']): ReadonlyMap<string, Asked> {
  const pages = blocks.flatMap((block) => block.pages)
  return new Map(
    pages.flatMap((page, number) =>
      page.items.flatMap((item) => {
        const bound = bindRules(item, unboundRule)
        return variablesOf(bound).map((variable): [string, Asked] => [
          variable.id,
          { variable, page: number, waves: item.waves ?? null },
        ])
      }),
    ),
  )
}
