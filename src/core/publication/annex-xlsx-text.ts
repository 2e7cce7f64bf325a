import { unused } from './annex-files-names.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold, and carriage returns, which a reader of XML would turn into something else: not tab and newline. */
const unprintable = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu

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
    const plain =
      name
        .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '-')
        .replaceAll(/^'|'$/g, '’')
        .trim() || '-'
    return unused(plain, used, longestName)
  })
}

/**
 * Names for tables: letters, digits, dots and underscores, not to be taken for a cell, none twice.
 *
 * @example tableNames(['Tabel 0.1', 'Tabel 4.5-ja', 'AB12']) // → ['Tabel_0.1', 'Tabel_4.5_ja', '_AB12']
 */
export function tableNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return wanted.map((name) => {
    const plain = name.replaceAll(/[^\p{L}\p{N}.]+/gu, '_')
    const taken = /^(?:[a-z]{1,3}\d*|r\d*c\d*|[^\p{L}_].*|)$/iu.test(plain)
    return unused(taken ? `_${plain}` : plain, used, 200, (number) => `_${number}`)
  })
}
