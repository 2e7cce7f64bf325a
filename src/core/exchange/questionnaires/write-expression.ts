import { opposite, related } from '../../rule/relation.ts'
import type { Relation, RuleTree, VariableShape } from '../../rule/rule.ts'

/** How another program writes the conditions that rules are made of. */
export type Target = {
  /** How a variable is named, or `null` for one that is not there. */
  readonly name: (variable: string) => string | null
  readonly answered: (name: string) => string
  readonly blank: (name: string) => string
  readonly has: (name: string, code: number) => string
  readonly relation: (relation: Relation) => string
  readonly value: (kind: VariableShape['kind'], value: number) => string
  /** How many answers or rows there are. */
  readonly count: (name: string, kind: VariableShape['kind']) => string
  readonly not: (condition: string) => string
}

/** A rule as an expression; `null` where nothing of it can be said, and what was left out. */
export type WrittenExpression = { readonly text: string | null; readonly lost: readonly string[] }

/** What is known while a rule is written. */
type Writing = {
  readonly target: Target
  readonly kinds: ReadonlyMap<string, VariableShape['kind']>
  /** `route`: true for whom the rule is true. `check`: true for whom it is not false. */
  readonly purpose: 'route' | 'check'
  /** The question that a check stands at, which has an answer when the check is made. */
  readonly self: string | null
  readonly lost: string[]
}

/** How a part stands in another: `and` and `or` in parentheses. */
type Written = { readonly text: string; readonly joined: boolean }

const one = (text: string): Written => ({ text, joined: false })

function join(word: 'and' | 'or', parts: readonly Written[]): Written {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  return { text: parts.map(({ text, joined }) => (joined ? `(${text})` : text)).join(` ${word} `), joined: true }
}

/**
 * A rule as an expression of another program, which has two truths: the expression is true for exactly those for whom the
 * rule is. What that program cannot say is left out of `and`; of `or` nothing remains then.
 *
 * @param purpose `check` for the expression that is true unless the rule is false
 * @param self the variable of the question at which a check stands
 * @example writeExpression(tree, target, kinds).text // → '${a} != "" and ${a} != 1', for `a != 1`
 */
export function writeExpression(
  tree: RuleTree,
  target: Target,
  kinds: ReadonlyMap<string, VariableShape['kind']>,
  purpose: Writing['purpose'] = 'route',
  self: string | null = null,
): WrittenExpression {
  const lost: string[] = []
  const written = write(tree, true, { target, kinds, purpose, self, lost })
  return { text: written?.text ?? null, lost }
}

function write(tree: RuleTree, wanted: boolean, writing: Writing): Written | null {
  switch (tree.kind) {
    case 'and':
    case 'or': {
      const parts = tree.of.map((part) => write(part, wanted, writing))
      const said = parts.filter((part) => part !== null)
      const word = (tree.kind === 'and') === wanted ? 'and' : 'or'
      if (said.length === 0 || (word === 'or' && said.length < parts.length)) return null
      return join(word, said)
    }
    case 'not':
      return write(tree.of, !wanted, writing)
    case 'any':
    case 'all':
      writing.lost.push(tree.roster)
      return null
    case 'answered':
    case 'has':
    case 'compare':
    case 'compare-variables':
    case 'in':
    case 'between':
    case 'count':
      return writeCondition(tree, wanted, writing)
  }
}

type Condition = Exclude<RuleTree, { kind: 'and' | 'or' | 'not' | 'any' | 'all' }>

function writeCondition(tree: Condition, wanted: boolean, writing: Writing): Written | null {
  const { target, kinds, lost } = writing
  const name = target.name(tree.variable)
  if (name === null) {
    lost.push(tree.variable)
    return null
  }
  const kind = kinds.get(tree.variable) ?? 'number'
  const compared = (relation: Relation, value: number): Written =>
    one(`${name} ${target.relation(relation)} ${target.value(kind, value)}`)
  const guarded = (condition: Written, trueOfBlank: boolean): Written =>
    guard(tree.variable, name, condition, trueOfBlank, writing)
  switch (tree.kind) {
    case 'answered':
      return one(wanted ? target.answered(name) : target.blank(name))
    case 'has': {
      const has = target.has(name, tree.code)
      return wanted ? guarded(one(has), false) : guarded(one(target.not(has)), true)
    }
    case 'compare': {
      const relation = wanted ? tree.relation : opposite(tree.relation)
      return guarded(compared(relation, tree.value), relation === '!=')
    }
    case 'in': {
      const parts = tree.values.map((value) => compared(wanted ? '=' : '!=', value))
      return guarded(join(wanted ? 'or' : 'and', parts), !wanted)
    }
    case 'between': {
      const parts = wanted
        ? [compared('>=', tree.low), compared('<=', tree.high)]
        : [compared('<', tree.low), compared('>', tree.high)]
      return guarded(join(wanted ? 'and' : 'or', parts), false)
    }
    case 'count': {
      const relation = wanted ? tree.relation : opposite(tree.relation)
      const counted = one(`${target.count(name, kind)} ${target.relation(relation)} ${tree.value}`)
      return guarded(counted, related(0, relation, tree.value))
    }
    case 'compare-variables': {
      const other = target.name(tree.other)
      if (other === null) {
        lost.push(tree.other)
        return null
      }
      const relation = wanted ? tree.relation : opposite(tree.relation)
      const both = one(`${name} ${target.relation(relation)} ${other}`)
      // Two answers that are not there are equal elsewhere, so also not higher and not lower.
      const isSame = relation !== '<' && relation !== '>'
      return guard(tree.other, other, guarded(both, isSame), isSame, writing)
    }
  }
}

/** A condition with what the other program needs to be told of an answer that is not there. */
function guard(variable: string, name: string, condition: Written, trueOfBlank: boolean, writing: Writing): Written {
  const { target, purpose, self } = writing
  if (purpose === 'check') return variable === self ? condition : join('or', [one(target.blank(name)), condition])
  return trueOfBlank ? join('and', [one(target.answered(name)), condition]) : condition
}
