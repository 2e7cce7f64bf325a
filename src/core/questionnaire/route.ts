import type { Variable } from '../items/variable.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { Answers, RuleTree, Truth, Value } from '../rule/rule.ts'
import type { AskedItem, AskedPage, Questionnaire } from './questionnaire.ts'

/** An item that a respondent gets, with the variables that are for this respondent. */
export type ShownItem = { readonly asked: AskedItem; readonly offered: readonly Variable[] }

/** A page that a respondent gets. */
export type ShownPage = { readonly page: AskedPage; readonly items: readonly ShownItem[] }

/** The path of one respondent through a questionnaire, as far as the answers decide it. */
export type Route = {
  readonly pages: readonly ShownPage[]
  /** The answers that count: what was routed past later is left out. */
  readonly answers: Answers
  /** For every variable: asked of this respondent, not asked, or (`null`) not known yet. */
  readonly asked: ReadonlyMap<string, Truth>
}

const both = (left: Truth, right: Truth): Truth => {
  if (left === false || right === false) return false
  return left === null || right === null ? null : true
}

/** A variable with the codes that this respondent may choose from. */
function offer(variable: Variable, lookup: (id: string) => Value | undefined): Variable {
  if (variable.codes.every(({ when }) => when === null)) return variable
  return { ...variable, codes: variable.codes.filter(({ when }) => when === null || evaluate(when, lookup) === true) }
}

/**
 * The pages that these answers lead past, in order, and the answers that count on that path.
 * Rules read earlier pages only, so one pass decides everything; an unknown rule shows nothing, and an answer to a
 * question that is routed past counts for no later rule.
 *
 * @example route(questionnaire, { '0.11': [8] }).pages // → the pages of blocks 0, 1 and 7
 */
export function route(questionnaire: Questionnaire, given: Answers): Route {
  const answers: Record<string, Value> = {}
  const asked = new Map<string, Truth>()
  const lookup = (id: string): Value | undefined => answers[id]
  const truth = (rule: RuleTree | null): Truth => (rule === null ? true : evaluate(rule, lookup))
  const pages: ShownPage[] = []
  for (const page of questionnaire.pages) {
    const onPage = truth(page.when)
    const items: ShownItem[] = []
    const kept: [string, Value][] = []
    for (const item of page.items) {
      const onItem = both(onPage, truth(item.when))
      const offered = item.variables.map((variable) => offer(variable, lookup))
      const open: Variable[] = []
      for (const variable of offered) {
        const onVariable = both(onItem, truth(variable.when))
        if (onVariable === true) open.push(variable)
        if (variable.followUp === null) asked.set(variable.id, onVariable)
        const value = given[variable.id]
        if (onVariable !== true || value === undefined) continue
        if (variable.followUp === null) kept.push([variable.id, value])
      }
      followUps(item.variables, onItem, given, asked, kept)
      if (onItem === true && (open.length > 0 || item.variables.length === 0))
        items.push({ asked: item, offered: open })
    }
    for (const [id, value] of kept) answers[id] = value
    if (items.length > 0) pages.push({ page, items })
  }
  return { pages, answers, asked }
}

/** Notes of every follow-up of an item whether it is asked, which the other answers of the same item decide. */
function followUps(
  variables: readonly Variable[],
  onItem: Truth,
  given: Answers,
  asked: Map<string, Truth>,
  kept: [string, Value][],
): void {
  const own = new Map(kept)
  for (const { id, followUp } of variables) {
    if (followUp === null) continue
    const opened = evaluate(followUp, (variable) => own.get(variable))
    // An option that was not chosen, or a question that was left open, asks for no reason.
    asked.set(id, onItem === true ? opened === true : onItem)
    const value = given[id]
    if (onItem === true && opened === true && value !== undefined) kept.push([id, value])
  }
}
