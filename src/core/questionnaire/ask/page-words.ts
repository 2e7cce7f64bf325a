import { answersLookup } from '../../rule/answers-lookup.ts'
import type { Lookup } from '../../rule/evaluate-rule.ts'
import type { Answers } from '../../rule/rule.ts'
import { variablesOf } from '../../rule/rule-variables.ts'
import type { Form } from '../../items/item-type.ts'
import type { Language, Text } from '../../text.ts'
import { fillPipes } from '../fill-pipes.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { readPage } from '../read-page.ts'
import type { ShownPage } from '../show-page.ts'
import { variablePlaces } from '../variable-places.ts'

/**
 * A function that gives a text of the questionnaire in one language, with the answers that it repeats filled in.
 *
 * @param counted the answers that count on the respondent's path: no others are repeated
 * @example pageWords(questionnaire, answersLookup({ '0.7.current': 36 }), 'en')(text) // → 'You work 36 hours.'
 */
export function pageWords(questionnaire: Questionnaire, counted: Lookup, language: Language): (text: Text) => string {
  const places = variablePlaces(questionnaire)
  const repeated = { variable: (id: string) => places.get(id)?.variable, answer: counted }
  return (text) => fillPipes(text[language], repeated, language)
}

/**
 * The answers that a page repeats: those that count, but of its own questions what its fields hold now. The message of a
 * check repeats its own page, and is read before that page is saved.
 *
 * @example repeatedAnswers(shown, { hours: ['100'] }, () => undefined)('hours') // → 100, on a page with checks
 */
export function repeatedAnswers(shown: ShownPage, form: Form, counted: Lookup): Lookup {
  if ((shown.page.checks ?? []).length === 0) return counted
  const own = new Set(shown.page.items.flatMap(({ variables }) => variables.map(({ id }) => id)))
  let read: Lookup | null = null
  return (id) => {
    if (!own.has(id)) return counted(id)
    // Most pages repeat earlier answers only.
    read ??= answersLookup(readPage(shown, form, {}).answers)
    return read(id)
  }
}

/**
 * The answers that were given before a page, of those that count on the respondent's path, as far as the checks of the
 * page read them.
 *
 * @example earlierAnswers(questionnaire, countedLookup(questionnaire, path), 'visits') // → { hours: 36 }
 */
export function earlierAnswers(questionnaire: Questionnaire, counted: Lookup, page: string): Answers {
  const position = questionnaire.pages.findIndex(({ id }) => id === page)
  const read = (questionnaire.pages[position]?.checks ?? []).flatMap(({ rule }) => variablesOf(rule))
  const places = variablePlaces(questionnaire)
  return Object.fromEntries(
    read.flatMap((id) => {
      const value = (places.get(id)?.page ?? position) < position ? counted(id) : undefined
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
}
