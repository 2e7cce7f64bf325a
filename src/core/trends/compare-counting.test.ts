import { describe, expect, test } from 'vitest'
import { named, times } from '../../../test/answered-wave.ts'
import { answeredTwice, comparedTable, comparedTables, rowsOf, twoWaveStudy } from '../../../test/two-waves.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import { everywhere } from '../text.ts'

const mood = miniItem('single', 'mood', { options: named('bad', 'fair', 'good') })
const giving = (counts: readonly number[]): readonly Answers[] =>
  counts.flatMap((count, index) => times(count, { mood: index + 1 }))

/** The tables of two waves in which 10, 10 and 20 people, and then 5, 5 and 40, gave each answer. */
const twice = (...tables: readonly object[]) =>
  answeredTwice(
    twoWaveStudy({
      items: [mood],
      tables: { banner: ['total'], defaults: false, tables: tables.map((table) => ({ item: 'mood', ...table })) },
    }),
    giving([10, 10, 20]),
    giving([5, 5, 40]),
  )

describe('tables that count in another way, in two waves', () => {
  test('nets and the answers in them are compared with themselves', () => {
    const nets = [
      { code: 12, label: everywhere('Not good'), of: [1, 2] },
      { code: 23, label: everywhere('Not bad'), of: [2, 3] },
    ]
    expect(rowsOf(comparedTable(twice({ nets })))).toEqual([
      'N | 40 | 50 | -',
      'bad | 25 | 10 | -15',
      'fair | 25 | 10 | -15',
      'good | 50 | 80 | ▲30',
      'Not good | 50 | 20 | ▼-30',
      'Not bad | 75 | 90 | 15',
    ])
  })

  test('percentages of rows and categories beside each other are of each wave alone', () => {
    const compared = comparedTables(
      twice({ id: 'row', percentOf: 'row' }, { id: 'beside', columns: 'categories' }, { id: 'column' }),
    )
    expect(compared.map(({ id }) => id)).toEqual(['column'])
  })

  test('what one wave leaves blank stays blank in the difference', () => {
    const table = comparedTable(twice({ blankBelow: 45 }))
    expect(table.cells.map((row) => row.map(({ estimate, marks }) => estimate ?? marks.join(' ')))).toEqual([
      ['below-base', 10, 'below-base'],
      ['below-base', 10, 'below-base'],
      ['below-base', 80, 'below-base'],
    ])
    expect(table.columns.map(({ base }) => base?.n ?? null)).toEqual([40, 50, null])
  })
})
