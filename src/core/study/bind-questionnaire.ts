import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { bindRule } from '../rule/bind-rule.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { ParsedRule, Rule, VariableShape } from '../rule/rule.ts'
import { bindRules, unboundRule } from './bind-rules.ts'
import type { Asked } from './scope.ts'
import { shapeOf } from './scope.ts'
import type { Block, StudyFiles } from './study.ts'

type Path = readonly (string | number)[]

/** A part of a study with its rules bound, and what is wrong with them. */
type Binding<T> = { readonly value: T; readonly issues: readonly Issue[] }

/** The shapes of all variables, for rules that may read the whole questionnaire: groups, filters. */
export const shapesOf = (scope: ReadonlyMap<string, Asked>): ReadonlyMap<string, VariableShape> =>
  new Map([...scope].map(([id, { variable }]) => [id, shapeOf(variable)]))

/** A binder that notes the issues of every rule that it meets in `issues`. */
export function ruleBinder(shapes: ReadonlyMap<string, VariableShape>, issues: Issue[]) {
  return (parsed: ParsedRule, path: Path): Rule => {
    const bound = bindRule(parsed, shapes)
    if (bound.ok) return bound.value
    issues.push(...bound.issues.map(({ code, values }) => issue(code, path, { rule: parsed.source, ...values })))
    return unboundRule(parsed)
  }
}

/** What is wrong with what a rule reads, seen from the page (and waves) on which it works. */
function readingIssues(
  rule: Rule,
  path: Path,
  scope: ReadonlyMap<string, Asked>,
  page: number,
  waves: readonly string[],
): readonly Issue[] {
  const read = variablesOf(rule.tree).flatMap((id) => scope.get(id) ?? [])
  const names = (asked: readonly Asked[]) => asked.map(({ variable }) => variable.id).join(', ')
  const own = read.filter((asked) => asked.page === page)
  const later = read.filter((asked) => asked.page > page)
  const issues: Issue[] = []
  if (own.length > 0) issues.push(issue('study-own-page', path, { names: names(own) }))
  if (later.length > 0) issues.push(issue('study-forward-reference', path, { names: names(later) }))
  for (const wave of waves) {
    const absent = read.filter((asked) => asked.waves !== null && !asked.waves.includes(wave))
    if (absent.length > 0) issues.push(issue('study-not-in-wave', path, { names: names(absent), wave }))
  }
  return issues
}

/**
 * The blocks of a questionnaire with every rule bound to its variables. A rule reads earlier pages only, so a
 * questionnaire cannot run in circles; a rule that reads its own page, a later one, or a question that is not asked in
 * the same wave is an issue.
 */
export function bindQuestionnaire(
  blocks: StudyFiles['blocks'],
  scope: ReadonlyMap<string, Asked>,
  waves: readonly string[],
): Binding<readonly Block[]> {
  const issues: Issue[] = []
  const shapes = shapesOf(scope)
  const bind = ruleBinder(shapes, issues)
  let page = 0
  const checked = (page: number, inWaves: readonly string[]) => (parsed: ParsedRule, path: Path) => {
    const rule = bind(parsed, path)
    issues.push(...readingIssues(rule, path, scope, page, inWaves))
    return rule
  }
  const value = blocks.map((block, index): Block => {
    const at: Path = ['blocks', index]
    const { pages, ...head } = block
    const boundHead = bindRules(head, checked(page, waves), at)
    const boundPages = pages.map(({ items, ...pageHead }, number) => {
      const here = page
      page += 1
      const place: Path = [...at, 'pages', number]
      return {
        ...bindRules(pageHead, checked(here, waves), place),
        items: items.map((item, position) =>
          bindRules(item, checked(here, item.waves ?? waves), [...place, 'items', position]),
        ),
      }
    })
    return { ...boundHead, pages: boundPages }
  })
  return { value, issues }
}
