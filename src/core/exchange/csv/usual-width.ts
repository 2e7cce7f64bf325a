import { sampledRows } from '../tabular/limits.ts'
import type { SplitText } from './split-csv.ts'

/** How many fields a line usually has, and how many of the lines that were looked at have as many. */
export type Width = { readonly fields: number; readonly lines: number; readonly looked: number }

/**
 * The number of fields that most of the first lines have; the larger one when two are as usual.
 *
 * @example usualWidth(splitOf('a,b\n1,2\n3\n')) // → { fields: 2, lines: 2, looked: 3 }
 */
export function usualWidth({ records }: Pick<SplitText, 'records'>): Width {
  const looked = Math.min(records.length - 1, sampledRows)
  const counts = new Map<number, number>()
  for (let line = 0; line < looked; line += 1) {
    const fields = (records[line + 1] ?? 0) - (records[line] ?? 0)
    counts.set(fields, (counts.get(fields) ?? 0) + 1)
  }
  let best = { fields: 0, lines: 0 }
  for (const [fields, lines] of counts) {
    if (lines > best.lines || (lines === best.lines && fields > best.fields)) best = { fields, lines }
  }
  return { ...best, looked }
}
