/**
 * The cells of a CSV file, line by line, by the letter of RFC 4180: commas, quotes that are doubled inside quotes, and
 * lines that end with CR LF. Throws on anything else, so that a test sees what a strict reader would refuse.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  let line: string[] = []
  let rest = text
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest)
    const plain = /^([^",\r\n]*)(,|\r\n)/.exec(rest)
    const [all = '', cell = '', end = ''] = quoted ?? plain ?? []
    if (end === '') throw new Error(`No CSV at ${JSON.stringify(rest.slice(0, 40))}`)
    line.push(quoted === null ? cell : cell.replaceAll('""', '"'))
    if (end === '\r\n') {
      lines.push(line)
      line = []
    }
    rest = rest.slice(all.length)
  }
  if (line.length > 0) throw new Error('The last line does not end')
  return lines
}
