import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { miniStudy } from '../study/mini-study.ts'
import type { PublishedTable, PublishedTables } from '../published/published-schema.ts'
import { everywhere } from '../text.ts'
import { printedOf, quotaPersons, quotaStudy } from '../../../test/quota-example.ts'
import { quotaDivision } from './quota-plan.ts'

const study = quotaStudy()
const published = printedOf(study, quotaPersons(300, 1), ['mood'])

function divisionFor(change: (table: PublishedTable) => Partial<PublishedTable>, own = study) {
  const [wave] = own.waves
  if (wave === undefined) throw new Error('No wave')
  const tables = published.tables.map((table) => ({ ...table, ...change(table) }))
  const changed: PublishedTables = { ...published, tables }
  return quotaDivision(own, questionnaireOf(own, wave), wave, changed)
}

test('figures without bases of groups without overlap are for quotas; a recode defines a group as well', () => {
  expect(divisionFor(() => ({}))).toMatchObject({
    by: { id: 'phase' },
    columns: [
      { id: 'young', codes: [1] },
      { id: 'old', codes: [3] },
    ],
  })
})

test('a total alone is for quotas too', () => {
  expect(divisionFor(() => ({ banner: ['total'], base: [null] }))?.columns).toEqual([])
})

describe('not for quotas are', () => {
  test('figures of which every base is known', () => {
    expect(divisionFor(() => ({ base: [100, 100, 300] }))).toBeNull()
  })

  test('columns that the study does not have', () => {
    expect(divisionFor(() => ({ banner: ['young', 'nobody', 'total'] }))).toBeNull()
  })

  const group = (rule: string) => ({ label: everywhere(rule), rule })
  const other = (rules: Readonly<Record<'young' | 'old', string>>) =>
    miniStudy({
      study: { groups: { young: group(rules.young), old: group(rules.old) } },
      items: [miniItem('single', 'mood'), miniItem('single', 'moved'), miniItem('multiple', 'tools')],
      tables: { banner: ['young', 'old', 'total'] },
    })

  test.each([
    ['groups that overlap', { young: 'mood in (yes, no)', old: 'mood = no' }],
    ['groups by two questions', { young: 'mood = yes', old: 'moved = no' }],
    ['a group by two questions together', { young: 'mood = yes', old: 'mood = no and moved = no' }],
    ['groups by a question with several answers', { young: 'tools has yes', old: 'tools has no' }],
  ])('%s', (_, rules) => {
    expect(divisionFor(() => ({}), other(rules))).toBeNull()
  })
})
