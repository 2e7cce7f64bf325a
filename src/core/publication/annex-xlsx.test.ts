import { expect, test } from 'vitest'
import { madeAnnex } from '../../../test/made-annex.ts'
import { annexWorkbook } from './annex-xlsx.ts'

const parts = new Map(annexWorkbook(madeAnnex, 'nl').map(({ name, content }) => [name, content]))
const part = (name: string): string => parts.get(name) ?? ''
const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, content]) => content)
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, group = '']) => group)

test('there is a sheet for the contents, the notes, every table by its number, and the margins', () => {
  expect(found(part('xl/workbook.xml'), /<sheet name="([^"]*)"/g)).toEqual([
    'Inhoud',
    'Toelichting',
    '1.1',
    '1.2',
    '2.1',
    '2.2',
    '2.3',
    'Marges',
  ])
})

test('the workbook has a title and a language', () => {
  expect(part('docProps/core.xml')).toContain(
    '<dc:title>Tabellen (gesimuleerde antwoorden), Tuinen, meting 2024</dc:title>',
  )
  expect(part('docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>')
})

test('there is no formula, no merged cell and no script in any sheet', () => {
  for (const sheet of sheets) expect(sheet).not.toMatch(/<f[ >]|<mergeCell|vba/i)
})

test('every link leads to a sheet that is there', () => {
  const names = found(part('xl/workbook.xml'), /<sheet name="([^"]*)"/g)
  const targets = sheets.flatMap((sheet) => found(sheet, /location="'([^']*)'!A1"/g))
  expect(targets.length).toBeGreaterThan(10)
  expect(targets.filter((target) => !names.includes(target))).toEqual([])
})

test('every table has a name, and the heads that stand in its first row', () => {
  const strings = found(part('xl/sharedStrings.xml'), /<t [^>]*>(.*?)<\/t>/gs)
  const tables = [...parts].filter(([name]) => name.startsWith('xl/tables/'))
  expect(tables.flatMap(([, table]) => found(table, /displayName="([^"]*)"/g))).toEqual([
    'Inhoud',
    'Tabel_1.1',
    'Tabel_1.2',
    'Tabel_2.1',
    'Tabel_2.2',
    'Tabel_2.3',
    'Marges',
  ])
  const rels = [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/_rels/'))
  tables.forEach(([, table], index) => {
    const sheet = part(rels[index]?.replace('_rels/', '').replace('.rels', '') ?? '')
    const [row = ''] = found(table, /ref="A(\d+):/g)
    const [heads = ''] = found(sheet, new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 'g'))
    expect(found(heads, /<v>(\d+)<\/v>/g).map((place) => strings[Number(place)])).toEqual(
      found(table, /<tableColumn id="\d+" name="([^"]*)"/g),
    )
  })
})

test('every part is named among the types, and every relation leads to a part', () => {
  const named = found(part('[Content_Types].xml'), /PartName="\/([^"]*)"/g)
  expect(
    [...parts.keys()].filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml').toSorted(),
  ).toEqual(named.toSorted())
})

test('text from a study cannot add to the XML', () => {
  const title = { nl: '</t></si><si><t>x" & <b>', en: 'x' }
  const hostile = annexWorkbook({ ...madeAnnex, study: { ...madeAnnex.study, title } }, 'nl')
  const strings = hostile.find(({ name }) => name === 'xl/sharedStrings.xml')?.content ?? ''
  expect(strings).toContain('&lt;/t&gt;&lt;/si&gt;&lt;si&gt;&lt;t&gt;x&quot; &amp; &lt;b&gt;, meting 2024')
})
