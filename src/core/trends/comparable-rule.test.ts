import { describe, expect, test } from 'vitest'
import { named } from '../../../test/answered-wave.ts'
import { twoWaveStudy } from '../../../test/two-waves.ts'
import { miniItem } from '../items/mini-item.ts'
import type { RuleTree } from '../rule/rule.ts'
import { everywhere } from '../text.ts'
import { comparableRule, inCategories } from './comparable-rule.ts'
import { trendOf } from './trend.ts'

const option = (code: number, id: string) => ({ code, id, label: everywhere(id) })
const phase = miniItem('single', 'phase', { options: [option(1, 'aios'), option(2, 'specialist')] })
const three = [option(1, 'aios'), option(3, 'starting'), option(4, 'senior')]
const common = [
  { id: 'aios', label: everywhere('aios'), before: [1], now: [1] },
  { id: 'specialist', label: everywhere('specialist'), before: [2], now: [3, 4] },
]

/** What is found of a rule for a group in two waves, of which the second says this of the first. */
function judged(rule: string, changes: object): string {
  const study = twoWaveStudy(
    {
      study: { groups: { g: { label: everywhere('G'), rule } } },
      items: [phase, miniItem('multiple', 'place', { options: named('ward', 'lab') }), miniItem('single', 'mood')],
    },
    { changes },
  )
  const [from, to] = study.waves
  if (from === undefined || to === undefined) throw new Error('Two waves')
  const trend = trendOf(study, from, to)
  const [was, is] = [trend.before.study.groups[0], trend.after.study.groups[0]]
  if (was === undefined || is === undefined) return 'absent'
  const { status, reasons } = comparableRule(was.rule.tree, is.rule.tree, trend)
  return [status, ...(reasons.length === 0 ? [] : [reasons.length])].join(' ')
}

describe('whether a rule picks the same people in two waves', () => {
  const options = { phase: { set: { options: three }, categories: common } }
  test.each<[string, string, object, string]>([
    ['what it reads is asked alike', 'phase = aios', {}, 'yes'],
    [
      'what it does not read changed',
      'phase = aios',
      { mood: { set: { text: everywhere('Glad?') }, comparable: 'no' } },
      'yes',
    ],
    ['what it reads was reworded', 'phase = aios', { phase: { set: { text: everywhere('Now?') } } }, 'with-note 1'],
    [
      'what it reads cannot be compared',
      'phase = aios',
      { phase: { set: { text: everywhere('Now?') }, comparable: 'no' } },
      'no 1',
    ],
    ['options have categories in common, and it asks for one', 'phase = aios', options, 'with-note 2'],
    ['it asks for all but one of them', 'phase != aios', options, 'with-note 2'],
    ['it asks for one of them among other things', 'place has lab and not phase = aios', options, 'with-note 2'],
    ['it only asks whether there was an answer', 'answered phase', options, 'with-note 2'],
    ['it tells apart what one wave cannot', 'phase = starting', options, 'absent'],
    [
      'options have other codes for the same answers',
      'phase = aios',
      { phase: { set: { options: [option(7, 'aios'), option(2, 'specialist')] }, comparable: 'with-note' } },
      'with-note 1',
    ],
  ])('%s', (_, rule, changes, expected) => {
    expect(judged(rule, changes)).toBe(expected)
  })
})

describe('a rule in the categories that waves have in common', () => {
  const categorised = (variable: string) =>
    variable === 'phase' ? { codes: [1, 3, 4], categories: [[1], [3, 4]] } : null
  const compare = (relation: '=' | '!=', value: number): RuleTree => ({
    kind: 'compare',
    variable: 'phase',
    relation,
    value,
  })

  test('names the places of the categories, whichever way the rule says it', () => {
    expect(inCategories(compare('=', 1), categorised)).toEqual({ kind: 'in', variable: 'phase', values: [0] })
    expect(inCategories(compare('!=', 1), categorised)).toEqual({ kind: 'in', variable: 'phase', values: [1] })
    expect(inCategories({ kind: 'between', variable: 'phase', low: 2, high: 9 }, categorised)).toEqual({
      kind: 'in',
      variable: 'phase',
      values: [1],
    })
  })

  test('cannot be written where the rule tells codes of one category apart', () => {
    expect(inCategories(compare('=', 3), categorised)).toBeNull()
    expect(inCategories({ kind: 'not', of: compare('=', 3) }, categorised)).toBeNull()
    expect(inCategories({ kind: 'and', of: [compare('=', 1), compare('=', 4)] }, categorised)).toBeNull()
    expect(
      inCategories({ kind: 'compare-variables', variable: 'phase', relation: '=', other: 'x' }, categorised),
    ).toBeNull()
  })

  test('leaves what is about other questions as it is', () => {
    const other: RuleTree = {
      kind: 'or',
      of: [
        { kind: 'has', variable: 'place', code: 2 },
        { kind: 'answered', variable: 'phase' },
      ],
    }
    expect(inCategories(other, categorised)).toEqual(other)
  })
})
