/**
 * The name of a column as words in small letters: parts that are joined by signs or capitals come apart.
 *
 * @example nameWords('StartDate_utc') // → 'start date utc'
 */
export const nameWords = (name: string): string =>
  name
    .slice(0, 200)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .toLowerCase()

/** How a name ends in the number or letter of one of several columns. */
export type NameParts = {
  readonly stem: string
  readonly suffix: string
  /** False where the end may as well be the number of a question of its own: `Q12`, `v3`. */
  readonly sure: boolean
}

const forms: readonly RegExp[] = [
  /^(.+?)\s?\[([^\]]+)\]$/,
  /^(.+?)[_.\-\s:/]+(?:[a-z]{0,4})(\d{1,3})$/i,
  /^(.*\d)[_.-]?([a-z])$/i,
  /^(.+)[_.-]([a-z])$/i,
]

/** A column that is called by the number of its question, or a letter for any variable. */
const bareStem = /^(?:[a-z]{1,2}|var|item|vraag|question|frage|col|column|kolom|vr|qu)[_.\-\s]?$/i

/**
 * The stem and the end of a name that has one; `null` for another name.
 *
 * @example namePartsOf('q5_1') // → { stem: 'q5', suffix: '1', sure: true }
 */
export function namePartsOf(name: string): NameParts | null {
  for (const form of forms) {
    const [, stem, suffix] = form.exec(name) ?? []
    if (stem !== undefined && suffix !== undefined) return { stem, suffix, sure: !bareStem.test(stem) }
  }
  const [, stem, suffix] = /^(.*\D)(\d{1,3})$/.exec(name) ?? []
  return stem === undefined || suffix === undefined ? null : { stem, suffix, sure: !bareStem.test(stem) }
}
