import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../rule/evaluate-rule.ts'
import { printRule } from '../rule/print-rule.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { Answers, RuleTree, Truth, Value } from '../rule/rule.ts'
import type { Derivation } from './derived.ts'
import { expandCheck, expandRule } from './expand-rule.ts'

type Categories = Extract<Derivation, { kind: 'categories' }>

const has = (variable: string, value: number): RuleTree => ({ kind: 'compare', variable, relation: '=', value })
const oneOf = (variable: string, ...values: readonly number[]): RuleTree => ({ kind: 'in', variable, values })
const not = (of: RuleTree): RuleTree => ({ kind: 'not', of })
const codes = [1, 2, 3, 4]
const code = fc.constantFrom(...codes)

/** Conditions on the codes of some variables. */
const conditions = (...variables: readonly string[]): fc.Arbitrary<RuleTree> => {
  const variable = fc.constantFrom(...variables)
  return fc.oneof(
    fc.tuple(variable, code).map(([id, value]) => has(id, value)),
    fc
      .tuple(variable, code)
      .map(([id, value]): RuleTree => ({ ...has(id, value), kind: 'compare', variable: id, relation: '!=', value })),
    fc.tuple(variable, fc.uniqueArray(code, { minLength: 1 })).map(([id, values]) => oneOf(id, ...values)),
    variable.map((id): RuleTree => ({ kind: 'answered', variable: id })),
    fc
      .tuple(variable, fc.constantFrom('=' as const, '!=' as const), variable)
      .map(([id, relation, other]): RuleTree => ({ kind: 'compare-variables', variable: id, relation, other })),
  )
}

/** Rules over some variables; some speak of rows, in which the variables stand outside the roster. */
const rulesOf = (...variables: readonly string[]): fc.Arbitrary<RuleTree> =>
  fc.letrec<{ tree: RuleTree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      conditions(...variables),
      tie('tree').map(not),
      fc
        .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
        .map(([kind, of]): RuleTree => ({ kind, of })),
      fc
        .tuple(fc.constantFrom('any' as const, 'all' as const), conditions(...variables))
        .map(([kind, of]): RuleTree => ({ kind, roster: 'rows', of: { kind: 'or', of: [has('rows.x', 1), of] } })),
    ),
  })).tree

const cases = (rules: readonly RuleTree[]): Categories => ({
  kind: 'categories',
  cases: rules.map((rule, index) => ({ code: index + 1, rule })),
})
const byRules = (...variables: readonly string[]): fc.Arbitrary<Categories> =>
  fc.array(rulesOf(...variables), { minLength: 1, maxLength: codes.length }).map(cases)
/** Codes of a variable brought together, each code in one category at most. */
const recoded = (variable: string): fc.Arbitrary<Categories> =>
  fc
    .tuple(fc.shuffledSubarray(codes, { minLength: 1 }), fc.integer({ min: 1, max: 3 }))
    .map(([values, size]) =>
      cases(values.flatMap((_, at) => (at % size === 0 ? [oneOf(variable, ...values.slice(at, at + size))] : []))),
    )

/** Derived variables of questions, and one of each kind that is derived from those. */
const derivations = fc
  .tuple(byRules('a', 'b'), recoded('a'), byRules('a', 'x', 'y'), recoded('x'), recoded('y'))
  .map(([x, y, ofBoth, ofX, ofY]) => new Map<string, Derivation>(Object.entries({ x, y, ofBoth, ofX, ofY })))

