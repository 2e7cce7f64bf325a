import type { Issue } from '../issue.ts'
import type { Keyword } from './keywords.ts'
import type { Mark, Token } from './tokens.ts'

/** Where the parser is: the one thing in this folder that changes while it is used. */
export type Cursor = {
  readonly source: string
  readonly tokens: readonly Token[]
  /** What is found past the last token. */
  readonly end: Token
  position: number
  depth: number
  /** Why the rule does not parse; set once, by `refuse`. */
  issue: Issue | null
}

/**
 * A cursor before the first token.
 *
 * @example peek(startCursor('0.2', [])).kind // → 'end'
 */
export function startCursor(source: string, tokens: readonly Token[]): Cursor {
  const length = source.trimEnd().length
  return { source, tokens, end: { kind: 'end', text: '', span: [length, length] }, position: 0, depth: 0, issue: null }
}

/**
 * The token at the cursor, or so many tokens further (before it, when negative). Outside the rule it is the end token.
 *
 * @example peek(cursor, 1).text // → 'has', when the cursor is at the name of `0.2 has aios`
 */
export const peek = (cursor: Cursor, ahead = 0): Token => cursor.tokens[cursor.position + ahead] ?? cursor.end

/**
 * The token at the cursor, which moves past it.
 *
 * @example next(cursor).text // → '0.2'
 */
export function next(cursor: Cursor): Token {
  const token = peek(cursor)
  cursor.position += 1
  return token
}

/**
 * The token at the cursor when it is this keyword or mark, and the cursor moves past it; otherwise null and it stays.
 *
 * @example accept(cursor, 'not') // → null, when the rule goes on with a name
 */
export const accept = (cursor: Cursor, text: Keyword | Mark): Token | null =>
  peek(cursor).text === text ? next(cursor) : null

/**
 * The token before the cursor as it was written, brackets included: the name, where a relation is looked for.
 *
 * @example nameBefore(cursor) // → '[0.7.current]', when the cursor is behind that name
 */
export const nameBefore = (cursor: Cursor): string =>
  peek(cursor, -1).text === ']' ? `[${peek(cursor, -2).text}]` : peek(cursor, -1).text
