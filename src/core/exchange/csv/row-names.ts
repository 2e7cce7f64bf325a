import { issue } from '../../issue.ts'
import type { Head, Heads } from '../tabular/find-heads.ts'
import type { SplitText } from './split-csv.ts'

/** What the column is called that R writes in front without a name. */
const rowName = 'row'

/**
 * The heads with one more in front when the line of heads has one field less than the lines below it, as `write.table` of
 * R writes the names of rows. Else the same heads.
 *
 * @example withRowNames(splitOf('a b\n1 2 3\n'), 3, heads).heads.map(({ name }) => name) // → ['row', 'a', 'b']
 */
export function withRowNames(split: SplitText, width: number, heads: Heads): Heads {
  const line = heads.first - 1
  const { records } = split
  if (line < 0 || (records[line + 1] ?? 0) - (records[line] ?? 0) !== width - 1 || width < 2) return heads
  const last = heads.heads.at(-1)
  if (last?.name !== '') return heads
  const instead = heads.heads.some(({ name }) => name === rowName) ? 'row.names' : rowName
  const first: Head = { name: instead, label: '', question: null }
  return {
    ...heads,
    heads: [first, ...heads.heads.slice(0, -1)],
    issues: [...heads.issues, issue('tabular-row-names', [instead], { instead })],
  }
}
