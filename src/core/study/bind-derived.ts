import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleCodes, doubleValues } from '../items/double-values.ts'
import { excerpt } from '../items/excerpt.ts'
import type { ItemOf } from '../items/item.ts'
import { typeOf } from '../items/item-types.ts'
import type { Variable } from '../items/variable.ts'
import { closestName } from '../rule/closest-name.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { ParsedRule, Rule } from '../rule/rule.ts'
import type { Derivation, Derived, DerivedVariable } from './derived.ts'
import type { Asked } from './scope.ts'
import type { StudyFiles } from './study.ts'

type Written = StudyFiles['derived']['variables'][number]
type WrittenOf<Type extends Written['type']> = Extract<Written, { type: Type }>
type Path = Issue['path']
type Scope = ReadonlyMap<string, Asked>

/** What a derived variable is bound with; `scope` holds what is asked and what was derived before it. */
export type DerivedSources = {
  readonly scope: Scope
  readonly blockOf: (variable: string) => string
  /** Binds a rule with the names of derived variables as they are. */
  readonly bind: (rule: ParsedRule, path: Path) => Rule
}

/** One entry of `derived.yaml`, or what is wrong with it in this wave. */
export type BoundDerived = { readonly value: Derived | null; readonly issues: readonly Issue[] }

const fault = (...issues: readonly Issue[]): BoundDerived => ({ value: null, issues })

const shared = { required: false, decline: false, order: 'as-written' } as const

function unknownName(name: string, scope: Scope, path: Path): Issue {
  const suggestion = closestName(name, [...scope.keys()])
  return suggestion === undefined
    ? issue('study-derived-unknown', path, { name: excerpt(name) })
    : issue('study-derived-unknown-suggestion', path, { name: excerpt(name), suggestion })
}

/** The variables that a name stands for: its own, or those of all rows of an item. */
function named(name: string, scope: Scope): readonly Variable[] {
  const own = scope.get(name)?.variable
  if (own !== undefined) return [own]
  return [...scope.values()]
    .map(({ variable }) => variable)
    .filter(({ item, kind, followUp }) => item === name && kind !== 'text' && followUp === null)
}

/** The derived thing around its variables, in the block of its first source. */
function derived(item: Derived['item'], parts: readonly DerivedVariable[], { blockOf }: DerivedSources): BoundDerived {
  const [first] = parts.flatMap(({ sources }) => sources)
  return { value: { item, block: first === undefined ? '' : blockOf(first), variables: parts }, issues: [] }
}

const choice = ({ id, label, categories }: WrittenOf<'categories' | 'recode'>): ItemOf<'single'> => ({
  ...shared,
  type: 'single',
  id,
  text: label,
  label,
  options: categories.map(({ code, id: name, label: own }) => ({
    code,
    label: own,
    ...(name === undefined ? {} : { id: name }),
  })),
})

function byRules(written: WrittenOf<'categories'>, sources: DerivedSources, path: Path): BoundDerived {
  const cases = written.categories.map(({ code, rule }, index) => ({
    code,
    rule: sources.bind(rule, [...path, 'categories', index, 'rule']).tree,
  }))
  const item = choice(written)
  const [variable] = typeOf(item).variables(item)
  if (variable === undefined) return fault()
  const read = [...new Set(cases.flatMap(({ rule }) => variablesOf(rule)))]
  return derived(item, [{ variable, derivation: { kind: 'categories', cases }, sources: read }], sources)
}

/** Codes that the source does not have, and codes that two categories have. */
function recodeIssues({ categories }: WrittenOf<'recode'>, source: Variable, path: Path): readonly Issue[] {
  const known = source.codes.map(({ code }) => code)
  const placed = categories.flatMap(({ codes }, c) =>
    codes.map((code, index) => ({ id: code, path: [...path, 'categories', c, 'codes', index] })),
  )
  return [
    ...placed.flatMap(({ id, path: at }) =>
      known.includes(id) ? [] : [issue('study-table-code', at, { code: id, item: source.id, codes: known.join(', ') })],
    ),
    ...doubleValues(placed, 'study-double-code'),
  ]
}

