import { savFault } from './sav-error.ts'
import { segmentStep, widestSegment, widestText } from './sav-limits.ts'
import type { VariableRecord } from './variable-record.ts'

/** Bytes of a row that belong to one variable. */
export type Piece = { readonly at: number; readonly size: number }

/** A variable of the file, and where its values are in a row. */
export type LaidVariable = {
  readonly record: VariableRecord
  /** The name of at most eight bytes. */
  readonly short: string
  /** 0 for a number, else the width of the text in bytes. */
  readonly width: number
  readonly pieces: readonly Piece[]
  /** Its place among the variable records, from 1, by which labels and the weight refer to it. */
  readonly index: number
  /** Its place among the variables as old programs see them, from 0, by which the display record refers to it. */
  readonly display: number
}

/** A row: its variables, and how many numbers of eight bytes it takes. */
export type CaseLayout = { readonly variables: readonly LaidVariable[]; readonly slots: number }

/** The variables as the records have them, each text of at most 255 bytes by itself. */
function oldVariables(records: readonly VariableRecord[], nameOf: (bytes: Uint8Array) => string): LaidVariable[] {
  const found: LaidVariable[] = []
  let place = 0
  while (place < records.length) {
    const record = records[place]
    if (record === undefined || record.width === -1) {
      throw savFault('sav-variable-record', { number: place + 1, field: 'type', value: -1 })
    }
    const slots = Math.max(1, Math.ceil(record.width / 8))
    for (let next = place + 1; next < place + slots; next += 1) {
      if (records[next]?.width !== -1) throw savFault('sav-text-records', { number: place + 1, width: record.width })
    }
    const pieces = [{ at: place * 8, size: record.width === 0 ? 8 : record.width }]
    const { width } = record
    found.push({ record, short: nameOf(record.name), width, pieces, index: place + 1, display: found.length })
    place += slots
  }
  return found
}

/** The segments of a text of more than 255 bytes as one variable. */
function joinSegments(parts: readonly LaidVariable[], first: LaidVariable, width: number): LaidVariable {
  const count = Math.ceil(width / segmentStep)
  const pieces: Piece[] = []
  let left = width
  for (const part of parts.slice(0, count)) {
    const size = Math.min(left, part.width, widestSegment)
    if (size > 0) pieces.push({ at: part.pieces[0]?.at ?? 0, size })
    left -= size
  }
  const texts = parts.slice(0, count).every((part) => part.width > 0)
  if (left > 0 || parts.length < count || !texts) throw savFault('sav-segments', { name: first.short, width })
  return { ...first, width, pieces }
}

/**
 * The variables of a file with their places in a row. `widths` are those of texts of more than 255 bytes, by short name;
 * each is joined of the segments that stand behind it. A fault when a segment is not there.
 *
 * Source: PSPP developer manual, "Variable Record" and "Very Long String Record".
 *
 * @example caseLayout(records, nameOf, new Map([['OPEN', 600]])).variables.length // → 3
 */
export function caseLayout(
  records: readonly VariableRecord[],
  nameOf: (bytes: Uint8Array) => string,
  widths: ReadonlyMap<string, number>,
): CaseLayout {
  const old = oldVariables(records, nameOf)
  const variables: LaidVariable[] = []
  let place = 0
  while (place < old.length) {
    const first = old[place]
    if (first === undefined) break
    const width = widths.get(first.short)
    if (width === undefined || (width >= 1 && width <= widestSegment)) {
      variables.push(first)
      place += 1
      continue
    }
    if (!(width > widestSegment && width <= widestText)) throw savFault('sav-segments', { name: first.short, width })
    variables.push(joinSegments(old.slice(place, place + Math.ceil(width / segmentStep)), first, width))
    place += Math.ceil(width / segmentStep)
  }
  return { variables, slots: records.length }
}
