import { describe, expect, test } from 'vitest'
import { itemSchema } from '../items/item-schema.ts'
import { typeOf } from '../items/item-types.ts'
import type { Item } from '../items/item.ts'
import { miniItem } from '../items/mini-item.ts'
import { describeRule } from '../rule/describe-rule.ts'
import type { RuleTree } from '../rule/rule.ts'
import { everywhere } from '../text.ts'
import { ruleNames } from './rule-names.ts'

const unit = { nl: 'uur', en: 'hours' }
const fields = [
  { id: 'now', label: { nl: 'Nu', en: 'Now' }, unit, max: 80, decimals: 1 },
  { id: 'later', label: everywhere('Later'), max: 80 },
]
const items = [
  miniItem('single', '0.5', { options: [1, 2].map((code) => ({ code, label: { nl: 'Ja', en: 'Yes' } })) }),
  miniItem('matrix', '0.6'),
  miniItem('number', '0.7', { fields }),
  miniItem('date', '1.5'),
  miniItem('date', '1.6', { precision: 'year' }),
].map((item) => itemSchema.parse(item) as Item)

const named = items.flatMap((item) =>
  item.type === 'note'
    ? []
    : typeOf(item)
        .variables(item)
        .map((variable) => ({ variable, item })),
)
const names = ruleNames(named)

/** The same variables as if they had been computed. */
const derivation = { kind: 'categories', cases: [] } as const
const ofDerived = ruleNames(named.map((entry) => ({ ...entry, derivation })))

describe('in a sentence', () => {
  test.each([
    ['0.5', 'vraag 0.5', 'question 0.5'],
    ['0.6.1', 'vraag 0.6 (Row 1)', 'question 0.6 (Row 1)'],
    ['0.7.now', 'vraag 0.7 (Nu)', 'question 0.7 (Now)'],
    ['9.9', '9.9', '9.9'],
  ])('the variable %s is called %s, or %s', (id, nl, en) => {
    expect([names.variable(id, 'nl'), names.variable(id, 'en')]).toEqual([nl, en])
  })

  test.each([
    ['0.5', 1, '"Ja"', '"Yes"'],
    ['0.5', 9, '9', '9'],
    ['0.7.later', 8.5, '8,5', '8.5'],
    ['0.7.now', 37.5, '37,5 uur', '37.5 hours'],
    ['0.7.later', 8, '8', '8'],
    ['1.5', 2015 * 12 + 6, '2015-07', '2015-07'],
    ['1.6', 2015, '2015', '2015'],
    ['9.9', 1500, '1500', '1500'],
  ])('the value of %s that is stored as %d is called %s, or %s', (id, value, nl, en) => {
    expect([names.value(id, value, 'nl'), names.value(id, value, 'en')]).toEqual([nl, en])
  })

  test('what is computed is no question, and has a value where a question has an answer', () => {
    expect(['nl', 'en'].map((language) => ofDerived.variable('0.6.1', language === 'nl' ? 'nl' : 'en'))).toEqual([
      'afgeleide variabele 0.6 (Row 1)',
      'derived variable 0.6 (Row 1)',
    ])
    const rule: RuleTree = {
      kind: 'and',
      of: [
        { kind: 'compare', variable: '0.7.now', relation: '>', value: 3 },
        { kind: 'not', of: { kind: 'answered', variable: '0.5' } },
      ],
    }
    expect(describeRule(rule, ofDerived, 'nl')).toBe(
      'afgeleide variabele 0.7 (Nu) is hoger dan 3,0 uur en afgeleide variabele 0.5 heeft geen waarde',
    )
    expect(describeRule(rule, names, 'nl')).toBe(
      'het antwoord op vraag 0.7 (Nu) is hoger dan 3,0 uur en vraag 0.5 is niet ingevuld',
    )
  })

  test('years and months are times, and nothing else is', () => {
    expect([...named.map(({ variable }) => variable.id), '9.9'].filter((id) => names.isTime?.(id) === true)).toEqual([
      '1.5',
      '1.6',
    ])
  })
})
