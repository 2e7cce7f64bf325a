import type { Words } from './foreign-item.ts'

/** An object of a JSON file, of which nothing is known. */
export type JsonObject = { readonly [key: string]: unknown }

/** True for an object that is no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined)

/**
 * The text of a key: numbers and truths as they are written, and an empty text for anything else.
 *
 * @example textIn({ name: 'q1' }, 'name') // → 'q1'
 */
export function textIn(object: JsonObject, key: string): string {
  const value = own(object, key)
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
}

/** True where the key is true. */
export const flagIn = (object: JsonObject, ...keys: readonly string[]): boolean =>
  keys.some((key) => own(object, key) === true)

/** The number of a key, also where it is written as a text; `null` when there is none. */
export function numberIn(object: JsonObject, key: string): number | null {
  const value = own(object, key)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,9})?$/.test(value.trim()) ? Number(value) : null
}

/** The list of a key; empty when there is none. */
export function listIn(object: JsonObject, key: string): readonly unknown[] {
  const value = own(object, key)
  return Array.isArray(value) ? value : []
}

/** True where the key has a value that says something. */
export function isIn(object: JsonObject, key: string): boolean {
  const value = own(object, key)
  return value !== undefined && value !== null && value !== '' && value !== false
}

/** A value as it stands in the file, for the report. */
export const shownIn = (object: JsonObject, key: string): string =>
  Object.hasOwn(object, key) ? JSON.stringify(object[key]) : ''

/**
 * A text per language: a text alone is in the language of the questionnaire, which an object calls `default`.
 *
 * @example wordsIn({ title: { default: 'Ja', en: 'Yes' } }, 'title') // → { '': 'Ja', en: 'Yes' }
 */
export function wordsIn(object: JsonObject, key: string): Words {
  const value = own(object, key)
  if (!isObject(value)) return { '': textIn(object, key) }
  const pairs = Object.keys(value).map((name): [string, string] => [
    name === 'default' ? '' : name,
    textIn(value, name),
  ])
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''))
}

/**
 * The words of a key, or others where the file has none.
 *
 * @example wordsOr({ noneText: '' }, 'noneText', { '': 'None' }) // → { '': 'None' }
 */
export const wordsOr = (object: JsonObject, key: string, otherwise: Words): Words =>
  isIn(object, key) ? wordsIn(object, key) : otherwise
