import { expect, test } from 'vitest'
import type { PrintedTable } from './annex-files-table.ts'
import { tablePanels } from './annex-typst-table.ts'

const place = { text: '1%', value: 1, mark: null, lowBase: false }

/** A table with so many columns, in groups of so many. */
function wide(columns: number, perGroup = 1): PrintedTable {
  const heads = Array.from({ length: columns }, (_, index) => ({
    label: `column ${index + 1}`,
    statistic: 'percentage' as const,
    isTotal: false,
  }))
  const groups = Array.from({ length: columns / perGroup }, (_, index) => index)
  const words = { id: '1', number: '1', name: 'Table 1', title: 'x', asked: '', caption: '', source: '' }
  return {
    ...words,
    wording: null,
    limited: null,
    warning: null,
    stubHead: 'Answer',
    heads,
    spanners:
      perGroup === 1
        ? null
        : groups.map((group) => ({ label: `group ${group}`, heads: Array.from({ length: perGroup }, () => '%') })),
    decimals: 0,
    lines: [
      { part: 'base', label: 'N', count: null, places: heads.map(() => place) },
      {
        part: 'row',
        label: 'Yes',
        count: { ...place, text: '1,234' },
        places: heads.map((_, index) => ({ ...place, text: `${index + 1}%`, lowBase: index === 0 })),
      },
    ],
    notes: [],
    legend: [],
  }
}

test('a table that fits is one panel, with the count behind its label and the sign behind its figure', () => {
  const [panel, ...others] = tablePanels(wide(4), 'en')
  expect(others).toEqual([])
  expect(panel?.caption).toBeNull()
  expect(panel?.lines[1]?.label).toBe('Yes (1,234)')
  expect(panel?.lines[1]?.cells[0]).toEqual({ lines: ['1%'], behind: '*', isSign: false })
})

test('a wide table goes on below itself, in panels of about as many columns, with every column once', () => {
  const panels = tablePanels(wide(16), 'en')
  expect(panels.map(({ caption }) => caption)).toEqual([
    'Columns 1 to 6 of 16',
    'Columns 7 to 12 of 16',
    'Columns 13 to 16 of 16',
  ])
  expect(panels.flatMap(({ lines }) => lines[1]?.cells ?? []).map(({ lines }) => lines[0])).toEqual(
    Array.from({ length: 16 }, (_, index) => `${index + 1}%`),
  )
})

test('a group is not divided over two panels, unless it is too wide itself', () => {
  const spans = (columns: number, perGroup: number) =>
    tablePanels(wide(columns, perGroup), 'en').map(({ spanners }) => spanners?.map(({ span }) => span))
  expect(spans(10, 2)).toEqual([
    [2, 2, 2],
    [2, 2],
  ])
  expect(spans(18, 9)).toEqual([[6], [3, 3], [6]])
})
