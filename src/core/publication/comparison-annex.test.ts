import { describe, expect, test } from 'vitest'
import { madeAnnex, madePublicTables } from '../../../test/made-annex.ts'
import { madeComparison, madeTrend, madeTrendSite, madeTrendTables } from '../../../test/made-comparison.ts'
import { render } from '../html.ts'
import { languages } from '../text.ts'
import { annexDocument } from './annex-typst.ts'
import { annexFiles } from './annex-files.ts'
import { numberFormat, stored } from './annex-xlsx-table.ts'
import { comparisonOf, countDifferences } from './comparison-annex.ts'
import { printTable } from './annex-files-table.ts'
import { tablesCsv } from './table-csv.ts'
import { tableHtml } from './table-html.ts'
import { tableText } from './table-text.ts'

const entries = madeComparison.blocks.flatMap(({ tables }) => tables)
const entryOf = (id: string) => {
  const found = entries.find(({ table }) => table.id === id)
  if (found === undefined) throw new Error(`No table ${id}`)
  return found
}
const joy = entryOf('joy')

describe('the annex of two waves', () => {
  test('is called after both', () => {
    expect(madeComparison.name).toEqual({ nl: 'Vergelijking 2022 en 2024', en: 'Comparison of 2022 and 2024' })
    expect(madeComparison.title.en).toBe('Comparison of 2022 and 2024 (simulated answers)')
    expect(madeComparison.wave.title).toEqual({ nl: 'Meting 2022 en meting 2024', en: 'Wave 2022 and wave 2024' })
  })

  test('tells of each wave how it was done, once where that is the same', () => {
    expect(madeComparison.method.map(({ label, value }) => [label.en, value.en]).slice(0, -2)).toEqual([
      ['Study', 'Gardens'],
      ['Waves', 'Wave 2022 and wave 2024'],
      ['Population', 'Everyone'],
      ['Fieldwork 2022', '2022'],
      ['Fieldwork 2024', '2024'],
      ['Respondents 2022', '210'],
      ['Respondents 2024', '230'],
      ['Response', 'not known, since the number of people invited is not known'],
      ['Answers', 'simulated: made by a program'],
      ['Weighting', 'unweighted'],
    ])
    expect(madeComparison.method.at(-1)?.value.en).toContain('The waves count as independent samples')
  })

  test('says how many differences there are, how many are marked, and how many would be by chance', () => {
    // Two tables of percentages and one of means, for two groups that can be compared and everybody.
    expect(countDifferences(madeTrendTables)).toEqual({ compared: 8, marked: 4 })
    expect(madeComparison.reading.map(({ en }) => en)).toContain(
      '▲ and ▼ stand at a difference of which the 95% interval is above or below 0. Of the 8 differences these are 4. ' +
        'Even if nothing had changed, about 5% would carry a sign by chance alone: 0.',
    )
  })

  test('explains every mark that it has, the same for all tables', () => {
    expect(madeComparison.legend.map(({ sign }) => sign)).toEqual(['▲', '▼', '*', '×', '≠', '–'])
  })

  test('says of each table who was asked in each wave, where that differs, and what was computed', () => {
    expect(entryOf('bees').asked.en).toBe('2022: not asked; 2024: everyone')
    expect(joy.asked.en).toBe('everyone')
    expect(joy.measure.en).toBe('Percentages and differences in percentage points')
    expect(entryOf('hours').measure.en).toBe('Means and differences')
    expect(joy.notes.map(({ en }) => en).at(-1)).toMatch(/^The differences are computed before rounding/)
    // Where nothing is compared, nothing is said of it.
    expect(
      entryOf('cost')
        .notes.map(({ en }) => en)
        .join(' '),
    ).not.toContain('before rounding')
  })

  test('says the weighting of each wave where that differs', () => {
    const [table] = madeTrendTables
    const [before, after] = table?.compared ?? []
    if (table === undefined || before === undefined || after === undefined) throw new Error('No table')
    const weighed = { ...table, weighted: true, compared: [before, { ...after, weighted: true }] as const }
    const answered = (wave: (typeof madeTrend.waves)[number] | undefined) => {
      if (wave === undefined) throw new Error('No wave')
      return { wave, answers: { respondents: 10, complete: 10 }, simulated: false }
    }
    const annex = comparisonOf(madeTrend, answered(madeTrend.waves[0]), answered(madeTrend.waves[1]), [weighed])
    expect(annex.blocks[0]?.tables[0]?.weighting.en).toBe('2022: unweighted; 2024: weighted')
    expect(annex.method.map(({ label, value }) => `${label.en}: ${value.en}`)).toEqual(
      expect.arrayContaining(['Weighting 2022: unweighted', 'Weighting 2024: weighted']),
    )
  })

  test('is not made of tables of one wave', () => {
    const [first, second] = madeTrend.waves
    if (first === undefined || second === undefined) throw new Error('Two waves')
    const of = (wave: typeof first) => ({ wave, answers: { respondents: 1, complete: 1 }, simulated: false })
    expect(() => comparisonOf(madeTrend, of(first), of(second), madePublicTables)).toThrow('No tables that compare')
    expect(() => comparisonOf(madeTrend, of(second), of(first), madeTrendTables)).toThrow('No tables that compare')
    expect(() => comparisonOf(madeTrend, of(first), of(second), [])).toThrow('No tables that compare')
  })
})

