import { dialects } from '../expression/dialects.ts'
import type { Referent } from '../expression/referent.ts'
import { translateRule } from '../expression/translate-rule.ts'
import type { TranslatedRule } from '../expression/translate-rule.ts'
import type { TranslationLine } from '../translation-loss.ts'
import type { ForeignQuestionnaire } from './foreign-questionnaire.ts'
import type { Words } from './foreign-item.ts'
import { approximated } from './foreign-loss.ts'
import type { Ledger } from './ledger.ts'
import { noteGuess, noteLoss, noteSame } from './ledger.ts'
import type { Lookup } from './lookup.ts'
import { resolveBefore } from './lookup.ts'
import type { WrittenText } from './written-text.ts'
import { writtenText } from './written-text.ts'

/** What the parts of a questionnaire are translated with. */
export type Workshop = {
  readonly foreign: ForeignQuestionnaire
  readonly lookup: Lookup
  readonly ledger: Ledger
}

/**
 * A place in the questionnaire at which texts and rules are translated: the item that the report names, and before which
 * question it stands. What is read there is collected, so that the page can begin behind it.
 */
export type ItemPlace = Workshop & {
  readonly item: string
  readonly path: readonly (string | number)[]
  readonly before: number
  readonly reads: Set<string>
}

/**
 * The place of a block or page: before the first question in it.
 *
 * @example placeBefore(workshop, 'page-2', { id: 'q4', position: 4 }).path // → ['items', 'q4']
 */
export const placeBefore = (
  workshop: Workshop,
  item: string,
  first: { readonly id: string; readonly position: number },
): ItemPlace => ({ ...workshop, item, path: ['items', first.id], before: first.position, reads: new Set() })

const plain = (referent: Referent | null): string | null =>
  referent === null || referent.kind === 'absent' || referent.kind === 'option' || referent.kind === 'roster'
    ? null
    : referent.variable

/**
 * A text at a place, or `null` when it is empty in every language; what was lost of it is noted.
 *
 * @example textAt(place, { '': '<b>Ja</b>' }) // → { any: 'Ja' }
 */
export function textAt(place: ItemPlace, words: Words): WrittenText | null {
  const { foreign, lookup, before } = place
  const resolve = resolveBefore(lookup, before)
  const { plainName } = dialects[foreign.program]
  const taken = writtenText(words, foreign.language, foreign.naming.pipe, (name) => {
    return plain(resolve(plainName(name.replace(/\.shown$/, ''))))
  })
  for (const pipe of taken.pipes) place.reads.add(pipe)
  for (const loss of taken.losses) noteLoss(place.ledger, place.item, loss)
  return taken.text
}

/**
 * A text at a place that must be there: where the other program has none, its name there.
 *
 * @example textOrName(place, { '': '' }, 'q1') // → { any: 'q1' }
 */
export function textOrName(place: ItemPlace, words: Words, name: string): WrittenText {
  const text = textAt(place, words)
  if (text !== null) return text
  noteLoss(place.ledger, place.item, approximated('text', 'quest-text-empty', '', { name }))
  return { any: name.trim() === '' ? '?' : name.replaceAll(/[{}]/g, '') }
}

/** Notes what became of a condition, one line per thing that was lost. */
function noteRule(place: ItemPlace, part: TranslationLine['part'], expression: string, made: TranslatedRule): void {
  const { ledger, item, path } = place
  if (made.reasons.length === 0) noteSame(ledger, item, part)
  for (const { code, values } of made.reasons) {
    const result = made.result === 'not-supported' ? 'not-supported' : 'approximated'
    noteLoss(ledger, item, { part, result, code, values, original: expression })
  }
  if (made.reasons.some(({ lost }) => lost)) noteGuess(ledger, path, 'guess', 'quest-guess-rule', { expression })
}

/** What a rule at a place comes to: a rule, or that it holds for all or for nobody. */
export type RuleAt = { readonly source: string | null; readonly never: boolean }

/**
 * Conditions of the other program that must all hold, as one rule of ours; what was lost is noted.
 *
 * @example ruleAt(place, ["{a} = 'x'"]) // → { source: 'a = 1', never: false }
 */
export function ruleAt(place: ItemPlace, conditions: readonly string[]): RuleAt {
  const written = conditions.filter((one) => one.trim() !== '')
  const resolve = resolveBefore(place.lookup, place.before)
  const made = written.map((expression) => {
    const rule = translateRule(expression, place.foreign.program, resolve)
    noteRule(place, 'rule', expression, rule)
    return rule
  })
  if (made.some(({ holds }) => holds === 'never')) return { source: null, never: true }
  for (const variable of made.flatMap(({ reads }) => reads)) place.reads.add(variable)
  const rules = made.flatMap(({ source, tree }) => (source === null ? [] : [{ source, chain: tree?.kind === 'or' }]))
  const [only] = rules
  if (only === undefined) return { source: null, never: false }
  if (rules.length === 1) return { source: only.source, never: false }
  return { source: rules.map(({ source, chain }) => (chain ? `(${source})` : source)).join(' and '), never: false }
}

/**
 * A condition on the answer to a question as a rule that should hold, or `null`; the caller notes what became of it.
 *
 * @example checkAt(place, '. <= 120', 'age').source // → 'age <= 120'
 */
export function checkAt(place: ItemPlace, expression: string, name: string): TranslatedRule {
  const self = new Map(['.', 'self', 'this'].map((word) => [word, name] as const))
  const made = translateRule(
    expression,
    place.foreign.program,
    resolveBefore(place.lookup, place.before + 1, self),
    'check',
  )
  for (const variable of made.reads) place.reads.add(variable)
  return made
}

/** Notes what became of a check. */
export const noteCheck = (place: ItemPlace, expression: string, made: TranslatedRule): void => {
  noteRule(place, 'check', expression, made)
}
