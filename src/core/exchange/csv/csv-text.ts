/** A text that a spreadsheet would run as a formula, or that looks like one made safe, behind apostrophes. */
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/

/**
 * The text that `csvLine` made safe against formulas: without the apostrophe that stands in front.
 *
 * @example withoutGuard("'=1+1") // → '=1+1'
 * @example withoutGuard("'t Gooi") // → "'t Gooi"
 */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && guarded.test(text) ? text.slice(1) : text

/**
 * A text as it is handed to `csvLine`: with one apostrophe more when it looks like a text made safe, so that
 * `withoutGuard` gives every text back.
 *
 * @example withGuard("'=1") // → "''=1"
 */
export const withGuard = (text: string): string => (guarded.test(text) ? `'${text}` : text)
