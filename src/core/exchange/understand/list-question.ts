import { issue } from '../../issue.ts'
import { inLanguages } from '../../messages/in-languages.ts'
import { say } from '../../messages/say.ts'
import type { Choice } from './choice.ts'
import { cleanText } from './clean-text.ts'
import type { Column } from './column.ts'
import { commonOf } from './common-parts.ts'
import { separatorOf } from './looks-like.ts'
import { mostOptions } from './multiple-question.ts'
import type { Question } from './question.ts'
import { guess } from './question.ts'

/** The answers that a text lists, and in how many rows. */
type Lists = readonly { readonly parts: readonly string[]; readonly count: number }[]

/** How often two answers must stand side by side, and never apart, before they are one answer with the sign in it. */
const fewestTogether = 5

/** The first two answers that always stand side by side. */
function inseparable(lists: Lists): readonly [string, string] | null {
  const alone = new Map<string, number>()
  const together = new Map<string, { readonly pair: readonly [string, string]; count: number }>()
  for (const { parts, count } of lists) {
    for (const [index, part] of parts.entries()) {
      alone.set(part, (alone.get(part) ?? 0) + count)
      const next = parts[index + 1]
      if (next === undefined) continue
      const key = JSON.stringify([part, next])
      const known = together.get(key)
      if (known === undefined) together.set(key, { pair: [part, next], count })
      else known.count += count
    }
  }
  const found = [...together.values()].find(
    ({ pair: [one, other], count }) =>
      count >= fewestTogether && alone.get(one) === count && alone.get(other) === count && one !== other,
  )
  return found?.pair ?? null
}

/** The lists with answers that always stand side by side as one. */
function joined(lists: Lists, separator: string): Lists {
  let all = lists
  for (let pair = inseparable(all); pair !== null; pair = inseparable(all)) {
    const [one, other] = pair
    all = all.map(({ parts, count }) => {
      const at = parts.indexOf(one)
      const whole = [...parts.slice(0, at), one + separator + other, ...parts.slice(at + 2)]
      return at === -1 ? { parts, count } : { parts: whole, count }
    })
  }
  return all
}

/** Answers in the order in which most lists have them: that in which they were offered. */
function inOrder(answers: readonly string[], lists: Lists): readonly string[] {
  const before = new Map<string, number>()
  for (const { parts, count } of lists) {
    for (const [index, part] of parts.entries()) {
      for (const later of parts.slice(index + 1)) {
        const key = JSON.stringify([part, later])
        before.set(key, (before.get(key) ?? 0) + count)
      }
    }
  }
  const isBefore = (one: string, other: string): boolean =>
    (before.get(JSON.stringify([one, other])) ?? 0) > (before.get(JSON.stringify([other, one])) ?? 0)
  const places = new Map(answers.map((one) => [one, answers.filter((other) => isBefore(other, one)).length]))
  return answers.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
}

/**
 * The question of a column whose texts list several answers, such as `Soup;Salad`; `null` when they do not. Answers that
 * hardly anybody gave, in words of their own, become one option.
 *
 * @example listQuestion(lunch)?.type // → 'multiple'
 */
export function listQuestion(column: Column): Question | null {
  const { name, answers } = column
  const texts = answers.map(({ value }) => String(value))
  const separator = separatorOf(texts)
  if (separator === null) return null
  const split = answers.map(({ value, count }) => ({
    parts: String(value)
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    count,
  }))
  const lists = joined(split, separator)
  const counts = new Map<string, number>()
  for (const { parts, count } of lists) {
    for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + count)
  }
  const rows = answers.reduce((sum, { count }) => sum + count, 0)
  const enough = Math.max(2, rows / 100)
  const usual = [...counts.keys()].filter((part) => (counts.get(part) ?? 0) >= enough)
  const rare = [...counts.keys()].filter((part) => !usual.includes(part))
  if (usual.length < 2 || usual.length + 1 > mostOptions || counts.has('__proto__')) return null
  const choices = inOrder(usual, lists).map((part, index): Choice => ({
    code: index + 1,
    label: cleanText(part),
    values: [part],
    count: counts.get(part) ?? 0,
  }))
  const other: Choice = {
    code: choices.length + 1,
    label: say('en', 'understand-list-other'),
    wording: inLanguages((language) => say(language, 'understand-list-other')),
    values: rare,
    count: rare.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0),
  }
  return {
    ...commonOf(column),
    type: 'multiple',
    kind: 'categories',
    columns: [column],
    separator,
    choices: rare.length === 0 ? choices : [...choices, other],
    recoded: true,
    open: [],
    guesses: [guess('likely', ['type'], 'understand-list', { column: name, separator: separator.trim() })],
    warnings: rare.length === 0 ? [] : [issue('understand-list-rare', [name], { column: name, count: rare.length })],
  }
}
