import { beforeAll, describe, expect, test } from 'vitest'
import { annexDownloads } from '../src/app/engine/annex-downloads.ts'
import { simulateWave } from '../src/app/engine/simulate-wave.ts'
import { studyFolder } from '../src/app/folders.ts'
import { loadStudy } from '../src/app/study-files.ts'
import { protect } from '../src/core/disclosure/protect.ts'
import type { ProfileId } from '../src/core/disclosure/profiles.ts'
import type { PublicTable } from '../src/core/disclosure/public-table.ts'
import { annexOf, type Annex } from '../src/core/publication/annex.ts'
import type { AnnexFormat } from '../src/core/publication/annex-files.ts'
import { printTable } from '../src/core/publication/annex-files-table.ts'
import { annexDocument } from '../src/core/publication/annex-typst.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { comparisonOf } from '../src/core/publication/comparison-annex.ts'
import type { Study } from '../src/core/study/study.ts'
import type { Cell, Mark, Table } from '../src/core/tables/table.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { languages, type Language } from '../src/core/text.ts'
import { compareTables } from '../src/core/trends/compare-tables.ts'
import type { PublicWave } from '../src/core/trends/side-tables.ts'
import { askPoppler, csvTable, hasPoppler, pdfTable, readCsv, readDocument, readHtml, readPdf } from './read-annex.ts'
import { readSheets, readZip, sheetTable, type ReadLine, type ReadTable } from './read-annex.ts'

// All tables of the study basisartsen, with the answers of made-up respondents, written and read back in every format.

let study: Study

/** The tables of many respondents, and those of a few, of whom much is withheld. */
let tables: readonly Table[]
let small: readonly Table[]

/** Two waves of the study specialisten side by side, with the answers of made-up respondents. */
let comparison: Record<Exclude<ProfileId, 'unprotected'>, Annex>

beforeAll(async () => {
  const loaded = await loadStudy(await studyFolder('basisartsen'))
  const wave = loaded.ok ? loaded.study.waves[0] : undefined
  if (!loaded.ok || wave === undefined) throw new Error('basisartsen cannot be used')
  study = loaded.study
  const tabulated = (respondents: number): readonly Table[] => {
    const dataset = simulateWave(study, wave, respondents, 7)
    return tabulate(study, questionnaireOf(study, wave), dataset, tablesOfWave(study, dataset))
  }
  tables = tabulated(2600)
  small = tabulated(260)
  const specialisten = await loadStudy(await studyFolder('specialisten'))
  if (!specialisten.ok) throw new Error('specialisten cannot be used')
  const counted = specialisten.study.waves.map((own, index): CountedWave => {
    const questionnaire = questionnaireOf(specialisten.study, own)
    const dataset = simulateWave(specialisten.study, own, 400, 3 + index)
    const found = tabulate(specialisten.study, questionnaire, dataset, tablesOfWave(specialisten.study, dataset))
    return { wave: own, questionnaire, dataset, tables: found }
  })
  comparison = {
    public: compared(specialisten.study, counted, 'public'),
    'already-published': compared(specialisten.study, counted, 'already-published'),
  }
}, 60_000)

type CountedWave = Omit<PublicWave, 'publicTables'> & { readonly tables: readonly Table[] }

/** The first two waves of a study side by side. */
function compared(of: Study, counted: readonly CountedWave[], profile: ProfileId): Annex {
  const [first, second] = counted.map((one) => ({
    ...one,
    publicTables: one.tables.map((table) => protect(table, profile)),
  }))
  if (first === undefined || second === undefined) throw new Error('Two waves')
  const answered = ({ wave, dataset }: typeof first) => ({
    wave,
    answers: { respondents: dataset.rows, complete: dataset.rows },
    simulated: true,
  })
  return comparisonOf(of, answered(first), answered(second), compareTables(of, first, second))
}

function annexWith(profile: ProfileId, of = profile === 'public' ? small : tables): Annex {
  const [wave] = study.waves
  if (wave === undefined) throw new Error('no wave')
  const shown = of.map((table) => protect(table, profile))
  return annexOf(study, wave, shown, { respondents: 2600, complete: 2500 })
}

const entriesOf = (annex: Annex) => annex.blocks.flatMap((block) => block.tables)

/** The files of an annex, each made when it is read. */
const make = (annex: Annex, language: Language): Readonly<Record<AnnexFormat, Uint8Array>> => {
  const files = annexDownloads(annex, language, { style: 'p { color: black }', questionnaire: 'a,b\r\n' })
  const made = {}
  for (const { format, make: get } of files) Object.defineProperty(made, format, { get, enumerable: true })
  return made as Record<AnnexFormat, Uint8Array>
}

const signs: readonly (readonly [Mark, string])[] = [
  ['suppressed', '×'],
  ['not-comparable', '≠'],
  ['nobody', '○'],
  ['not-asked', '–'],
  ['no-answers', ':'],
]

