import { expect, test } from 'vitest'
import { madeAnnex, madeTable } from '../../../test/made-annex.ts'
import { protect } from '../disclosure/protect.ts'
import type { Statistic } from '../study/study.ts'
import { everywhere } from '../text.ts'
import { annexTable } from './annex-table.ts'
import { printTable } from './annex-files-table.ts'

const [plants, beauty, hours, who] = madeAnnex.blocks
  .flatMap(({ tables }) => tables)
  .map((entry) => printTable(entry, madeAnnex.wave.title, 'nl'))

test('a line has what is printed and the number behind it', () => {
  expect(plants?.lines.map(({ part, label }) => [part, label])).toEqual([
    ['base', 'N'],
    ['row', 'Rozen & tulpen'],
    ['row', 'Een <heel> oude boom'],
    ['row', 'Niets'],
    ['total', 'Totaal %'],
  ])
  expect(plants?.lines[0]?.places.map(({ text, value }) => [text, value])).toEqual([
    ['600', 600],
    ['60', 60],
    ['×', null],
    ['–', null],
    ['0', 0],
    ['1.234', 1234],
  ])
  expect(hours?.lines[1]?.places[0]).toEqual({ text: '7,8', value: 7.8, mark: null, lowBase: false })
})

test('what stands around the table is the same as on the page', () => {
  expect(plants?.wording).toBe('‘Wat groeit er in je "tuin"?’')
  expect(plants?.asked).toBe('mensen voor wie geldt: bij vraag 0.1 is "Ja" gekozen')
  expect(plants?.caption).toBe('Percentages · meting 2024 · ongewogen')
  expect(beauty?.caption).toBe('% Mooi + Heel mooi · meting 2024 · ongewogen')
  expect(plants?.warning).toBe('Gesimuleerde antwoorden: dit is geen bevinding.')
})

test('a place without a sum is empty', () => {
  expect(beauty?.lines.some(({ part }) => part === 'total')).toBe(false)
  expect(who?.lines.at(-1)?.places.map(({ text }) => text)).toEqual(['1.234', '100%'])
})

test('groups with several columns each get a head that spans them', () => {
  const column = (group: string, statistic: Statistic, label: string) => ({
    id: `${group}.${statistic}`,
    group,
    statistic,
    label: everywhere(label),
    who: null,
    base: { n: 500, weighted: 500, effective: 500 },
    marks: [],
  })
  const columns = [
    column('large', 'percentage', 'Grote tuin, %'),
    column('large', 'mean', 'Grote tuin, gemiddelde'),
    column('total', 'percentage', 'Totaal, %'),
    column('total', 'mean', 'Totaal, gemiddelde'),
  ]
  const table = madeTable({ id: '1', block: '1', title: everywhere('Iets'), columns }, [])
  const names = { study: everywhere('Tuinen'), wave: everywhere('Meting 1') }
  const printed = printTable(annexTable(protect(table, 'public'), '1', names), names.wave, 'nl')
  expect(printed.spanners).toEqual([
    { label: 'Grote tuin', heads: ['%', 'gemiddelde'] },
    { label: 'Totaal', heads: ['%', 'gemiddelde'] },
  ])
  expect(printed.heads.map(({ label }) => label)).toEqual(columns.map(({ label }) => label.nl))
  expect(plants?.spanners).toBeNull()
  expect(who?.spanners).toBeNull()
})
