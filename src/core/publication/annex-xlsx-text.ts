const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold, and carriage returns, which a reader of XML would turn into something else. */
const unprintable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g

/**
 * A text for a part of a workbook, in an element or an attribute. Signs that XML cannot hold are written as workbooks
 * write them, and so is a text that already looks like that.
 *
 * @example xmlText('a < b & \u0001 _x0001_') // → 'a &lt; b &amp; _x0001_ _x005F_x0001_'
 */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(unprintable, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** The most that a cell can hold. */
const longestText = 32_767

/** A text no longer than a cell can hold. */
export const cellText = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1).toWellFormed()}…`

const longestName = 31

/**
 * Names for sheets, as close to the wanted ones as a workbook allows: short, without its special signs, none twice.
 *
 * @example sheetNames(['0.1', 'a/b', '0.1']) // → ['0.1', 'a-b', '0.1 (2)']
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return wanted.map((name) => {
    const plain = name.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '-').replaceAll(/^'|'$/g, '’').trim() || '-'
    return unused(plain, used, longestName)
  })
}

/**
 * Names for tables: letters, digits, dots and underscores, none twice.
 *
 * @example tableNames(['Tabel 0.1', 'Tabel 4.5-ja']) // → ['Tabel_0.1', 'Tabel_4.5_ja']
 */
export function tableNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return wanted.map((name) => unused(`_${name}`.replaceAll(/[^\p{L}\p{N}.]+/gu, '_').replace(/^_(?=\p{L}{4})/u, ''), used, 200))
}

/**
 * Heads for the columns of a table, none empty and none twice.
 *
 * @example uniqueHeads(['N', '%', 'N']) // → ['N', '%', 'N (2)']
 */
export function uniqueHeads(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return wanted.map((head) => unused(head.replaceAll(/\s+/g, ' ').trim() || '-', used, 250))
}

/** The name itself, or with a number behind it when it is taken; upper and lower case are the same to a workbook. */
function unused(name: string, used: Set<string>, longest: number): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` (${number})`
    const candidate = `${name.slice(0, longest - end.length).toWellFormed()}${end}`
    if (!used.has(candidate.toLowerCase())) {
      used.add(candidate.toLowerCase())
      return candidate
    }
  }
}
