import type { Issue, Result } from '../../issue.ts'
import { failure, success } from '../../issue.ts'
import type { MessageKey, MessageValues } from '../../messages/say.ts'
import type { Dialect, Operator } from './dialect.ts'
import type { Expression, KnownFunction } from './expression.ts'
import { expressionIssue } from './expression-issue.ts'
import type { Token } from './tokens.ts'
import { tokensOf } from './tokens.ts'

/** How deep parentheses, functions and negations may stand in one another. */
const deepest = 60

/** Where the parser is; `issue` is set once, by the first thing that does not fit. */
type Cursor = {
  readonly source: string
  readonly dialect: Dialect
  readonly tokens: readonly Token[]
  position: number
  depth: number
  issue: Issue | null
}

const peek = ({ tokens, position, source }: Cursor): Token =>
  tokens[position] ?? { kind: 'end', text: '', place: [source.length, source.length] }

function next(cursor: Cursor): Token {
  const token = peek(cursor)
  cursor.position += 1
  return token
}

const isSign = (token: Token, text: string): boolean => token.kind === 'sign' && token.text === text

function accept(cursor: Cursor, text: string): boolean {
  if (!isSign(peek(cursor), text)) return false
  cursor.position += 1
  return true
}

function refuse(cursor: Cursor, code: MessageKey, values: MessageValues = {}): null {
  cursor.issue ??= expressionIssue(code, cursor.source, peek(cursor).place[0], values)
  return null
}

const operatorOf = ({ kind, text }: Token, { operators }: Dialect): Operator | undefined =>
  kind === 'sign' || kind === 'word' ? operators.get(text.toLowerCase()) : undefined

/** How tightly an operator holds what stands before it; 0 for what cannot stand there. */
function power(operator: Operator | undefined): number {
  switch (operator?.means) {
    case 'or':
      return 1
    case 'and':
      return 2
    case 'compare':
    case 'between-sides':
    case 'after':
      return 3
    case 'arithmetic':
      return operator.tight ? 5 : 4
    case 'not':
    case undefined:
      return 0
  }
}

/**
 * The expression of another program as a tree, or the first thing that does not fit, with its place. It is read, never
 * run; what is too long or too deep is refused.
 *
 * @param dialect how the program writes conditions
 * @example parseExpression("{a} = 'x'", dialects.surveyjs) // → { ok: true, value: { kind: 'compare', relation: '=', … } }
 */
export function parseExpression(source: string, dialect: Dialect): Result<Expression> {
  const tokens = tokensOf(source, dialect)
  if (!tokens.ok) return tokens
  const cursor: Cursor = { source, dialect, tokens: tokens.value, position: 0, depth: 0, issue: null }
  if (tokens.value.length === 0) return failure([expressionIssue('quest-expr-empty', source, 0)])
  const expression = parse(cursor, 0)
  if (expression !== null && peek(cursor).kind !== 'end') refuse(cursor, 'quest-expr-joint')
  if (expression === null || cursor.issue !== null) return failure(cursor.issue === null ? [] : [cursor.issue])
  return success(expression)
}

function parse(cursor: Cursor, least: number): Expression | null {
  if (cursor.depth >= deepest) return refuse(cursor, 'quest-expr-deep', { deepest })
  cursor.depth += 1
  let left = parsePrefix(cursor)
  while (left !== null) {
    const operator = operatorOf(peek(cursor), cursor.dialect)
    const own = power(operator)
    if (operator === undefined || own === 0 || own <= least) break
    left = parseInfix(cursor, left, operator, own)
  }
  cursor.depth -= 1
  return left
}

