import type { Scope } from '../../rule/binding.ts'
import { parseRule } from '../../rule/parse-rule.ts'
import { printRule } from '../../rule/print-rule.ts'
import { variablesOf } from '../../rule/rule-variables.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { Translated } from '../translation-loss.ts'
import type { Program } from './dialect.ts'
import { dialects } from './dialects.ts'
import { parseExpression } from './parse-expression.ts'
import type { Referent, Resolve } from './referent.ts'
import { answered, isAlways, isNever } from './rule-parts.ts'
import { sayRule } from './say-rule.ts'
import { simplifyCheck, simplifyRule } from './simplify-rule.ts'
import type { Reason, Translation } from './translation.ts'

/** What became of a condition of another program. */
export type TranslatedRule = {
  readonly result: Translated
  /** `always` and `never` for conditions that are the same for everybody. */
  readonly holds: 'always' | 'never' | 'by-rule'
  /** The rule in our language, or `null` when there is none or it holds always or never. */
  readonly source: string | null
  readonly tree: RuleTree | null
  /** The variables that the rule reads. */
  readonly reads: readonly string[]
  /** What was left out or is nearly the same; empty for a rule that is the same. */
  readonly reasons: readonly Reason[]
}

/** More parts than any rule that a person reads. */
const mostSteps = 4_000

/** Each reason once. */
const different = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
]

const nothing = (reasons: readonly Reason[]): TranslatedRule => ({
  result: 'not-supported',
  holds: 'by-rule',
  source: null,
  tree: null,
  reads: [],
  reasons,
})

/** Months print as months, which the printer must know. */
function scopeOf(referents: Iterable<Referent>): Scope {
  const months = [...referents].flatMap((one) => (one.kind === 'months' ? [one.variable] : []))
  return new Map(months.map((id) => [id, { id, kind: 'months', codes: [] }]))
}

/** A condition that nobody meets: one that reads answers stays a rule, so that the check of the study finds it. */
function impossible(result: Translated, referents: Iterable<Referent>, reasons: readonly Reason[]): TranslatedRule {
  const [variable] = [...referents].flatMap((one) => ('variable' in one ? [one.variable] : []))
  if (variable === undefined) return { result, holds: 'never', source: null, tree: null, reads: [], reasons }
  const tree: RuleTree = { kind: 'and', of: [answered(variable), { kind: 'not', of: answered(variable) }] }
  return { result, holds: 'by-rule', source: printRule(tree), tree, reads: [variable], reasons }
}

/**
 * A condition of another program as a rule of ours, with what was lost. It is parsed and never run. The rule is true for
 * the same answers, where nothing is noted; where a part was left out, it is true for more.
 *
 * @param resolve what the names stand for at the place of the rule
 * @param purpose `check` for a condition on answers that should hold, `route` for who gets a question
 * @example translateRule("{a} = 'x'", 'surveyjs', resolve).source // → 'a = 1'
 */
export function translateRule(
  expression: string,
  program: Program,
  resolve: Resolve,
  purpose: Translation['purpose'] = 'route',
): TranslatedRule {
  const dialect = dialects[program]
  const parsed = parseExpression(expression, dialect)
  if (!parsed.ok) return nothing(parsed.issues.map(({ code, values }) => ({ code, values, lost: true })))
  const seen = new Map<string, Referent>()
  const noted: Resolve = (name) => {
    const referent = resolve(name)
    if (referent !== null) seen.set(name, referent)
    return referent
  }
  const found: Reason[] = []
  const steps = { left: mostSteps }
  const said = sayRule(parsed.value, true, {
    source: expression,
    dialect,
    resolve: noted,
    purpose,
    reasons: found,
    steps,
  })
  const reasons = different(found)
  if (said === null) return nothing(reasons.filter(({ lost }) => lost))
  const tree = purpose === 'check' ? simplifyCheck(said) : simplifyRule(said)
  const result: Translated = reasons.length === 0 ? 'translated' : 'approximated'
  if (isAlways(tree)) return { result, holds: 'always', source: null, tree: null, reads: [], reasons }
  if (isNever(tree)) return impossible(result, seen.values(), reasons)
  const source = printRule(tree, scopeOf(seen.values()))
  if (!parseRule(source).ok) return nothing([...reasons, { code: 'quest-rule-large', values: {}, lost: true }])
  return { result, holds: 'by-rule', source, tree, reads: variablesOf(tree), reasons }
}
