import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answeredWave, named, tablesOf, times } from '../../../test/answered-wave.ts'
import { root } from '../../../test/project-files.ts'
import type { ProfileId } from '../disclosure/profiles.ts'
import { protect } from '../disclosure/protect.ts'
import { miniItem } from '../items/mini-item.ts'
import { languages } from '../text.ts'
import { tableText } from './table-text.ts'

const dutch = (nl: string, en: string) => ({ nl, en })

/** Tables with every statistic, every mark, long labels, counts behind labels, totals and notes. */
const wave = answeredWave(
  {
    study: {
      groups: {
        ward: { label: dutch('Zaal', 'Ward'), rule: 'work has ward' },
        lab: { label: dutch('Laboratorium', 'Laboratory'), rule: 'work has lab' },
        sea: { label: dutch('Op zee', 'At sea'), rule: 'work has sea' },
      },
    },
    pages: [
      { id: 'one', items: [miniItem('multiple', 'work', { options: named('ward', 'lab', 'sea', 'other') })] },
      {
        id: 'two',
        when: 'not work has sea',
        items: [
          miniItem('multiple', 'why', {
            text: dutch('Waarom koos je dit werk?', 'Why did you choose this work?'),
            options: [
              { code: 1, label: dutch('De inhoud van het werk', 'The content of the work') },
              {
                code: 2,
                label: dutch(
                  'Het ritme van dag en nacht, dat mij en mijn gezin beter past dan dat van andere afdelingen',
                  'The rhythm of day and night, which suits me and my family better than that of other departments',
                ),
              },
              { code: 3, label: dutch('Toeval', 'Chance') },
            ],
          }),
          miniItem('number', 'hours', {
            text: dutch('Hoeveel uur werk je?', 'How many hours do you work?'),
            label: dutch('Uren per week', 'Hours a week'),
          }),
          miniItem('matrix', 'views', {
            text: dutch('Wat vind je ervan?', 'What do you think of it?'),
            scale: [
              { code: 1, label: dutch('Slecht', 'Bad') },
              { code: 2, label: dutch('Goed', 'Good') },
            ],
            rows: [
              { code: 1, label: dutch('De sfeer', 'The mood') },
              { code: 2, label: dutch('De nachten', 'The nights'), when: 'work has ward' },
            ],
          }),
        ],
      },
    ],
    tables: {
      banner: ['ward', 'lab', 'sea', 'total'],
      defaults: false,
      tables: [
        {
          item: 'why',
          stubCounts: true,
          total: true,
          sort: 'descending',
          notes: [
            dutch('Wie op zee werkt, kreeg deze vraag niet.', 'People who work at sea did not get this question.'),
          ],
        },
        { id: 'count', item: 'why', banner: ['total'], statistics: ['count', 'percentage'], total: true },
        { item: 'hours', decimals: 1, statistics: ['mean', 'median'], banner: ['ward', 'total'] },
        { item: 'views', filter: 'hours > 12' },
      ],
    },
  },
  [
    ...times(1300, { work: [1], why: [1], hours: 36, 'views.1': 2, 'views.2': 1 }),
    ...times(80, { work: [1, 2], why: [1, 2], hours: 40, 'views.1': 1, 'views.2': 2 }),
    ...times(220, { work: [1, 2], why: [1, 2], hours: 40, 'views.1': 1 }),
    ...times(40, { work: [2], why: [2], hours: 24, 'views.1': 2 }),
    ...times(3, { work: [2], why: [1, 3], hours: 12 }),
    ...times(50, { work: [4], why: [1] }),
    ...times(31, { work: [3] }),
  ],
)

const textOf = (language: 'nl' | 'en', profile: ProfileId): string =>
  `${tablesOf(wave)
    .map((table) => tableText(protect(table, profile), language))
    .join('\n\n\n')}\n`

test.each(languages)('tables in a terminal are as they were (%s)', async (language) => {
  await expect(textOf(language, 'public')).toMatchFileSnapshot(join(root, `test/golden/table-text.${language}.txt`))
})

describe('a table in a terminal', () => {
  const lines = textOf('en', 'public').split('\n')

  test('says which question it is about, of whom, and where the figures come from', () => {
    expect(lines.slice(0, 3)).toEqual([
      'Table why  Why did you choose this work?',
      'Asked of: people for whom this holds: "sea" is not chosen at ‘Question’',
      'Simulated answers: made by a program, not findings of a survey.',
    ])
    expect(lines).toContain('"How many hours do you work?"')
    expect(lines.filter((line) => line.startsWith('Source: mini, 2026, unweighted.'))).toHaveLength(4)
  })

  test('says how small numbers are protected, also when they are not', () => {
    expect(textOf('en', 'public')).toContain('Figures about too few people have been left out.')
    expect(textOf('en', 'already-published')).toContain('small numbers have not been left out')
    expect(textOf('en', 'already-published')).not.toContain('×')
  })

  test('explains the signs that it uses, and no others', () => {
    const [first = ''] = textOf('en', 'public').split('\n\n\n')
    const signs = first.split('\n').flatMap((line) => /^([*×–:]) {2}/.exec(line)?.[1] ?? [])
    expect(signs).toEqual(['×', '–'])
  })

  test('stands in columns that no figure leaves', () => {
    for (const table of textOf('nl', 'public').split('\n\n\n')) {
      const figures = table.split('\n').filter((line) => /^.{46} {2}\S|^.{46} {3,}\S/.test(line))
      expect(new Set(figures.map(({ length }) => length)).size).toBeLessThanOrEqual(2)
    }
  })
})

test('answers of real people are not called simulated', () => {
  const [table] = tablesOf({ ...wave, dataset: { ...wave.dataset, simulated: false } })
  expect(table === undefined ? '' : tableText(protect(table, 'public'), 'nl')).not.toContain('Gesimuleerd')
})
