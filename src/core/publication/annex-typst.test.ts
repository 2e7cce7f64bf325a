import { expect, test } from 'vitest'
import { madeAnnex } from '../../../test/made-annex.ts'
import { languages } from '../text.ts'
import { annexDocument } from './annex-typst.ts'

type Table = {
  readonly name: string
  readonly whole: boolean
  readonly source: string
  readonly warning: string | null
}
type Document = {
  readonly title: string
  readonly simulated: unknown
  readonly cover: { readonly size: string; readonly facts: readonly { readonly label: string }[] }
  readonly blocks: readonly { readonly name: string; readonly tables: readonly Table[] }[]
  readonly margins: { readonly tables: readonly Table[] }
}

const documentOf = (annex: typeof madeAnnex, language: 'nl' | 'en'): Document =>
  JSON.parse(annexDocument(annex, language)) as Document

test('the document has a title, all tables and their margins', () => {
  const { title, cover, blocks, margins } = documentOf(madeAnnex, 'nl')
  expect(title).toBe('Tabellen (gesimuleerde antwoorden), Tuinen, meting 2024')
  expect(cover.size).toBe('5 tabellen in 2 blokken')
  expect(blocks.map(({ tables }) => tables.map(({ name }) => name))).toEqual([
    ['Tabel 1.1', 'Tabel 1.2'],
    ['Tabel 2.1', 'Tabel 2.2', 'Tabel 2.3'],
  ])
  expect(margins.tables.map(({ name }) => name)[0]).toBe('Marges bij tabel 1.1')
})

test.each(languages)(
  'the title page says when, how many, whose answers, and how they are weighted and protected (%s)',
  (language) => {
    expect(documentOf(madeAnnex, language).cover.facts).toHaveLength(5)
  },
)

test('simulated answers are announced in front and at every table, real ones are not', () => {
  const simulated = documentOf(madeAnnex, 'en')
  expect(simulated.simulated).not.toBeNull()
  expect(simulated.blocks.flatMap(({ tables }) => tables).every(({ warning }) => warning !== null)).toBe(true)
  expect(documentOf({ ...madeAnnex, simulated: false }, 'en').simulated).toBeNull()
})

test('every table goes with its source, and only one that may not fit on a page is divided', () => {
  const tables = documentOf(madeAnnex, 'nl').blocks.flatMap((block) => block.tables)
  expect(tables.every(({ source }) => source.startsWith('Bron: Tuinen, meting 2024'))).toBe(true)
  expect(tables.every(({ whole }) => whole)).toBe(true)
})
