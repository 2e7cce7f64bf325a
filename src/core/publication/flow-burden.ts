import type { Variable } from '../items/variable.ts'
import type { ShownItem, ShownPage } from '../questionnaire/show-page.ts'
import type { Answers, RosterRow, Value } from '../rule/rule.ts'
import type { Language, Text } from '../text.ts'
import { burdenModel } from './flow-burden-model.ts'

/** The texts that were counted before; the same text is read by thousands of respondents. */
const counted: { readonly [L in Language]: WeakMap<Text, number> } = { nl: new WeakMap(), en: new WeakMap() }

function wordsIn(text: Text | null | undefined, language: Language): number {
  if (text === null || text === undefined) return 0
  const known = counted[language].get(text)
  if (known !== undefined) return known
  const words = text[language].split(/\s+/).filter((word) => word !== '').length
  counted[language].set(text, words)
  return words
}

/**
 * The seconds that reading takes.
 *
 * @example readingSeconds([item.text, item.help], 'nl') // → 2.5, for ten words
 */
export const readingSeconds = (texts: readonly (Text | null | undefined)[], language: Language): number =>
  (texts.reduce((sum, text) => sum + wordsIn(text, language), 0) * 60) / burdenModel.readingSpeed

/** The seconds that the texts of an item take which do not depend on its variables. */
function readingOf({ asked: { item }, offered }: ShownItem, language: Language): number {
  if (item.type === 'note') return readingSeconds([item.text], language)
  const scale = item.type === 'matrix' ? item.scale : []
  // Options and scales are read once; labels are those of rows and fields, which the question does not repeat.
  const options = item.type === 'matrix' ? [] : offered.flatMap(({ codes }) => codes)
  const labels = offered.filter(({ label, followUp }) => label !== item.text && followUp === null)
  const texts = [item.text, item.help, ...[...scale, ...options, ...labels].map(({ label }) => label)]
  const ends = offered.flatMap((variable) => (variable.ends === null ? [] : [variable.ends.low, variable.ends.high]))
  const columns = offered.flatMap((variable) => variable.columns.map(({ label }) => label))
  return readingSeconds([...texts, ...ends, ...columns], language)
}

const typing = (words: number): number => burdenModel.thought + (words * 60) / burdenModel.typingSpeed

const isRow = (value: number | RosterRow): value is RosterRow => typeof value === 'object'

function rosterSeconds({ id, columns }: Variable, rows: readonly RosterRow[], language: Language): number {
  return rows.reduce((sum, row) => {
    const cells = columns.map((column) => {
      const value = row[column.id.slice(id.length + 1)]
      const options = column.codes.map(({ label }) => label)
      return value === undefined ? 0 : answerSeconds(column, value, language) + readingSeconds(options, language)
    })
    return sum + burdenModel.line + cells.reduce((all, seconds) => all + seconds, 0)
  }, 0)
}

/** The seconds of deciding and filling in, after reading. */
function answerSeconds(variable: Variable, value: Value, language: Language): number {
  const { kind, codes, maxLength } = variable
  switch (kind) {
    case 'single':
      return burdenModel.choice
    case 'multiple':
      return burdenModel.option * codes.length + burdenModel.tick * (Array.isArray(value) ? value.length : 0)
    case 'scale':
      return burdenModel.grade
    case 'number':
      return burdenModel.number
    case 'year':
      return burdenModel.year
    case 'months':
      return burdenModel.month
    case 'text':
      return typing((maxLength ?? 0) > 200 ? burdenModel.words.box : burdenModel.words.line)
    case 'roster':
      return Array.isArray(value) ? rosterSeconds(variable, value.filter(isRow), language) : 0
  }
}

/** The text behind an option is one line, however much fits; the row of a matrix is judged faster than a question. */
function variableSeconds(variable: Variable, { asked: { item } }: ShownItem, value: Value, language: Language): number {
  if (variable.followUp !== null) {
    return typing(burdenModel.words.line) + readingSeconds([variable.label], language)
  }
  if (item.type === 'matrix') return burdenModel.row
  if (item.type === 'text' && !item.multiline) return typing(burdenModel.words.line)
  return answerSeconds(variable, value, language)
}

/** The seconds that one item takes somebody who gives these answers; left open it is still read. */
export function itemSeconds(shown: ShownItem, answers: Answers, language: Language): number {
  const given = shown.offered.flatMap((variable) => {
    const value = answers[variable.id]
    return value === undefined ? [] : [variableSeconds(variable, shown, value, language)]
  })
  const left = shown.asked.item.type !== 'note' && given.length === 0 ? burdenModel.skip : 0
  return readingOf(shown, language) + left + given.reduce((sum, seconds) => sum + seconds, 0)
}

/**
 * The seconds that a page takes somebody who gives these answers, the introduction of a block not included.
 *
 * @example pageSeconds(shown, { '0.1': [6] }, 'nl') // → 28.4
 */
export const pageSeconds = (shown: ShownPage, answers: Answers, language: Language): number =>
  burdenModel.page + shown.items.reduce((sum, item) => sum + itemSeconds(item, answers, language), 0)
