import type { Issue } from '../issue.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { PageCheck } from '../study/study.ts'
import { itemShownTo, pageShownTo } from './asked-of.ts'
import { idleParts } from './check-rule.ts'
import { checkValues } from './check-values.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import type { People } from './people.ts'
import { anybody, shortest } from './people.ts'
import type { PlacedPage } from './placed-page.ts'

/**
 * Findings about the checks of a page that is reached: nobody passes, nobody who answers passes, everybody passes, or
 * parts make no difference. `filling` are the people who fill in the page, `after` those of whom it was accepted.
 *
 * @example checkPageChecks(filling, after, page)[0]?.code // → 'check-never-true', for `hours < 10 and hours > 60`
 */
export function checkPageChecks(filling: People, after: People, page: PlacedPage): readonly Finding[] {
  const checks = page.page.checks ?? []
  const found = checks.flatMap((check, index) => checkOne(filling, page, check, [...page.path, 'checks', index]))
  const hard = checks.some(({ level }) => level === 'hard')
  return hard && found.every(({ severity }) => severity === 'advice') ? [...found, ...unanswered(after, page)] : found
}

function checkOne(filling: People, page: PlacedPage, check: PageCheck, path: Issue['path']): readonly Finding[] {
  const { rule } = check
  const place = [...path, 'rule']
  const { world } = filling.search
  const shown = pageShownTo(page)
  const fails: RuleTree = { kind: 'not', of: rule.tree }
  const values = checkValues(world, rule, place)
  if (values.some(({ severity }) => severity === 'fault')) return values
  const texts = { id: check.id ?? String(Number(path.at(-1)) + 1), rule: rule.source }
  const failing = shortest(filling, { true: [shown, fails], notTrue: [] })
  const passing = anybody(filling, { true: [shown], notTrue: [fails] })
  const meeting = anybody(filling, { true: [shown, rule.tree], notTrue: [] })
  if (passing.state === 'no') {
    return [...values, finding('check-never-passes', place, texts, { because: passing.because })]
  }
  if (meeting.state === 'no' && failing.state === 'yes') {
    return [...values, finding('check-never-true', place, texts, { because: meeting.because })]
  }
  // A comparison that every answer meets explains what else may be said of the check.
  if (values.length > 0) return values
  if (failing.state === 'no') return [finding('check-always-passes', place, texts, { because: failing.because })]
  if ([passing, meeting, failing].some(({ state }) => state === 'open')) return [finding('not-decided', place, texts)]
  const own = page.items.flatMap(({ variables }) => variables.map(({ id }) => id))
  const elsewhere = !variablesOf(rule.tree).some((id) => own.includes(id))
  return [
    ...(elsewhere && failing.state === 'yes'
      ? [finding('check-of-other-pages', place, texts, { witness: failing.answers })]
      : []),
    ...idleParts(filling, { rule, path: place, context: [shown], id: texts.id }, fails),
  ]
}

/** Findings about questions that are shown, and to which the checks of the page allow no answer at all. */
const unanswered = (after: People, page: PlacedPage): readonly Finding[] =>
  page.items.flatMap((placed) => {
    const { item, path, variables } = placed
    const of = variables.map(({ id }): RuleTree => ({ kind: 'answered', variable: id }))
    const shown = anybody(after, { true: [itemShownTo(page, placed)], notTrue: [] })
    if (of.length === 0 || shown.state !== 'yes') return []
    const answered = anybody(after, { true: [itemShownTo(page, placed), { kind: 'or', of }], notTrue: [] })
    return answered.state === 'no'
      ? [finding('never-answered', path, { id: item.id }, { because: answered.because })]
      : []
  })
