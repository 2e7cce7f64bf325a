import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { bindRule } from '../rule/bind-rule.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { ParsedRule, Rule, VariableShape } from '../rule/rule.ts'
import { bindRules, unboundRule } from './bind-rules.ts'
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
 * A function that binds rules. What is wrong with a rule is added to `issues`; the rule then is one that always holds.
 *
 * @example ruleBinder(shapes, issues)(parsed, ['study', 'groups', 'aios', 'rule']).tree.kind // → 'has'
 */
export function ruleBinder(
  shapes: ReadonlyMap<string, VariableShape>,
  issues: Issue[],
): (parsed: ParsedRule, path: Path) => Rule {
  return (parsed, path) => {
    const bound = bindRule(parsed, shapes)
    if (bound.ok) return bound.value
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
 * the same wave is an issue. A check of a page reads that page as well.
 *
 * @example bindQuestionnaire(blocks, scopeOf(blocks), ['2026']).value[0]?.when?.tree // → { kind: 'has', … }
 */
export function bindQuestionnaire(
  blocks: StudyFiles['blocks'],
  scope: Scope,
  waves: readonly string[],
): Binding<readonly Block[]> {
  const issues: Issue[] = []
  const bind = ruleBinder(shapesOf(scope), issues)
  const bindAt = (page: number, inWaves: readonly string[]) => (parsed: ParsedRule, path: Path) => {
    const rule = bind(parsed, path)
    issues.push(...orderIssues(rule, path, scope, page), ...waveIssues(rule, path, scope, inWaves))
    return rule
  }
  // A check reads its own page too. In a wave that does not ask what it reads it is unknown, and passes.
  const bindCheck = (page: number) => (parsed: ParsedRule, path: Path) => {
    const rule = bind(parsed, path)
    issues.push(...orderIssues(rule, path, scope, page).filter(({ code }) => code !== 'study-own-page'))
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
      const boundPageHead = bindRules(pageHead, bindAt(number, wavesOf([page], waves)), path)
      const boundItems = items.map((item, i) =>
        bindRules(item, bindAt(number, item.waves ?? waves), [...path, 'items', i]),
      )
      const boundChecks = checks && bindRules(checks, bindCheck(number), [...path, 'checks'])
      number += 1
      return { ...boundPageHead, items: boundItems, ...(boundChecks === undefined ? {} : { checks: boundChecks }) }
    })
    return { ...boundHead, pages: boundPages }
  })
  return { value, issues }
}