describe('a table of two waves', () => {
  const page = render(tableHtml(joy, { language: 'en', level: 2, wave: 'Waves', home: '' }))
  const [figures = ''] = /<table.*?<\/table>/s.exec(page) ?? []
  const text = (html: string) =>
    html
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()

  test('on a page has a head over the columns of each group, of which that is the scope', () => {
    const over = [...figures.matchAll(/<th scope="colgroup"[^>]*colspan="3"[^>]*>(.*?)<\/th>/gs)].map(([, head = '']) =>
      text(head),
    )
    expect(over).toEqual(['Large garden', 'Small garden', 'With bees', 'Total'])
    expect(figures.match(/<colgroup span="3">/g)).toHaveLength(4)
    const heads = [
      ...figures.matchAll(/<th scope="col" role="columnheader" class="(?:all)? ?(?:start)?">(.*?)<\/th>/gs),
    ]
    expect(heads.map(([, head = '']) => text(head))).toEqual(
      ['Large', 'Small', 'Bees', 'Total'].flatMap(() => ['2022', '2024', 'difference']),
    )
  })

  test('on a page says in words what a sign means', () => {
    expect(figures).toMatch(
      /<span class="sign" aria-hidden="true">▼<\/span>\s*−9<span class="unseen"> \(lower\)<\/span>/,
    )
    expect(figures).toMatch(
      /<span class="sign" aria-hidden="true">≠<\/span><span class="unseen"> \(cannot be compared\)<\/span>/,
    )
  })

  test('in a terminal has its groups over its columns', () => {
    const lines = tableText(entryOf('hours').table, 'en').split('\n')
    const [groups, heads, base, row] = lines.slice(4)
    expect(groups?.trim().split(/\s{2,}/)).toEqual(['Large garden', 'Small garden', 'With bees', 'Total'])
    expect(heads?.trim().split(/\s{2,}/)).toHaveLength(12)
    expect([groups, heads, row].map((line) => line?.length)).toEqual([groups?.length, groups?.length, groups?.length])
    expect(base?.replaceAll(/\s+/g, ' ').trim()).toBe('N 150 160 60* 70* ≠ 80* 210 230')
    expect(row?.replaceAll(/\s+/g, ' ').trim()).toBe('A week 10.0 12.0 ▲ +2.0 4.0 3.5 ▼ −0.5* ≠ 12.0 ≠ 8.3 9.4 ▲ +1.1')
  })

  test('as CSV says of each figure of which wave it is', () => {
    const [heads = '', ...lines] = tablesCsv([entryOf('hours').table], 'en')
      .trim()
      .split('\r\n')
    const at = (name: string) => heads.split(',').indexOf(name)
    const found = lines
      .map((line) => line.split(','))
      .map((line) => ['group', 'statistic', 'wave', 'printed', 'n', 'mark'].map((name) => line[at(name)]))
    expect(found.slice(0, 3)).toEqual([
      ['large', 'mean', '2022', '10', '150', ''],
      ['large', 'mean', '2024', '12', '160', ''],
      ['large', 'difference', '2022-2024', '2', '', 'higher'],
    ])
    expect(found[6]).toEqual(['bees', 'mean', '2022', '', '', 'not-comparable'])
  })

  test('with more columns than fit stands on a page on its side, all groups beside each other', () => {
    const document = JSON.parse(annexDocument(madeComparison, 'en')) as {
      onItsSide?: boolean
      blocks: { tables: { panels: { spanners: { label: string; span: number }[] }[] }[] }[]
    }
    expect(document.onItsSide).toBe(true)
    expect(document.blocks[0]?.tables[0]?.panels.map(({ spanners }) => spanners.map(({ span }) => span))).toEqual([
      [3, 3, 3, 3],
    ])
    expect(JSON.parse(annexDocument(madeAnnex, 'en'))).not.toHaveProperty('onItsSide')
  })

  test.each(languages)('in every file has the same words and signs (%s)', (language) => {
    const printed = printTable(entryOf('hours'), madeComparison.wave.title, language)
    expect(printed.spanners?.map(({ heads }) => heads.length)).toEqual([3, 3, 3, 3])
    const [, row] = printed.lines
    expect(
      row?.places.map(({ text: figure, mark, change, value }) => [figure, mark, change ?? null, value]).slice(0, 3),
    ).toEqual([
      [language === 'nl' ? '10,0' : '10.0', null, null, 10],
      [language === 'nl' ? '12,0' : '12.0', null, null, 12],
      [language === 'nl' ? '+2,0' : '+2.0', null, 'higher', 2],
    ])
  })
})

