import { formatNumber } from '../figures.ts'
import type { Variable } from '../items/variable.ts'
import { monthText } from '../rule/month.ts'
import type { Value } from '../rule/rule.ts'
import { say } from '../messages/say.ts'
import { replacePipes } from '../study/pipes.ts'
import type { Language } from '../text.ts'

/** What stands in a text for an answer that was not given. */
export const noAnswer = '…'

/** The answers of a respondent that a text can repeat. */
export type Repeated = {
  readonly variable: (id: string) => Variable | undefined
  readonly answer: (id: string) => Value | undefined
}

/**
 * A text of a questionnaire with the answers that it repeats filled in: options by their label, numbers as they are
 * printed, texts as they were typed. What was not answered is `…`. The result is plain text: escape it like any other.
 *
 * @example fillPipes('You work {{0.7.current}} hours.', repeated, 'en') // → 'You work 36 hours.'
 */
export const fillPipes = (text: string, { variable, answer }: Repeated, language: Language): string =>
  replacePipes(text, (id) => {
    const [known, value] = [variable(id), answer(id)]
    return known === undefined || value === undefined ? noAnswer : inWords(known, value, language)
  })

function inWords({ kind, codes, decimals }: Variable, value: Value, language: Language): string {
  const labelOf = (chosen: unknown): string => codes.find(({ code }) => code === chosen)?.label[language] ?? noAnswer
  if (typeof value === 'string') return value
  if (typeof value !== 'number') {
    const labels = value.map(labelOf)
    const [before, last] = [labels.slice(0, -1).join(', '), labels.at(-1) ?? noAnswer]
    return before === '' ? last : `${before} ${say(language, 'rule-words-and')} ${last}`
  }
  if (codes.length > 0) return labelOf(value)
  if (kind === 'months') return monthText(value)
  return kind === 'year' ? String(value) : formatNumber(value, decimals, language)
}
