/** A record of a CSV file: its fields, and the line on which it begins, from 1. */
export type CsvRecord = { readonly fields: readonly string[]; readonly line: number }

/** The records of a CSV text, and the line of a quotation mark that is never closed (then the rest is not read). */
export type CsvRecords = { readonly records: readonly CsvRecord[]; readonly unclosed: number | null }

/**
 * The records of a CSV text with commas (RFC 4180): quoted fields may hold commas, doubled quotation marks and line ends.
 * Empty lines are no records. A quotation mark in a field that does not begin with one is taken as it is.
 *
 * @example csvFields('1,"a ""b"""\n2,\n').records[0] // → { fields: ['1', 'a "b"'], line: 1 }
 */
export function csvFields(text: string): CsvRecords {
  const records: CsvRecord[] = []
  const end = text.length
  let place = 0
  let line = 1
  while (place < end) {
    const fields: string[] = []
    const begins = line
    let isOpen = true
    const from = place
    while (isOpen) {
      if (text[place] === '"') {
        const close = closingQuote(text, place + 1)
        if (close === -1) return { records, unclosed: line }
        const quoted = text.slice(place + 1, close)
        if (quoted.includes('\n') || quoted.includes('\r')) line += countLines(quoted)
        const next = fieldEnd(text, close + 1)
        const own = quoted.includes('"') ? quoted.replaceAll('""', '"') : quoted
        fields.push(next === close + 1 ? own : own + text.slice(close + 1, next))
        place = next
      } else {
        const next = fieldEnd(text, place)
        fields.push(text.slice(place, next))
        place = next
      }
      isOpen = text[place] === ','
      if (isOpen) place += 1
    }
    const isEmpty = place === from
    place += text.startsWith('\r\n', place) ? 2 : 1
    line += 1
    if (!isEmpty) records.push({ fields, line: begins })
  }
  return { records, unclosed: null }
}

/** The place of the mark that closes a quoted field; a doubled one does not. */
function closingQuote(text: string, from: number): number {
  let place = text.indexOf('"', from)
  while (place !== -1 && text[place + 1] === '"') place = text.indexOf('"', place + 2)
  return place
}

function fieldEnd(text: string, from: number): number {
  for (let place = from; place < text.length; place += 1) {
    const sign = text[place]
    if (sign === ',' || sign === '\n' || sign === '\r') return place
  }
  return text.length
}

const countLines = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0
