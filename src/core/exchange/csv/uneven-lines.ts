import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { mostRagged, mostReported } from '../tabular/limits.ts'
import type { SplitText } from './split-csv.ts'
import { linesAt } from './text-lines.ts'

/**
 * The lines with another number of fields than usual, as issues. Empty fields at the end that are too many do not count.
 * One such line is always kept; more than 1 % of all lines is a failure.
 *
 * @param first the first record with answers
 * @example unevenLines(splitOf('a,b\n1\n'), 2, 1, ',') // → { ok: true, value: [{ code: 'csv-few-fields', … }] }
 */
export function unevenLines(
  split: SplitText,
  width: number,
  first: number,
  delimiter: string,
): Result<readonly Issue[]> {
  const { text, starts, ends, records } = split
  const rows = records.length - 1 - first
  const shown: { readonly place: number; readonly found: number; readonly tooFew: boolean }[] = []
  let count = 0
  for (let row = first; row < records.length - 1; row += 1) {
    const from = records[row] ?? 0
    const to = records[row + 1] ?? 0
    if (to - from === width) continue
    let last = to
    while (last > from + width && starts[last - 1] === ends[last - 1]) last -= 1
    if (last - from === width) continue
    count += 1
    if (count <= mostReported) shown.push({ place: starts[from] ?? 0, found: to - from, tooFew: last - from < width })
  }
  const lines = linesAt(
    text,
    shown.map(({ place }) => place),
  )
  if (count > Math.max(1, rows * mostRagged)) {
    const said = delimiter === '\t' ? 'tab' : delimiter
    return failure([issue('csv-ragged', [], { count, rows, expected: width, line: lines[0] ?? 0, delimiter: said })])
  }
  const issues = shown.map(({ found, tooFew }, at): Issue => {
    const values = { line: lines[at] ?? 0, found, expected: width }
    return issue(tooFew ? 'csv-few-fields' : 'csv-many-fields', [], values)
  })
  const more = count - shown.length
  return success(more === 0 ? issues : [...issues, issue('csv-more-lines', [], { count: more })])
}