function parseInfix(cursor: Cursor, left: Expression, operator: Operator, own: number): Expression | null {
  const { text, place: sign } = next(cursor)
  const call = (known: KnownFunction, negated: boolean, of: readonly Expression[], to: number): Expression => {
    const place = [left.place[0], to] as const
    const called: Expression = { kind: 'call', known, name: text, of, place }
    return negated ? { kind: 'not', of: called, place } : called
  }
  if (operator.means === 'after') return call(operator.known, operator.negated, [left], sign[1])
  const right = parse(cursor, own)
  if (right === null) return null
  const place = [left.place[0], right.place[1]] as const
  switch (operator.means) {
    case 'and':
    case 'or':
      return { kind: operator.means, of: [...(left.kind === operator.means ? left.of : [left]), right], place }
    case 'compare':
      return { kind: 'compare', relation: operator.relation, left, right, place }
    case 'arithmetic':
      return { kind: 'arithmetic', sign: operator.sign, left, right, place }
    case 'between-sides':
      return call(operator.known, operator.negated, [left, right], right.place[1])
    case 'not':
      return null
  }
}

function parsePrefix(cursor: Cursor): Expression | null {
  const token = peek(cursor)
  const operator = operatorOf(token, cursor.dialect)
  if (operator?.means === 'not') {
    next(cursor)
    // Tighter than a comparison, as in the other programs: `!a == b` is `(!a) == b`, and `!` stands before parentheses.
    const of = parse(cursor, 5)
    return of && { kind: 'not', of, place: [token.place[0], of.place[1]] }
  }
  if (isSign(token, '-')) {
    next(cursor)
    const of = parse(cursor, 5)
    if (of === null) return null
    const place = [token.place[0], of.place[1]] as const
    if (of.kind === 'number') return { kind: 'number', text: `-${of.text}`, place }
    return { kind: 'arithmetic', sign: '-', left: { kind: 'number', text: '0', place }, right: of, place }
  }
  return parseValue(cursor)
}

function parseValue(cursor: Cursor): Expression | null {
  const token = next(cursor)
  const { kind, text, place } = token
  if (kind === 'text' || kind === 'number') return { kind, text, place }
  if (kind === 'name') return { kind: 'name', name: cursor.dialect.plainName(text), place }
  if (isSign(token, '(')) return parseGroup(cursor)
  if (isSign(token, '[')) {
    const of = parseList(cursor, ']')
    return of && { kind: 'list', of, place: [place[0], peek(cursor).place[0]] }
  }
  if (kind === 'word') return parseWord(cursor, token)
  cursor.position -= 1
  return refuse(cursor, kind === 'end' ? 'quest-expr-end' : 'quest-expr-value')
}

function parseGroup(cursor: Cursor): Expression | null {
  const inner = parse(cursor, 0)
  if (inner === null || accept(cursor, ')')) return inner
  return refuse(cursor, 'quest-expr-close')
}

function parseWord(cursor: Cursor, { text, place }: Token): Expression | null {
  const lower = text.toLowerCase()
  const { dialect } = cursor
  if (accept(cursor, '(')) {
    const of = parseList(cursor, ')')
    if (of === null) return null
    const to = cursor.tokens[cursor.position - 1]?.place[1] ?? place[1]
    const known = dialect.functions.get(lower) ?? null
    const [first] = of
    if (known === 'truth') return { kind: 'truth', value: lower === 'true', place: [place[0], to] }
    if (known === 'same' && of.length === 1 && first !== undefined) return first
    if (known === 'not' && of.length === 1 && first !== undefined) {
      return { kind: 'not', of: first, place: [place[0], to] }
    }
    return { kind: 'call', known, name: text, of, place: [place[0], to] }
  }
  if (lower === 'true' || lower === 'false') return { kind: 'truth', value: lower === 'true', place }
  if (dialect.bareWord === 'text') return { kind: 'text', text, place }
  cursor.position -= 1
  return refuse(cursor, 'quest-expr-word', { word: text })
}

function parseList(cursor: Cursor, close: string): readonly Expression[] | null {
  const of: Expression[] = []
  if (accept(cursor, close)) return of
  do {
    const part = parse(cursor, 0)
    if (part === null) return null
    of.push(part)
  } while (accept(cursor, ','))
  return accept(cursor, close) ? of : refuse(cursor, 'quest-expr-close')
}
