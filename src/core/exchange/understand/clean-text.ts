import { entitySign } from '../html-entity.ts'

/** The sign of an entity; a space for a number that no text can have. */
function decode(entity: string, name: string): string {
  const sign = entitySign(name)
  return sign === null ? entity : sign || ' '
}

/** Marks of HTML, not `a < b`. What stands inside a script or a style is no text. */
const marks = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/gi

/** What Qualtrics puts behind a question with a text box beside its options; nobody was asked it. */
const selectedChoice = / - Selected Choice(?= - |$)/g

/**
 * A text of a file as people read it: without the marks of HTML, on one line, without spaces around it. Double braces,
 * which would fill in an answer in a study, are set apart.
 *
 * @example cleanText(' <b>Caf&eacute;</b> &amp; bar ') // → 'Café & bar'
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(marks, ' ')
    .replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, decode)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\ufeff]/gu, ' ')
    .replaceAll(/\{(?=\{)/g, '{ ')
    .replaceAll(/\}(?=\})/g, '} ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(selectedChoice, '')
    .trim()

/** `Q5.`, `12)`, `3a:`, `Vraag 4 -`, `Q5_1:` before a text; not the number of `2 to 9 years`. */
const numbering =
  /^(?:(?:vraag|question|item|frage)\s+)?(?:[a-z]{0,3}\d{1,3}[a-z]?(?:[._-]\d{1,3}[a-z]?)*)\s*[.):]\s+(?=\S)/i

/** A text that is more than numbers: the rest behind a numbering must still say something. */
const says = (text: string): boolean => /\p{L}/u.test(text)

/**
 * A label without the number or the name of its column before it.
 *
 * @example withoutNumber('Q5_1. Do you eat soup?', 'q5_1') // → 'Do you eat soup?'
 */
export function withoutNumber(label: string, column: string): string {
  const lower = label.toLowerCase()
  const name = column.toLowerCase()
  const behind = name !== '' && lower.startsWith(name) ? /^\s*[.:)\]-]\s*/.exec(label.slice(column.length)) : null
  const named = behind === null ? label : label.slice(column.length + behind[0].length)
  const bare = named.replace(numbering, '')
  return says(bare) ? bare : says(named) ? named : label
}

/**
 * The label of a value without its own number before it: `1. Yes`, `(1) Yes`, `1 = Yes`.
 *
 * @example withoutCode('1 - Yes', '1') // → 'Yes'
 */
export function withoutCode(label: string, value: string): string {
  const [all, number, rest] = /^[[(]?(-?\d{1,9})[\])]?\s*(?:[.:=)-]\s*|\s)(?=\S)(.*)$/su.exec(label) ?? []
  if (all === undefined || number === undefined || rest === undefined) return label
  return Number(number) === Number(value) && says(rest) && !/^\d/.test(rest) && all.length > number.length + 1
    ? separated(label, number, rest)
    : label
}

/** A number with nothing but a space behind it may be part of the text: `2 years`. */
const separated = (label: string, number: string, rest: string): string =>
  label === `${number} ${rest}` ? label : rest
