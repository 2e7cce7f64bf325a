import type { Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { csvGrid } from '../csv/csv-grid.ts'
import { findDelimiter } from '../csv/find-delimiter.ts'
import { splitCsv } from '../csv/split-csv.ts'

/** The columns of a data dictionary, in the order in which REDCap writes them. */
const columns = [
  'name',
  'form',
  'header',
  'type',
  'label',
  'choices',
  'note',
  'validation',
  'min',
  'max',
  'identifier',
  'branching',
  'required',
  'alignment',
  'number',
  'matrix',
  'ranking',
  'annotation',
] as const

/** A row of a data dictionary: one field. */
export type DictionaryField = Readonly<Record<(typeof columns)[number], string>>

/** The heads of the columns, as REDCap shows them and as its interface gives them; each has its own beginning. */
const heads: readonly (readonly [RegExp, (typeof columns)[number]])[] = [
  [/^(?:variable|field_name)/, 'name'],
  [/^form/, 'form'],
  [/^section/, 'header'],
  [/^field.type/, 'type'],
  [/^field.label/, 'label'],
  [/^(?:choices|select_choices)/, 'choices'],
  [/^field.note/, 'note'],
  [/^text.validation.type/, 'validation'],
  [/^text.validation.min/, 'min'],
  [/^text.validation.max/, 'max'],
  [/^identifier/, 'identifier'],
  [/^branching/, 'branching'],
  [/^required/, 'required'],
  [/^custom.alignment/, 'alignment'],
  [/^question.number/, 'number'],
  [/^matrix.group/, 'matrix'],
  [/^matrix.ranking/, 'ranking'],
  [/^field.annotation/, 'annotation'],
]

/** The longest file that is read, in characters, and how many rows and columns. */
const longest = 20_000_000
const [mostRows, mostColumns] = [20_000, 40]

/** The cells of a CSV text, row by row; none when it is no CSV. */
function recordsOf(written: string): readonly (readonly string[])[] {
  const text = written.replace(/^\uFEFF/, '')
  const split = splitCsv(text, { delimiter: findDelimiter(text, 0), backslash: false }, 0)
  if (!split.ok) return []
  const grid = csvGrid(split.value, mostColumns)
  return Array.from({ length: Math.min(grid.rows, mostRows) }, (_row, row) =>
    Array.from({ length: mostColumns }, (_cell, column) => grid.text(row, column)),
  )
}

/**
 * The fields of a data dictionary, in their order. Columns are known by their heads, in any order.
 *
 * Issues: the text is no CSV, or has no columns for the name and the type of a field.
 *
 * @example readDictionary('field_name,form_name,field_type\nage,about,text\n') // → [{ name: 'age', form: 'about', type: 'text', … }]
 */
export function readDictionary(text: string): Result<readonly DictionaryField[]> {
  if (text.length > longest) return failure([issue('quest-too-long', [], { limit: longest })])
  const [head = [], ...rows] = recordsOf(text)
  const places = new Map<string, number>()
  for (const [index, cell] of head.entries()) {
    const lower = cell.trim().toLowerCase()
    const found = heads.find(([pattern, column]) => pattern.test(lower) && !places.has(column))
    if (found !== undefined) places.set(found[1], index)
  }
  if (!places.has('name') || !places.has('type')) return failure([issue('quest-not-redcap', [])])
  const fields = rows.map((row) => {
    const cells = columns.map((column) => [column, (row[places.get(column) ?? -1] ?? '').trim()])
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the list of the columns
    return Object.fromEntries(cells) as DictionaryField
  })
  return success(fields.filter(({ name }) => name !== ''))
}
