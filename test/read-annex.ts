import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Language } from '../src/core/text.ts'

// Readers of the files of an annex. They share no code with what writes these files, so that a mistake there shows.

/** A line of a table as read back: its label, the number behind the label, and its cells in the form of `plain`. */
export type ReadLine = { readonly label: string; readonly count: string; readonly cells: readonly string[] }

/** A table as read back. The first line is the N. */
export type ReadTable = { readonly heads: readonly string[]; readonly lines: readonly ReadLine[] }

/** True on a machine that has the programs to read a PDF. */
export const hasPoppler = spawnSync('pdfinfo', ['-v']).status === 0

/**
 * A figure in one form for all languages and formats, with the sign of a small group behind it and that of a difference
 * before it; other texts stay.
 *
 * @example plain('1.234', 'nl') // → '1234'
 * @example plain('23.5%*', 'en') // → '23.5*'
 * @example plain('▼ −3', 'nl') // → '▼-3'
 */
export function plain(text: string, language: Language): string {
  const [thousands, decimal] = language === 'nl' ? (['.', ','] as const) : ([',', '.'] as const)
  const found = /^(?:([▲▼])\s)?([+−]?)(\d[\d.,]*)%?(\*?)$/.exec(text)
  if (found === null) return text
  const [, change = '', sign, digits = '', star] = found
  const number = Number(digits.replaceAll(thousands, '').replace(decimal, '.'))
  return `${change}${sign === '−' ? -number : number}${star}`
}

const decoder = new TextDecoder()

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

const decoded = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '')

const groups = (text: string, pattern: RegExp): readonly string[][] =>
  [...text.matchAll(pattern)].map((found) => found.slice(1).map((group: string | undefined) => group ?? ''))

/** Rows of texts as a table; in a table that `counts`, a number in brackets ends the labels. */
function tableOf(rows: readonly (readonly string[])[], counts: boolean, language: Language): ReadTable {
  const [heads = [], ...lines] = rows
  return {
    heads: heads.slice(1),
    lines: lines.map(([whole = '', ...cells]) => {
      const [, label = whole, count = ''] = (counts ? /^(.*) \(([\d.,]+|×)\)$/s.exec(whole) : null) ?? []
      return { label, count: plain(count, language), cells: cells.map((cell) => plain(cell, language)) }
    }),
  }
}

const countsOf = (rows: readonly (readonly string[])[]): boolean =>
  rows.slice(2).some(([label = '']) => /\((?:[\d.,]+|×)\)$/.test(label))

const readRows = (rows: readonly (readonly string[])[], language: Language): ReadTable =>
  tableOf(rows, countsOf(rows), language)

