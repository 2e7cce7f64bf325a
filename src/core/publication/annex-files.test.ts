import { expect, test } from 'vitest'
import { madeAnnex } from '../../../test/made-annex.ts'
import { annexFiles, type AnnexMakers } from './annex-files.ts'
import { citationOf, printSize, sizeOf } from './annex-files-words.ts'

const made: string[] = []
const makers: AnnexMakers = {
  pdf: (document) => {
    made.push(`pdf of ${document.length > 1000}`)
    return new Uint8Array([1])
  },
  zip: (entries) => {
    made.push(`zip of ${entries.length}`)
    return new Uint8Array([2])
  },
  style: 'p { color: black } </style><script>',
  questionnaire: null,
}

test('every file has a name, a type and a title in the language of the reader', () => {
  const files = annexFiles(madeAnnex, 'nl', makers)
  expect(files.map(({ name, mediaType, title }) => [name, mediaType, title])).toEqual([
    ['garden-2024-tabellen.pdf', 'application/pdf', 'Alle tabellen als PDF'],
    [
      'garden-2024-tabellen.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Alle tabellen als Excel',
    ],
    ['garden-2024-tabellen-csv.zip', 'application/zip', 'Alle tabellen als CSV'],
    ['garden-2024-tabellen.html', 'text/html; charset=utf-8', 'Alle tabellen als één webpagina'],
  ])
  expect(annexFiles(madeAnnex, 'en', makers)[0]?.name).toBe('garden-2024-tables.pdf')
})

test('nothing is made before it is asked for', () => {
  made.length = 0
  const files = annexFiles(madeAnnex, 'nl', makers)
  expect(made).toEqual([])
  for (const file of files) file.make()
  expect(made).toEqual(['pdf of true', 'zip of 29', 'zip of 8'])
})

test('the web page has all tables, and nothing to load beside it', () => {
  const page = new TextDecoder().decode(annexFiles(madeAnnex, 'nl', makers)[3]?.make())
  expect(page.match(/<article/g)).toHaveLength(5)
  expect(page).toContain('<strong>Gesimuleerde antwoorden.</strong>')
  expect(page).not.toMatch(/<link|src=|<\/style>\s*<script/)
  const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target)
  expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([])
})

test('the words about the files', () => {
  expect(sizeOf(madeAnnex, 'en')).toBe('5 tables in 2 blocks')
  expect(sizeOf({ ...madeAnnex, blocks: madeAnnex.blocks.slice(0, 1) }, 'en')).toBe('2 tables')
  expect(citationOf(madeAnnex, 'nl')).toBe('Tuinen, meting 2024, tabel 1.1 (gesimuleerde antwoorden, geen bevinding).')
  expect([500, 163_200, 999_600, 1_892_215].map((bytes) => printSize(bytes, 'nl'))).toEqual([
    '1 kB',
    '163 kB',
    '1,0 MB',
    '1,9 MB',
  ])
})
