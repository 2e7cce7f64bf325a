import type { Cursor } from './cursor.ts'
import { accept, next, peek } from './cursor.ts'
import { relations } from './keywords.ts'
import type { Expected } from './refuse.ts'
import { refuse } from './refuse.ts'
import { ruleIssue } from './rule-issue.ts'
import type { Syntax, Word } from './rule.ts'

/**
 * The condition that starts with a name at the cursor: `has`, a comparison, `in` or `between`. Null after a refusal.
 *
 * @example parseCondition(cursor)?.kind // → 'between', for `0.7.current between 8 and 40`
 */
export function parseCondition(cursor: Cursor): Syntax | null {
  const name = parseName(cursor, 'condition')
  if (name === null) return null
  if (accept(cursor, 'has')) {
    const option = parseValue(cursor, 'option')
    return option && { kind: 'has', name, option }
  }
  if (accept(cursor, 'in')) return parseIn(cursor, name)
  if (accept(cursor, 'between')) return parseBetween(cursor, name)
  const relation = relations.get(peek(cursor).text)
  if (relation === undefined) return refuse(cursor, 'relation')
  next(cursor)
  if (peek(cursor).text === '[') {
    const other = parseName(cursor, 'name')
    return other && { kind: 'compare-names', name, relation, other }
  }
  const value = parseValue(cursor, 'value')
  return value && { kind: 'compare', name, relation, value }
}

/**
 * The rest of a condition after `count`: a name, a relation and a whole number. Null after a refusal.
 *
 * @example parseCount(cursor)?.kind // → 'count', for `0.2 >= 2`
 */
export function parseCount(cursor: Cursor): Syntax | null {
  const name = parseName(cursor, 'name')
  if (name === null) return null
  const relation = relations.get(peek(cursor).text)
  if (relation === undefined) return refuse(cursor, 'sign')
  next(cursor)
  if (!/^\d{1,9}$/.test(peek(cursor).text)) return refuse(cursor, 'number')
  return { kind: 'count', name, relation, value: wordOf(cursor) }
}

/**
 * The name at the cursor, bare or in brackets; the span of a name in brackets includes them, its text does not.
 * Null after a refusal, which says that `expected` should stand there.
 *
 * @example parseName(cursor, 'name') // → { text: '0.7.current', span: [0, 13] }, for `[0.7.current]`
 */
export function parseName(cursor: Cursor, expected: Expected): Word | null {
  const open = accept(cursor, '[')
  const token = peek(cursor)
  if (token.text.startsWith('-') || !(token.kind === 'word' || (open && token.kind === 'keyword'))) {
    return refuse(cursor, open ? 'name' : expected)
  }
  const { text, span } = next(cursor)
  if (open === null) return { text, span }
  const close = accept(cursor, ']')
  return close ? { text, span: [open.span[0], close.span[1]] } : refuse(cursor, 'bracket')
}

/** Keywords that an option may have as its name: behind a sign they can mean nothing else. */
const optionNames = ['answered', 'count', 'any', 'all']

function parseValue(cursor: Cursor, expected: Expected): Word | null {
  const { kind, text } = peek(cursor)
  return kind === 'word' || optionNames.includes(text) ? wordOf(cursor) : refuse(cursor, expected)
}

function wordOf(cursor: Cursor): Word {
  const { text, span } = next(cursor)
  return { text, span }
}

function parseIn(cursor: Cursor, name: Word): Syntax | null {
  const open = accept(cursor, '(')
  if (open === null) return refuse(cursor, 'open')
  const values: Word[] = []
  do {
    const value = parseValue(cursor, 'value')
    if (value === null) return null
    values.push(value)
  } while (accept(cursor, ','))
  if (accept(cursor, ')')) return { kind: 'in', name, values }
  if (peek(cursor).kind !== 'end') return refuse(cursor, 'separator')
  cursor.issue = ruleIssue('rule-unclosed', cursor.source, open.span)
  return null
}

function parseBetween(cursor: Cursor, name: Word): Syntax | null {
  const low = parseValue(cursor, 'value')
  if (low === null) return null
  if (!accept(cursor, 'and')) return refuse(cursor, 'second value')
  const high = parseValue(cursor, 'value')
  return high && { kind: 'between', name, low, high }
}
