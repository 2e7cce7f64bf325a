import { answersLookup } from '../../rule/answers-lookup.ts'
import type { Answers } from '../../rule/rule.ts'
import type { Language, Text } from '../../text.ts'
import { fillPipes } from '../fill-pipes.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { route } from '../route.ts'

/**
 * A function that gives a text of the questionnaire in one language, with the answers that it repeats filled in. Only
 * answers that count on the respondent's path are repeated.
 *
 * @example pageWords(questionnaire, { '0.7.current': 36 }, 'en')(text) // → 'You work 36 hours.'
 */
export function pageWords(questionnaire: Questionnaire, answers: Answers, language: Language): (text: Text) => string {
  const all = questionnaire.pages.flatMap(({ items }) => items.flatMap(({ variables }) => variables))
  const variables = new Map(all.map((variable) => [variable.id, variable]))
  const answer = answersLookup(route(questionnaire, answers).answers)
  return (text) => fillPipes(text[language], { variable: (id) => variables.get(id), answer }, language)
}

/**
 * The answers that count and were given before a page; the checks of the page may read them.
 *
 * @example earlierAnswers(questionnaire, answers, 'visits') // → the answers to the pages before it
 */
export function earlierAnswers(questionnaire: Questionnaire, answers: Answers, page: string): Answers {
  const position = questionnaire.pages.findIndex(({ id }) => id === page)
  const before = questionnaire.pages.slice(0, Math.max(0, position))
  const known = new Set(before.flatMap(({ items }) => items.flatMap(({ variables }) => variables.map(({ id }) => id))))
  return Object.fromEntries(Object.entries(route(questionnaire, answers).answers).filter(([id]) => known.has(id)))
}
