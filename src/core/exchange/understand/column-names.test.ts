import { describe, expect, test } from 'vitest'
import type { MiniColumn } from './mini-data-file.ts'
import { miniDataFile, repeat } from './mini-data-file.ts'
import { understand } from './understand.ts'

const understood = (columns: Readonly<Record<string, MiniColumn>>) =>
  understand(miniDataFile(columns), { study: 'mini', wave: '2024' })

const sex: MiniColumn = { values: repeat([1, 2], 80), labels: { 1: 'Woman', 2: 'Man' } }
const weights = repeat([0.5, 1.5, 0.8, 1.2], 80)

test.each(['wegingsfactor', 'Weegfactor', 'wegings_gewicht', 'weging', 'pw', 'weight'])('%s is a weight', (name) => {
  expect(understood({ sex, [name]: { values: weights } }).mapping.weight).toBe(name)
})

test.each<[string, readonly number[]]>([
  ['gewicht_kg', [61.5, 74, 82.5]],
  ['birth_weight', [3.2, 3.6, 2.9]],
  ['loon', [0.5, 1.5]],
])('%s is none', (name, values) => {
  expect(understood({ sex, [name]: { values: repeat(values, 80) } }).mapping.weight).toBeUndefined()
})

describe('columns about filling in are left out:', () => {
  test.each([
    'Date submitted',
    'Date last action',
    'Datum verstuurd',
    'redcap_event_name',
    'redcap_repeat_instance',
    'intake_timestamp',
  ])('%s', (name) => {
    const { report } = understood({ sex, [name]: { values: repeat(['2024-05-01', '2024-05-02'], 80), date: 'second' } })
    expect(report.drops.map(({ code, path }) => [code, path[0]])).toEqual([['understand-drop-paradata', name]])
  })
})

test('the form of REDCap says who sent it in; of several forms the first', () => {
  const { mapping, report } = understood({
    sex,
    intake_complete: { values: repeat([2, 2, 0], 80) },
    follow_up_complete: { values: repeat([2, 1, 0], 80) },
  })
  expect(mapping.complete).toEqual({ column: 'intake_complete', values: ['2'] })
  expect(report.drops.map(({ path }) => path[0])).toEqual(['follow_up_complete'])
})

describe('the columns of tables', () => {
  const region: MiniColumn = { values: repeat(['North', 'South'], 80), label: 'Region' }
  const banner = (columns: Readonly<Record<string, MiniColumn>>) => understood(columns).study.tables.banner

  test('are the groups of two questions, where they fit', () => {
    expect(banner({ sex, region })).toEqual(['woman', 'man', 'north', 'south', 'total'])
  })

  test('are not those of a question of which a few people are left over: their figures would be given away', () => {
    const few = {
      ...sex,
      values: [...repeat([1, 2], 70), ...repeat([3], 10)],
      labels: { 1: 'Woman', 2: 'Man', 3: 'Other' },
    }
    expect(banner({ sex: few, region })).toEqual(['north', 'south', 'total'])
    expect(banner({ sex: few })).toEqual(['woman', 'man', 'other', 'total'])
  })

  test('are not those of a question that only some were asked', () => {
    const job = { ...region, values: repeat(['Nurse', 'Doctor', null], 240), label: 'Type of job' }
    expect(banner({ job, sex: { ...sex, values: repeat([1, 2], 240) } })).toEqual(['woman', 'man', 'total'])
  })

  test('do not have "don\'t know" for a group, and tell equal labels apart', () => {
    const labels = { 1: 'Woman', 2: 'Other', 3: "Don't know" }
    const { study } = understood({
      sex: { values: repeat([1, 2, 3], 150), labels },
      region: { values: repeat(['North', 'Other'], 150), label: 'Region' },
    })
    expect(Object.values(study.study.groups ?? {}).map(({ label }) => label)).toEqual([
      { any: 'Woman' },
      { any: 'sex: Other' },
      { any: 'North' },
      { any: 'region: Other' },
    ])
  })
})

test('a question whose columns are named by their labels has the name of what these share', () => {
  const agree = repeat(['Agree', 'Disagree', 'Neutral'], 80)
  const { report } = understood({
    What_do_you_think_of_Pay: { values: agree, label: 'What do you think of: [Pay]' },
    What_do_you_think_of_Team: { values: agree, label: 'What do you think of: [Team]' },
  })
  expect(report.items.map(({ id, type }) => [id, type])).toEqual([['what-do-you-think-of', 'matrix']])
})

test('what Qualtrics puts behind a question is no part of it, and nothing to tell of', () => {
  const { report } = understood({
    q1: { values: repeat(['Tea', 'Milk'], 80), label: 'What do you drink? - Selected Choice' },
  })
  expect(report.items.map(({ label }) => label)).toEqual(['What do you drink?'])
  expect(report.warnings).toEqual([])
})
