import { bookNames } from '../dataset/book-names.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { printRule } from '../rule/print-rule.ts'
import type { RuleTree } from '../rule/rule.ts'
import { shapeOf } from '../study/scope.ts'
import { ruleInWords } from '../tables/table-texts.ts'
import { gatesOf, type Compared, type PlacedVariable } from './compared-variables.ts'
import type { Change, ComparedRule } from './comparison.ts'
import { matchCodes } from './match-codes.ts'
import { sameRule } from './normal-rule.ts'
import { recodeRule, type Recoding } from './recode-rule.ts'

/** What rules are compared with: the two questionnaires, and the codes that are others now. */
export type RuleComparison = { readonly before: Compared; readonly after: Compared; readonly recoding: Recoding }

/** The two questionnaires with how to read the codes of the first in the second. */
export function ruleComparison(before: Compared, after: Compared): RuleComparison {
  const recoding = [...before.variables].flatMap(([id, { variable }]) => {
    const other = after.variables.get(id)?.variable
    if (other === undefined || other.kind !== variable.kind) return []
    const moved = matchCodes(variable.codes, other.codes).pairs.filter((pair) => pair.before.code !== pair.after.code)
    return moved.length === 0 ? [] : [[id, new Map(moved.map((pair) => [pair.before.code, pair.after.code]))] as const]
  })
  return { before, after, recoding: new Map(recoding) }
}

const same = (was: RuleTree | null, is: RuleTree | null, { recoding }: RuleComparison): boolean =>
  sameRule(was === null ? null : recodeRule(was, recoding), is)

function inWords(tree: RuleTree | null, { book }: Compared): ComparedRule {
  const scope = new Map([...book].map(([id, { variable }]) => [id, shapeOf(variable)]))
  return { words: ruleInWords(tree, book), source: tree === null ? null : printRule(tree, scope) }
}

/**
 * Whether others are asked now: because the rule is another one, or because a question that the rule reads is asked of
 * others itself.
 */
export function baseChanges(was: PlacedVariable, is: PlacedVariable, comparison: RuleComparison): readonly Change[] {
  const { before, after } = comparison
  const rules = { before: inWords(was.entry.base, before), after: inWords(is.entry.base, after) }
  if (!same(was.entry.base, is.entry.base, comparison)) return [{ kind: 'base', ...rules, through: [] }]
  const through = gatesOf(is.entry.variable.id, after.book).filter((gate) => {
    const [old, now] = [before.book.get(gate), after.book.get(gate)]
    return old !== undefined && now !== undefined && !same(old.base, now.base, comparison)
  })
  if (through.length === 0) return []
  const names = bookNames(after.book)
  const named = through.map((item) => ({ item, name: inLanguages((language) => names.variable(item, language)) }))
  return [{ kind: 'base', ...rules, through: named }]
}

/** Options that are offered to others now. */
export function offerChanges(was: PlacedVariable, is: PlacedVariable, comparison: RuleComparison): readonly Change[] {
  if (was.variable.kind !== is.variable.kind) return []
  const { before, after } = comparison
  return matchCodes(was.variable.codes, is.variable.codes).pairs.flatMap((pair): readonly Change[] =>
    same(pair.before.when, pair.after.when, comparison)
      ? []
      : [
          {
            kind: 'code-offered',
            code: pair.after.code,
            label: pair.after.label,
            before: inWords(pair.before.when, before),
            after: inWords(pair.after.when, after),
          },
        ],
  )
}
