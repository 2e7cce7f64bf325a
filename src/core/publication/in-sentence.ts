/**
 * A title as it stands inside a sentence: without its capital, unless that belongs to an abbreviation.
 *
 * @example inSentence('Meting 2023') // → 'meting 2023'
 * @example inSentence('KNMG-meting') // → 'KNMG-meting'
 */
export const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
