import { codeAt } from '../csv/code-at.ts'

/** What is told of an XML text while it is read from front to back; names come without prefix. */
export type XmlListener = {
  /** @param tag the inside of the tag, to be asked for attributes with `attribute` */
  readonly open: (name: string, tag: string) => void
  readonly close: (name: string) => void
  /** The text before the next tag, as it stands there. */
  readonly text?: (text: string) => void
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * True when the whole text was read: every element is closed in order, none is very deep, and there is no document type. This is for the
 * parts of workbooks, which are long and simple; other XML is read with all its rules elsewhere.
 *
 * @example scanXml('<a:b c="1">x</a:b>', listener) // open('b', …), text('x'), close('b'); → true
 */
export function scanXml(xml: string, { open, close, text }: XmlListener): boolean {
  const inside: { readonly written: string; readonly name: string }[] = []
  let isDone = false
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) return isDone && inside.length === 0 && xml.slice(at).trim() === ''
    if (start > at && inside.length > 0) text?.(xml.slice(at, start))
    const sign = codeAt(xml, start + 1)
    if (sign === exclamation || sign === question) {
      at = behindSpecial(xml, start, text)
      if (at < 0) return false
      continue
    }
    const end = endOfTag(xml, start)
    if (end < 0) return false
    at = end + 1
    if (sign === slash) {
      const last = inside.pop()
      if (last === undefined || !closes(xml, start + 2, end, last.written)) return false
      close(last.name)
      isDone = inside.length === 0
      continue
    }
    const isEmpty = codeAt(xml, end - 1) === slash
    const tag = xml.slice(start + 1, isEmpty ? end - 1 : end)
    const written = writtenName(tag)
    const name = written.slice(written.indexOf(':') + 1)
    open(name, tag)
    if (isEmpty) close(name)
    else if (inside.push({ written, name }) > deepest) return false
    isDone = inside.length === 0
  }
}

/** Elements within each other; a workbook has some ten. */
const deepest = 100

const [exclamation, question, slash, doubleQuote, equals, colon, space] = [33, 63, 47, 34, 61, 58, 32]

/** True when a closing tag has the name of the element that is open. */
const closes = (xml: string, start: number, end: number, written: string): boolean =>
  xml.startsWith(written, start) && (start + written.length === end || xml.slice(start, end).trimEnd() === written)

/** The name that a tag starts with. */
function writtenName(tag: string): string {
  let end = 0
  while (end < tag.length && codeAt(tag, end) > space) end += 1
  return tag.slice(0, end)
}

/** The `>` of a tag that is not within quotes; -1 when there is none. */
function endOfTag(xml: string, start: number): number {
  let end = xml.indexOf('>', start)
  const last = codeAt(xml, end - 1) === slash ? end - 2 : end - 1
  // Behind a quote that closes a value, no `>` can be within quotes.
  if (end < 0 || (codeAt(xml, last) === doubleQuote && codeAt(xml, last - 1) !== equals)) return end
  let at = start
  for (;;) {
    const quote = xml.slice(at, end).indexOf('"')
    if (quote < 0) return end
    const closing = xml.indexOf('"', at + quote + 1)
    if (closing < 0) return -1
    if (closing > end) end = xml.indexOf('>', closing)
    if (end < 0) return -1
    at = closing + 1
  }
}

/** Where a comment, an instruction or a part without marks ends; -1 for anything else. */
function behindSpecial(xml: string, start: number, text: XmlListener['text']): number {
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!xml.startsWith(opening, start)) continue
    const end = xml.indexOf(closing, start + opening.length)
    if (end < 0) return -1
    if (opening === '<![CDATA[') text?.(xml.slice(start + opening.length, end).replaceAll('&', '&amp;'))
    return end + closing.length
  }
  return -1
}

/**
 * The value of an attribute of a tag, with any prefix; `null` when it is not there.
 *
 * @example attribute('c r="B2" t="s"', 'r') // → 'B2'
 */
export function attribute(tag: string, name: string): string | null {
  const searched = `${name}="`
  for (let at = tag.indexOf(searched); at >= 0; at = tag.indexOf(searched, at + 1)) {
    const before = codeAt(tag, at - 1)
    if (before > space && before !== colon) continue
    const from = at + searched.length
    return plainText(tag.slice(from, tag.indexOf('"', from)))
  }
  return null
}

/**
 * A text of an XML file with its signs written out.
 *
 * @example plainText('a &lt; b &#233;') // → 'a < b é'
 */
export function plainText(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#x([\dA-Fa-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (...groups) => {
    const [whole, hexadecimal, decimal, name] = groups.map((group: unknown) => (typeof group === 'string' ? group : ''))
    if (name !== undefined && name !== '') return entities[name] ?? ''
    const code = hexadecimal === '' ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : (whole ?? '')
  })
}

/**
 * A text of a workbook with the signs written out that XML cannot hold.
 *
 * @example workbookText('a_x000D_&amp;') // → 'a\r&'
 */
export const workbookText = (text: string): string => {
  const plain = plainText(text)
  if (!plain.includes('_x')) return plain
  return plain.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}
