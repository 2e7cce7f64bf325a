import { describe, expect, test } from 'vitest'
import type { DataFile } from '../data-file.ts'
import type { MiniColumn } from './mini-data-file.ts'
import { miniDataFile, repeat } from './mini-data-file.ts'
import { understand } from './understand.ts'
import { understoodFaults } from './understood-faults.ts'

const understood = (file: DataFile) => {
  const found = understand(file, { study: 'mini', wave: 'first' })
  expect(understoodFaults(file, found)).toEqual([])
  return found
}

const yesNo = { 1: 'Yes', 2: 'No' }

describe('who got a question follows from an earlier one', () => {
  const works = Array.from({ length: 200 }, (_, row) => (row % 3 === 0 ? 2 : 1))
  const hours = works.map((one, row) => (one === 1 ? 10 + (row % 30) : null))
  const rulesOf = (columns: Record<string, MiniColumn>) =>
    understood(miniDataFile(columns)).study.blocks.flatMap((block) =>
      block.pages.flatMap((page) =>
        page.items.flatMap((item) => {
          const rule = item.when ?? page.when ?? block.when
          return rule === undefined ? [] : [`${item.id}: ${rule}`]
        }),
      ),
    )
  const base = { works: { values: works, labels: yesNo, label: 'Do you work?' } }

  test.each<[string, Record<string, MiniColumn>, readonly string[]]>([
    ['with one answer', { ...base, hours: { values: hours } }, ['hours: works = 1']],
    [
      'of which a few leave it open',
      { ...base, hours: { values: hours.map((hour, row) => (row % 50 === 1 ? null : hour)) } },
      ['hours: works = 1'],
    ],
    [
      'in several questions',
      { ...base, hours: { values: hours }, travel: { values: hours, label: 'Minutes' } },
      ['hours: works = 1', 'travel: works = 1'],
    ],
    [
      'by one of several answers',
      {
        place: { values: repeat([1, 2, 3, 4], 200), labels: { 1: 'A', 2: 'B', 3: 'C', 4: 'D' } },
        why: { values: repeat([1.5, 2.5, null, null], 200) },
      },
      ['why: place in (1, 2)'],
    ],
    [
      'by all answers but one',
      {
        place: { values: repeat([1, 2, 3, 4], 200), labels: { 1: 'A', 2: 'B', 3: 'C', 4: 'D' } },
        why: { values: repeat([1.5, 2.5, null, 3.5], 200) },
      },
      ['why: place != 3'],
    ],
    [
      'by an option that was chosen',
      {
        a_1: { values: repeat([1, null, 1], 200), label: 'Which? - Soup' },
        a_2: { values: repeat([1, 1, null], 200), label: 'Which? - Bread' },
        taste: { values: repeat([1.5, null, 2.5], 200) },
      },
      ['taste: a-1 has 1'],
    ],
    [
      'above zero',
      {
        kids: { values: repeat([0, 1, 2, 0, 3], 200), label: 'Number of children' },
        school: { values: repeat([null, 1.5, 2.5, null, 3.5], 200) },
      },
      ['school: kids > 0'],
    ],
    [
      'from an age on',
      {
        age: { values: repeat([12, 14, 18, 22, 40], 200), label: 'Age' },
        vote: { values: repeat([null, null, 1.5, 2.5, 3.5], 200) },
      },
      ['vote: age >= 18'],
    ],
    [
      'by two of them',
      {
        ...base,
        paid: { values: repeat([1, 2], 200), labels: yesNo, label: 'Are you paid?' },
        pay: { values: works.map((one, row) => (one === 1 && row % 2 === 0 ? 10 + (row % 30) : null)) },
      },
      ['pay: works = 1 and paid = 1'],
    ],
  ])('%s', (_, columns, expected) => {
    expect(rulesOf(columns)).toEqual(expected)
  })

  test.each<[string, Record<string, MiniColumn>]>([
    [
      'few rows decide',
      { works: { values: works.slice(0, 20), labels: yesNo }, hours: { values: hours.slice(0, 20) } },
    ],
    ['answers speak against it', { ...base, hours: { values: hours.map((hour, row) => (row % 9 === 0 ? 5 : hour)) } }],
    [
      'blanks are spread',
      { ...base, hours: { values: works.map((_, row) => (row % 7 === 0 ? null : 10 + (row % 30))) } },
    ],
    ['the other question comes later', { hours: { values: hours }, ...base }],
    [
      'small categories happen to be empty',
      {
        town: {
          values: works.map((_, row) => row % 100),
          labels: Object.fromEntries(works.map((_, row) => [row % 100, `Town ${row % 100}`])),
        },
        hours: { values: works.map((_, row) => (row % 10 === 3 ? null : 10 + (row % 30))) },
      },
    ],
  ])('but not when %s', (_, columns) => {
    expect(rulesOf(columns)).toEqual([])
  })

  test('which is told with its numbers, as likely when nothing speaks against it', () => {
    const exact = understood(miniDataFile({ ...base, hours: { values: hours } })).report.guesses
    expect(exact.filter(({ code }) => code === 'understand-rule')).toEqual([
      {
        code: 'understand-rule',
        path: ['items', 'hours', 'when'],
        sure: 'likely',
        values: { rule: 'works = 1', explained: 67, against: 0, left: 0 },
      },
    ])
    const open = understood(
      miniDataFile({ ...base, hours: { values: hours.map((hour, row) => (row === 1 ? null : hour)) } }),
    )
    expect(open.report.guesses.find(({ code }) => code === 'understand-rule')).toMatchObject({
      sure: 'guess',
      values: { left: 1 },
    })
  })

  test('where the file has a code for it', () => {
    const coded = {
      values: hours.map((hour) => hour ?? -1),
      labels: { '-1': 'Not applicable' },
      missing: [{ kind: 'value' as const, value: -1 }],
    }
    expect(rulesOf({ ...base, hours: coded })).toEqual(['hours: works = 1'])
  })
})
