import { strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { say } from '../../messages/say.ts'
import { bookEntries } from '../../publication/annex-xlsx-book.ts'
import type { DataFile } from '../data-file.ts'
import { levelAsFile } from '../tabular/level-file.ts'
import type { WriteOptions } from '../tabular/written-cell.ts'
import { codebookSheet } from './codebook-sheet.ts'
import { dataSheet } from './data-sheet.ts'

/** What a sheet and a cell can hold at most. */
const [mostRows, mostColumns, longestText] = [1_048_575, 16_384, 32_767]

/** The earliest moment that a zip can hold, in local time, as a zip has it: the same bytes on every machine. */
const moment = new Date(1980, 0, 1)

/**
 * A data file as an Excel workbook: a sheet with the answers (real numbers and dates, a head that stays in sight), a sheet
 * for each level below it, and a sheet with the codebook. The same data give the same bytes. `readExcel` gives back the
 * answers, labels, missing values and questions; attributes, sets and notes are not in it. More rows, columns or longer
 * texts than Excel can hold are a failure.
 *
 * @example excelBytes(file, { values: 'codes', language: 'nl' }) // → { ok: true, value: Uint8Array }
 */
export function excelBytes(file: DataFile, options: WriteOptions): Result<Uint8Array> {
  const { language } = options
  const levels = file.levels.map((level) => levelAsFile(level, file.answers, language))
  const issues = [file, ...levels].flatMap(beyondExcel)
  if (issues.length > 0) return failure(issues)
  const name = say(language, 'excel-sheet-data')
  const entries = bookEntries({
    language,
    title: file.title === '' ? name : file.title,
    description: file.notes[0] ?? '',
    footer: `&R${say(language, 'annex-sheet-of')}`,
    sheets: [
      dataSheet(name, file, options),
      ...levels.map((level, index) => dataSheet(file.levels[index]?.id ?? name, level, options)),
      codebookSheet({ ...file, variables: [file, ...levels].flatMap(({ variables }) => variables) }, language),
    ],
  })
  const files: Zippable = Object.fromEntries(entries.map((entry) => [entry.name, strToU8(entry.content)]))
  return success(zipSync(files, { mtime: moment, os: 0, level: 6 }))
}

/** What of a data file Excel cannot hold. */
function beyondExcel(file: DataFile): readonly Issue[] {
  if (file.rows > mostRows) return [issue('excel-rows', [], { rows: file.rows, most: mostRows })]
  if (file.variables.length >= mostColumns) return [issue('tabular-columns', [], { most: mostColumns })]
  return file.variables.flatMap(({ name, column }) => {
    if (column.kind !== 'text') return []
    const row = column.values.findIndex((text) => text.length > longestText)
    return row < 0 ? [] : [issue('excel-text-long', [name], { name, row: row + 1, most: longestText })]
  })
}
