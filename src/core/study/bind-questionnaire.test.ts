import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { everywhere } from '../text.ts'
import { checkStudy } from './check-study.ts'
import type { MiniParts } from './mini-study.ts'
import { miniFiles, miniStudy, miniWave } from './mini-study.ts'

const title = everywhere('Block')
const a = miniItem('single', 'a')
const b = miniItem('single', 'b')
const options = [1, 2].map((code) => ({ code, label: title }))
const third = { code: 3, id: 'third', label: title }
/** Two waves of which only the last one asks some items. */
const adding = (...adds: readonly string[]) => [miniWave('2024'), miniWave('2026', { after: '2024', adds })]

describe('a rule', () => {
  test('becomes a tree of variables and codes, wherever it stands', () => {
    const when = 'a = yes'
    const tree = { kind: 'compare', variable: 'a', relation: '=', value: 1 }
    const { blocks, groups, tables } = miniStudy({
      study: { groups: { yes: { label: title, rule: when } } },
      blocks: [
        { id: 'x', title, pages: [{ id: 'p', items: [a] }] },
        {
          id: 'y',
          title,
          when,
          pages: [
            {
              id: 'q',
              when,
              items: [
                miniItem('note', 'n', { when }),
                miniItem('matrix', 'm', { rows: [{ code: 1, label: title, when }] }),
                miniItem('single', 's', { options: [1, 2].map((code) => ({ code, label: title, when })) }),
              ],
            },
          ],
        },
      ],
      tables: { tables: [{ item: 'a', filter: when }] },
    })
    const page = blocks[1]?.pages[0]
    const [note, matrix, single] = page?.items ?? []
    const rules = [
      blocks[1]?.when,
      page?.when,
      note?.when,
      matrix?.type === 'matrix' ? matrix.rows[0]?.when : null,
      single?.type === 'single' ? single.options[1]?.when : null,
      groups[0]?.rule,
      tables[0]?.filter,
    ]
    expect(rules).toEqual(rules.map(() => ({ state: 'bound', source: when, tree })))
  })

  test.each<[string, MiniParts]>([
    ['an item that is asked in the same waves', { waves: adding('a', 'b'), items: [a, { ...b, when: 'a = 1' }] }],
    [
      'an item of the only wave of its own page',
      {
        waves: adding('a', 'b'),
        pages: [
          { id: 'p', items: [a] },
          { id: 'q', when: 'a = 1', items: [b] },
        ],
      },
    ],
    [
      'an item of the only wave of its own block',
      {
        waves: adding('a', 'b'),
        blocks: [
          { id: 'x', title, pages: [{ id: 'p', items: [a] }] },
          { id: 'y', title, when: 'a = 1', pages: [{ id: 'q', items: [b] }] },
        ],
      },
    ],
    [
      'an item of the waves of its table',
      { waves: adding('a'), items: [a], tables: { tables: [{ item: 'a', filter: 'a = 1' }] } },
    ],
    [
      'an option that its own wave adds',
      {
        waves: [
          miniWave('2024'),
          miniWave('2026', { after: '2024', adds: ['b'], changes: { a: { set: { options: [...options, third] } } } }),
        ],
        items: [
          { ...a, options },
          { ...b, when: 'a = third' },
        ],
      },
    ],
    [
      'the rows of an earlier roster',
      { items: [miniItem('roster', 'r'), miniItem('note', 'n', { when: 'any r (kind = yes)' })] },
    ],
    [
      'a text behind an earlier option',
      { items: [miniItem('choice-because', 'c'), miniItem('note', 'n', { when: 'answered c.2.because' })] },
    ],
  ])('may read %s', (_, parts) => {
    expect(checkStudy(miniFiles(parts))).toMatchObject({ ok: true })
  })

  test('tells which character is wrong', () => {
    const checked = checkStudy(miniFiles({ items: [a, miniItem('note', 'n', { when: 'a = yes or a = maybe' })] }))
    expect(checked).toMatchObject({ issues: [{ values: { column: 16, found: 'maybe' } }] })
  })
})
