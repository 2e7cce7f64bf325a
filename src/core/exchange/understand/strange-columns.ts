import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { FileColumn } from '../data-file.ts'
import type { Column } from './column.ts'

/** A number for what stands in a column: columns with the same values have the same one. */
function hashOf({ kind, values }: FileColumn): string {
  let [one, two] = [7, 13]
  const mix = (part: number): void => {
    one = Math.imul(one ^ part, 16_777_619)
    two = Math.imul(two + part, 1_000_003)
  }
  if (kind === 'text') {
    for (const text of values) {
      for (let at = 0; at < text.length; at += 1) mix(text.codePointAt(at) ?? 0)
      mix(-1)
    }
  } else {
    const words = new Uint32Array(new Float64Array(values).buffer)
    for (const word of words) mix(word)
  }
  return `${kind} ${one} ${two}`
}

function sameValues(one: FileColumn, other: FileColumn): boolean {
  return (
    one.values.length === other.values.length && one.values.every((value, row) => Object.is(value, other.values[row]))
  )
}

/** Columns that hold the same as an earlier one. A column with few answers may well be like another by chance. */
function doubles(columns: readonly Column[]): readonly Issue[] {
  const seen = new Map<string, Column>()
  return columns.flatMap((column) => {
    const { variable, name, answers } = column
    if (answers.length < 2) return []
    const hash = hashOf(variable.column)
    const before = seen.get(hash)
    if (before === undefined) seen.set(hash, column)
    return before !== undefined && sameValues(before.variable.column, variable.column)
      ? [issue('understand-double', [name], { column: name, other: before.name })]
      : []
  })
}

/** How many columns at the end of a row are empty before it looks as if somebody broke off, and what share of rows. */
const [fewestColumns, shareOfColumns] = [3, 0.1]

/** Rows that are empty from some column to the end. */
function brokenOff(columns: readonly Column[]): readonly Issue[] {
  const rows = columns[0]?.facts.rows ?? 0
  const open = new Int32Array(rows)
  const isOpen = new Uint8Array(rows).fill(1)
  for (const { variable } of columns.toReversed()) {
    const { column } = variable
    for (let row = 0; row < rows; row += 1) {
      if (isOpen[row] === 0) continue
      const value = column.values[row]
      if (value === '' || Number.isNaN(value)) open[row] = (open[row] ?? 0) + 1
      else isOpen[row] = 0
    }
  }
  const needed = Math.max(fewestColumns, columns.length * shareOfColumns)
  const count = open.filter((length) => length >= needed).length
  // What most rows leave empty at the end was not asked of them.
  return count === 0 || count > rows / 2 ? [] : [issue('understand-broke-off', [], { count, rows })]
}

/**
 * What is strange about the columns that hold answers: one and the same value in all rows, the same values as another
 * column, no answer at all although there are values, rows that stop before the end.
 *
 * @example strangeColumns(columns)[0]?.code // → 'understand-constant'
 */
export function strangeColumns(columns: readonly Column[]): readonly Issue[] {
  return [
    ...columns.flatMap(({ name, answers, facts, missing }) => {
      const [only] = answers
      if (facts.rows > 1 && only !== undefined && answers.length === 1 && only.count === facts.rows) {
        return [issue('understand-constant', [name], { column: name, value: String(only.value).slice(0, 60) })]
      }
      return answers.length === 0 && missing.length > 0 && facts.values.length > 0
        ? [issue('understand-all-missing', [name], { column: name })]
        : []
    }),
    ...doubles(columns),
    ...brokenOff(columns),
  ]
}

/**
 * The labels that are written in another way than in the file: marks of HTML, numbers and names before them are gone.
 *
 * @example changedLabels([column])[0]?.values // → { column: 'q5', from: '<b>5.</b> Soup?', to: 'Soup?' }
 */
export const changedLabels = (columns: readonly Column[]): readonly Issue[] =>
  columns.flatMap(({ name, variable, label, labelled }) => {
    const from = variable.label.trim()
    // Words of Qualtrics, which were in no question.
    const plain = from.replaceAll(/\s+/g, ' ').replaceAll(' - Selected Choice', '')
    return !labelled || from === label || plain === label
      ? []
      : [issue('understand-label-changed', [name], { column: name, from, to: label })]
  })
