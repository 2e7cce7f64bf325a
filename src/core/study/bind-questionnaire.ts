import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { bindRule } from '../rule/bind-rule.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { ParsedRule, Rule, VariableShape } from '../rule/rule.ts'
import { bindRules, unboundRule } from './bind-rules.ts'
import type { Derivation } from './derived.ts'
import { expandCheck, expandRule } from './expand-rule.ts'
import type { Asked } from './scope.ts'
import { shapeOf } from './scope.ts'
import type { Block, StudyFiles } from './study.ts'

type Path = Issue['path']
type Scope = ReadonlyMap<string, Asked>
type Page = StudyFiles['blocks'][number]['pages'][number]

/** A part of a study with its rules bound, and what is wrong with them. */
type Binding<T> = { readonly value: T; readonly issues: readonly Issue[] }

/**
 * The shapes of all variables, for rules that may read the whole questionnaire: groups, filters.
 *
 * @example shapesOf(scopeOf(blocks)).get('0.2')?.kind // → 'multiple'
 */
export const shapesOf = (scope: Scope): ReadonlyMap<string, VariableShape> =>
  new Map([...scope].map(([id, { variable }]) => [id, shapeOf(variable)]))

/**
 * A function that binds rules, with the rules of derived categories in the place of their names. What is wrong with a
 * rule is added to `issues`; the rule then is one that always holds.
 *
 * @param derivations the derived variables that are replaced; without them names of derived variables stay
 * @example ruleBinder(shapes, derivations, issues)(parsed, ['study', 'groups', 'aios', 'rule']).tree.kind // → 'has'
 */
export function ruleBinder(
  shapes: ReadonlyMap<string, VariableShape>,
  derivations: ReadonlyMap<string, Derivation>,
  issues: Issue[],
  expand: typeof expandRule = expandRule,
): (parsed: ParsedRule, path: Path) => Rule {
  return (parsed, path) => {
    const bound = bindRule(parsed, shapes)
    if (bound.ok) {
      const tree = expand(bound.value.tree, derivations)
      return tree === bound.value.tree ? bound.value : { ...bound.value, tree, expanded: true }
    }
    issues.push(...bound.issues.map(({ code, values }) => issue(code, path, values)))
    return unboundRule(parsed)
  }
}

const namesOf = (asked: readonly Asked[]): string => asked.map(({ variable }) => variable.id).join(', ')

/** The variables that a rule reads, with where they are asked. */
const readBy = (rule: Rule, scope: Scope): readonly Asked[] =>
  variablesOf(rule.tree).flatMap((id) => scope.get(id) ?? [])

/**
 * Issues about a rule that works in waves in which what it reads is not asked.
 *
 * @example waveIssues(rule, ['study', 'groups', 'cups', 'rule'], scope, ['2024', '2026']) // → one issue, about 2024
 */
export const waveIssues = (rule: Rule, path: Path, scope: Scope, waves: readonly string[]): readonly Issue[] =>
  waves.flatMap((wave) => {
    const absent = readBy(rule, scope).filter((asked) => asked.waves?.includes(wave) === false)
    return absent.length === 0 ? [] : [issue('study-not-in-wave', path, { names: namesOf(absent), wave })]
  })

/** Issues about a rule that reads its own page or a later one. */
function orderIssues(rule: Rule, path: Path, scope: Scope, page: number): readonly Issue[] {
  const own = readBy(rule, scope).filter((asked) => asked.page === page)
  const later = readBy(rule, scope).filter((asked) => asked.page > page)
  return [
    ...(own.length > 0 ? [issue('study-own-page', path, { names: namesOf(own) })] : []),
    ...(later.length > 0 ? [issue('study-forward-reference', path, { names: namesOf(later) })] : []),
  ]
}

/** The waves in which at least one item of these pages is asked. */
const wavesOf = (pages: readonly Page[], waves: readonly string[]): readonly string[] =>
  waves.filter((wave) => pages.some(({ items }) => items.some((item) => item.waves?.includes(wave) !== false)))

/**
 * The blocks of a questionnaire with every rule bound to its variables. A rule reads earlier pages only, so a
 * questionnaire cannot run in circles; a rule that reads its own page, a later one, or a question that is not asked in
 * the same wave is an issue. A check of a page reads that page as well. What none of the waves asks is no matter of
 * theirs: a rule that says nothing there stands for one that cannot be bound.
 *
 * @example bindQuestionnaire(blocks, scopeOf(blocks), ['2026']).value[0]?.when?.tree // → { kind: 'has', … }
 */
export function bindQuestionnaire(
  blocks: StudyFiles['blocks'],
  scope: Scope,
  waves: readonly string[],
  derivations: ReadonlyMap<string, Derivation> = new Map(),
): Binding<readonly Block[]> {
  const issues: Issue[] = []
  const shapes = shapesOf(scope)
  // Whether a question is asked cannot hang on a scale score: it is known only when the answers are counted.
  const bindBy = (expand: typeof expandRule) => (parsed: ParsedRule, path: Path, found: Issue[]) => {
    const rule = ruleBinder(shapes, derivations, found, expand)(parsed, path)
    const scores = variablesOf(rule.tree).filter((id) => derivations.has(id))
    found.push(...scores.map((name) => issue('study-derived-score', path, { name })))
    return rule
  }
  const [bind, bindOfCheck] = [bindBy(expandRule), bindBy(expandCheck)]
  const bindAt = (page: number, inWaves: readonly string[]) => (parsed: ParsedRule, path: Path) => {
    const found: Issue[] = []
    const rule = bind(parsed, path, found)
    found.push(...orderIssues(rule, path, scope, page), ...waveIssues(rule, path, scope, inWaves))
    if (inWaves.length > 0) issues.push(...found)
    return rule
  }
  // A check reads its own page too. In a wave that does not ask what it reads it is unknown, and passes.
  const bindCheck = (page: number, inWaves: readonly string[]) => (parsed: ParsedRule, path: Path) => {
    const found: Issue[] = []
    const rule = bindOfCheck(parsed, path, found)
    found.push(...orderIssues(rule, path, scope, page).filter(({ code }) => code !== 'study-own-page'))
    if (inWaves.length > 0) issues.push(...found)
    return rule
  }
  // The number of a page counts through all blocks.
  let number = 0
  const value = blocks.map((block, b): Block => {
    const { pages, ...head } = block
    const boundHead = bindRules(head, bindAt(number, wavesOf(pages, waves)), ['blocks', b])
    const boundPages = pages.map((page, p) => {
      const { items, checks, ...pageHead } = page
      const path: Path = ['blocks', b, 'pages', p]
      const inWaves = wavesOf([page], waves)
      const boundPageHead = bindRules(pageHead, bindAt(number, inWaves), path)
      const boundItems = items.map((item, i) =>
        bindRules(item, bindAt(number, item.waves?.filter((id) => waves.includes(id)) ?? waves), [...path, 'items', i]),
      )
      const boundChecks = checks && bindRules(checks, bindCheck(number, inWaves), [...path, 'checks'])
      number += 1
      return { ...boundPageHead, items: boundItems, ...(boundChecks === undefined ? {} : { checks: boundChecks }) }
    })
    return { ...boundHead, pages: boundPages }
  })
  return { value, issues }
}
