import { expect, test } from 'vitest'
import { answeredWave, tablesOf, times } from '../../../test/answered-wave.ts'
import { readCsv } from '../../../test/read-csv.ts'
import { protect } from '../disclosure/protect.ts'
import { miniItem } from '../items/mini-item.ts'
import { everywhere } from '../text.ts'
import { figureColumns, tablesCsv } from './table-csv.ts'

const option = (code: number, label: string) => ({ code, label: { nl: label, en: `${label} (en)` } })
const [table] = tablesOf(
  answeredWave(
    {
      study: { groups: { few: { label: everywhere('Few'), rule: 'gate = yes' } } },
      items: [
        miniItem('single', 'gate'),
        miniItem('multiple', 'q', {
          text: { nl: 'Waarom, "denk" je?', en: 'Why, do you "think"?' },
          options: [option(1, '=SUM(A1)'), option(2, 'Rust; ruimte'), option(3, 'Regel 1\nregel 2')],
        }),
      ],
      tables: {
        banner: ['few', 'total'],
        defaults: false,
        tables: [{ item: 'q', total: true, title: { nl: '-Titel', en: 'Title' } }],
      },
    },
    [
      ...times(40, { gate: 1, q: [1, 2] }),
      ...times(10, { gate: 1, q: [1] }),
      ...times(10, { gate: 1, q: [2] }),
      ...times(3, { gate: 1, q: [3] }),
      ...times(60, { gate: 2, q: [1, 3] }),
      ...times(10, { gate: 2, q: [2] }),
    ],
  ),
)
if (table === undefined) throw new Error('No table')
const shown = protect(table, 'public')
const read = (language: 'nl' | 'en') => readCsv(tablesCsv([shown], language))

/** The cells of a line by the name of their column. */
const records = (language: 'nl' | 'en') => {
  const [head = [], ...lines] = read(language)
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index]])))
}

test('the first line names the columns, and every line has them all', () => {
  const [head, ...lines] = read('nl')
  expect(head).toEqual([...figureColumns])
  expect(head?.slice(0, 7)).toEqual(['table', 'title', 'row', 'label', 'group', 'statistic', 'printed'])
  expect(lines.map(({ length }) => length)).toEqual(lines.map(() => figureColumns.length))
})

test('there is a line per figure, row by row, and the sums of the columns follow', () => {
  expect(records('nl').map(({ row, group, printed }) => [row, group, printed])).toEqual([
    ['1', 'few', '79'],
    ['1', 'total', '83'],
    ['2', 'few', '79'],
    ['2', 'total', '45'],
    ['3', 'few', ''],
    ['3', 'total', '47'],
    ['total', 'few', ''],
    ['total', 'total', '175'],
  ])
})

test('a figure comes with all that must be known with it', () => {
  const [, , , figure] = records('en')
  expect(figure).toMatchObject({
    table: 'q',
    title: 'Title',
    wording: 'Why, do you "think"?',
    row: '2',
    label: 'Rust; ruimte (en)',
    group: 'total',
    column: 'Total',
    statistic: 'percentage',
    n: '60',
    base: '133',
    base_weighted: '133',
    base_effective: '133',
    study: 'mini',
    wave: '2026',
    asked_of: 'everyone',
    weighted: 'no',
    profile: 'public',
    simulated: 'yes',
  })
  expect(Number(figure?.['estimate'])).toBeCloseTo(6000 / 133, 12)
})

test('a column that does not add up has no line with a sum', () => {
  const [counts] = tablesOf(
    answeredWave(
      {
        items: [miniItem('multiple', 'q')],
        tables: {
          banner: ['total'],
          defaults: false,
          tables: [{ item: 'q', total: true, statistics: ['count', 'percentage'] }],
        },
      },
      times(40, { q: [1, 2] }),
    ),
  )
  const lines = counts === undefined ? [] : readCsv(tablesCsv([protect(counts, 'public')], 'nl'))
  const at = (name: (typeof figureColumns)[number]) => figureColumns.indexOf(name)
  const sums = lines.filter((line) => line[at('row')] === 'total')
  expect(sums.map((line) => [line[at('statistic')], line[at('printed')]])).toEqual([['percentage', '200']])
})

test('what is hidden is empty, with the mark that says why', () => {
  const [, , , , hidden] = records('nl')
  for (const name of ['printed', 'estimate', 'se', 'low', 'high', 'n', 'base', 'base_weighted', 'base_effective']) {
    expect(hidden?.[name]).toBe('')
  }
  expect(hidden?.['mark']).toBe('suppressed')
  expect(records('nl')[6]?.['mark']).toBe('suppressed')
})

test('texts stay texts in a spreadsheet, and keep their lines', () => {
  expect(records('nl').map(({ label }) => label)).toContain("'=SUM(A1)")
  expect(records('nl').map(({ label }) => label)).toContain('Regel 1\nregel 2')
  expect(records('nl').every(({ title }) => title === "'-Titel")).toBe(true)
})
