import type { XmlElement } from '../xml/xml-element.ts'
import { childElement, childElements, textOf } from '../xml/xml-element.ts'
import type { Words } from './foreign-item.ts'

/** A row of a table of the file: the cells by the name of their column. */
export type TableRow = ReadonlyMap<string, string>

/** The cell of a row; empty when there is none. */
export const cell = (row: TableRow, column: string): string => row.get(column) ?? ''

/**
 * The rows of a table of the file; none when the file does not have it.
 *
 * @example tableRows(root, 'questions')[0]?.get('title') // → 'Q1'
 */
export function tableRows(root: XmlElement, table: string): readonly TableRow[] {
  const rows = childElement(root, table)
  const list = rows === null ? null : childElement(rows, 'rows')
  if (list === null) return []
  return childElements(list, 'row').map(
    (row) => new Map(childElements(row).map((child) => [child.name, textOf(child)])),
  )
}

/** A question, subquestion, group or answer of the file, in all languages. */
export type Entity = {
  readonly row: TableRow
  /** The texts of a column per language. */
  readonly words: (column: string) => Words
}

/** The rows of a table of texts, by the id of what they are the texts of. */
function textsBy(rows: readonly TableRow[], key: string): ReadonlyMap<string, readonly TableRow[]> {
  const texts = new Map<string, TableRow[]>()
  for (const row of rows) {
    const list = texts.get(cell(row, key)) ?? []
    list.push(row)
    texts.set(cell(row, key), list)
  }
  return texts
}

const wordsIn = (rows: readonly TableRow[], column: string): Words =>
  Object.fromEntries(rows.flatMap((row) => (row.has(column) ? [[cell(row, 'language'), cell(row, column)]] : [])))

/**
 * What a table holds, each thing once with its texts: since version 4 of the program they stand in a table of their own,
 * before that each language had a row.
 *
 * @param ids the columns that together say which thing a row is about
 * @param texts the table with the texts, and its column for the id
 * @example entities(root, 'questions', ['qid'], ['question_l10ns', 'qid'])[0]?.words('question') // → { en: 'How old are you?' }
 */
export function entities(
  root: XmlElement,
  table: string,
  ids: readonly string[],
  [textTable, textKey]: readonly [string, string],
): readonly Entity[] {
  const texts = textsBy(tableRows(root, textTable), textKey)
  const things = new Map<string, TableRow[]>()
  for (const row of tableRows(root, table)) {
    const id = ids.map((column) => cell(row, column)).join('/')
    const list = things.get(id) ?? []
    list.push(row)
    things.set(id, list)
  }
  return [...things.values()].flatMap((rows): readonly Entity[] => {
    const [row] = rows
    if (row === undefined) return []
    const own = texts.get(cell(row, textKey)) ?? []
    return [{ row, words: (column) => wordsIn(own.length > 0 ? own : rows, column) }]
  })
}
