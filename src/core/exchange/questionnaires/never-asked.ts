import type { Program } from '../expression/dialect.ts'
import { translateRule } from '../expression/translate-rule.ts'
import type { ForeignItem, ForeignPage, Shape } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import type { ForeignQuestionnaire } from './foreign-questionnaire.ts'

/** The condition that is false for everybody, whatever they answer; `undefined` when there is none. */
const falseIn = (conditions: readonly string[], program: Program): string | undefined =>
  conditions.find((one) => one.trim() !== '' && translateRule(one, program, () => null).holds === 'never')

const hidden = (item: ForeignItem, original: string): ForeignItem => ({
  ...item,
  shape: { type: 'left-out' },
  losses: [...item.losses, notSupported('item', 'quest-never', original)],
})

type Offered = { readonly value: string; readonly when?: string }

const without = <Option extends Offered>(options: readonly Option[], program: Program): readonly Option[] =>
  options.filter(({ when }) => when === undefined || falseIn([when], program) === undefined)

function shapeWithout(shape: Shape, program: Program): Shape {
  if (shape.type === 'single' || shape.type === 'multiple' || shape.type === 'choice-because') {
    return { ...shape, options: without(shape.options, program) }
  }
  return shape.type === 'matrix' || shape.type === 'slider' ? { ...shape, rows: without(shape.rows, program) } : shape
}

/** The question without the options and rows that nobody is offered. */
function offered(item: ForeignItem, program: Program): ForeignItem {
  const shape = shapeWithout(item.shape, program)
  const parts = (one: Shape): readonly Offered[] => ('options' in one ? one.options : 'rows' in one ? one.rows : [])
  const kept = new Set<unknown>(parts(shape))
  const lost = parts(item.shape).filter((part) => !kept.has(part))
  if (lost.length === 0) return item
  const losses = lost.map(({ value }) => notSupported('option', 'quest-option-never', value, { value }))
  return { ...item, shape, losses: [...item.losses, ...losses] }
}

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
      return condition === undefined ? offered(item, program) : hidden(item, condition)
    }),
  })
  return {
    ...foreign,
    blocks: foreign.blocks.map((block) => ({ ...block, pages: block.pages.map((page) => ofPage(page, block.when)) })),
  }
}
