import { columnName } from '../items/fields.ts'
import { valueAt } from '../dataset/column.ts'
import type { Dataset, RosterRows } from '../dataset/dataset.ts'
import type { Answers, RosterRow, Value } from '../rule/rule.ts'

/** The rows of a roster as they were answered, by response. */
function rowsByResponse(roster: string, { rows, response, columns }: RosterRows): ReadonlyMap<number, RosterRow[]> {
  const byResponse = new Map<number, RosterRow[]>()
  for (let row = 0; row < rows; row += 1) {
    const cells: Record<string, number | string> = {}
    for (const column of columns.values()) {
      const value = valueAt(column, row)
      if (typeof value === 'number' || typeof value === 'string') cells[columnName(roster, column.variable)] = value
    }
    const owner = response[row] ?? -1
    byResponse.set(owner, [...(byResponse.get(owner) ?? []), cells])
  }
  return byResponse
}

/**
 * The answers of those who finished the questionnaire, as they were given: what a dataset holds, put back together.
 *
 * @example completeAnswers(dataset)[0]?.['0.2'] // → [1]
 */
export function completeAnswers(dataset: Dataset): readonly Answers[] {
  const rosters = new Map([...dataset.rosters].map(([id, rows]) => [id, rowsByResponse(id, rows)]))
  const found: Answers[] = []
  for (let row = 0; row < dataset.rows; row += 1) {
    if (dataset.complete[row] !== 1) continue
    const answers: Record<string, Value> = {}
    for (const [id, column] of dataset.columns) {
      const value = rosters.get(id)?.get(row) ?? valueAt(column, row)
      if (value !== undefined && !(rosters.has(id) && typeof value === 'number')) answers[id] = value
    }
    found.push(answers)
  }
  return found
}
