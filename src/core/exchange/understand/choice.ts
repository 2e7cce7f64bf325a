import type { FileValue } from '../data-file.ts'
import { valueKey } from '../mapping/value-key.ts'
import { cleanText } from './clean-text.ts'
import type { Column, Meaning } from './column.ts'
import type { Occurring } from './column-facts.ts'
import { orderTexts } from './order-texts.ts'
import type { Wording } from './question-words.ts'

/** An option of a question: the code that it gets, and the values of the file that stand for it. */
export type Choice = {
  readonly code: number
  readonly label: string
  /** The label where the program gives it, in both languages. */
  readonly wording?: Wording
  readonly values: readonly FileValue[]
  /** In how many rows it was chosen, over all columns of the question. */
  readonly count: number
}

/** The highest code that a study has, and so the most options that there can be. */
export const highestCode = 250

/** A text that no list of values by name can hold. */
const unnamed = '__proto__'

const isCode = (value: FileValue): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestCode

/** A value with its label and its count, before it has a code. */
type Option = { readonly label: string; readonly values: readonly FileValue[]; readonly count: number }

/** Texts that differ in capitals and spaces only are one answer. */
function foldTexts(answers: readonly Occurring[]): readonly Option[] {
  const found = new Map<string, Option>()
  for (const { value, count } of answers) {
    const label = cleanText(String(value)) || '?'
    const key = label.toLowerCase()
    const known = found.get(key)
    found.set(
      key,
      known === undefined
        ? { label, values: [value], count }
        : { ...known, values: [...known.values, value], count: known.count + count },
    )
  }
  return [...found.values()]
}

/** Labelled values as the file orders them, and then those without a label; all rising when the labelled ones are. */
function labelledOptions(meanings: readonly Meaning[], answers: readonly Occurring[]): readonly Option[] {
  const counts = new Map(answers.map(({ value, count }) => [valueKey(value), count]))
  const known = new Set(meanings.map(({ value }) => valueKey(value)))
  const options = [
    ...meanings.map(({ value, label }) => ({ label, values: [value], count: counts.get(valueKey(value)) ?? 0 })),
    ...answers
      .filter(({ value }) => !known.has(valueKey(value)))
      .map(({ value, count }) => ({ label: cleanText(valueKey(value)) || '?', values: [value], count })),
  ]
  const numbers = options.map(({ values: [value] }) => value)
  const rises = meanings.every(({ value }, index) => {
    const next = meanings[index + 1]?.value
    return typeof value === 'number' && (next === undefined || (typeof next === 'number' && value < next))
  })
  return rises && numbers.every((value) => typeof value === 'number')
    ? options.toSorted((one, other) => Number(one.values[0]) - Number(other.values[0]))
    : options
}

/** How the options of a question got their order. */
export type ChoiceOrder = 'labels' | 'scale' | 'amounts' | 'numbers' | 'alphabet'

/** The options of a question, how they were ordered, and whether values of the file got another code. */
export type Choices = {
  readonly choices: readonly Choice[]
  readonly order: ChoiceOrder
  readonly recoded: boolean
}

/**
 * The options of one or more columns that share them. Values from 0 to 250 keep their number; when one of them cannot be
 * a code, all are numbered from 1 in their order. `null` when there are more than a study can have, or a value that a
 * mapping cannot name.
 *
 * @param columns columns with the same meanings
 * @example choicesOf([sex])?.choices // → [{ code: 1, label: 'Female', values: ['F'], count: 61 }, …]
 */
export function choicesOf(columns: readonly Pick<Column, 'meanings' | 'answers'>[]): Choices | null {
  const meanings = joinMeanings(columns)
  const answers = joinAnswers(columns)
  if (meanings.length + answers.length > 4 * highestCode) return null
  const isText = meanings.length === 0 && answers.some(({ value }) => typeof value === 'string')
  const ordered = isText ? orderTexts(foldTexts(answers)) : null
  const options = ordered?.options ?? labelledOptions(meanings, answers)
  if (options.length > highestCode || options.some(({ values }) => values.includes(unnamed))) return null
  const keeps = options.every(({ values }) => values.every(isCode))
  return {
    choices: options.map((option, index) => ({ ...option, code: keeps ? Number(option.values[0]) : index + 1 })),
    order: ordered?.order ?? (meanings.length > 0 ? 'labels' : 'numbers'),
    recoded: !keeps,
  }
}

function joinMeanings(columns: readonly Pick<Column, 'meanings'>[]): readonly Meaning[] {
  const found = new Map<string, Meaning>()
  for (const meaning of columns.flatMap(({ meanings }) => meanings)) {
    if (!found.has(valueKey(meaning.value))) found.set(valueKey(meaning.value), meaning)
  }
  return [...found.values()]
}

function joinAnswers(columns: readonly Pick<Column, 'answers'>[]): readonly Occurring[] {
  const counts = new Map<string, Occurring>()
  for (const { value, count } of columns.flatMap(({ answers }) => answers)) {
    const key = valueKey(value)
    counts.set(key, { value, count: count + (counts.get(key)?.count ?? 0) })
  }
  const all = [...counts.values()]
  return all.every(({ value }) => typeof value === 'number')
    ? all.toSorted((one, other) => Number(one.value) - Number(other.value))
    : all
}
