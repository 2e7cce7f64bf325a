import type { Codebook, CodebookEntry } from './codebook.ts'
import { missingAt } from './column.ts'
import type { Dataset } from './dataset.ts'
import type { MissingReason } from './missing.ts'
import { missingReasons } from './missing.ts'

/** How many respondents answered a question, and how many did not, by reason. */
export type ItemMissing = {
  readonly item: CodebookEntry['item']
  readonly block: string
  readonly answered: number
  readonly missing: { readonly [Reason in MissingReason]: number }
}

/**
 * Per question how many answered it and why the others did not. Of a question with several rows or fields somebody who
 * answered one of them counts as having answered; texts behind options do not count as questions.
 *
 * @example missingPerItem(dataset, codebook(questionnaire))[0]
 *   // → { item, block: '0', answered: 5778, missing: { 'not-asked': 0, skipped: 0, 'not-reached': 0, declined: 0 } }
 */
export function missingPerItem(dataset: Dataset, book: Codebook): readonly ItemMissing[] {
  const entries = [...book.values()].filter(({ variable }) => variable.followUp === null)
  const items = new Map(entries.map(({ item, block }) => [item.id, { item, block }]))
  return [...items.values()].map(({ item, block }) => {
    const columns = entries
      .filter((entry) => entry.item.id === item.id)
      .flatMap(({ variable }) => dataset.columns.get(variable.id) ?? [])
    const counts = [0, 0, 0, 0, 0]
    for (let row = 0; row < dataset.rows; row += 1) {
      const reasons = columns.map((column) => missingAt(column, row))
      // A row of a matrix that is not for this respondent says nothing about the question as a whole.
      const reason = reasons.includes(0) ? 0 : Math.max(1, ...reasons)
      counts[reason] = (counts[reason] ?? 0) + 1
    }
    const [answered = 0, ...others] = counts
    const missing = Object.fromEntries(missingReasons.map((reason, index) => [reason, others[index] ?? 0]))
    return { item, block, answered, missing: { 'not-asked': 0, skipped: 0, 'not-reached': 0, declined: 0, ...missing } }
  })
}
