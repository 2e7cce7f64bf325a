import { expect, it } from 'vitest'
import { ruleSchema } from './rule-schema.ts'

it('parses a rule in a study file', () => {
  expect(ruleSchema.parse('0.2 has aios')).toMatchObject({ state: 'parsed', source: '0.2 has aios' })
})

it('passes on the issue, with its place and values', () => {
  expect(ruleSchema.safeParse('0.2 has').error?.issues).toMatchObject([
    {
      code: 'custom',
      message: 'rule-expected-option',
      params: { code: 'rule-expected-option', at: [7], values: { column: 8, source: '0.2 has' } },
    },
  ])
})
