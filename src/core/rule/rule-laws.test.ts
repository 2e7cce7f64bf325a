import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../issue.ts'
import { say } from '../messages/say.ts'
import { languages } from '../text.ts'
import { answersLookup } from './answers-lookup.ts'
import { bindRule } from './bind-rule.ts'
import { allOf } from './combine-rules.ts'
import { describeRule } from './describe-rule.ts'
import { evaluate } from './evaluate-rule.ts'
import { exampleScope } from './example-scope.ts'
import { keywords, relations } from './keywords.ts'
import { parseRule } from './parse-rule.ts'
import { printRule } from './print-rule.ts'
import type { Answers, Relation, RosterRow, Rule, RuleTree, Truth, Value, VariableShape } from './rule.ts'
import { variablesOf } from './rule-variables.ts'

const items = [...exampleScope.values()]
const columns = items.flatMap((item) => item.columns ?? [])
const ordered: readonly Relation[] = ['=', '!=', '<', '<=', '>', '>=']
const equal: readonly Relation[] = ['=', '!=']

/** A code or amount that a variable can have; few of them, so that conditions often hold. */
function amounts({ kind, codes }: VariableShape): fc.Arbitrary<number> {
  if (codes.length > 0) return fc.constantFrom(...codes.map(({ code }) => code))
  if (kind === 'months') return fc.integer({ min: 24_180, max: 24_190 })
  return kind === 'number' ? fc.integer({ min: -4, max: 8 }).map((half) => half / 2) : fc.integer({ min: 0, max: 5 })
}

const isOfOneAnswer = ({ kind }: VariableShape): boolean => kind !== 'multiple' && kind !== 'text' && kind !== 'roster'

/** Conditions on one variable, of every kind that fits it; `shapes` are those that it may be compared with. */
function conditions(
  shape: VariableShape,
  shapes: readonly VariableShape[],
  answered: boolean,
): fc.Arbitrary<RuleTree>[] {
  const variable = shape.id
  const value = amounts(shape)
  const found: fc.Arbitrary<RuleTree>[] = answered ? [fc.constant({ kind: 'answered', variable })] : []
  if (shape.kind === 'multiple') found.push(value.map((code) => ({ kind: 'has', variable, code })))
  if (shape.kind === 'multiple' || shape.kind === 'roster') {
    const count = { relation: fc.constantFrom(...ordered), value: fc.nat({ max: 3 }) }
    found.push(fc.record({ kind: fc.constant('count'), variable: fc.constant(variable), ...count }))
  }
  if (!isOfOneAnswer(shape)) return found
  const relation = fc.constantFrom(...(shape.kind === 'single' ? equal : ordered))
  const alike = shapes.filter(({ kind, codes }) => kind === shape.kind && codes.length === shape.codes.length)
  const other = fc.constantFrom(...alike.map(({ id }) => id))
  found.push(
    fc.record({ kind: fc.constant('compare'), variable: fc.constant(variable), relation, value }),
    fc.record({ kind: fc.constant('compare-variables'), variable: fc.constant(variable), relation, other }),
    fc.uniqueArray(value, { minLength: 1, maxLength: 3 }).map((values) => ({ kind: 'in', variable, values })),
  )
  if (shape.kind !== 'single') {
    found.push(
      fc
        .tuple(value, value)
        .map(([a, b]) => ({ kind: 'between', variable, low: Math.min(a, b), high: Math.max(a, b) })),
    )
  }
  return found
}

/** Trees over these conditions and more, of no more than four levels. */
function trees(leaf: fc.Arbitrary<RuleTree>): fc.Arbitrary<RuleTree> {
  return fc.letrec<{ tree: RuleTree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.record({
        kind: fc.constantFrom('and', 'or'),
        of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not'), of: tie('tree') }),
    ),
  })).tree
}

