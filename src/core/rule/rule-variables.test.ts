import { expect, it } from 'vitest'
import { bindRule } from './bind-rule.ts'
import { exampleScope } from './example-scope.ts'
import { parseRule } from './parse-rule.ts'
import { variablesOf } from './rule-variables.ts'

it.each([
  ['0.2 has aios', ['0.2']],
  ['0.5 = 1 and (0.2 has aios or not 0.5 = 2) and answered 1.4', ['0.5', '0.2', '1.4']],
  ['0.7.current > [0.7.desired]', ['0.7.current', '0.7.desired']],
  ['0.5 in (1, 2) or 1.3 between 2000 and 2010 or count 0.2 > 1', ['0.5', '1.3', '0.2']],
  ['any 2.1 (months > 12 and end > [start])', ['2.1']],
  ['all 2.1 (months > [months] and 0.2 has aios and 2.1.4 has 1)', ['2.1', 'months', '0.2', '2.1.4']],
  ['months = 1 and any 2.1 ([months] = 2)', ['months', '2.1']],
])('%s wants the answers to %j', (source, variables) => {
  const parsed = parseRule(source)
  const rule = parsed.ok ? bindRule(parsed.value, exampleScope) : parsed
  expect(rule.ok && variablesOf(rule.value.tree)).toEqual(variables)
})
