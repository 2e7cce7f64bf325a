import type { Issue, Result } from '../issue.ts'
import { failure, issue, success } from '../issue.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Study } from '../study/study.ts'

/** A group that is defined by the answers to one question. */
export type DefinedGroup = {
  readonly id: string
  readonly variable: string
  /** Who gave one of these codes is in the group. */
  readonly codes: readonly number[]
}

/** The codes of one variable that make a rule true. */
export type Chosen = { readonly variable: string; readonly codes: readonly number[] }

/**
 * The codes that make a rule true, for a rule that asks whether one question was answered in certain ways; `null` for
 * every other rule.
 *
 * @example chosen({ kind: 'in', variable: '1.6', values: [3, 4] }) // → { variable: '1.6', codes: [3, 4] }
 */
export function chosen(rule: RuleTree): Chosen | null {
  if (rule.kind === 'has') return { variable: rule.variable, codes: [rule.code] }
  if (rule.kind === 'compare' && rule.relation === '=') return { variable: rule.variable, codes: [rule.value] }
  if (rule.kind === 'in') return { variable: rule.variable, codes: rule.values }
  if (rule.kind !== 'or') return null
  const parts = rule.of.map(chosen)
  const [first] = parts
  if (first === undefined || first === null) return null
  const codes = parts.flatMap((part) => (part?.variable === first.variable ? part.codes : []))
  return parts.every((part) => part?.variable === first.variable) ? { variable: first.variable, codes } : null
}

/**
 * The groups of the given columns with the codes that define them. All must be defined by one and the same question:
 * that makes every combination of groups a combination of answers to it.
 *
 * @example definedGroups(study, ['anios', 'aios']) // → [{ id: 'anios', variable: '0.2', codes: [1] }, …]
 */
export function definedGroups(study: Study, columns: readonly string[]): Result<readonly DefinedGroup[]> {
  const found = columns.map((id): DefinedGroup | Issue => {
    const group = study.groups.find((candidate) => candidate.id === id)
    if (group === undefined) return issue('simulation-unknown-column', [], { column: id })
    const choice = chosen(group.rule.tree)
    return choice === null ? issue('simulation-group-rule', [], { group: id }) : { id, ...choice }
  })
  const issues = found.filter((part) => 'path' in part)
  const groups = found.filter((part) => 'variable' in part)
  const [first] = groups
  const others = groups.filter(({ variable }) => variable !== first?.variable)
  const apart = others.map(({ id }) => issue('simulation-group-rule', [], { group: id }))
  return issues.length + apart.length > 0 ? failure([...issues, ...apart]) : success(groups)
}

/**
 * Every combination of groups, from none to all. The place of a combination in the list has bit i set when it is in
 * group i.
 *
 * @example combinations(['a', 'b']) // → [[], ['a'], ['b'], ['a', 'b']]
 */
export const combinations = (groups: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** groups.length }, (_, atom) => groups.filter((_group, index) => ((atom >> index) & 1) === 1))
