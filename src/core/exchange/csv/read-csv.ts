import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import type { DataFile } from '../data-file.ts'
import { findHeads } from '../tabular/find-heads.ts'
import { longestFile, mostColumns } from '../tabular/limits.ts'
import type { TableOptions } from '../tabular/table-options.ts'
import { tabularFile } from '../tabular/tabular-file.ts'
import { csvGrid } from './csv-grid.ts'
import { decodeText } from './encoding.ts'
import { kindOf } from './file-kind.ts'
import { findDelimiter } from './find-delimiter.ts'
import { hasBackslashes } from './has-backslashes.ts'
import { withRowNames } from './row-names.ts'
import { unevenLines } from './uneven-lines.ts'
import type { SplitText } from './split-csv.ts'
import { splitCsv } from './split-csv.ts'
import { usualWidth } from './usual-width.ts'
import { lineAt } from './text-lines.ts'

/** A CSV text in fields, before it is known what they hold. */
export type CsvFields = {
  readonly split: SplitText
  readonly delimiter: string
  /** The usual number of fields of a line. */
  readonly width: number
  readonly issues: readonly Issue[]
}

/**
 * The data of a CSV file. Encoding, delimiter, heads, the sign for decimals and the types of columns are found out where
 * the options do not say them; the issues of the data file say what was concluded and what was strange. A lone bad line
 * is kept, with blanks or without what is too many; when more than 1 % of the lines have a wrong number of fields, the
 * file is refused. Files that are empty, no text, or too large are failures; nothing throws.
 *
 * @example readCsv(new TextEncoder().encode('id;hours\n1;36,5\n')) // → { ok: true, value: { rows: 1, variables: [id, hours], … } }
 */
export function readCsv(bytes: Uint8Array, options: TableOptions = {}): Result<DataFile> {
  const fields = csvFields(bytes, options)
  if (!fields.ok) return fields
  const { split, delimiter, width, issues } = fields.value
  const grid = csvGrid(split, width)
  const heads = withRowNames(split, width, findHeads(grid, options.header))
  const uneven = unevenLines(split, width, heads.first, delimiter)
  if (!uneven.ok) return uneven
  const likely = delimiter === ';' ? ',' : '.'
  const file = tabularFile(grid, heads, { format: 'csv', decimal: options.decimal, likely })
  if (!file.ok) return file
  return success({ ...file.value, issues: [...issues, ...uneven.value, ...file.value.issues] })
}

/**
 * The fields of a CSV file, with encoding and delimiter found out.
 *
 * @example csvFields(new TextEncoder().encode('sep=|\na|b\n')) // → { ok: true, value: { delimiter: '|', width: 2, … } }
 */
export function csvFields(bytes: Uint8Array, options: TableOptions = {}): Result<CsvFields> {
  if (bytes.length === 0) return failure([issue('csv-empty', [])])
  if (bytes.length > longestFile) {
    const size = Math.ceil(bytes.length / 1_000_000)
    return failure([issue('tabular-too-large', [], { size, most: longestFile / 1_000_000 })])
  }
  const kind = kindOf(bytes)
  if (kind !== null) return failure([issue('csv-binary', [], { kind })])
  if (options.delimiter !== undefined && !/^[^"\r\n]$/.test(options.delimiter)) {
    return failure([issue('csv-delimiter-unknown', [], { delimiter: JSON.stringify(options.delimiter) })])
  }
  const decoded = decodeText(bytes, options.encoding)
  if (!decoded.ok) return decoded
  const { text, issues } = decoded.value
  const zero = text.indexOf('\u0000')
  if (zero >= 0) return failure([issue('csv-no-text', [], { place: zero + 1 })])
  const said = /^sep=([^"\r\n])\r?\n/i.exec(text)
  const from = said?.[0].length ?? 0
  const delimiter = options.delimiter ?? said?.[1] ?? findDelimiter(text, from)
  const split = splitCsv(text, { delimiter, backslash: hasBackslashes(text, delimiter) }, from)
  if (!split.ok) return split
  if (split.value.records.length < 2) return failure([issue('tabular-empty', [])])
  const width = widthOf(split.value)
  if (width > mostColumns) return failure([issue('tabular-columns', [], { most: mostColumns })])
  return success({ split: split.value, delimiter, width, issues: [...issues, ...strangeQuotes(split.value)] })
}

/** The usual number of fields, and no less than the first line has with something in them. */
function widthOf(split: SplitText): number {
  const { starts, ends, records } = split
  const usual = usualWidth(split).fields
  let first = records[1] ?? 0
  while (first > usual && starts[first - 1] === ends[first - 1]) first -= 1
  return Math.max(usual, first)
}

function strangeQuotes({ text, strange }: SplitText): readonly Issue[] {
  if (strange.count === 0) return []
  return [issue('csv-quote-strange', [], { line: lineAt(text, strange.first), count: strange.count - 1 })]
}