function rules(answered: boolean): fc.Arbitrary<RuleTree> {
  const about = (shapes: readonly VariableShape[]): fc.Arbitrary<RuleTree> =>
    fc.oneof(...shapes.flatMap((shape) => conditions(shape, shapes, answered)))
  const inRows = fc.record({
    kind: fc.constantFrom('any', 'all'),
    roster: fc.constant('2.1'),
    of: trees(about([...columns, ...items])),
  })
  return trees(fc.oneof({ arbitrary: about(items), weight: 3 }, { arbitrary: inRows, weight: 1 }))
}

const anyRule = rules(true)
const ruleWithoutAnswered = rules(false)

/** Some of these values, each under its key: what is left out is unanswered. */
const someOf = <T>(
  values: readonly (readonly [string, fc.Arbitrary<T>])[],
): fc.Arbitrary<Readonly<Record<string, T>>> =>
  fc
    .tuple(...values.map(([key, value]) => fc.option(value.map((some): [string, T] => [key, some]))))
    .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)))

const row: fc.Arbitrary<RosterRow> = someOf<number | string>(
  columns.map((column) => [
    column.id.replace('2.1.', ''),
    column.kind === 'text' ? fc.constant('Sheep') : amounts(column),
  ]),
)

function answerTo(shape: VariableShape): fc.Arbitrary<Value> {
  if (shape.kind === 'text') return fc.constant('Cow')
  if (shape.kind === 'roster') return fc.array(row, { maxLength: 3 })
  return shape.kind === 'multiple' ? fc.uniqueArray(amounts(shape), { maxLength: 3 }) : amounts(shape)
}

const answers: fc.Arbitrary<Answers> = someOf(items.map((item) => [item.id, answerTo(item)]))

/** The same answers, with some taken out: whole variables and columns of rows. */
const withBlanks = (full: Answers): fc.Arbitrary<Answers> =>
  fc.infiniteStream(fc.boolean()).map((coins) => {
    const kept = () => coins.next().value === true
    const blanked = (value: Value): Value =>
      Array.isArray(value) && value.every((part) => typeof part === 'object')
        ? value.map((cells: RosterRow) => Object.fromEntries(Object.entries(cells).filter(kept)))
        : value
    return Object.fromEntries(
      Object.entries(full)
        .filter(kept)
        .map(([id, value]) => [id, blanked(value)]),
    )
  })

const truthOf = (tree: RuleTree, given: Answers): Truth => evaluate(tree, answersLookup(given))

const not = (of: RuleTree): RuleTree => ({ kind: 'not', of })
const rows = (kind: 'any' | 'all', of: RuleTree): RuleTree => ({ kind, roster: '2.1', of })
const and = (...of: readonly RuleTree[]): RuleTree => ({ kind: 'and', of })
const or = (...of: readonly RuleTree[]): RuleTree => ({ kind: 'or', of })

const sure = (truth: boolean): number => (truth ? 1 : 0)

const compare = (left: unknown, relation: Relation, right: unknown): boolean => {
  const difference = Math.sign(Number(left) - Number(right))
  return { '=': [0], '!=': [-1, 1], '<': [-1], '<=': [-1, 0], '>': [1], '>=': [0, 1] }[relation].includes(difference)
}

const ask = (known: readonly unknown[], truth: () => boolean): number =>
  known.includes(undefined) ? 0.5 : sure(truth())

