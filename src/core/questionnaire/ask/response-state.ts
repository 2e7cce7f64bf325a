import { checkField, declineField } from '../../items/fields.ts'
import type { Form } from '../../items/item-type.ts'
import { fieldsOf, postValue } from '../../items/post-value.ts'
import type { Variable } from '../../items/variable.ts'
import { answersLookup } from '../../rule/answers-lookup.ts'
import { evaluate, type Lookup } from '../../rule/evaluate-rule.ts'
import type { Answers } from '../../rule/rule.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { countedLookup, walk, type Walk } from '../walk.ts'
import type { ShownPage } from '../show-page.ts'

/** A page that was saved: how often, and the variables that were on it then, where that is known. */
export type SavedPage = { readonly revision: number; readonly shown?: readonly string[] | null }

/** What is kept of one respondent while the questionnaire is being filled in. */
export type ResponseState = {
  readonly answers: Answers
  readonly declined: readonly string[]
  readonly pages: ReadonlyMap<string, SavedPage>
  /** What was typed on pages that were left without being saved. */
  readonly drafts: Readonly<Record<string, Form>>
}

/** The path of a respondent, and how many of its pages from the start have been saved as they are now. */
export type Path = Walk & { readonly done: number }

/** The state of somebody who has only just started. */
export const freshState: ResponseState = { answers: {}, declined: [], pages: new Map(), drafts: {} }

/** The variables on a page. */
export const shownVariables = (shown: ShownPage): readonly string[] =>
  shown.items.flatMap(({ offered }) => offered.map(({ id }) => id))

/**
 * True when a page that was accepted once would be accepted with the answers that count now. What was saved was read
 * then: all that an earlier answer can change is which options are offered, and what a check says.
 */
function isAcceptable(declined: readonly string[], counted: Lookup, { page, items }: ShownPage): boolean {
  const isFilled = items.every(
    ({ asked: { item }, offered }) =>
      item.type === 'note' ||
      !item.required ||
      offered.some(({ id }) => counted(id) !== undefined) ||
      (item.decline && declined.includes(item.id)),
  )
  return (
    isFilled && (page.checks ?? []).every(({ level, rule }) => level === 'soft' || evaluate(rule, counted) !== false)
  )
}

/**
 * True when a page was saved with everything on it that is on it now, and what was saved can stay.
 *
 * @param counted the answers that count now
 * @example isDone(freshState, () => undefined, shown) // → false
 */
export function isDone({ pages, declined }: ResponseState, counted: Lookup, shown: ShownPage): boolean {
  const { revision, shown: earlier = null } = pages.get(shown.page.id) ?? { revision: 0 }
  // Most often they stand where they stood.
  const isWhole =
    earlier === null || shownVariables(shown).every((id, index) => earlier[index] === id || earlier.includes(id))
  return revision > 0 && isWhole && isAcceptable(declined, counted, shown)
}

/** A walk with how many of its pages are done; its answers are still put together only when they are read. */
export const withDone = (found: Walk, done: number): Path => ({
  pages: found.pages,
  get answers() {
    return found.answers
  },
  get asked() {
    return found.asked
  },
  steps: found.steps,
  done,
})

/**
 * The respondent's path as the saved answers decide it. A page is not done any more when an earlier answer was changed
 * and the page got a new question by it, lost a required answer because its option is not offered now, or fails a hard
 * check.
 *
 * @example pathOf(questionnaire, freshState).done // → 0
 */
export function pathOf(questionnaire: Questionnaire, state: ResponseState): Path {
  const found = walk(questionnaire, state.answers)
  const counted = countedLookup(questionnaire, found)
  const open = found.pages.findIndex((shown) => !isDone(state, counted, shown))
  return withDone(found, open === -1 ? found.pages.length : open)
}

/** Every field of a page that is read: nothing else of what is posted is kept. */
export const pageFields = (shown: ShownPage): ReadonlySet<string> =>
  new Set([
    ...shown.items.flatMap(({ asked, offered }) => [
      ...offered.flatMap(fieldsOf),
      ...(asked.variables.length === 0 ? [] : [declineField(asked.item.id), `_rows.${asked.item.id}`]),
    ]),
    ...(shown.page.checks ?? []).map((_, index) => checkField(shown.page.id, index + 1)),
  ])

/** The answers to a page as a browser would post them. */
function postedAnswers(offered: readonly Variable[], answers: Answers): Form {
  const lookup = answersLookup(answers)
  const forms = offered.map((variable) => {
    const value = lookup(variable.id)
    return value === undefined ? {} : postValue(variable, value)
  })
  return Object.fromEntries(forms.flatMap((form) => Object.entries(form)))
}

/**
 * What the fields of a page hold when it is shown: what was typed and not saved, or else the saved answers.
 *
 * @example filledForm(state, shown)['7.2'] // → ['31']
 */
export function filledForm(state: Pick<ResponseState, 'answers' | 'declined' | 'drafts'>, shown: ShownPage): Form {
  const { id } = shown.page
  const draft = Object.hasOwn(state.drafts, id) ? state.drafts[id] : undefined
  if (draft !== undefined) return draft
  const declined = shown.items.flatMap(({ asked: { item } }) =>
    state.declined.includes(item.id) ? [[declineField(item.id), ['1']] as const] : [],
  )
  return {
    ...postedAnswers(
      shown.items.flatMap(({ offered }) => offered),
      state.answers,
    ),
    ...Object.fromEntries(declined),
  }
}

/** The field of a variable that is filled in first; messages about the variable lead there. */
export const firstField = (variable: Variable): string =>
  variable.kind === 'months' ? variable.id : (fieldsOf(variable)[0] ?? variable.id)