const signOf = (marks: readonly Mark[]): string => signs.find(([mark]) => marks.includes(mark))?.[1] ?? ':'
const starOf = (marks: readonly Mark[]): string => (marks.includes('low-base') ? '*' : '')
const changeOf = (marks: readonly Mark[]): string =>
  marks.includes('higher') ? '▲' : marks.includes('lower') ? '▼' : ''

/** What every format must say, straight from the table. The label of the N and the totals are looked at apart. */
function expected({ columns, rows, cells }: PublicTable, language: Language): readonly ReadLine[] {
  const counts = rows.some(({ count }) => count !== null)
  const base = columns.map(({ base: size, marks, statistic }) => {
    if (statistic === 'difference') return ''
    return size === null || (size.n === 0 && marks.includes('not-asked')) ? signOf(marks) : `${size.n}${starOf(marks)}`
  })
  const figures = rows.map(({ label, count }, row) => ({
    label: label[language],
    count: counts ? String(count ?? '×') : '',
    cells: (cells[row] ?? []).map(({ printed, marks }) =>
      printed === null ? signOf(marks) : `${changeOf(marks)}${printed}${starOf(marks)}`,
    ),
  }))
  return [{ label: '', count: '', cells: base }, ...figures]
}

const figuresOf = ({ lines }: ReadTable, { rows }: PublicTable): readonly ReadLine[] =>
  lines.slice(0, rows.length + 1).map((line, index) => (index === 0 ? { ...line, label: '' } : line))

/** The totals that are read back where the table has any. */
function totalsOf({ lines }: ReadTable, { rows, totals }: PublicTable): readonly string[] | null {
  const read = lines[rows.length + 1]?.cells
  if (read === undefined) return null
  return read.filter((_, column) => totals?.[column] !== null).map((total) => total.replace('*', ''))
}

/** The tables of an annex as each format has them. */
function readAll(annex: Annex, language: Language): ReadonlyMap<string, readonly ReadTable[]> {
  const files = make(annex, language)
  const entries = entriesOf(annex)
  const sheets = readSheets(files.xlsx)
  const csv = readZip(files.csv)
  const counts = ({ rows }: PublicTable): boolean => rows.some(({ count }) => count !== null)
  return new Map([
    ['html', readHtml(files.html, language)],
    ['pdf, before it is set', readDocument(annexDocument(annex, language), language)],
    ['xlsx', entries.map(({ number, table }) => sheetTable(sheets.get(number) ?? [], counts(table)))],
    [
      'csv',
      entries.map(({ number, table }) =>
        csvTable(readCsv(csv.get(`tables/${number}.csv`) ?? ''), table.columns.length, counts(table)),
      ),
    ],
  ])
}

describe.each(['already-published', 'public'] as const)('under the profile %s', (profile) => {
  test.each(languages)('every number of every table is the same in every format (%s)', (language) => {
    const annex = annexWith(profile)
    const entries = entriesOf(annex)
    expect(entries).toHaveLength(43)
    const wanted = entries.map(({ table }) => ({
      table: table.id,
      heads: table.columns.map(({ label }) => label[language]),
      lines: expected(table, language),
      totals: table.totals?.flatMap((total) => (total === null ? [] : [String(total)])) ?? null,
    }))
    for (const [format, read] of readAll(annex, language)) {
      const found = read.map((own, index) => {
        const table = entries[index]?.table
        if (table === undefined) throw new Error(`${format} has more tables`)
        return { table: table.id, heads: own.heads, lines: figuresOf(own, table), totals: totalsOf(own, table) }
      })
      expect(found, format).toEqual(wanted)
    }
  })

  test('the file with all figures has each of them once, with what may be seen of it', () => {
    const annex = annexWith(profile)
    const [heads = [], ...lines] = readCsv(readZip(make(annex, 'en').csv).get('figures.csv') ?? '')
    const at = (line: readonly string[] | undefined, name: string): string => line?.[heads.indexOf(name)] ?? ''
    const cells = entriesOf(annex).flatMap(({ table }) => table.cells.flat())
    const figures = lines.filter((line) => at(line, 'row') !== 'total')
    expect(figures).toHaveLength(cells.length)
    cells.forEach((cell, index) => {
      const line = figures[index]
      expect(['printed', 'estimate', 'low', 'high', 'n'].map((name) => at(line, name))).toEqual(
        [cell.printed, cell.estimate, cell.low, cell.high, cell.n].map((value) => String(value ?? '')),
      )
    })
  })
})

describe.each(['already-published', 'public'] as const)('two waves side by side, under the profile %s', (profile) => {
  test.each(languages)('every number of every table is the same in every format (%s)', (language) => {
    const annex = comparison[profile]
    const entries = entriesOf(annex)
    expect(entries.length).toBeGreaterThan(90)
    const wanted = entries.map(({ table }) => ({
      table: table.id,
      heads: table.columns.map(({ label }) => label[language]),
      lines: expected(table, language),
    }))
    for (const [format, read] of readAll(annex, language)) {
      const found = read.map((own, index) => {
        const table = entries[index]?.table
        if (table === undefined) throw new Error(`${format} has more tables`)
        return { table: table.id, heads: own.heads, lines: figuresOf(own, table) }
      })
      expect(found, format).toEqual(wanted)
    }
  })

  test('every sign occurs, so that every sign is compared', () => {
    const marks = new Set(
      entriesOf(comparison[profile]).flatMap(({ table }) => table.cells.flat().flatMap((cell) => cell.marks)),
    )
    const always: readonly Mark[] = ['higher', 'lower', 'not-asked', 'not-comparable']
    const hidden: readonly Mark[] = profile === 'public' ? ['suppressed', 'low-base'] : []
    expect([...marks]).toEqual(expect.arrayContaining([...always, ...hidden]))
  })
})