/** Another way to decide a rule: truths as 0, ½ and 1, and a row as answers to variables of their own. */
function degree(tree: RuleTree, given: Answers): number {
  const of = (variable: string): unknown => given[variable]
  const degrees = (condition: RuleTree): readonly number[] =>
    ((of('2.1') ?? []) as readonly RosterRow[]).map((cells) =>
      degree(condition, {
        ...given,
        ...Object.fromEntries(Object.entries(cells).map(([column, value]) => [`2.1.${column}`, value])),
      }),
    )
  switch (tree.kind) {
    case 'and':
      return Math.min(...tree.of.map((part) => degree(part, given)))
    case 'or':
      return Math.max(...tree.of.map((part) => degree(part, given)))
    case 'not':
      return 1 - degree(tree.of, given)
    case 'answered':
      return sure(of(tree.variable) !== undefined)
    case 'has':
      return ask([of(tree.variable)], () => (of(tree.variable) as readonly number[]).includes(tree.code))
    case 'compare':
      return ask([of(tree.variable)], () => compare(of(tree.variable), tree.relation, tree.value))
    case 'compare-variables':
      return ask([of(tree.variable), of(tree.other)], () => compare(of(tree.variable), tree.relation, of(tree.other)))
    case 'in':
      return ask([of(tree.variable)], () => tree.values.some((value) => value === of(tree.variable)))
    case 'between':
      return ask(
        [of(tree.variable)],
        () =>
          Math.max(tree.low, Number(of(tree.variable))) === of(tree.variable) &&
          Math.min(tree.high, Number(of(tree.variable))) === of(tree.variable),
      )
    case 'count':
      return ask([of(tree.variable)], () =>
        compare(Object.keys(of(tree.variable) as object).length, tree.relation, tree.value),
      )
    case 'any':
      return of('2.1') === undefined ? 0.5 : Math.max(0, ...degrees(tree.of))
    case 'all':
      return of('2.1') === undefined ? 0.5 : Math.min(1, ...degrees(tree.of))
  }
}

const truths = new Map<number, Truth>([
  [0, false],
  [0.5, null],
  [1, true],
])

function bound(source: string): Result<Rule> {
  const parsed = parseRule(source)
  return parsed.ok ? bindRule(parsed.value, exampleScope) : parsed
}

describe('any rule', () => {
  it('comes back the same when it is printed, parsed and bound', () => {
    fc.assert(
      fc.property(anyRule, (tree) => {
        const source = printRule(tree, exampleScope)
        expect(bound(source)).toEqual({ ok: true, value: { state: 'bound', source, tree } })
      }),
      { numRuns: 1000 },
    )
  })

  it('is decided alike by another evaluator', () => {
    const tally = { true: 0, false: 0, null: 0 }
    fc.assert(
      fc.property(anyRule, answers, (tree, given) => {
        const truth = truthOf(tree, given)
        tally[`${truth}`] += 1
        expect(truth).toBe(truths.get(degree(tree, given)))
      }),
      { numRuns: 2000 },
    )
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(200)
  })

  it('obeys the laws of Kleene', () => {
    fc.assert(
      fc.property(anyRule, anyRule, anyRule, answers, (a, b, c, given) => {
        const same = (left: RuleTree, right: RuleTree) => expect(truthOf(left, given)).toBe(truthOf(right, given))
        same(not(not(a)), a)
        same(not(and(a, b)), or(not(a), not(b)))
        same(not(or(a, b)), and(not(a), not(b)))
        same(and(a, b), and(b, a))
        same(or(a, b), or(b, a))
        same(and(a, and(b, c)), and(a, b, c))
        same(or(a, or(b, c)), or(a, b, c))
        same(and(a, or(b, c)), or(and(a, b), and(a, c)))
        same(or(a, and(b, c)), and(or(a, b), or(a, c)))
        same(and(a, or(a, b)), a)
        same(or(a, and(a, b)), a)
        same(and(a, a), a)
        same(allOf([a, null, and(b, c)]) ?? and(), and(a, b, c))
      }),
      { numRuns: 300 },
    )
  })

  it('says the same of rows with any as with not all not', () => {
    fc.assert(
      fc.property(anyRule, answers, (tree, given) => {
        expect(truthOf(rows('any', tree), given)).toBe(truthOf(not(rows('all', not(tree))), given))
      }),
    )
  })

  it('reads the variables that it names, and no others', () => {
    fc.assert(
      fc.property(anyRule, answers, (tree, given) => {
        const read = new Set<string>()
        const truth = evaluate(tree, (id) => {
          read.add(id)
          return answersLookup(given)(id)
        })
        const named = variablesOf(tree)
        expect([...read].filter((id) => !named.includes(id))).toEqual([])
        expect(truthOf(tree, Object.fromEntries(Object.entries(given).filter(([id]) => named.includes(id))))).toBe(
          truth,
        )
      }),
    )
  })

  it('can be told in words, with its parentheses in pairs', () => {
    fc.assert(
      fc.property(anyRule, fc.constantFrom(...languages), (tree, language) => {
        const text = describeRule(tree, { variable: (id) => id, value: (_, value) => String(value) }, language)
        expect(text).not.toMatch(/[{}]|\s\s|^\s|\s$|undefined|rule-/)
        let open = 0
        for (const sign of text) {
          open += sign === '(' ? 1 : sign === ')' ? -1 : 0
          expect(open).toBeGreaterThanOrEqual(0)
        }
        expect(open).toBe(0)
      }),
    )
  })
})

