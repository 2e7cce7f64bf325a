import { sampledRows, sampledText } from '../tabular/limits.ts'
import { hasBackslashes } from './has-backslashes.ts'
import { splitCsv } from './split-csv.ts'
import { usualWidth } from './usual-width.ts'

/** What is tried, in the order of preference when two fit equally well: a comma also stands in numbers and sentences. */
const delimiters = ['\t', ';', '|', ','] as const

/**
 * The sign between the fields of a CSV text: the one by which the first lines have the most equal numbers of fields,
 * at least two. Signs within quotes do not count. A comma when there is one column only.
 *
 * @example findDelimiter('a;b\n1,5;2,5\n', 0) // → ';'
 */
export function findDelimiter(text: string, from: number): string {
  const sample = wholeLines(text, from)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const score = evenness(sample, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** The first part of a text, ended at the end of a line. */
function wholeLines(text: string, from: number): string {
  if (text.length - from <= sampledText) return text.slice(from)
  const sample = text.slice(from, from + sampledText)
  const last = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'))
  return last > 0 ? sample.slice(0, last) : sample
}

/** The part of the lines that have the usual number of fields, a little more when the first has; 0 for one column. */
function evenness(sample: string, delimiter: string): number {
  const split = splitCsv(sample, { delimiter, backslash: hasBackslashes(sample, delimiter) }, 0, sampledRows)
  if (!split.ok) return 0
  const { records } = split.value
  const { fields, lines, looked } = usualWidth(split.value)
  if (fields < 2) return 0
  return lines / looked + (records[1] === fields ? 0.1 : 0)
}
