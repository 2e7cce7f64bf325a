import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { predicates } from './predicates.ts'
import { opposite } from './relation.ts'
import type { Relation, RuleTree } from './rule.ts'

/** How the reader knows the variables and values of a rule. */
export type RuleNames = {
  /** A variable in a sentence: `vraag 0.11`, `vraag 0.7 (huidig aantal uren)`. */
  readonly variable: (id: string, language: Language) => string
  /** A value of it: a label in quotes, a formatted number, a month. */
  readonly value: (variable: string, value: number, language: Language) => string
  /** True for years and months, which are "before" and "after" where amounts are "lower" and "higher". */
  readonly isTime?: (variable: string) => boolean
  /** True for what is computed: it has a value, where a question has an answer. */
  readonly isComputed?: (variable: string) => boolean
}

/** A part of a rule, and whether it must be true or false: `not` is told in the words of the part itself. */
type Claim = { readonly tree: RuleTree; readonly positive: boolean }

/** Words for a claim; those with `and`, `or` or rows stand in parentheses inside another. */
type Phrase = { readonly text: string; readonly compound: boolean }

/** The sentences of a description: those of the catalogue, or others under the same keys. */
export type Tell = typeof say

type Voice = { readonly names: RuleNames; readonly language: Language; readonly tell: Tell }

type KindOf<Kind extends RuleTree['kind']> = Extract<RuleTree, { kind: Kind }>

/**
 * The rule in plain words, as the rest of a sentence: it starts without a capital and ends without a stop. Every `not` is
 * moved down to the conditions, so it reads "is not chosen" instead of "it is not the case that"; what is said stays
 * the same, also for who did not answer. With `tell` the words come from elsewhere, such as a Dutch clause behind "als".
 *
 * @example describeRule(tree, names, 'en') // → '"Application" is chosen at question 0.11', for the tree of `0.11 has 3`
 */
export const describeRule = (tree: RuleTree, names: RuleNames, language: Language, tell: Tell = say): string =>
  phraseOf({ tree, positive: true }, { names, language, tell }).text

function phraseOf({ tree, positive }: Claim, voice: Voice): Phrase {
  switch (tree.kind) {
    case 'not':
      return phraseOf({ tree: tree.of, positive: !positive }, voice)
    case 'and':
    case 'or':
      return chain({ tree, positive }, joint(tree.kind, positive), voice)
    case 'any':
    case 'all':
      return { text: rows(tree, positive, voice), compound: true }
    case 'answered':
    case 'has':
    case 'compare':
    case 'compare-variables':
    case 'in':
    case 'between':
    case 'count':
      return { text: condition(tree, positive, voice), compound: false }
  }
}

/** By De Morgan's laws, which hold for unknown answers too. */
const joint = (kind: 'and' | 'or', positive: boolean): 'and' | 'or' => (positive ? kind : kind === 'and' ? 'or' : 'and')

function chain(claim: Claim, kind: 'and' | 'or', voice: Voice): Phrase {
  const phrases = together(claimsOf(claim, kind), kind).map(([first, ...others]) =>
    others.length > 0 ? hasSeveral([first, ...others], voice) : phraseOf(first, voice),
  )
  const [only] = phrases
  if (phrases.length === 1 && only !== undefined) return only
  const texts = phrases.map(({ text, compound }) => (compound ? `(${text})` : text))
  return { text: texts.join(` ${voice.tell(voice.language, `rule-words-${kind}`)} `), compound: true }
}

/** The claims of a chain, with chains of the same kind inside it taken apart. */
function claimsOf({ tree, positive }: Claim, kind: 'and' | 'or'): readonly Claim[] {
  if (tree.kind === 'not') return claimsOf({ tree: tree.of, positive: !positive }, kind)
  if ((tree.kind !== 'and' && tree.kind !== 'or') || joint(tree.kind, positive) !== kind) return [{ tree, positive }]
  return tree.of.flatMap((part) => claimsOf({ tree: part, positive }, kind))
}

