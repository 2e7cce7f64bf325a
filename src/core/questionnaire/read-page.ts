import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { Form, Reading } from '../items/item-type.ts'
import { typeOf } from '../items/item-types.ts'
import type { ShownPage } from './show-page.ts'

/** What a posted page says: answers, the items that the respondent would rather not answer, and issues. */
export type PageReading = Reading & { readonly declined: readonly string[] }

/** The field that is posted when a respondent would rather not answer an item. */
export const declineField = (item: string): string => `${item}.declined`

/**
 * What a posted page says about each of its items. Answers that are right are returned beside the issues about those
 * that are not, so that nothing typed is lost. Fields of other items are ignored.
 */
export function readPage(shown: ShownPage, form: Form): PageReading {
  const issues: Issue[] = []
  const declined: string[] = []
  const readings = shown.items.map(({ asked: { item }, offered }) => {
    const reading = typeOf(item).read(item, form, offered)
    issues.push(...reading.issues)
    if (item.type === 'note') return reading
    const empty = Object.keys(reading.answers).length === 0 && reading.issues.length === 0
    if (item.decline && empty && (form[declineField(item.id)] ?? []).length > 0) declined.push(item.id)
    else if (item.required && empty) issues.push(issue('answer-required', [item.id]))
    return reading
  })
  return { answers: Object.assign({}, ...readings.map(({ answers }) => answers)), declined, issues }
}
