import type { Variable } from '../items/variable.ts'
import type { Lookup } from '../rule/evaluate-rule.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { RuleTree, Truth } from '../rule/rule.ts'
import type { AskedItem, AskedPage } from './questionnaire.ts'

/** An item that a respondent gets, with the variables that are for this respondent. */
export type ShownItem = { readonly asked: AskedItem; readonly offered: readonly Variable[] }

/** A page that a respondent gets. */
export type ShownPage = { readonly page: AskedPage; readonly items: readonly ShownItem[] }

/** What is known of an item before its page is answered: whether it is for this respondent, and each variable. */
export type ItemView = {
  readonly asked: AskedItem
  readonly truth: Truth
  /** Each variable, with the codes that may be chosen, and whether it is asked as far as earlier answers tell. */
  readonly variables: readonly { readonly variable: Variable; readonly truth: Truth }[]
}

/** "And" of truths: false wins, then unknown. */
const all = (...truths: readonly Truth[]): Truth => {
  if (truths.includes(false)) return false
  return truths.includes(null) ? null : true
}

/** "Or" of truths: true wins, then unknown. */
const some = (truths: readonly Truth[]): Truth => {
  if (truths.includes(true)) return true
  return truths.includes(null) ? null : false
}

const truthOf = (rule: RuleTree | null, lookup: Lookup): Truth => (rule === null ? true : evaluate(rule, lookup))

/** A variable with the codes that this respondent may choose from; without any there is nothing to ask. */
function offer(variable: Variable, lookup: Lookup): { readonly variable: Variable; readonly truth: Truth } {
  const truth = truthOf(variable.when, lookup)
  if (variable.codes.every(({ when }) => when === null)) return { variable, truth }
  const codes = variable.codes.map((code) => ({ code, offered: truthOf(code.when, lookup) }))
  return {
    variable: { ...variable, codes: codes.filter(({ offered }) => offered === true).map(({ code }) => code) },
    truth: all(truth, some(codes.map(({ offered }) => offered))),
  }
}

/**
 * The items of a page as earlier answers decide them. `lookup` must know answers to earlier pages only, and of those the
 * ones that count.
 *
 * @example viewPage(page, answersLookup(answers))[0]?.truth // → null, when the item's rule reads an open question
 */
export function viewPage(page: AskedPage, lookup: Lookup): readonly ItemView[] {
  const onPage = truthOf(page.when, lookup)
  return page.items.map((asked) => {
    const truth = all(onPage, truthOf(asked.when, lookup))
    const variables = asked.variables.map((variable) => {
      const offered = offer(variable, lookup)
      return { variable: offered.variable, truth: all(truth, offered.truth) }
    })
    return { asked, truth, variables }
  })
}

/**
 * The page as this respondent gets it, or `null` when nothing on it is for them. An unknown condition shows nothing; an
 * item of which every row or every option is for others is left out as a whole.
 *
 * @example showPage(page, viewPage(page, lookup))?.items.map(({ asked }) => asked.item.id) // → ['0.12', '0.13']
 */
export function showPage(page: AskedPage, views: readonly ItemView[]): ShownPage | null {
  const items = views
    .filter(({ truth }) => truth === true)
    .map(({ asked, variables }) => ({
      asked,
      offered: variables.filter((one) => one.truth === true).map(({ variable }) => variable),
    }))
    .filter(({ asked, offered }) => offered.length > 0 || asked.variables.length === 0)
  return items.length === 0 ? null : { page, items }
}