describe.skipIf(!hasPoppler)('as another program reads the PDF', () => {
  const someIds = ['0.2', '0.14', '2.7', '3.4']

  test('its structure has the same tables, with their heads', () => {
    const some = tables.filter(({ id }) => someIds.includes(id))
    const annex = annexWith('already-published', some)
    const read = readPdf(make(annex, 'nl').pdf).map((rows) => pdfTable(rows, 'nl'))
    // The tables come first, their margins after them.
    expect(read).toHaveLength(2 * some.length)
    entriesOf(annex).forEach(({ table }, index) => {
      const found = read[index]
      expect(found === undefined ? [] : figuresOf(found, table)).toEqual(expected(table, 'nl'))
      expect(found?.heads).toEqual(table.columns.map(({ label }) => label.nl))
    })
  })

  test.each(languages)('every row of every table is on a page (%s)', (language) => {
    const annex = annexWith('already-published')
    const text = askPoppler('pdftotext', ['-layout'], make(annex, language).pdf)
    const lines = text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '))
    const rows = entriesOf(annex).flatMap((entry) =>
      printTable(entry, annex.wave.title, language).lines.filter(({ part }) => part === 'row'),
    )
    const missing = rows.filter(({ label, places }) => {
      const figures = places.map((place) => place.text).join(' ')
      // A long label goes on on the next line; its figures stand beside the first.
      return !lines.some((line) => line.endsWith(` ${figures}`) && label.startsWith(beforeCount(line, figures)))
    })
    expect(missing.map(({ label }) => label)).toEqual([])
  })

  test('and every row of two waves side by side, with the figures of all groups behind each other', () => {
    const annex = comparison['already-published']
    const text = askPoppler('pdftotext', ['-layout'], make(annex, 'en').pdf)
    const lines = text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '))
    const rows = entriesOf(annex).flatMap((entry) =>
      printTable(entry, annex.wave.title, 'en').lines.filter(({ part }) => part === 'row'),
    )
    const missing = rows.filter(({ label, places }) => {
      const figures = places
        .map(({ text: figure, change }) => (change === undefined ? figure : `${signOfChange[change]} ${figure}`))
        .join(' ')
      return !lines.some((line) => line.endsWith(` ${figures}`) && label.startsWith(beforeCount(line, figures)))
    })
    expect(missing.map(({ label }) => label)).toEqual([])
  })

  const signOfChange = { higher: '▲', lower: '▼' } as const

  const beforeCount = (line: string, figures: string): string =>
    line
      .slice(0, -figures.length)
      .replace(/ \([\d.,]+\) $/, '')
      .trim()
})

test('the same tables give the same bytes', () => {
  const [once, again] = [make(annexWith('public'), 'nl'), make(annexWith('public'), 'nl')]
  for (const format of ['pdf', 'xlsx', 'csv', 'html'] as const) {
    expect(Buffer.compare(once[format], again[format]), format).toBe(0)
  }
})

/** The tables with other figures wherever the profile hides them, as if other people had answered. */
function otherwise(shown: readonly PublicTable[]): readonly Table[] {
  const other = (cell: Cell): Cell => ({ ...cell, estimate: 12.3456, se: 0.9, low: 11.1, high: 13.3, printed: 12 })
  return small.map((table, at) => {
    const hides = (row: number, column: number): boolean =>
      shown[at]?.cells[row]?.[column]?.marks.includes('suppressed') ?? false
    const cells = table.cells.map((line, row) => line.map((cell, column) => (hides(row, column) ? other(cell) : cell)))
    const totals =
      table.totals?.map((total, column) => (cells.some((_, row) => hides(row, column)) ? 777 : total)) ?? null
    return { ...table, cells, totals }
  })
}

test('a figure that is withheld leaves no trace in any format: another one in its place gives the same bytes', () => {
  const annex = annexWith('public')
  const shown = entriesOf(annex).map(({ table }) => table)
  const hidden = shown.flatMap(({ cells }) => cells.flat()).filter(({ marks }) => marks.includes('suppressed'))
  expect(hidden.length).toBeGreaterThan(100)
  const [published, instead] = [make(annex, 'nl'), make(annexWith('public', otherwise(shown)), 'nl')]
  for (const format of ['pdf', 'xlsx', 'csv', 'html'] as const) {
    expect(Buffer.compare(published[format], instead[format]), format).toBe(0)
  }
})
