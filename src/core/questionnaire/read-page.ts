import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { declineField } from '../items/fields.ts'
import type { Form, Reading } from '../items/item-type.ts'
import { typeOf } from '../items/item-types.ts'
import type { Value } from '../rule/rule.ts'
import type { ShownPage } from './show-page.ts'

export { declineField }

/** What a posted page says: answers, the items that the respondent would rather not answer, and issues. */
export type PageReading = Reading & { readonly declined: readonly string[] }

/** True when the respondent ticked that they would rather not answer an item. */
const isDeclined = (form: Form, item: string): boolean => (form[declineField(item)] ?? []).some((value) => value !== '')

/**
 * What a posted page says about each of its items. Answers that are right are returned beside the issues about those
 * that are not, so that nothing typed is lost. Fields of other items are ignored. An answer counts for more than the
 * wish not to give one.
 *
 * @example readPage(shown, { '7.2': ['31'] }).answers // → { '7.2': 31 }
 */
export function readPage(shown: ShownPage, form: Form): PageReading {
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
  return { answers, declined, issues }
}
