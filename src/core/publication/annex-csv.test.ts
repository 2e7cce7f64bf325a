import { expect, test } from 'vitest'
import { madeAnnex } from '../../../test/made-annex.ts'
import { annexCsv } from './annex-csv.ts'
import { figureColumns } from './table-csv.ts'

const files = new Map(annexCsv(madeAnnex, 'file,column\r\n', 'nl').map(({ name, content }) => [name, content]))
const linesOf = (name: string): readonly string[] => files.get(name)?.split('\r\n') ?? []

test('the zip has a readme, all figures, what they mean, the questionnaire, and each table', () => {
  expect([...files.keys()]).toEqual([
    'README.txt',
    'figures.csv',
    'codebook.csv',
    'questionnaire.csv',
    'tables/1.1.csv',
    'tables/1.2.csv',
    'tables/2.1.csv',
    'tables/2.2.csv',
    'tables/2.3.csv',
  ])
  expect(annexCsv(madeAnnex, null, 'nl').map(({ name }) => name)).not.toContain('questionnaire.csv')
})

test('a table is as in print, with its marks in columns of their own', () => {
  const [heads, base, roses] = linesOf('tables/1.1.csv').map((line) => line.split(',').slice(0, 12))
  const marks = 'Kleine tuin (teken),Balkon (teken),Dak (teken),Zwijgers (teken),Tabel'
  expect(heads?.join(',')).toBe(`Antwoord,Grote tuin,Kleine tuin,Balkon,Dak,Zwijgers,Totaal,${marks}`)
  expect(base?.slice(0, -1)).toEqual(['N', '600', '60', '', '', '0', '1234', '*', '×', '–', ''])
  expect(roses?.slice(0, -1)).toEqual(['Rozen & tulpen', '68', '68', '', '', '', '68', '*', '×', '–', ':'])
})

test('every line of a table says what it is about, and that the answers are simulated', () => {
  for (const line of linesOf('tables/2.1.csv').slice(1, -1)) {
    expect(line).toContain('Tabel 2.1: Uren per week in de tuin')
    expect(line).toContain('Gesimuleerde antwoorden: dit is geen bevinding.')
  }
})

test('the codebook has every column of the file with figures, and every mark', () => {
  const columns = new Set(
    linesOf('codebook.csv')
      .slice(1, -1)
      .map((line) => line.split(',')[0]),
  )
  expect([...columns]).toEqual([...figureColumns])
  expect(linesOf('codebook.csv').filter((line) => line.startsWith('mark,')).length).toBeGreaterThan(4)
})

test('the readme tells what is in which file, and that the answers are simulated', () => {
  const readme = files.get('README.txt') ?? ''
  for (const words of ['figures.csv', 'questionnaire.csv', 'Gesimuleerde antwoorden.', 'Tabel 2.3', 'Doelgroep']) {
    expect(readme).toContain(words)
  }
})

test('no text becomes a formula', () => {
  const title = { nl: '=1+1', en: '@SUM(A1)' }
  const [block] = madeAnnex.blocks
  const [entry] = block?.tables ?? []
  if (block === undefined || entry === undefined) throw new Error('no table')
  const rows = entry.table.rows.map((row) => ({ ...row, label: title }))
  const hostile = { ...entry, stubHead: title, table: { ...entry.table, title, rows } }
  const written = annexCsv({ ...madeAnnex, blocks: [{ ...block, tables: [hostile] }] }, null, 'nl')
  const sheets = written.filter(({ name }) => name.endsWith('.csv'))
  expect(sheets).toHaveLength(3)
  for (const { content } of sheets) expect(content).not.toMatch(/(?:^|[,\n])"?[=+@]/)
})
