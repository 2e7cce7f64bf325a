import { cleanText } from './clean-text.ts'
import type { Column } from './column.ts'
import { columnKind } from './column-kind.ts'
import type { LabelParts } from './label-parts.ts'
import { headsOf, labelParts } from './label-parts.ts'
import { namePartsOf, nameWords } from './name-words.ts'

/** Columns next to each other that may be one question, and by what they hang together. */
export type Run = {
  readonly columns: readonly Column[]
  /** True when their names differ in a number or letter at the end only, and not in the number of a question. */
  readonly named: boolean
  /** What their labels share; `null` when they share nothing. */
  readonly labels: LabelParts | null
}

/** The most columns of one question. */
const mostColumns = 250

/** The columns from the first on as long as each belongs with it. */
function runWhile(columns: readonly Column[], from: number, belongs: (column: Column) => boolean): readonly Column[] {
  let to = from + 1
  while (to < columns.length && to - from < mostColumns) {
    const column = columns[to]
    if (column === undefined || !belongs(column)) break
    to += 1
  }
  return columns.slice(from, to)
}

const questionOf = ({ variable }: Column): string => cleanText(variable.question ?? '')

/** What columns share in words: the question that the file gives them all, else the shared part of their labels. */
function wordsOf(columns: readonly Column[]): LabelParts | null {
  const [first] = columns
  const question = first === undefined ? '' : questionOf(first)
  const labels = columns.map(({ label }) => label)
  if (question !== '' && columns.every((column) => questionOf(column) === question)) {
    const parts = labelParts(labels)
    const tails = parts === null ? labels : parts.tails
    if (new Set(tails).size === tails.length && columns.every(({ labelled }) => labelled))
      return { head: question, tails }
  }
  return columns.every(({ labelled }) => labelled) || columns.every(({ label }) => label.length > 12)
    ? labelParts(labels)
    : null
}

const scaleKey = (column: Column): string => (column.meanings.length < 3 ? '' : columnKind(column))

/**
 * The runs that begin at a column, the longest first: columns with one stem in their names, with one beginning of their
 * labels, with one question, or with one scale. A run has at least two columns.
 *
 * @param columns in the order of the file
 * @example runsFrom(columns, 4).map(({ length }) => length) // → [7, 3]
 */
export function runsFrom(columns: readonly Column[], from: number): readonly (readonly Column[])[] {
  const first = columns[from]
  if (first === undefined) return []
  const found: (readonly Column[])[] = []
  const parts = namePartsOf(first.called)
  if (parts !== null) {
    found.push(runWhile(columns, from, ({ called }) => namePartsOf(called)?.stem === parts.stem))
  }
  const question = questionOf(first)
  if (question !== '') found.push(runWhile(columns, from, (column) => questionOf(column) === question))
  for (const head of headsOf(first.label).slice(0, 6)) {
    found.push(runWhile(columns, from, ({ label }) => label.startsWith(head) && label.length > head.length))
  }
  const end = /\s[([][^()[\]]*[)\]]$/.exec(first.label)?.[0]
  if (end !== undefined && end.length > 4) found.push(runWhile(columns, from, ({ label }) => label.endsWith(end)))
  const scale = scaleKey(first)
  if (scale !== '') found.push(runWhile(columns, from, (column) => scaleKey(column) === scale))
  const known = new Map(found.filter((run) => run.length >= 2).map((run) => [run.length, run]))
  return [...known.values()].toSorted((one, other) => other.length - one.length)
}

/**
 * Columns as a run, with what they share.
 *
 * @example runOf([soup, bread]).labels?.head // → 'Which of these?'
 */
export function runOf(columns: readonly Column[]): Run {
  const parts = columns.map(({ called }) => namePartsOf(called))
  const [first] = parts
  return {
    columns,
    named: first?.sure === true && parts.every((one) => one?.stem === first.stem),
    labels: wordsOf(columns),
  }
}

/**
 * The numbers at the end of the names as codes, where they are all different codes; else the numbers from 1.
 *
 * @example codesOfRun([q5_1, q5_2, q5_7]) // → [1, 2, 7]
 */
export function codesOfRun(columns: readonly Column[]): readonly number[] {
  const codes = columns.map(({ called }) => Number(/(\d{1,3})\]?$/.exec(called)?.[1] ?? Number.NaN))
  const fits = codes.every((code) => Number.isInteger(code) && code >= 0 && code <= 250)
  return fits && new Set(codes).size === codes.length ? codes : columns.map((_, index) => index + 1)
}

/**
 * What each column of a run says by itself: its part of the labels, else its label.
 *
 * @example tailsOf(run) // → ['Soup', 'Bread']
 */
export const tailsOf = ({ columns, labels }: Run): readonly string[] =>
  labels?.tails ?? columns.map(({ label }) => label)

/**
 * The stem of the names of a run, what they share where they were made of labels, or the name of its first column: the
 * name of the question.
 *
 * @example nameOfRun([q5_1, q5_2]) // → 'q5'
 */
export function nameOfRun({ columns, named, labels }: Run): string {
  const name = columns[0]?.called ?? ''
  const head = nameWords(labels?.head ?? '')
  // Names that were made of labels begin with what the labels share.
  if (!named && head !== '' && nameWords(name).startsWith(`${head} `)) return head.replaceAll(' ', '_')
  return named ? (namePartsOf(name)?.stem ?? name) : name
}