/** Claims in groups: neighbours that speak of options of one question, and can be told in one breath. */
function together(claims: readonly Claim[], kind: 'and' | 'or'): readonly (readonly [Claim, ...Claim[]])[] {
  const groups: [Claim, ...Claim[]][] = []
  for (const claim of claims) {
    const group = groups.at(-1)
    const alike = group !== undefined && oneQuestion(group[0], kind) === oneQuestion(claim, kind)
    if (alike && oneQuestion(claim, kind) !== null) group.push(claim)
    else groups.push([claim])
  }
  return groups
}

const oneQuestion = ({ tree, positive }: Claim, kind: 'and' | 'or'): string | null =>
  tree.kind === 'has' && positive === (kind === 'or') ? tree.variable : null

function hasSeveral(claims: readonly [Claim, ...Claim[]], voice: Voice): Phrase {
  const options = claims.flatMap(({ tree }) => (tree.kind === 'has' ? [tree] : []))
  const [{ positive }] = claims
  const values = options.map(({ variable, code }) => voice.names.value(variable, code, voice.language))
  const text = voice.tell(voice.language, positive ? 'rule-words-has' : 'rule-words-has-none', {
    variable: voice.names.variable(options[0]?.variable ?? '', voice.language),
    value: list(values, positive ? 'rule-words-or' : 'rule-words-nor', voice),
  })
  return { text, compound: false }
}

function rows(
  { kind, roster, of }: KindOf<'any' | 'all'>,
  positive: boolean,
  { names, language, tell }: Voice,
): string {
  return tell(language, `rule-words-${positive ? '' : 'not-'}${kind}`, {
    variable: names.variable(roster, language),
    condition: describeRule(of, names, language, tell),
  })
}

function condition(
  tree: Exclude<RuleTree, { kind: 'and' | 'or' | 'not' | 'any' | 'all' }>,
  positive: boolean,
  { names, language, tell }: Voice,
): string {
  const variable = names.variable(tree.variable, language)
  const value = (number: number): string => names.value(tree.variable, number, language)
  const subjectOf = (id: string): string => {
    const name = names.variable(id, language)
    return names.isComputed?.(id) === true ? name : tell(language, 'rule-words-answer', { variable: name })
  }
  const answer = subjectOf(tree.variable)
  const time = names.isTime?.(tree.variable) ? 'time' : 'amount'
  const asked = (relation: Relation): Relation => (positive ? relation : opposite(relation))
  switch (tree.kind) {
    case 'answered': {
      const is = positive ? 'answered' : 'not-answered'
      const has = positive ? 'has-value' : 'has-no-value'
      return tell(language, `rule-words-${names.isComputed?.(tree.variable) === true ? has : is}`, { variable })
    }
    case 'has':
      return tell(language, positive ? 'rule-words-has' : 'rule-words-has-not', { variable, value: value(tree.code) })
    case 'compare':
      return tell(language, predicates.value[time][asked(tree.relation)], { subject: answer, value: value(tree.value) })
    case 'compare-variables': {
      const other = subjectOf(tree.other)
      return tell(language, predicates.variable[time][asked(tree.relation)], { subject: answer, value: other })
    }
    case 'in': {
      const values = list(tree.values.map(value), 'rule-words-or', { names, language, tell })
      return tell(language, positive ? 'rule-words-is' : 'rule-words-other-than', { subject: answer, value: values })
    }
    case 'between': {
      const bounds = { subject: answer, low: value(tree.low), high: value(tree.high) }
      return tell(language, positive ? 'rule-words-between' : 'rule-words-not-between', bounds)
    }
    case 'count': {
      const subject = tell(language, 'rule-words-count', { variable })
      return tell(language, predicates.value.amount[asked(tree.relation)], { subject, value: tree.value })
    }
  }
}

/** `a, b of c` */
function list(values: readonly string[], last: 'rule-words-or' | 'rule-words-nor', { language, tell }: Voice): string {
  const before = values.slice(0, -1).join(', ')
  return [before, ...values.slice(-1)].filter((part) => part !== '').join(` ${tell(language, last)} `)
}
