import type { Result } from '../issue.ts'
import { failure, success } from '../issue.ts'
import type { Cursor } from './cursor.ts'
import { accept, next, peek, startCursor } from './cursor.ts'
import { parseCondition, parseCount, parseName } from './parse-condition.ts'
import { refuse } from './refuse.ts'
import { ruleIssue } from './rule-issue.ts'
import type { ParsedRule, Syntax } from './rule.ts'
import type { Token } from './tokens.ts'
import { tokenize } from './tokens.ts'

/** How deep parentheses, `not`, `any` and `all` may stand in one another. */
const deepest = 50

/**
 * The rule as written, as a tree, or the first issue in it. Names are not looked up yet: that is for `bindRule`.
 * Parentheses leave no trace, except that `a and (b and c)` keeps its two levels.
 *
 * @example parseRule('0.2 has aios') // → { ok: true, value: { state: 'parsed', source: …, syntax: { kind: 'has', … } } }
 */
export function parseRule(source: string): Result<ParsedRule> {
  const tokens = tokenize(source)
  if (!tokens.ok) return tokens
  if (tokens.value.length === 0) return failure([ruleIssue('rule-empty', source, [0, 0])])
  const cursor = startCursor(source, tokens.value)
  const syntax = parseOr(cursor)
  if (syntax !== null) {
    if (peek(cursor).kind === 'end') return success({ state: 'parsed', source, syntax })
    if (peek(cursor).text === ')') return failure([ruleIssue('rule-unopened', source, peek(cursor).span)])
    refuse(cursor, 'joint')
  }
  return failure(cursor.issue === null ? [] : [cursor.issue])
}

const parseOr = (cursor: Cursor): Syntax | null => parseChain(cursor, 'or', parseAnd)

const parseAnd = (cursor: Cursor): Syntax | null => parseChain(cursor, 'and', parseNot)

function parseChain(cursor: Cursor, kind: 'and' | 'or', part: (cursor: Cursor) => Syntax | null): Syntax | null {
  const first = part(cursor)
  if (first === null) return null
  const of = [first]
  while (accept(cursor, kind)) {
    const following = part(cursor)
    if (following === null) return null
    of.push(following)
  }
  return of.length === 1 ? first : { kind, of }
}

function parseNot(cursor: Cursor): Syntax | null {
  if (!accept(cursor, 'not')) return parsePrimary(cursor)
  const of = parseDeeper(cursor, parseNot)
  return of && { kind: 'not', of }
}

function parsePrimary(cursor: Cursor): Syntax | null {
  const open = accept(cursor, '(')
  if (open) return parseGroup(cursor, open)
  if (accept(cursor, 'answered')) {
    const name = parseName(cursor, 'name')
    return name && { kind: 'answered', name }
  }
  if (accept(cursor, 'count')) return parseCount(cursor)
  if (accept(cursor, 'any')) return parseRows(cursor, 'any')
  if (accept(cursor, 'all')) return parseRows(cursor, 'all')
  return parseCondition(cursor)
}

function parseRows(cursor: Cursor, kind: 'any' | 'all'): Syntax | null {
  const name = parseName(cursor, 'name')
  if (name === null) return null
  const open = accept(cursor, '(')
  if (open === null) return refuse(cursor, 'open')
  const of = parseGroup(cursor, open)
  return of && { kind, name, of }
}

function parseGroup(cursor: Cursor, open: Token): Syntax | null {
  const of = parseDeeper(cursor, parseOr)
  if (of === null || accept(cursor, ')')) return of
  if (peek(cursor).kind !== 'end') return refuse(cursor, 'joint')
  cursor.issue = ruleIssue('rule-unclosed', cursor.source, open.span)
  return null
}

function parseDeeper(cursor: Cursor, parse: (cursor: Cursor) => Syntax | null): Syntax | null {
  if (cursor.depth === deepest) {
    cursor.issue = ruleIssue('rule-too-deep', cursor.source, next(cursor).span, { deepest })
    return null
  }
  cursor.depth += 1
  const syntax = parse(cursor)
  cursor.depth -= 1
  return syntax
}