describe('any rule without `answered`', () => {
  it('never changes from true to false or back when a blank is filled in', () => {
    let known = 0
    fc.assert(
      fc.property(
        ruleWithoutAnswered,
        answers.chain((full) => fc.tuple(fc.constant(full), withBlanks(full))),
        (tree, [full, blanked]) => {
          const before = truthOf(tree, blanked)
          known += before === null ? 0 : 1
          expect([before, null]).toContain(before === null ? null : truthOf(tree, full))
        },
      ),
      { numRuns: 2000 },
    )
    expect(known).toBeGreaterThan(200)
  })

  it('is unknown for who answered nothing', () => {
    fc.assert(
      fc.property(ruleWithoutAnswered, (tree) => {
        expect(truthOf(tree, {})).toBe(null)
      }),
    )
  })
})

describe('any text', () => {
  const pieces = [
    ...keywords,
    ...relations.keys(),
    ...'()[],'.split(''),
    ...exampleScope.keys(),
    ...'aios yes 1 2 -3 1.5 2015-07 months place AND is == "x" _'.split(' '),
  ]
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(' '))
  const damaged = fc
    .tuple(anyRule, fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', ...pieces))
    .map(([tree, at, length, piece]) => {
      const source = printRule(tree, exampleScope)
      const from = at % (source.length + 1)
      return source.slice(0, from) + piece + source.slice(from + length)
    })

  it.each([
    ['characters', fc.string({ unit: 'binary', maxLength: 60 })],
    ['plain characters', fc.string({ maxLength: 60 })],
    ['words of rules', soup],
    ['damaged rules', damaged],
  ])('of %s gives a rule, or issues at a place within it', (_, texts) => {
    fc.assert(
      fc.property(texts, (source) => {
        const rule = bound(source)
        if (rule.ok) return
        expect(rule.issues).not.toEqual([])
        for (const { path, values } of rule.issues) {
          expect(path).toEqual([Number(values['column']) - 1])
          expect(path[0]).toBeLessThanOrEqual(source.length)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['words of rules', soup],
    ['damaged rules', damaged],
  ])('of %s gives sentences without gaps', (_, texts) => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (source, language) => {
        const rule = bound(source)
        const issues = rule.ok ? [] : rule.issues
        for (const { code, values } of issues) expect(say(language, code, values)).not.toMatch(/[{}]|undefined/)
      }),
      { numRuns: 1000 },
    )
  })

  it('that is a rule keeps its meaning when it is printed', () => {
    fc.assert(
      fc.property(fc.oneof(soup, damaged), (source) => {
        const rule = bound(source)
        const tree = rule.ok ? rule.value.tree : not(not({ kind: 'answered', variable: '0.2' }))
        const again = bound(printRule(tree, exampleScope))
        expect(again.ok && again.value.tree).toEqual(tree)
      }),
      { numRuns: 2000 },
    )
  })
})
