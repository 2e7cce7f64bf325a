import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { checkField, declineField } from '../items/fields.ts'
import type { Form, Reading } from '../items/item-type.ts'
import { typeOf } from '../items/item-types.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { Text } from '../text.ts'
import type { ShownPage } from './show-page.ts'

export { declineField }

/** A soft check that fails and was not confirmed. `field` is where it is confirmed. */
export type Warning = { readonly check: string; readonly field: string; readonly message: Text }

/**
 * What a posted page says: answers, the items that the respondent would rather not answer, and issues. A page is accepted
 * when it has no issues and no warnings; `confirmed` are the soft checks that fail and were let stand.
 */
export type PageReading = Reading & {
  readonly declined: readonly string[]
  readonly warnings: readonly Warning[]
  readonly confirmed: readonly string[]
}

/** True when the respondent ticked that they would rather not answer an item. */
const isDeclined = (form: Form, item: string): boolean => (form[declineField(item)] ?? []).some((value) => value !== '')

/**
 * What a posted page says about each of its items. Answers that are right are returned beside the issues about those
 * that are not, so that nothing typed is lost. Fields of other items are ignored. An answer counts for more than the
 * wish not to give one. `earlier` are the answers to the pages before it that count, for the checks of the page; a check
 * that is unknown, because something was left open, passes.
 *
 * @example readPage(shown, { '7.2': ['31'] }, {}).answers // → { '7.2': 31 }
 */
export function readPage(shown: ShownPage, form: Form, earlier: Answers): PageReading {
  const answers: Record<string, Value> = {}
  const issues: Issue[] = []
  const declined: string[] = []
  for (const { asked, offered } of shown.items) {
    const { item } = asked
    const reading = typeOf(item).read(item, form, offered)
    Object.assign(answers, reading.answers)
    issues.push(...reading.issues)
    if (item.type === 'note') continue
    const isEmpty = Object.keys(reading.answers).length === 0 && reading.issues.length === 0
    if (isEmpty && item.decline && isDeclined(form, item.id)) declined.push(item.id)
    else if (isEmpty && item.required) issues.push(issue('answer-required', [item.id]))
  }
  // Most pages have no checks, and putting all answers together takes time.
  const failed = shown.page.checks === undefined ? [] : failedChecks(shown, form, { ...earlier, ...answers })
  issues.push(
    ...failed
      .filter(({ level }) => level === 'hard')
      .map(({ field, message }) => issue('answer-check', [field], { ...message })),
  )
  const soft = failed.filter(({ level }) => level === 'soft')
  return {
    answers,
    declined,
    issues,
    warnings: soft
      .filter(({ isConfirmed }) => !isConfirmed)
      .map(({ id, field, message }) => ({ check: id, field, message })),
    confirmed: soft.filter(({ isConfirmed }) => isConfirmed).map(({ id }) => id),
  }
}

/** The checks of a page that are false, each with its field and whether that was ticked. */
function failedChecks({ page }: ShownPage, form: Form, answers: Answers) {
  const lookup = answersLookup(answers)
  return (page.checks ?? []).flatMap((check, index) => {
    if (evaluate(check.rule, lookup) !== false) return []
    const field = checkField(page.id, index + 1)
    return [{ ...check, field, isConfirmed: (form[field] ?? []).includes('confirmed') }]
  })
}
