import { describe, expect, test } from 'vitest'
import { named, tableOf } from '../../../test/answered-wave.ts'
import { miniItem } from '../items/mini-item.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { Table } from './table.ts'

const dutch = (nl: string, en: string) => ({ nl, en })
const scale = [
  { code: 1, label: dutch('Oneens', 'Disagree') },
  { code: 2, label: dutch('Eens', 'Agree') },
  { code: 3, label: dutch('Helemaal eens', 'Fully agree') },
]
const gate = miniItem('single', 'gate', { text: dutch('Werk je?', 'Do you work?') })
const place = miniItem('multiple', 'place', { text: dutch('Waar?', 'Where?'), options: named('ward', 'lab') })

/** A table over pages of which the second is for those who work. */
const tableAbout = (item: object, table: object, more: readonly object[] = []): Table => {
  const parts: MiniParts = {
    study: { groups: { ward: { label: dutch('Zaal', 'Ward'), rule: 'place has ward' } } },
    pages: [
      { id: 'first', items: [gate, place] },
      { id: 'second', when: 'gate = yes', items: [item, ...more] },
    ],
    tables: { banner: ['ward', 'total'], defaults: false, tables: [table] },
  }
  return tableOf(parts, [])
}

describe('a table says of whom it is', () => {
  const rows = [
    { code: 1, label: everywhere('Row 1'), when: 'place has lab' },
    { code: 2, label: everywhere('Row 2') },
  ]

  test.each([
    ['the page of a question', miniItem('single', 'q'), { item: 'q' }, 'the answer to ‘Do you work?’ is "Yes"'],
    [
      'the page and the question',
      miniItem('single', 'q', { when: 'place has lab' }),
      { item: 'q' },
      'the answer to ‘Do you work?’ is "Yes" and "lab" is chosen at ‘Where?’',
    ],
    [
      'what holds for all rows, not what concerns some only',
      miniItem('matrix', 'q', { scale, rows }),
      { item: 'q' },
      'the answer to ‘Do you work?’ is "Yes"',
    ],
    [
      'the page alone, where the table is limited to some',
      miniItem('single', 'q'),
      { item: 'q', filter: 'place has ward' },
      'the answer to ‘Do you work?’ is "Yes"',
    ],
  ])('by %s', (_, item, table, words) => {
    expect(tableAbout(item, table).askedOf.en).toBe(`people for whom this holds: ${words}`)
  })

  test('everyone, where there is no condition', () => {
    expect(tableAbout(miniItem('single', 'q'), { item: 'gate' }).askedOf).toEqual(dutch('iedereen', 'everyone'))
  })

  test('with a bound told in full, whatever the decimals of the answer', () => {
    const hours = miniItem('number', 'hours')
    const { countedOf } = tableAbout(hours, { item: 'hours', filter: 'hours < 37.5' })
    expect(countedOf?.nl).toContain('37,5')
    expect(countedOf?.en).toContain('37.5')
  })

  test('and who of them is counted, where that is not all of them', () => {
    const limited = tableAbout(miniItem('single', 'q'), { item: 'q', filter: 'place has ward' })
    expect(limited.countedOf).toEqual(
      dutch(
        'alleen mensen voor wie geldt: bij ‘Waar?’ is "ward" gekozen',
        'only people for whom this holds: "ward" is chosen at ‘Where?’',
      ),
    )
    expect(tableAbout(miniItem('single', 'q'), { item: 'q' }).countedOf).toBeNull()
  })

  test('and what its columns are', () => {
    const { columns } = tableAbout(miniItem('single', 'q'), { item: 'q' })
    expect(columns.map(({ label }) => label)).toEqual([dutch('Zaal', 'Ward'), dutch('Totaal', 'Total')])
    expect(columns.map(({ who }) => who?.en ?? null)).toEqual(['"ward" is chosen at ‘Where?’', null])
  })
})

describe('the title', () => {
  const text = dutch('Wat vind je van deze punten?', 'What do you think of these points?')
  const label = dutch('Oordeel', 'Opinion')

  test.each([
    ['of the table', { title: dutch('Titel', 'Title') }, 'Title'],
    ['of the item, when the table has none', {}, 'Opinion'],
  ])('is that %s', (_, table, title) => {
    const made = tableAbout(miniItem('single', 'q', { text, label }), { item: 'q', ...table })
    expect([made.title.en, made.wording.en]).toEqual([title, text.en])
  })

  test('is the question, when neither has a shorter one', () => {
    expect(tableAbout(miniItem('single', 'q', { text }), { item: 'q' })).toMatchObject({ title: text, wording: text })
  })

  test('is the id of a table about several questions, which have no wording together', () => {
    const more = [miniItem('slider', 'one'), miniItem('slider', 'two')]
    const table = tableAbout(miniItem('single', 'q'), { id: 'both', variables: ['one.1', 'two.1'] }, more)
    expect(table).toMatchObject({ title: everywhere('both'), wording: everywhere('') })
    const titled = { id: 'both', variables: ['one.1', 'two.1'], title: dutch('Allebei', 'Both') }
    expect(tableAbout(miniItem('single', 'q'), titled, more).title.en).toBe('Both')
  })
})

test('a row is called by its option, its row with the ends of the scale, or its field', () => {
  const labels = (item: object, id = 'q') => tableAbout(item, { item: id }).rows.map(({ label }) => label.nl)
  expect(labels(miniItem('single', 'q', { options: scale }))).toEqual(['Oneens', 'Eens', 'Helemaal eens'])
  expect(labels(miniItem('slider', 'q'))).toEqual(['Row 1 (low – high)'])
  expect(labels(miniItem('number', 'q'))).toEqual(['Amount'])
})

test('a top-box table says which categories it adds up', () => {
  const table = (changes: object) => tableAbout(miniItem('matrix', 'q', { scale }), { item: 'q', ...changes }).topBox
  expect(table({})).toEqual(dutch('% Helemaal eens', '% Fully agree'))
  expect(table({ codes: [2, 3] })).toEqual(dutch('% Eens + Helemaal eens', '% Agree + Fully agree'))
  expect(tableAbout(miniItem('single', 'q'), { item: 'q' }).topBox).toBeNull()
})

test('a column under several statistics has both in its label', () => {
  const table = (banner: readonly string[]) =>
    tableAbout(miniItem('single', 'q'), { item: 'q', banner, statistics: ['count', 'percentage'] })
  expect(table(['ward', 'total']).columns.map(({ label }) => label.nl)).toEqual([
    'Zaal, N',
    'Zaal, %',
    'Totaal, N',
    'Totaal, %',
  ])
  expect(table(['total']).columns.map(({ label }) => label.nl)).toEqual(['N', '%'])
})
