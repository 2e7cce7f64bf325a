/** Names that are still free, each taken once. Without regard to case: they become names of files. */
export type FreeIds = { readonly taken: Set<string> }

/** The longest that a name of a study file may be. */
const longest = 56

/** A name without accents, and with a hyphen for every sign that a name cannot have. */
const cleaned = (written: string, kept: RegExp): string =>
  written
    .slice(0, 200)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(kept, '-')
    .replaceAll(/-?\.-?/g, '.')
    .replaceAll(/[-.]{2,}/g, '-')
    .slice(0, longest)
    .replaceAll(/^[-.]+|[-.]+$/g, '')

/** `7.2` is also the name of row 2 of `7`. */
const isPartOf = (a: string, b: string): boolean => a.startsWith(`${b}.`) || b.startsWith(`${a}.`)

function free(written: string, { taken }: FreeIds): string {
  const parted = [...taken].some((other) => isPartOf(written.toLowerCase(), other))
  const name = parted ? written.replaceAll('.', '-') : written
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? name : `${name}-${number}`
    const lower = id.toLowerCase()
    const isFree = !taken.has(lower) && !(id in {}) && ![...taken].some((other) => other.startsWith(`${lower}.`))
    if (!isFree) continue
    taken.add(lower)
    return id
  }
}

/**
 * A valid id of an item for a name of another program, that no other item has.
 *
 * @example itemId('work_hours', { taken: new Set() }) // → 'work-hours'
 */
export const itemId = (written: string, ids: FreeIds): string => free(cleaned(written, /[^0-9A-Za-z.]+/g) || 'q', ids)

/**
 * A valid name (lower case, begins with a letter) for an option, field, page or column, that is still free.
 *
 * @example nameId('3 or more', { taken: new Set() }, 'option') // → 'option-3-or-more'
 */
export function nameId(written: string, ids: FreeIds, prefix: string): string {
  const name = cleaned(written.toLowerCase(), /[^0-9a-z]+/g)
  return free(/^[a-z]/.test(name) ? name : name === '' ? prefix : `${prefix}-${name}`, ids)
}

/**
 * The value of an option as its name, where it is one already: `A1` is not, `full-time` is.
 *
 * @example optionName('Full_time') // → 'full-time'
 */
export function optionName(value: string): string | null {
  const name = cleaned(value.toLowerCase(), /[^0-9a-z]+/g)
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) && !(name in {}) ? name : null
}
