import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeAnnex, madeTable, madeTables } from '../../../test/made-annex.ts'
import { protect } from '../disclosure/protect.ts'
import { render } from '../html.ts'
import type { Language } from '../text.ts'
import { everywhere } from '../text.ts'
import { annexTable, type AnnexTable } from './annex-table.ts'
import { tableHtml } from './table-html.ts'

const [plants, beauty, hours] = madeAnnex.blocks.flatMap(({ tables }) => tables)

const shown = (table: AnnexTable | undefined, language: Language = 'nl', home = ''): string =>
  table === undefined ? '' : render(tableHtml(table, { language, level: 2, wave: 'Meting 2024', home }))

/** The text of a page as a screen reader gets it: without tags, and without what is hidden from it. */
const heard = (page: string): string =>
  page
    .replaceAll(/<span class="sign" aria-hidden="true">.*?<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('a table has its question, who was asked, its unit, wave and weighting', () => {
  const text = heard(shown(plants))
  expect(text).toContain('Tabel 1.1 Planten in de tuin')
  expect(text).toContain('‘Wat groeit er in je &quot;tuin&quot;?’')
  expect(text).toContain('Gevraagd aan: mensen voor wie geldt: bij vraag 0.1')
  expect(text).toContain('Percentages · meting 2024 · ongewogen')
})

test('heads say which way they reach', () => {
  const page = shown(plants)
  expect(page.match(/<th scope="col"/g)).toHaveLength(2 * 7)
  expect(page.match(/<th scope="row"/g)).toHaveLength(1 + 3 + 1 + 3)
})

test('a screen reader hears what a sign means', () => {
  expect(heard(shown(plants))).toContain(
    'N 600 60 (kleine groep) (niet gepubliceerd) (niet gevraagd) 0 1.234 Rozen &amp; tulpen 68% 68% (kleine groep) (niet gepubliceerd) (niet gevraagd) (geen antwoorden) 68%',
  )
})

test('a hidden figure is nowhere in the table, its margins included', () => {
  const [table] = madeTables
  if (table === undefined) throw new Error('no table')
  const hidden = table.cells.map((row) => row[2]?.n).filter((n) => n !== undefined && n > 0)
  expect(hidden.length).toBeGreaterThan(0)
  for (const n of hidden) expect(heard(shown(plants))).not.toContain(` ${n} van 12`)
})

test('the margins give the figure with a decimal more, its interval, and how many of how many', () => {
  expect(heard(shown(beauty))).toContain('80,0% 72,0 tot 88,0 480 van 600')
  expect(heard(shown(hours, 'en'))).toContain('7.75 6.98 to 8.53 n = 300')
})

test('a table with few columns is laid out anew on a phone, one with many scrolls and can be reached by keyboard', () => {
  expect(shown(beauty)).toContain('<table class="figures stacked columns-3" role="table">')
  expect(shown(beauty)).not.toContain('tabindex')
  expect(shown(plants)).toContain('role="region" aria-labelledby="tabel-1.1-title" tabindex="0"')
})

test('the permanent link leads to the page of the block', () => {
  expect(shown(plants, 'nl', '/nl/garden/2024/annex/block-1/')).toContain(
    'href="/nl/garden/2024/annex/block-1/#tabel-1.1"',
  )
})

test('whatever stands in the texts of a table, it makes no HTML of its own', () => {
  const nasty = fc.string({ unit: fc.constantFrom('<b>', '</td>', '"', "'", '&', '>', 'a', ' '), minLength: 1 })
  const harmless = tagsOf(shown(tableOf('a', 'b')))
  fc.assert(
    fc.property(nasty, nasty, (words, question) => {
      expect(tagsOf(shown(tableOf(words, `question ${question}`)))).toEqual(harmless)
    }),
  )
})

/** A table with the same words everywhere, and a question of its own. */
function tableOf(words: string, question: string): AnnexTable {
  const text = everywhere(words)
  const column = {
    id: 'total',
    group: 'total',
    statistic: 'top-box',
    label: text,
    who: text,
    base: { n: 500, weighted: 500, effective: 500 },
    marks: [],
  } as const
  const texts = { title: text, wording: everywhere(question), askedOf: text, topBox: text, notes: [text] }
  const table = madeTable({ id: '1.1', block: '1', columns: [column], ...texts }, [{ label: text, share: 0.5 }])
  return annexTable(protect(table, 'public'), words, { study: text, wave: text })
}

/** The tags of a page in order, with their attributes' names. */
function tagsOf(page: string): readonly string[] {
  return [...page.matchAll(/<\/?\w+[^>]*>/g)].map(([tag]) => tag.replaceAll(/="[^"]*"/g, ''))
}
