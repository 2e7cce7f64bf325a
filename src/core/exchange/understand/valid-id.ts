import { itemIdSchema, nameSchema } from '../../items/item-schema.ts'

/** Ids get no longer than this, so that there is room for a number behind one that is taken. */
const longest = 48

/** The name as plain letters and digits with the given joints: accents go, every other sign becomes a joint. */
const plain = (name: string): string =>
  name
    .slice(0, 400)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^0-9A-Za-z.]+/g, '-')

/** Joints stand between letters or digits only, one at a time; a name that is cut off ends before a joint. */
const joined = (name: string): string =>
  name
    .replaceAll(/[.-]{2,}/g, '-')
    .replaceAll(/^[.-]+/g, '')
    .slice(0, longest)
    .replaceAll(/[.-]+$/g, '')

/**
 * A name made valid as the id of a question; `fallback` where nothing of it is left.
 *
 * @example itemIdOf('__Wat vind je? (1)', 'q') // → 'Wat-vind-je-1'
 */
export function itemIdOf(name: string, fallback: string): string {
  const id = joined(plain(name))
  if (id === '') return fallback
  return itemIdSchema.safeParse(id).success ? id : `${id}-1`
}

/**
 * A text made valid as the name of an option, field, page or group; `fallback` where nothing of it is left, and before a
 * digit.
 *
 * @example nameOf('Heel tevreden!', 'option') // → 'heel-tevreden'
 */
export function nameOf(text: string, fallback: string): string {
  const name = joined(plain(text).toLowerCase().replaceAll('.', '-'))
  if (name === '') return fallback
  const started = /^[a-z]/.test(name) ? name : `${fallback}-${name}`
  return nameSchema.safeParse(started).success ? started : `${started}-1`
}

/**
 * The id of a wave, made valid; most are years.
 *
 * @example waveIdOf('Wave 3 (2024)') // → 'wave-3-2024'
 */
export const waveIdOf = (name: string): string => joined(plain(name).toLowerCase().replaceAll('.', '-')) || '1'

/** Ids by which an id may be taken: itself, and all that stands before one of its points. */
function* stemsOf(id: string): Generator<string> {
  for (let at = id.indexOf('.'); at !== -1; at = id.indexOf('.', at + 1)) yield id.slice(0, at)
}

/**
 * A function that makes each id that it gets unlike all before, whatever their capitals; an id also stays clear of the
 * names that belong to the parts of another one.
 *
 * @example const unlike = makeUnlike(); [unlike('q5'), unlike('Q5'), unlike('q5.1')] // → ['q5', 'Q5-2', 'q5-1']
 */
export function makeUnlike(taken: readonly string[] = []): (id: string) => string {
  const known = new Set<string>()
  const stems = new Set<string>()
  const keep = (id: string): string => {
    const lower = id.toLowerCase()
    known.add(lower)
    for (const stem of stemsOf(lower)) stems.add(stem)
    return id
  }
  const isFree = (id: string): boolean => {
    const lower = id.toLowerCase()
    return !known.has(lower) && !stems.has(lower) && [...stemsOf(lower)].every((stem) => !known.has(stem))
  }
  for (const id of taken) keep(id)
  return (id) => {
    if (isFree(id)) return keep(id)
    const bare = id.replaceAll('.', '-')
    for (let number = 1; ; number += 1) {
      const next = number === 1 ? bare : `${bare}-${number}`
      if (isFree(next)) return keep(next)
    }
  }
}
