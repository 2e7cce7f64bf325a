import type { Column } from './column.ts'
import { totalOf } from './column-facts.ts'
import { placesOnScale } from './known-scales.ts'

/** Words for an amount: such a column is a number, however few values it has. */
const amountWords =
  /\b(?:age|leeftijd|number of|how many|aantal|hoeveel|count|amount|bedrag|hours?|uren|uur|minutes?|minuten|income|inkomen|salary|salaris|score|size|percentage|price|prijs|weeks?|weken|dagen|days)\b/i

/** The most answers without labels that look like a list of options: codes of a scale. */
const mostCodes = 7

const wholes = (column: Column): readonly number[] | null => {
  const values = column.answers.map(({ value }) => value)
  return values.every((value) => typeof value === 'number' && Number.isInteger(value)) ? values.map(Number) : null
}

/**
 * True for numbers without labels that look like codes of options: two of them, or all from 1 to at most 7, and nothing
 * in the name or label that speaks of an amount.
 *
 * @example isChoiceOfNumbers(column) // → true, for the answers 1, 2, 3, 4 and 5
 */
export function isChoiceOfNumbers(column: Column): boolean {
  const { variable, label, answers, called } = column
  const values = wholes(column)
  if (values === null || values.length < 2 || values.length > 250) return false
  if (variable.measure === 'nominal' || variable.measure === 'ordinal') return values.length <= 30
  if (variable.measure === 'scale' || amountWords.test(`${called.replaceAll(/[_.]/g, ' ')} ${label}`)) return false
  // Of a handful of rows every column has few values.
  if (totalOf(answers) < 3 * values.length) return false
  if (values.length === 2) return values.every((value) => value >= 0 && value <= 9)
  return values[0] === 1 && values.length === values.at(-1) && values.length <= mostCodes
}

/** Signs between several answers in one text: `Soup;Salad`. */
const separators = [';', '|', ', ', ',']

/**
 * The sign between the answers of texts that are mostly lists of the same few; `null` for other texts.
 *
 * @example separatorOf(['Soup;Bread', 'Bread', 'Soup', 'Bread;Salad', …]) // → ';'
 */
export function separatorOf(texts: readonly string[]): string | null {
  const found = separators.find((separator) => {
    const several = texts.filter((text) => text.includes(separator))
    const parts = texts.flatMap((text) => text.split(separator).map((part) => part.trim().toLowerCase()))
    // No sentence has these signs between its words: answers that come back in other company are a list.
    const isSure = separator === ';' || separator === '|'
    if (isSure && several.length >= 2 && new Set(parts).size < texts.length) return true
    if (several.length < 4 || several.length < texts.length / 3) return false
    return new Set(parts).size <= Math.min(40, parts.length / 3)
  })
  return found ?? null
}

/**
 * True for texts that are mostly lists of the same few answers, with a sign between them.
 *
 * @example holdsLists(['Soup;Bread', 'Bread', 'Soup', 'Bread;Salad', …]) // → true
 */
export const holdsLists = (texts: readonly string[]): boolean => separatorOf(texts) !== null

/** The most options of a list that the file gives as texts, and their longest text. */
const [mostTexts, longestOption] = [60, 120]

/**
 * True for texts that look like options that were chosen: a known scale, or few texts that come back again and again.
 *
 * @example isChoiceOfTexts(column) // → true, for 200 rows with Left and Right
 */
export function isChoiceOfTexts({ answers, variable }: Column): boolean {
  const texts = answers.map(({ value }) => String(value))
  if (texts.length > mostTexts || texts.some((text) => text.length > longestOption || text.includes('\n'))) return false
  if (placesOnScale(texts) !== null) return true
  if (holdsLists(texts)) return false
  const total = totalOf(answers)
  if (variable.measure === 'nominal' || variable.measure === 'ordinal') return total >= 2 * texts.length
  return total >= (texts.length <= 10 ? 3 : 5) * texts.length
}

/**
 * True for grades of which only the two ends have a label, with whole numbers between them.
 *
 * @example isNamedScale(column) // → true, for 0 = Not at all, 10 = Completely, and the answers 0 to 10
 */
export function isNamedScale(column: Column): boolean {
  const { meanings } = column
  const values = wholes(column)
  const [low, high] = meanings.map(({ value }) => value)
  if (values === null || meanings.length !== 2 || typeof low !== 'number' || typeof high !== 'number') return false
  const isRange =
    Number.isInteger(low) && Number.isInteger(high) && low >= 0 && high - low >= 3 && (high <= 11 || high === 100)
  return isRange && values.length > 0 && values.every((value) => value >= low && value <= high)
}

/**
 * The two ends of a scale of which only these have a label.
 *
 * @example endsOf(column) // → { min: 0, max: 10, low: 'Not at all', high: 'Completely' }
 */
export function endsOf({ meanings }: Pick<Column, 'meanings'>): {
  readonly min: number
  readonly max: number
  readonly low: string
  readonly high: string
} {
  const [low, high] = meanings
  return { min: Number(low?.value), max: Number(high?.value), low: low?.label ?? '', high: high?.label ?? '' }
}
