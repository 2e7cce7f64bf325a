import { printRule } from '../../rule/print-rule.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { ExportLedger } from './export-ledger.ts'
import { noteUnheld, noteWritten } from './export-ledger.ts'
import type { ExportedWave } from './exported-wave.ts'
import type { Target } from './write-expression.ts'
import { writeExpression } from './write-expression.ts'

/** What rules of a wave are written with. */
export type RuleWriting = {
  readonly target: Target
  readonly kinds: ExportedWave['kinds']
  readonly ledger: ExportLedger
}

/**
 * A rule of an item, page or block as an expression of the other program, or `null` without one; what became of it is
 * noted.
 *
 * @example exportedRule('q2', tree, writing) // → '{q1} = 1', for `q1 = 1`
 */
export function exportedRule(item: string, tree: RuleTree | null | undefined, writing: RuleWriting): string | null {
  const { target, kinds, ledger } = writing
  if (tree === null || tree === undefined) return null
  const { text, lost } = writeExpression(tree, target, kinds)
  if (lost.length === 0) noteWritten(ledger, item, 'rule')
  else {
    const code = text === null ? 'quest-out-lost' : 'quest-out-rule'
    noteUnheld(ledger, item, { part: 'rule', code, original: printRule(tree), values: { what: lost.join(', ') } })
  }
  return text
}
