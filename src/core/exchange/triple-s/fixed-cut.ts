/** Gives what stands in a record between two places, from 0, the second not included. */
export type Cut = (from: number, to: number) => string

/** A string is as long in bytes as in its own parts only when all of it is ASCII. */
const isAscii = (record: string): boolean => !/[\u0080-\uffff]/.test(record)

const bytesOf = (record: string): Uint8Array => new TextEncoder().encode(record)

/** Some writers count bytes of UTF-8: then the lines with other letters are as long as the record in bytes only. */
function countsBytes(records: readonly string[], length: number): boolean {
  const telling = records.filter((record) => !isAscii(record)).slice(0, 1000)
  const inBytes = telling.filter((record) => bytesOf(record).length === length).length
  const inCharacters = telling.filter((record) => Array.from(record).length === length).length
  return inBytes > inCharacters
}

/**
 * For every record a function that gives what stands between two places. Places count characters, one for each character
 * of Unicode; only where the records say otherwise they count bytes of UTF-8.
 *
 * @param length the places of a record by the definition
 * @example fixedCuts(['é1'], 2, true)[0]?.(1, 2) // → '1'
 */
export function fixedCuts(records: readonly string[], length: number, mayCountBytes: boolean): readonly Cut[] {
  const inBytes = mayCountBytes && countsBytes(records, length)
  return records.map((record): Cut => {
    if (inBytes && !isAscii(record)) {
      const bytes = bytesOf(record)
      return (from, to) => new TextDecoder().decode(bytes.subarray(from, to))
    }
    if (/[\ud800-\udfff]/.test(record)) {
      const characters = Array.from(record)
      return (from, to) => characters.slice(from, to).join('')
    }
    return (from, to) => record.slice(from, to)
  })
}