/** The tables of a web page, without their margins and without what only a screen reader hears. */
export function readHtml(bytes: Uint8Array, language: Language): readonly ReadTable[] {
  const textOf = (html: string): string =>
    decoded(
      html
        .replaceAll(/<span class="unseen">.*?<\/span>/gs, '')
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
  return groups(decoder.decode(bytes), /(<article.*?<\/article>)/gs).map(([article = '']) => {
    const [table = ''] = /<table.*?<\/table>/s.exec(article) ?? []
    const rows = groups(table, /(<tr.*?<\/tr>)/gs).map(([row = '']) =>
      groups(row, /(<t[hd].*?<\/t[hd]>)/gs).map(([cell = '']) => ({
        text: textOf(cell),
        span: Number(/ colspan="(\d+)"/.exec(cell)?.[1] ?? 1),
      })),
    )
    const [over = [], heads = [], ...lines] = rows
    // Heads that span columns stand before the heads of those, and the head of the labels with them.
    const whole = over.some(({ span }) => span > 1)
      ? [
          [
            '',
            ...under(
              over.slice(1),
              heads.map(({ text }) => text),
            ),
          ],
          ...lines.map((row) => row.map(({ text }) => text)),
        ]
      : rows.map((row) => row.map(({ text }) => text))
    return readRows(whole, language)
  })
}

/** Heads with those that span them: `Aios` over `2022` is `Aios, 2022`. */
function under(
  over: readonly { readonly text: string; readonly span: number }[],
  heads: readonly string[],
): readonly string[] {
  const names = over.flatMap(({ text, span }) => Array.from({ length: span }, () => text))
  return heads.map((head, index) => `${names[index]}, ${head}`)
}

type Panel = {
  readonly heads: readonly { readonly label: string }[]
  readonly spanners: readonly { readonly label: string; readonly span: number }[] | null
  readonly lines: readonly {
    readonly label: string
    readonly cells: readonly { readonly lines: readonly string[]; readonly before?: string; readonly behind: string }[]
  }[]
}

/** The tables of the JSON text that a PDF is set from. */
export function readDocument(document: string, language: Language): readonly ReadTable[] {
  const { blocks } = JSON.parse(document) as {
    readonly blocks: readonly { readonly tables: readonly { readonly panels: readonly Panel[] }[] }[]
  }
  return blocks
    .flatMap(({ tables }) => tables)
    .map(({ panels }) => {
      const rows = (panels[0]?.lines ?? []).map(({ label }, row) => [
        label,
        ...panels
          .flatMap(({ lines }) => lines[row]?.cells ?? [])
          .map(({ before, lines, behind }) => `${before === undefined ? '' : `${before} `}${lines[0]}${behind}`),
      ])
      const heads = panels.flatMap(({ heads: own, spanners }) => {
        const labels = own.map(({ label }) => label)
        // Those of statistics end with what they count anyway; those of two waves are told by both heads.
        const over = spanners?.map(({ label, span }) => ({ text: label, span })) ?? null
        return over === null || !labels.some((label) => /^\d{4}$/.test(label)) ? labels : under(over, labels)
      })
      return readRows([['', ...heads], ...rows], language)
    })
}

/** What another program tells of a PDF. */
export function askPoppler(program: 'pdfinfo' | 'pdftotext', options: readonly string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaan-pdf-'))
  try {
    const file = join(folder, 'annex.pdf')
    writeFileSync(file, bytes)
    const ending = program === 'pdftotext' ? ['-'] : []
    return spawnSync(program, [...options, file, ...ending], { encoding: 'utf8', maxBuffer: 1e8 }).stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The tables of a PDF as a screen reader goes through them, margins included, as rows of texts. */
export function readPdf(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const tables: string[][][] = []
  let inside = false
  for (const line of askPoppler('pdfinfo', ['-struct-text'], bytes).split('\n')) {
    const part = line.trim()
    const depth = line.length - line.trimStart().length
    if (part.startsWith('Table (')) tables.push([])
    if (/^[A-Z]\w* ?/.test(part) && depth <= 2) inside = part.startsWith('Table')
    if (part === 'TR') tables.at(-1)?.push([])
    if (/^T[HD](?::| <|$)/.test(part)) tables.at(-1)?.at(-1)?.push('')
    const row = tables.at(-1)?.at(-1)
    const [, text] = /^"(.*)"$/.exec(part) ?? []
    if (inside && text !== undefined && row !== undefined) row.push((row.pop() ?? '') + text)
  }
  return tables
}

/** Rows that were read from a PDF as a table. */
export const pdfTable = (rows: readonly (readonly string[])[], language: Language): ReadTable =>
  readRows(
    rows.map((row) => row.map((cell) => cell.trim())),
    language,
  )

/** The sheets of a workbook by name, as rows of what a reader sees: numbers through the code of their format. */
export function readSheets(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const files = unzipSync(bytes)
  const part = (name: string): string => decoder.decode(files[name])
  const strings = groups(part('xl/sharedStrings.xml'), /<t [^>]*>(.*?)<\/t>/gs).map(([text = '']) => unescaped(text))
  const styles = part('xl/styles.xml')
  const codes = new Map(groups(styles, /numFmtId="(\d+)" formatCode="([^"]*)"/g).map(([id, code]) => [id, code]))
  const [cellStyles = ''] = /<cellXfs.*<\/cellXfs>/s.exec(styles) ?? []
  const formats = groups(cellStyles, /<xf numFmtId="(\d+)"/g).map(([id]) => decoded(codes.get(id) ?? 'General'))
  const names = groups(part('xl/workbook.xml'), /<sheet name="([^"]*)"/g).map(([name = '']) => unescaped(name))
  const cellsOf = (row: string): readonly string[] =>
    groups(row, /<c r="[A-Z]+\d+" s="(\d+)"(?:\/>|( t="s")?><v>(.*?)<\/v><\/c>)/g).map(([style, isText, value]) => {
      if (value === '') return ''
      if (isText !== '') return strings[Number(value)] ?? ''
      return displayed(Number(value), formats[Number(style)] ?? '')
    })
  return new Map(
    names.map((name, index) => [
      name,
      groups(part(`xl/worksheets/sheet${index + 1}.xml`), /(<row.*?<\/row>)/gs).map(([row = '']) => cellsOf(row)),
    ]),
  )
}

/** A text of a workbook, in which signs that XML cannot hold are written as `_x0001_`. */
const unescaped = (text: string): string =>
  decoded(text).replaceAll(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))

/**
 * A number as a program shows it by the code of a format, in the form of `plain`. A code may have parts for numbers above,
 * below and at zero; below zero the minus is then that of the code.
 */
function displayed(value: number, code: string): string {
  const parts = code.split(';')
  const part = (value > 0 ? parts[0] : value < 0 ? (parts[1] ?? `−${code}`) : parts[2]) ?? code
  // The brackets around a count behind a label are read as its own column.
  const shown = part.replaceAll(/["()]/g, '').replace(/#,##0(?:\.0+)?|0(?:\.0+)?/, (digits) => {
    const decimals = /\.(0+)/.exec(digits)?.[1]?.length ?? 0
    const number = Math.abs(part.includes('%') ? value * 100 : value)
    return String(Number(number.toFixed(decimals)))
  })
  return plain(shown, 'en')
}

/** The table of a sheet: the head is the first row with more than one cell, of which the first is not empty. */
export function sheetTable(rows: readonly (readonly string[])[], counts: boolean): ReadTable {
  const [heads = [], ...lines] = rows.filter((row) => row.length > 1 && row[0] !== '')
  return withCounts(heads, lines, counts)
}

function withCounts(heads: readonly string[], lines: readonly (readonly string[])[], counts: boolean): ReadTable {
  const own = counts ? 2 : 1
  return {
    heads: heads.slice(own),
    lines: lines.map((line) => ({
      label: line[0] ?? '',
      count: counts ? (line[1] ?? '') : '',
      cells: line.slice(own),
    })),
  }
}

/** The fields of a CSV file (RFC 4180), row by row. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, field = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

/** The CSV files of a zip, by name. */
export const readZip = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]))

/** A table of which the marks stand in columns of their own, named `… (teken)` or `… (mark)`. */
export function csvTable(rows: readonly (readonly string[])[], columns: number, counts: boolean): ReadTable {
  const [heads = [], ...lines] = rows
  const first = counts ? 2 : 1
  const marked = lines.map((line) =>
    line.map((cell, index) => {
      const mark = heads.findIndex((head) => /^(.*) \((?:teken|mark)\)$/.exec(head)?.[1] === heads[index])
      if (index === 0 || index >= first + columns || mark === -1) return cell
      const [, change = '', sign = ''] = /^([▲▼]?)(.*)$/.exec(line[mark] ?? '') ?? []
      return `${change}${cell}${sign}`
    }),
  )
  const whole = (line: readonly string[]): readonly string[] => line.slice(0, first + columns)
  return withCounts(whole(heads), marked.map(whole), counts)
}
