import type { DataRecords } from './data-records.ts'
import type { Oddities } from './oddity.ts'
import type { TripleSVariable } from './triple-s-survey.ts'

/**
 * Per value of a multiple variable a column: 1 where it was given, 0 where not, `NaN` where the whole answer is blank. A
 * bit string has a sign per code, at the place of the code; a spread has the codes one behind the other, and the order in
 * which they were given is not kept.
 *
 * Source: Triple-S XML 2.0, "Variables of type multiple".
 *
 * @example readMultiple(variable, records, odd)[0] // → Float64Array [1, 0, NaN]
 */
export function readMultiple(
  variable: TripleSVariable,
  records: DataRecords,
  odd: Oddities,
): readonly Float64Array<ArrayBuffer>[] {
  const columns = variable.values.map(() => new Float64Array(records.rows).fill(Number.NaN))
  const given = variable.spread === null ? bitString(variable, odd) : spreadAnswers(variable, variable.spread, odd)
  for (let row = 0; row < records.rows; row += 1) {
    const text = records.field(row, variable)
    if (text.trim() === '') continue
    for (const column of columns) column[row] = 0
    given(text, row, (index) => {
      const column = columns[index]
      if (column !== undefined) column[row] = 1
    })
  }
  return columns
}

/** Passes on the positions in the list of values of the answers in a field. */
type Answers = (text: string, row: number, give: (index: number) => void) => void

function bitString({ values }: TripleSVariable, odd: Oddities): Answers {
  const indexes = new Map(values.map(({ code }, index) => [Number(code), index]))
  return (text, row, give) => {
    for (let place = 0; place < text.length; place += 1) {
      const sign = text[place] ?? ''
      if (sign === '0' || sign === ' ') continue
      const index = indexes.get(place + 1)
      if (sign !== '1') odd.note('triple-s-bit-unknown', row, sign)
      else if (index === undefined) odd.note('triple-s-value-unknown', row, String(place + 1))
      else give(index)
    }
  }
}

function spreadAnswers(
  { values, literal }: TripleSVariable,
  { subfields, width }: { readonly subfields: number; readonly width: number },
  odd: Oddities,
): Answers {
  const key = (code: string): string => (literal ? code : String(Number(code)))
  const indexes = new Map(values.map(({ code }, index) => [key(code), index]))
  return (text, row, give) => {
    const ends = Math.min(text.length, subfields * width)
    let last = -1
    for (let place = 0; place < ends; place += Math.max(1, width)) {
      const code = text.slice(place, place + width).trim()
      if (code === '' || (!literal && /^0+$/.test(code))) continue
      const index = indexes.get(key(code))
      if (index === undefined) odd.note('triple-s-value-unknown', row, code)
      else give(index)
      if (index !== undefined && index < last) odd.note('triple-s-order-lost', row, text)
      last = index ?? last
    }
  }
}
