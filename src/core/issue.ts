import type { MessageKey, MessageValues } from './messages/say.ts'

/**
 * Something that a person got wrong (in a study file, a posted page, an option of a command), as data until the edge.
 * `path` leads to the place inside the thing that was checked; the edge turns it into file and line.
 */
export type Issue = {
  readonly code: MessageKey
  readonly path: readonly (string | number)[]
  readonly values: MessageValues
}

/** A value, or the reasons why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A successful result. */
export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** A failed result with at least one issue. */
export const failure = (issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues,
})

/** How much of a value an issue keeps: a sentence that repeats a whole text cannot be read. */
const longest = 400

const kept = (value: string | number): string | number =>
  typeof value === 'string' && value.length > longest ? `${value.slice(0, longest).toWellFormed()}…` : value

/**
 * An issue at a path. A value of more than 400 signs is cut off, whoever made the issue.
 *
 * @example issue('study-empty', ['study', 'id'], { key: 'id' }) // → { code: 'study-empty', path: ['study', 'id'], … }
 */
export const issue = (code: MessageKey, path: readonly (string | number)[], values: MessageValues = {}): Issue => ({
  code,
  path,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, kept(value)])),
})