const answers = fc.record(
  {
    a: code,
    b: code,
    rows: fc.array(
      fc.oneof(
        fc.constant({}),
        code.map((x) => ({ x })),
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)

/** The answers with the value of each derived variable: that of the first rule that is true, if none before is unknown. */
function withDerived(given: Answers, derived: ReadonlyMap<string, Derivation>): Answers {
  const all = new Map<string, Value>(Object.entries(given))
  const truthOf = (rule: RuleTree): Truth => evaluate(rule, (name) => all.get(name))
  for (const [id, derivation] of derived) {
    if (derivation.kind !== 'categories') continue
    const decisive = derivation.cases.find(({ rule }) => truthOf(rule) !== false)
    if (decisive !== undefined && truthOf(decisive.rule) === true) all.set(id, decisive.code)
  }
  return Object.fromEntries(all)
}

describe('a rule with the rules of derived variables in the place of their names', () => {
  test('that asks for one category is true exactly when the derived value is that one', () => {
    fc.assert(
      fc.property(derivations, answers, (derived, given) => {
        const values = withDerived(given, derived)
        for (const id of derived.keys()) {
          const found = codes.filter(
            (value) =>
              evaluate(expandRule(has(id, value), derived), (name) => given[name as keyof typeof given]) === true,
          )
          expect(found).toEqual(values[id] === undefined ? [] : [values[id]])
        }
      }),
      { numRuns: 500 },
    )
  })

  const anyRule = rulesOf('a', 'x', 'y', 'ofBoth', 'ofX', 'ofY')

  test('is true for the same people, whatever it says, and reads questions only', () => {
    fc.assert(
      fc.property(derivations, anyRule, answers, (derived, rule, given) => {
        const values = withDerived(given, derived)
        const expanded = expandRule(rule, derived)
        expect(evaluate(expanded, (id) => given[id as keyof typeof given]) === true).toBe(
          evaluate(rule, (id) => values[id]) === true,
        )
        expect(variablesOf(expanded).filter((id) => derived.has(id))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test('as a check of a page is false for the same people', () => {
    fc.assert(
      fc.property(derivations, anyRule, answers, (derived, rule, given) => {
        const values = withDerived(given, derived)
        expect(evaluate(expandCheck(rule, derived), (id) => given[id as keyof typeof given]) === false).toBe(
          evaluate(rule, (id) => values[id]) === false,
        )
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a rule in which a derived variable stands', () => {
  const hours: Categories = cases([
    { kind: 'compare', variable: 'hours', relation: '<', value: 20 },
    { kind: 'compare', variable: 'hours', relation: '<', value: 40 },
  ])
  const derived = new Map<string, Derivation>([
    ['band', hours],
    ['one', cases([has('a', 1)])],
    ['cluster', cases([oneOf('field', 1, 4), oneOf('field', 2), oneOf('field', 3)])],
    ['of-cluster', cases([oneOf('cluster', 1, 2)])],
    ['overlap', cases([oneOf('a', 1), oneOf('a', 1, 2)])],
    ['score', { kind: 'score', of: [], low: 1, high: 5, needs: 1 }],
  ])
  const printed = (tree: RuleTree): string => printRule(expandRule(tree, derived))

  test.each<[string, RuleTree, string]>([
    ['by rules: the first is itself', has('band', 1), 'hours < 20'],
    ['by rules: a later one is not an earlier one', has('band', 2), 'not hours < 20 and hours < 40'],
    ['by rules: another one has another value', not(has('band', 2)), 'hours < 20'],
    ['by codes: they are together', has('cluster', 1), 'field in (1, 4)'],
    ['by codes: several of them', oneOf('cluster', 1, 3), 'field in (1, 4, 3)'],
    ['by codes: another one has another code', not(has('cluster', 1)), 'field in (2, 3)'],
    ['by codes that overlap: a later one is not an earlier one', has('overlap', 2), 'not a in (1) and a in (1, 2)'],
    ['by codes of a derived variable', has('of-cluster', 1), 'field in (1, 4, 2)'],
    ['that it has a value', { kind: 'answered', variable: 'cluster' }, 'field in (1, 4, 2, 3)'],
    [
      'that it has none',
      not({ kind: 'answered', variable: 'of-cluster' }),
      'not (answered field and field in (1, 4, 2))',
    ],
    ['that it has another value than its only one, which nobody has', not(has('one', 1)), 'a = 1 and not a = 1'],
    ['as a score: it stays', { kind: 'compare', variable: 'score', relation: '>', value: 3 }, 'score > 3'],
  ])('%s', (_, tree, expected) => {
    expect(printed(tree)).toBe(expected)
  })

  test('nowhere is the same rule, not a copy', () => {
    const tree: RuleTree = { kind: 'and', of: [not(has('a', 1)), { kind: 'answered', variable: 'score' }] }
    expect(expandRule(tree, derived)).toBe(tree)
    expect(expandCheck(tree, derived)).toBe(tree)
  })
})