describe('a difference in a workbook', () => {
  test('is a number of percentage points, with its sign in the format', () => {
    expect(stored(-3, 'difference')).toBe(-3)
    expect(numberFormat('difference', 0)).toBe('"+"#,##0;"−"#,##0;#,##0')
    expect(numberFormat('difference', 1, 'lower')).toBe('"▼ +"#,##0.0;"▼ −"#,##0.0;"▼ "#,##0.0')
  })
})

describe('on the site', () => {
  const at = (path: string): string => madeTrendSite.pages.get(path) ?? ''

  test('a comparison has pages of its own, to which the front page leads', () => {
    expect([...madeTrendSite.pages.keys()].filter((path) => path.startsWith('/en/'))).toEqual([
      '/en/',
      '/en/garden/compare/2022-2024/',
      '/en/garden/compare/2022-2024/block-block/',
      '/en/garden/compare/2022-2024/all/',
    ])
    expect(at('/en/')).toContain('href="/en/garden/compare/2022-2024/"')
    expect(at('/en/')).toContain('aria-label="Compare 2022 and 2024, Gardens"')
  })

  test('its pages lead to the tables of both waves, and say where they are', () => {
    const page = at('/en/garden/compare/2022-2024/block-block/')
    for (const path of ['2022/annex/', '2024/annex/', 'compare/2022-2024/'])
      expect(page).toContain(`href="/en/garden/${path}"`)
    const trail = /<nav class="trail".*?<\/nav>/s
      .exec(page)?.[0]
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    expect(trail).toBe('Gardens Comparison of 2022 and 2024 Block')
    expect(at('/en/garden/compare/2022-2024/')).toMatch(/N 2022<\/th>\s*<th scope="col" class="amount">N 2024/)
  })

  test('its files are named after both waves', () => {
    const files = annexFiles(madeComparison, 'nl', {
      pdf: () => new Uint8Array(),
      zip: () => new Uint8Array(),
      style: '',
      questionnaire: null,
    })
    expect(files.map(({ name }) => name)).toEqual([
      'garden-2022-2024-vergelijking.pdf',
      'garden-2022-2024-vergelijking.xlsx',
      'garden-2022-2024-vergelijking-csv.zip',
      'garden-2022-2024-vergelijking.html',
    ])
  })
})