function recoded(written: WrittenOf<'recode'>, sources: DerivedSources, path: Path): BoundDerived {
  const found = named(written.of, sources.scope)
  const [first] = found
  const at = [...path, 'of']
  if (first === undefined) return fault(unknownName(written.of, sources.scope, at))
  const misfit = found.find(({ kind }) => kind !== 'single')
  if (misfit !== undefined) return fault(issue('study-derived-not-single', at, { name: misfit.id }))
  const issues = recodeIssues(written, first, path)
  if (issues.length > 0) return fault(...issues)
  const single = choice(written)
  const rows = found.map(({ id, label }) => ({ code: Number(id.slice(first.item.length + 1)), label }))
  const item: Derived['item'] =
    first.id === written.of
      ? single
      : {
          ...shared,
          type: 'matrix',
          id: written.id,
          text: written.label,
          label: written.label,
          rows,
          scale: single.options,
        }
  const parts = typeOf(item).variables(item)
  return derived(
    item,
    parts.flatMap((variable, index) => {
      const source = found[index]
      if (source === undefined) return []
      const derivation: Derivation = {
        kind: 'categories',
        cases: written.categories.map(({ code, codes }) => ({
          code,
          rule: { kind: 'in', variable: source.id, values: codes },
        })),
      }
      return [{ variable, derivation, sources: [source.id] }]
    }),
    sources,
  )
}

/** The lowest and highest value of a question, or `null` when it cannot be averaged. */
function rangeOf({ kind, codes, min, max }: Variable): readonly [low: number, high: number] | null {
  const values = codes.map(({ code }) => code)
  if (kind === 'single' && values.length > 0) return [Math.min(...values), Math.max(...values)]
  return ['scale', 'number'].includes(kind) && min !== null && max !== null ? [min, max] : null
}

function scored(written: WrittenOf<'score'>, sources: DerivedSources, path: Path): BoundDerived {
  const lists = { of: written.of, reverse: written.reverse ?? [] }
  const unknown = Object.entries(lists).flatMap(([key, names]) =>
    names.flatMap((name, index) =>
      named(name, sources.scope).length === 0 ? [unknownName(name, sources.scope, [...path, key, index])] : [],
    ),
  )
  if (unknown.length > 0) return fault(...unknown)
  const found = lists.of.flatMap((name) => named(name, sources.scope))
  const ids = found.map(({ id }) => id)
  const reversed = lists.reverse.flatMap((name) => named(name, sources.scope).map(({ id }) => id))
  const [first] = found
  const range = first === undefined ? null : rangeOf(first)
  const misfit = found.find((one) => JSON.stringify(rangeOf(one)) !== JSON.stringify(range))
  const stray = reversed.find((id) => !ids.includes(id))
  const issues = [
    ...(range === null ? [issue('study-derived-not-scale', [...path, 'of'], { name: ids[0] ?? '' })] : []),
    ...(misfit === undefined ? [] : [issue('study-derived-other-scale', [...path, 'of'], { name: misfit.id })]),
    ...(stray === undefined ? [] : [issue('study-derived-reverse', [...path, 'reverse'], { name: stray })]),
    ...(written.needs > ids.length
      ? [issue('study-derived-needs', [...path, 'needs'], { needs: written.needs, items: ids.length })]
      : []),
    ...doubleValues(
      ids.map((id) => ({ id, path: [...path, 'of'] })),
      'study-double-row',
    ),
  ]
  if (issues.length > 0 || range === null) return fault(...issues)
  const { id, label, decimals } = written
  const [low, high] = range
  // A mean of the lowest answers is rounded too.
  const unit = 10 ** decimals
  const [min, max] = [Math.floor(low * unit) / unit, Math.ceil(high * unit) / unit]
  const fields = [{ id: 'score', label, min, max, decimals }]
  const item: Derived['item'] = { ...shared, type: 'number', id, text: label, label, fields }
  const [variable] = typeOf(item).variables(item)
  if (variable === undefined) return fault()
  const of = ids.map((one) => ({ variable: one, reversed: reversed.includes(one) }))
  const derivation: Derivation = { kind: 'score', of, low, high, needs: written.needs }
  return derived(item, [{ variable, derivation, sources: ids }], sources)
}

/**
 * An entry of `derived.yaml` bound to the questionnaire of a wave, or what is wrong with it there.
 *
 * @example bindDerived(written, sources, ['derived', 'variables', 0]).value?.variables[0]?.variable.id // → 'hours-band'
 */
export function bindDerived(written: Written, sources: DerivedSources, path: Path): BoundDerived {
  const doubles = written.type === 'score' ? [] : doubleCodes(written.categories, [...path, 'categories'])
  if (doubles.length > 0) return fault(...doubles)
  switch (written.type) {
    case 'categories':
      return byRules(written, sources, path)
    case 'recode':
      return recoded(written, sources, path)
    case 'score':
      return scored(written, sources, path)
  }
}
