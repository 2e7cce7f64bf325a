import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import type { DataFile, DataFormat, FileVariable } from '../data-file.ts'
import { dataFile, fileVariable } from '../data-file.ts'
import { answerColumnName, answersOf, hasAnswerWords } from './answer-column.ts'
import type { Examined } from './examine-column.ts'
import { examineColumn } from './examine-column.ts'
import type { Head, Heads } from './find-heads.ts'
import type { DecimalSign, Grid } from './grid.ts'
import { textColumn, typedColumn } from './typed-column.ts'
import { uniqueNames } from './unique-names.ts'

/** What is known of a grid besides its cells. */
export type GridFacts = {
  readonly format: DataFormat
  /** The sign for decimals that a person stated. */
  readonly decimal?: DecimalSign | undefined
  /** The sign that is likelier when all columns can be read in both ways. */
  readonly likely: DecimalSign
  /** Variables that are known to be texts, whatever stands in them. */
  readonly texts?: ReadonlySet<string>
}

/**
 * The data file of a grid: its columns typed, its names unique, empty rows at the end left out. The issues say what was
 * concluded and changed. Columns without a name and without values are left out. A grid without columns is a failure.
 *
 * @example tabularFile(grid, findHeads(grid), { format: 'csv', likely: '.' })
 */
export function tabularFile(grid: Grid, heads: Heads, facts: GridFacts): Result<DataFile> {
  const { first } = heads
  const end = endOf(grid, first)
  const kept = grid
    .cells(first, end)
    .map((cells, column) => ({ ...(heads.heads[column] ?? noHead), cells, own: examineColumn(cells) }))
    .filter(({ name, label, own }) => name !== '' || label !== '' || !own.blank)
  if (kept.length === 0) return failure([issue('tabular-empty', [])])
  const { names, issues: nameIssues } = uniqueNames(kept.map(({ name }) => name))
  const decimalOf = decimalSigns(
    kept.map(({ own }) => own),
    facts,
  )
  const isOurs = kept.some(({ name, cells }) => name === answerColumnName && hasAnswerWords(cells))
  const issues: Issue[] = [...heads.issues, ...nameIssues]
  const variables = kept.map(({ cells, own, label, question }, index): FileVariable => {
    const name = names[index] ?? ''
    const decimal = decimalOf(own)
    const isText = facts.texts?.has(name) === true
    const typed = isText ? textColumn(cells) : typedColumn(isOurs ? { ...cells, bare } : cells, own, name, decimal)
    issues.push(...concluded(own, name, decimal, facts), ...typed.issues)
    return fileVariable({ name, label, question, column: typed.column, labels: typed.labels })
  })
  if (end < grid.rows) issues.push(issue('tabular-empty-rows', [], { count: grid.rows - end }))
  const marked = answersOf(variables)
  return success(
    dataFile({
      format: facts.format,
      rows: end - first,
      variables: marked.variables,
      answers: marked.answers,
      issues: [...issues, ...marked.issues],
    }),
  )
}

/** Our own files leave a place blank where there is no answer: a respondent who writes NA wrote just that. */
const bare = (): boolean => false

const noHead: Head = { name: '', label: '', question: null }

/** The row behind the last one in which something stands. */
function endOf(grid: Grid, first: number): number {
  const isEmpty = (row: number): boolean => {
    for (let column = 0; column < grid.columns; column += 1) {
      if (grid.text(row, column).trim() !== '') return false
    }
    return true
  }
  let end = grid.rows
  while (end > first && isEmpty(end - 1)) end -= 1
  return end
}

/** The sign for decimals of each column: its own where it can have one only, else that of the other columns. */
function decimalSigns(examined: readonly Examined[], { decimal, likely }: GridFacts): (own: Examined) => DecimalSign {
  if (decimal !== undefined) return () => decimal
  const points = examined.some(({ signs, point, comma, doubtful }) => signs && point && !comma && doubtful === null)
  const commas = examined.some(({ signs, point, comma, doubtful }) => signs && comma && !point && doubtful === null)
  const common = points === commas ? likely : points ? '.' : ','
  return ({ point, comma, plain, signs }) => {
    if (point && comma) return plain && signs && points === commas ? '.' : common
    return comma ? ',' : '.'
  }
}

/** What had to be concluded of a column, or could not be. */
function concluded(own: Examined, name: string, decimal: DecimalSign, facts: GridFacts): readonly Issue[] {
  const { mixed, tooLong, ambiguousDate, doubtful, plain } = own
  if (mixed) return [issue('tabular-decimal-mixed', [name])]
  if (tooLong !== null) return [issue('tabular-long-digits', [name], { example: tooLong })]
  if (ambiguousDate !== null) return [issue('tabular-date-ambiguous', [name], { example: ambiguousDate })]
  if (doubtful === null || facts.decimal !== undefined || (plain && decimal === '.')) return []
  const meaning = doubtful.includes(decimal) ? `0${decimal}001` : `1${decimal === '.' ? ',' : '.'}000`
  return [issue('tabular-decimal-guess', [name], { example: doubtful, meaning })]
}
