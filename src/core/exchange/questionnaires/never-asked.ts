import type { Program } from '../expression/dialect.ts'
import { translateRule } from '../expression/translate-rule.ts'
import type { ForeignItem, ForeignPage } from './foreign-item.ts'
import type { ForeignQuestionnaire } from './foreign-questionnaire.ts'

/** The condition that is false for everybody, whatever they answer; `undefined` when there is none. */
const falseIn = (conditions: readonly string[], program: Program): string | undefined =>
  conditions.find((one) => one.trim() !== '' && translateRule(one, program, () => null).holds === 'never')

const hidden = (item: ForeignItem, original: string): ForeignItem => ({
  ...item,
  shape: { type: 'left-out' },
  losses: [...item.losses, { part: 'item', result: 'not-supported', code: 'quest-never', values: {}, original }],
})

/**
 * The questionnaire in which questions that nobody is asked are left out, so that rules that read them can say so.
 *
 * @example withoutNeverAsked(foreign) // → the question with relevance `0` has become one that is left out
 */
export function withoutNeverAsked(foreign: ForeignQuestionnaire): ForeignQuestionnaire {
  const { program } = foreign
  const ofPage = (page: ForeignPage, above: readonly string[]): ForeignPage => ({
    ...page,
    items: page.items.map((item) => {
      const condition = falseIn([...above, ...page.when, ...item.when], program)
      return condition === undefined ? item : hidden(item, condition)
    }),
  })
  return {
    ...foreign,
    blocks: foreign.blocks.map((block) => ({ ...block, pages: block.pages.map((page) => ofPage(page, block.when)) })),
  }
}
