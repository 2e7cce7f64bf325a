import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { planTables, tableFilter } from './plan.ts'

const study = miniStudy({
  study: {
    groups: {
      yes: { label: everywhere('Yes'), rule: 'gate = yes' },
      no: { label: everywhere('No'), rule: 'gate = no' },
    },
  },
  items: [miniItem('single', 'gate'), miniItem('multiple', 'place'), miniItem('slider', 'grade')],
  tables: {
    banner: ['yes', 'no', 'total'],
    defaults: false,
    tables: [
      { id: 'shares', item: 'place', banner: ['total', 'no', 'yes'], statistics: ['share-of-answers'] },
      { item: 'place' },
      { item: 'grade' },
      { id: 'one', item: 'grade', banner: ['no'] },
      { id: 'filtered', item: 'grade', filter: 'place has yes' },
      { id: 'first', item: 'grade', base: 'first-row', filter: 'place has yes' },
    ],
  },
})
const specs = Object.fromEntries(study.tables.map((spec) => [spec.id, spec]))

test('what several tables need is counted once', () => {
  const { groupings, counts } = planTables(study.tables, study.groups)
  expect(groupings.map(({ groups, filter }) => [groups.map(({ id }) => id), filter !== null])).toEqual([
    [['yes', 'no'], false],
    [['no'], false],
    [['yes', 'no'], true],
    [['yes', 'no'], true],
  ])
  expect(counts.map(({ variable, shares }) => [variable, shares])).toEqual([
    ['place', true],
    ['grade.1', false],
    ['grade.1', false],
    ['grade.1', false],
    ['grade.1', false],
  ])
})

test('a plan is plain data, which can go to another program', () => {
  const plan = planTables(study.tables, study.groups)
  const text = JSON.stringify(plan)
  expect(JSON.parse(text)).toEqual(plan)
})

test('a table is limited by its filter, and by the first row when that is its base', () => {
  const filterOf = (id: string) => {
    const spec = specs[id]
    return spec === undefined ? undefined : tableFilter(spec)
  }
  expect(filterOf('place')).toBeNull()
  expect(filterOf('filtered')).toEqual({ kind: 'has', variable: 'place', code: 1 })
  expect(filterOf('first')).toEqual({
    kind: 'and',
    of: [
      { kind: 'has', variable: 'place', code: 1 },
      { kind: 'answered', variable: 'grade.1' },
    ],
  })
})
