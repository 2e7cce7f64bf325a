import { cleanText, withoutNumber } from './clean-text.ts'
import type { Column } from './column.ts'

/** A text of a study file: in both languages, or the same for readers of any. */
export type Wording = { readonly any: string } | { readonly nl: string; readonly en: string }

/** A question longer than this gets a short name as well, where the file has one. */
const longQuestion = 60

/**
 * What a column asks in words, and its short name: the question as it was asked where the file has it, else the label.
 *
 * @example wordsOf(column) // → { text: { any: 'How old are you?' }, label: { any: 'Age' } }
 */
export function wordsOf({ variable, label, labelled }: Column): {
  readonly text: Wording
  readonly label: Wording | null
} {
  const question = withoutNumber(cleanText(variable.question ?? ''), variable.name)
  if (question === '' || question === label) return { text: { any: label }, label: null }
  return { text: { any: question }, label: labelled && question.length > longQuestion ? { any: label } : null }
}

const units: readonly (readonly [RegExp, Wording])[] = [
  [
    /\((?:in )?(?:number of )?hours?\)|\bin hours\b|\bhours (?:per|a) week\b|\bnumber of hours\b|\bhow many hours\b/i,
    { nl: 'uur', en: 'hours' },
  ],
  [/\((?:in )?uren\)|\bin uren\b|\baantal uren?\b|\bhoeveel uur\b|\buren? per week\b/i, { nl: 'uur', en: 'hours' }],
  [/\((?:in )?minutes?\)|\bin minutes\b|\bhow many minutes\b|\bnumber of minutes\b/i, { nl: 'minuten', en: 'minutes' }],
  [/\((?:in )?minuten\)|\bin minuten\b|\baantal minuten\b|\bhoeveel minuten\b/i, { nl: 'minuten', en: 'minutes' }],
  [/\((?:in )?years?\)|\bin years\b|\bhow many years\b|\bnumber of years\b/i, { nl: 'jaar', en: 'years' }],
  [
    /\((?:in )?ja(?:ar|ren)\)|\bin ja(?:ar|ren)\b|\baantal ja(?:ar|ren)\b|\bhoeveel jaar\b/i,
    { nl: 'jaar', en: 'years' },
  ],
  [/\((?:in )?months?\)|\bin months\b|\bhow many months\b|\bnumber of months\b/i, { nl: 'maanden', en: 'months' }],
  [/\((?:in )?maanden\)|\bin maanden\b|\baantal maanden\b|\bhoeveel maanden\b/i, { nl: 'maanden', en: 'months' }],
  [/\((?:in )?(?:days?)\)|\bin days\b|\bnumber of days\b|\bhow many days\b/i, { nl: 'dagen', en: 'days' }],
  [/\((?:in )?dagen\)|\bin dagen\b|\baantal dagen\b|\bhoeveel dagen\b/i, { nl: 'dagen', en: 'days' }],
  [/%|\bper ?cent(?:age)?\b|\bprocent(?:en)?\b/i, { any: '%' }],
  [/€|\beuros?\b/i, { nl: 'euro', en: 'euros' }],
  [/\(\$\)|\bUS dollars\b|\bin dollars\b/i, { nl: 'dollar', en: 'dollars' }],
  [/£|\bin pounds sterling\b/i, { nl: 'pond', en: 'pounds' }],
  [/\((?:in )?cm\)|\bin cm\b|\bcentimet(?:er|re)s?\b/i, { any: 'cm' }],
  [/\((?:in )?kg\)|\bin kg\b|\bkilograms?\b|\bkilo's\b/i, { any: 'kg' }],
  [/\((?:in )?km\)|\bin km\b|\bkilomet(?:er|re)s?\b/i, { any: 'km' }],
]

/**
 * The unit of a number as far as its label says it, or `null`.
 *
 * @example unitIn('Travel time (minutes)') // → { nl: 'minuten', en: 'minutes' }
 */
export const unitIn = (label: string): Wording | null => units.find(([words]) => words.test(label))?.[1] ?? null

/**
 * A text for a study file: the words for readers of any language, or other words where there are none.
 *
 * @example wording('', 'q5') // → { any: 'q5' }
 */
export const wording = (text: string, fallback: string): Wording => ({
  any: /\S/.test(text) ? text : /\S/.test(fallback) ? fallback : '–',
})
