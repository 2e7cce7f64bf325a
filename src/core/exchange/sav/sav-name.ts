import { cutText, utf8 } from './cut-text.ts'
import { longestName } from './sav-limits.ts'

/** Words that SPSS keeps for itself. */
const reserved: readonly string[] = ['ALL', 'AND', 'BY', 'EQ', 'GE', 'GT', 'LE', 'LT', 'NE', 'NOT', 'OR', 'TO', 'WITH']

/**
 * Whether SPSS allows a name for a variable: a letter, then letters, digits and `_ . # @ $`, no full stop at the end, at
 * most 64 bytes of UTF-8, and none of the words that SPSS keeps for itself.
 *
 * @example isSavName('2.1') // → false
 */
export const isSavName = (name: string): boolean =>
  /^[\p{L}@][\p{L}\p{M}\p{N}_.#@$]*$/u.test(name) &&
  !name.endsWith('.') &&
  utf8(name).length <= longestName &&
  !reserved.includes(name.toUpperCase())

const plainName = (id: string): string => {
  const signs = id
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
  const begun = /^[A-Za-z]/.test(signs) ? signs : `v${signs === '' ? '' : '_'}${signs}`
  return reserved.includes(begun.toUpperCase()) ? `${begun}_` : begun
}

/**
 * An allowed name for a variable that is as near to an id as can be: letters without accents, digits and underscores, at
 * most 64 of them, and different from the names that are taken, also where upper and lower case are the same.
 *
 * @param taken Names in upper case.
 *
 * @example savName('2.1.hours', new Set(['V_2_1_HOURS'])) // → 'v_2_1_hours_2'
 */
export function savName(id: string, taken: ReadonlySet<string>): string {
  const wanted = plainName(id)
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `_${number}`
    const name = cutText(wanted, longestName - suffix.length) + suffix
    if (!taken.has(name.toUpperCase())) return name
  }
}

/**
 * Names of at most eight signs for variables of which old programs read only those: the name itself where it is short
 * and plain, else a `V` with a number. A text of more than 255 bytes needs one per segment.
 *
 * Source: PSPP developer manual, "Long Variable Names Record".
 *
 * @example shortNames(['q1', 'a_long_question'], [1, 2]) // → [['Q1'], ['V1', 'V2']]
 */
export function shortNames(names: readonly string[], segments: readonly number[]): readonly (readonly string[])[] {
  const plain = (name: string) => (/^[A-Za-z][A-Za-z0-9_]{0,7}$/.test(name) ? name.toUpperCase() : null)
  const taken = new Set(names.flatMap((name) => plain(name) ?? []))
  let number = 0
  const next = (): string => {
    for (;;) {
      number += 1
      const name = `V${number}`
      if (!taken.has(name)) return name
    }
  }
  return names.map((name, place) =>
    Array.from({ length: segments[place] ?? 1 }, (_, segment) => (segment === 0 ? (plain(name) ?? next()) : next())),
  )
}
