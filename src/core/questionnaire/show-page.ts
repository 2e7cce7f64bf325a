import type { Variable } from '../items/variable.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { RuleTree, Truth, Value } from '../rule/rule.ts'
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

/** The answer to a variable on an earlier page, if it counts. */
export type Lookup = (variable: string) => Value | undefined

/** "And" of two truths: false wins, then unknown. */
const both = (left: Truth, right: Truth): Truth => {
  if (left === false || right === false) return false
  return left === null || right === null ? null : true
}

const truthOf = (rule: RuleTree | null, lookup: Lookup): Truth => (rule === null ? true : evaluate(rule, lookup))

/** A variable with the codes that this respondent may choose from. */
function offer(variable: Variable, lookup: Lookup): Variable {
  if (variable.codes.every(({ when }) => when === null)) return variable
  return { ...variable, codes: variable.codes.filter(({ when }) => truthOf(when, lookup) === true) }
}

/** The items of a page as earlier answers decide them; `lookup` knows answers to earlier pages only. */
export function viewPage(page: AskedPage, lookup: Lookup): readonly ItemView[] {
  const onPage = truthOf(page.when, lookup)
  return page.items.map((asked) => {
    const truth = both(onPage, truthOf(asked.when, lookup))
    return {
      asked,
      truth,
      variables: asked.variables.map((variable) => ({
        variable: truth === true ? offer(variable, lookup) : variable,
        truth: both(truth, truthOf(variable.when, lookup)),
      })),
    }
  })
}

/**
 * The page as this respondent gets it, or `null` when nothing on it is for them. An unknown condition shows nothing; an
 * item of which every row is for others is left out as a whole.
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
