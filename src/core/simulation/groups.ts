import type { Issue, Result } from '../issue.ts'
import { failure, issue, success } from '../issue.ts'
import { typeOf } from '../items/item-types.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Study } from '../study/study.ts'

/** A group that is defined by the answers to one question: who gave one of the codes is in it. */
export type DefinedGroup = {
  readonly id: string
  readonly variable: string
  readonly kind: 'single' | 'multiple'
  readonly codes: readonly number[]
}

/** The codes of one variable that make a rule true. */
type Chosen = { readonly variable: string; readonly codes: readonly number[] }

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
  const [first, ...others] = rule.of.map(chosen)
  if (first === undefined || first === null) return null
  const codes = [first, ...others].flatMap((part) => (part?.variable === first.variable ? part.codes : []))
  return others.every((part) => part?.variable === first.variable) ? { variable: first.variable, codes } : null
}

/**
 * The groups of the given columns with the codes that define them. All must be defined by one and the same question, and
 * those of a multiple item by one code each: then every combination of groups is a combination of answers.
 *
 * @example definedGroups(study, ['anios', 'aios']) // → [{ id: 'anios', variable: '0.2', kind: 'multiple', codes: [1] }, …]
 */
export function definedGroups(study: Study, columns: readonly string[]): Result<readonly DefinedGroup[]> {
  const found = columns.map((column) => definedGroup(study, column))
  const groups = found.filter((part) => 'variable' in part)
  const apart = groups.filter(({ variable }) => variable !== groups[0]?.variable)
  const issues = [
    ...found.filter((part) => 'path' in part),
    ...apart.map(({ id }) => issue('simulation-group-rule', [], { group: id })),
  ]
  return issues.length > 0 ? failure(issues) : success(groups)
}

function definedGroup(study: Study, id: string): DefinedGroup | Issue {
  const group = study.groups.find((candidate) => candidate.id === id)
  if (group === undefined) return issue('simulation-unknown-column', [], { column: id })
  const choice = chosen(group.rule.tree)
  const items = study.blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
  const variables = items.flatMap((item) => typeOf(item).variables(item))
  const kind = variables.find((variable) => variable.id === choice?.variable)?.kind
  if (choice !== null && kind === 'single') return { id, kind, ...choice }
  if (choice !== null && kind === 'multiple' && choice.codes.length === 1) return { id, kind, ...choice }
  return issue('simulation-group-rule', [], { group: id })
}

/**
 * Every combination of groups, from none to all. The place of a combination in the list has bit i set when it is in
 * group i.
 *
 * @example combinations(['a', 'b']) // → [[], ['a'], ['b'], ['a', 'b']]
 */
export const combinations = (groups: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** groups.length }, (_, atom) => groups.filter((_group, index) => ((atom >> index) & 1) === 1))

/**
 * The codes that those who are in exactly these groups may have given; none when nobody can be.
 *
 * @example definingCodes(groups, ['anios', 'aios']) // → [1, 2]
 */
export function definingCodes(groups: readonly DefinedGroup[], atom: readonly string[]): readonly number[] {
  const others = groups.filter(({ id }) => !atom.includes(id)).flatMap(({ codes }) => codes)
  const own = groups.filter(({ id }) => atom.includes(id))
  const codes = [...new Set(own.flatMap((group) => group.codes))].filter((code) => !others.includes(code))
  const isShared = (code: number): boolean =>
    own.every((group) => group.kind === 'multiple' || group.codes.includes(code))
  return codes.filter(isShared).toSorted((a, b) => a - b)
}
