import { answersLookup } from '../../rule/answers-lookup.ts'
import type { Answers } from '../../rule/rule.ts'
import { variablesOf } from '../../rule/rule-variables.ts'
import type { Form } from '../../items/item-type.ts'
import type { Variable } from '../../items/variable.ts'
import type { Language, Text } from '../../text.ts'
import { fillPipes } from '../fill-pipes.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { readPage } from '../read-page.ts'
import type { ShownPage } from '../show-page.ts'

/** The variable with an id. */
function variableOf({ pages }: Questionnaire, id: string): Variable | undefined {
  for (const { items } of pages) {
    for (const { variables } of items) {
      const found = variables.find((variable) => variable.id === id)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/**
 * A function that gives a text of the questionnaire in one language, with the answers that it repeats filled in.
 *
 * @param counted the answers that count on the respondent's path: no others are repeated
 * @example pageWords(questionnaire, { '0.7.current': 36 }, 'en')(text) // → 'You work 36 hours.'
 */
export function pageWords(questionnaire: Questionnaire, counted: Answers, language: Language): (text: Text) => string {
  const repeated = { variable: (id: string) => variableOf(questionnaire, id), answer: answersLookup(counted) }
  return (text) => fillPipes(text[language], repeated, language)
}

/**
 * The answers that a page repeats: those that count, but of its own questions what its fields hold now. The message of a
 * check repeats its own page, and is read before that page is saved.
 *
 * @example repeatedAnswers(shown, { hours: ['100'] }, {}) // → { hours: 100 }, on a page with checks
 */
export function repeatedAnswers(shown: ShownPage, form: Form, counted: Answers): Answers {
  if ((shown.page.checks ?? []).length === 0) return counted
  const own = new Set(shown.page.items.flatMap(({ variables }) => variables.map(({ id }) => id)))
  const others = Object.entries(counted).filter(([id]) => !own.has(id))
  return { ...Object.fromEntries(others), ...readPage(shown, form, counted).answers }
}

/**
 * The answers that were given before a page, of those that count on the respondent's path, as far as the checks of the
 * page read them.
 *
 * @example earlierAnswers(questionnaire, route(questionnaire, answers).answers, 'visits') // → { hours: 36 }
 */
export function earlierAnswers(questionnaire: Questionnaire, counted: Answers, page: string): Answers {
  const position = questionnaire.pages.findIndex(({ id }) => id === page)
  const read = (questionnaire.pages[position]?.checks ?? []).flatMap(({ rule }) => variablesOf(rule))
  const before = questionnaire.pages.slice(0, Math.max(0, position))
  const isBefore = (id: string): boolean =>
    before.some(({ items }) => items.some(({ variables }) => variables.some((variable) => variable.id === id)))
  const lookup = answersLookup(counted)
  return Object.fromEntries(
    read.filter(isBefore).flatMap((id) => {
      const value = lookup(id)
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
}
