import type { Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { longestCell, mostCells } from '../tabular/limits.ts'
import { codeAt } from './code-at.ts'
import { lineAt } from './text-lines.ts'

/** The signs between and within the fields of a CSV text. */
export type CsvDialect = {
  readonly delimiter: string
  /** True when a quote within quotes has a backslash in front instead of being doubled. */
  readonly backslash: boolean
}

/** Where the fields of a CSV text stand. Nothing is copied out of the text. */
export type SplitText = {
  readonly text: string
  readonly dialect: CsvDialect
  /** Per field where it starts and ends in the text, without the quotes around it. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Per record the place of its first field, and one more for the end. */
  readonly records: Uint32Array
  /** Where the first quote stands that is neither around a field nor doubled, and how many of these there are. */
  readonly strange: { readonly first: number; readonly count: number }
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13
const space = 32
const reverseSolidus = 92

/** Numbers of which it is not known beforehand how many there will be. */
type Places = { list: Uint32Array; length: number }

const noPlaces = (): Places => ({ list: new Uint32Array(1024), length: 0 })
const placesIn = ({ list, length }: Places): Uint32Array => list.subarray(0, length)

function add(places: Places, place: number): void {
  if (places.length === places.list.length) {
    const larger = new Uint32Array(places.length * 2)
    larger.set(places.list)
    places.list = larger
  }
  places.list[places.length] = place
  places.length += 1
}

const isEnd = (code: number): boolean => code === lineFeed || code === carriageReturn

/**
 * The fields of a CSV text from a place on (RFC 4180, with any sign as delimiter, any end of lines, and lone quotes in
 * the middle of a field as plain signs). Blank lines are passed over. A quote that is never closed, a field without end
 * and too many fields are failures. `most` stops after that many records, for a look at the first lines.
 *
 * @example splitCsv('a;"b;c"\r\n1;2', { delimiter: ';', backslash: false }, 0) // → { starts: [0, 3, 8, 10], ends: [1, 6, 9, 11], records: [0, 2, 4], … }
 */
export function splitCsv(text: string, dialect: CsvDialect, from: number, most = Infinity): Result<SplitText> {
  const [starts, ends, records] = [noPlaces(), noPlaces(), noPlaces()]
  const cut = codeAt(dialect.delimiter, 0)
  const { length } = text
  let strange = { first: -1, count: 0 }
  let at = from
  while (at < length && records.length < most) {
    if (isEnd(codeAt(text, at))) {
      at += 1
      continue
    }
    add(records, starts.length)
    for (;;) {
      let start = at
      let end: number
      if (codeAt(text, at) === quote) {
        const closing = closingQuote(text, at + 1, cut, dialect.backslash)
        if (closing.end < 0) return failure([issue('csv-quote-open', [], { line: lineAt(text, at) })])
        if (closing.strange >= 0) {
          strange = { first: strange.count === 0 ? closing.strange : strange.first, count: strange.count + 1 }
        }
        start = at + 1
        end = closing.end
        at = closing.next
      } else {
        let code = codeAt(text, at)
        while (code !== cut && code !== lineFeed && code !== carriageReturn && at < length) {
          at += 1
          code = codeAt(text, at)
        }
        end = at
      }
      if (end - start > longestCell) {
        return failure([issue('csv-cell-long', [], { line: lineAt(text, start), most: longestCell })])
      }
      add(starts, start)
      add(ends, end)
      if (at >= length || codeAt(text, at) !== cut) break
      at += 1
    }
    if (starts.length > mostCells) return failure([issue('tabular-cells', [], { most: mostCells })])
    if (codeAt(text, at) === carriageReturn) at += 1
    if (codeAt(text, at) === lineFeed) at += 1
  }
  add(records, starts.length)
  return success({ text, dialect, starts: placesIn(starts), ends: placesIn(ends), records: placesIn(records), strange })
}

/** Where a quoted field ends and what follows it starts; `end` is -1 when the quote is never closed. */
function closingQuote(
  text: string,
  from: number,
  cut: number,
  backslash: boolean,
): { end: number; next: number; strange: number } {
  let strange = -1
  let at = from
  for (;;) {
    const end = text.indexOf('"', at)
    if (end < 0) return { end, next: text.length, strange }
    if (backslash && codeAt(text, end - 1) === reverseSolidus && end > from) {
      at = end + 1
      continue
    }
    if (codeAt(text, end + 1) === quote && !backslash) {
      at = end + 2
      continue
    }
    let next = end + 1
    if (cut !== space) next = behindSpaces(text, next)
    const code = codeAt(text, next)
    if (next >= text.length || code === cut || isEnd(code)) return { end, next, strange }
    if (strange < 0) strange = end
    at = end + 1
  }
}

function behindSpaces(text: string, from: number): number {
  let at = from
  while (codeAt(text, at) === space) at += 1
  return at
}
