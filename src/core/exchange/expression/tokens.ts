import type { Result } from '../../issue.ts'
import { failure, success } from '../../issue.ts'
import type { Dialect } from './dialect.ts'
import type { Place } from './expression.ts'
import { expressionIssue } from './expression-issue.ts'

/** The smallest meaningful piece of an expression, with its place. */
export type Token = {
  readonly kind: 'text' | 'number' | 'name' | 'word' | 'sign' | 'end'
  /** The content: of a text without its quotes, of a name without its brackets. */
  readonly text: string
  readonly place: Place
}

/** Conditions that people write are far shorter. */
const longest = 10_000
const mostTokens = 2_000

const space = /\s+/y
const number = /\d+(?:\.\d+)?|\.\d+/y
const sign = /==|!=|<>|<=|>=|&&|\|\||\*=|[=<>!+\-*/%(),[\]]/y

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  const sticky = new RegExp(pattern.source, 'y')
  sticky.lastIndex = at
  return sticky.exec(source)
}

/** The text that begins with the quote at a place, and where it ends; `null` when it does not end. */
function quoted(source: string, from: number, escapes: boolean): { readonly text: string; readonly to: number } | null {
  const quote = source[from]
  let text = ''
  for (let at = from + 1; at < source.length; at += 1) {
    const letter = source[at] ?? ''
    if (letter === quote) return { text, to: at + 1 }
    if (escapes && letter === '\\' && at + 1 < source.length) at += 1
    text += source[at] ?? ''
  }
  return null
}

function tokenAt(source: string, at: number, dialect: Dialect, before: Token | undefined): Token | null {
  const name = matchAt(dialect.name, source, at)
  // A sum such as `5 .5` does not exist, and behind a value no name can begin.
  if (name !== null) {
    const inner = name.groups?.['name'] ?? name[0]
    const isOperator = dialect.operators.has(inner.toLowerCase()) && /^[A-Za-z]+$/.test(name[0])
    const isCall =
      /^[A-Za-z_]\w*$/.test(name[0]) && /^\s*\(/.test(source.slice(at + name[0].length, at + name[0].length + 20))
    const kind =
      isOperator || isCall || (dialect.bareWord === 'name' && /^(?:true|false)$/i.test(inner)) ? 'word' : 'name'
    return { kind, text: inner, place: [at, at + name[0].length] }
  }
  for (const [kind, pattern] of [
    ['number', number],
    ['word', dialect.word],
    ['sign', sign],
  ] as const) {
    const found = matchAt(pattern, source, at)
    if (found === null) continue
    if (kind === 'number' && before?.kind === 'number') return null
    return { kind, text: found[0], place: [at, at + found[0].length] }
  }
  return null
}

/**
 * The tokens of an expression in order, without the spaces, or the issue of the first sign that the program does not have.
 *
 * @example tokensOf("{a} = 'x'", dialects.surveyjs) // → [name a, sign =, text x]
 */
export function tokensOf(source: string, dialect: Dialect): Result<readonly Token[]> {
  if (source.length > longest) return failure([expressionIssue('quest-expr-long', source, 0, { longest })])
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const blank = matchAt(space, source, at)
    if (blank !== null) {
      at += blank[0].length
      continue
    }
    if (tokens.length >= mostTokens)
      return failure([expressionIssue('quest-expr-long', source, at, { longest: mostTokens })])
    const letter = source[at] ?? ''
    if (letter === '"' || letter === "'") {
      const text = quoted(source, at, dialect.escapes)
      if (text === null) return failure([expressionIssue('quest-expr-quote', source, at)])
      tokens.push({ kind: 'text', text: text.text, place: [at, text.to] })
      at = text.to
      continue
    }
    const token = tokenAt(source, at, dialect, tokens.at(-1))
    if (token === null) return failure([expressionIssue('quest-expr-sign', source, at, { found: letter })])
    tokens.push(token)
    at = token.place[1]
  }
  return success(tokens)
}
