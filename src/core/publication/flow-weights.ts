import type { Condition } from '../checking/asked-of.ts'
import { anyOf, itemShownTo, pageShownTo } from '../checking/asked-of.ts'
import type { World } from '../checking/world.ts'
import type { AskedItem, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Value } from '../rule/rule.ts'
import type { Language } from '../text.ts'
import { alternatives } from './flow-alternatives.ts'
import { itemSeconds } from './flow-burden.ts'
import { burdenModel } from './flow-burden-model.ts'
import { introSeconds } from './flow-minutes.ts'

/** Seconds that everybody of whom a condition is true spends at most, and nobody else. */
export type Weight = { readonly condition: Condition; readonly seconds: number }

/**
 * The most that each part of a questionnaire can take who gets it, parts for the same people together: introductions of
 * blocks, pages, and questions with all that can be filled in.
 *
 * @example weightsOf(world, questionnaire, 'nl')[0] // → { condition: null, seconds: 312.4 }, what everybody gets
 */
export function weightsOf({ pages }: World, questionnaire: Questionnaire, language: Language): readonly Weight[] {
  const blocks = Map.groupBy(pages, ({ block }) => block.id)
  const all: readonly Weight[] = [
    ...[...blocks].map(([id, own]) => ({
      condition: anyOf(own.map(pageShownTo)),
      seconds: introSeconds(questionnaire, id, language),
    })),
    ...pages.flatMap((page) => [
      { condition: pageShownTo(page), seconds: burdenModel.page },
      ...page.asked.items.flatMap((asked) => {
        const placed = page.items.find(({ item }) => item.id === asked.item.id)
        return placed === undefined
          ? []
          : [{ condition: itemShownTo(page, placed), seconds: mostSeconds(asked, language) }]
      }),
    ]),
  ]
  const alike = Map.groupBy(all, ({ condition }) => JSON.stringify(condition))
  return [...alike.values()].flatMap((same) => {
    const [first] = same
    const seconds = same.reduce((sum, one) => sum + one.seconds, 0)
    return first === undefined || seconds === 0 ? [] : [{ condition: first.condition, seconds }]
  })
}

/** More than a question takes anybody: all of it is offered and filled in, of texts behind one choice the longest. */
function mostSeconds(asked: AskedItem, language: Language): number {
  const offered = asked.variables
  const timed = (answers: Readonly<Record<string, Value>>): number => itemSeconds({ asked, offered }, answers, language)
  const answers = Object.fromEntries(
    offered.flatMap((variable) => {
      const value = fullest(variable)
      return value === undefined ? [] : [[variable.id, value] as const]
    }),
  )
  const behind = offered.filter(({ followUp }) => followUp !== null).map(({ id }) => id)
  const without = (ids: readonly string[]) =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)))
  const oneChoice = offered[0]?.kind === 'single' && asked.item.type !== 'matrix'
  const filled = oneChoice
    ? [without(behind), ...behind.map((one) => without(behind.filter((id) => id !== one)))]
    : [answers]
  return Math.max(timed({}), ...filled.map(timed))
}

/** Of several answers all of them, those that rule out others among them. */
const fullest = (variable: AskedItem['variables'][number]): Value | undefined =>
  variable.kind === 'multiple' ? variable.codes.map(({ code }) => code) : alternatives(variable, [])?.[0]
