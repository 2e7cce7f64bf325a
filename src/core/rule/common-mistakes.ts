import type { Issue } from '../issue.ts'
import type { Cursor } from './cursor.ts'
import { nameBefore, peek } from './cursor.ts'
import { isKeyword } from './keywords.ts'
import { ruleIssue } from './rule-issue.ts'
import type { Token } from './tokens.ts'

/** Words that people write, and the words of a rule that they mean. */
const meant: ReadonlyMap<string, string> = new Map([
  ['is', '='],
  ['equals', '='],
  ['isnt', '!='],
  ['contains', 'has'],
  ['includes', 'has'],
  ['have', 'has'],
  ['heeft', 'has'],
  ['bevat', 'has'],
  ['en', 'and'],
  ['of', 'or'],
  ['niet', 'not'],
  ['geen', 'not'],
  ['tussen', 'between'],
  ['uit', 'in'],
  ['beantwoord', 'answered'],
  ['aantal', 'count'],
  ['alle', 'all'],
])

/**
 * The issue of a mistake that many make at this place of the parse, with its remedy, or null when it is none of those.
 * `expected` is what the grammar asks for at the cursor.
 *
 * @example commonMistake(cursor, 'option')?.code // → 'rule-not-in-front', at the `not` of `0.2 has not aios`
 */
export function commonMistake(cursor: Cursor, expected: string): Issue | null {
  return (
    wordOfAnotherLanguage(cursor, expected) ??
    notBehindTheName(cursor, expected) ??
    wordBehindTheName(cursor, expected) ??
    nameNotRepeated(cursor, expected) ??
    listBehindSign(cursor) ??
    decimalComma(cursor) ??
    keywordAsName(cursor, expected)
  )
}

/** `AND`, `is`, `niet`: at the cursor, or just before it, where it was taken for a name. */
function wordOfAnotherLanguage(cursor: Cursor, expected: string): Issue | null {
  const found = peek(cursor)
  const before = peek(cursor, -1)
  if (found.kind === 'word') {
    const negated = ['not', 'niet'].includes(peek(cursor, 1).text.toLowerCase())
    const issue = replacement(cursor, found, negated)
    if (issue) return issue
  }
  return expected === 'relation' && before.kind === 'word' ? replacement(cursor, before, false) : null
}

function replacement(cursor: Cursor, word: Token, negated: boolean): Issue | null {
  const lower = word.text.toLowerCase()
  if (isKeyword(lower)) return ruleIssue('rule-lower-case', cursor.source, word.span, { instead: lower })
  const instead = meant.get(lower)
  if (instead === undefined) return null
  const sign = instead === '=' && negated ? '!=' : instead
  return ruleIssue('rule-write-instead', cursor.source, word.span, { instead: sign })
}

/** `0.2 has not aios`, `0.2 not in (1, 2)`. */
function notBehindTheName(cursor: Cursor, expected: string): Issue | null {
  if (peek(cursor).text !== 'not' || !['relation', 'sign', 'option', 'value'].includes(expected)) return null
  return ruleIssue('rule-not-in-front', cursor.source, peek(cursor).span)
}

/** `0.2 answered`. */
function wordBehindTheName(cursor: Cursor, expected: string): Issue | null {
  const found = peek(cursor)
  if (expected !== 'relation' || !['answered', 'count', 'any', 'all'].includes(found.text)) return null
  return ruleIssue('rule-word-in-front', cursor.source, found.span, { name: nameBefore(cursor) })
}

/** `0.2 has aios or anios`: `anios` was taken for a name. */
function nameNotRepeated(cursor: Cursor, expected: string): Issue | null {
  const name = peek(cursor, -1)
  const joined = ['and', 'or'].includes(peek(cursor, -2).text)
  const ended = ['', ')', 'and', 'or'].includes(peek(cursor).text)
  if (expected !== 'relation' || !joined || !ended) return null
  return ruleIssue('rule-repeat-name', cursor.source, name.span)
}

/** `0.2 has (aios, anios)`, `0.2 = (1, 2)`. */
function listBehindSign(cursor: Cursor): Issue | null {
  const before = peek(cursor, -1)
  if (peek(cursor).text !== '(') return null
  if (before.text === 'has') return ruleIssue('rule-one-option', cursor.source, peek(cursor).span)
  return before.text === '=' ? ruleIssue('rule-write-instead', cursor.source, before.span, { instead: 'in' }) : null
}

/** `0.7.current > 37,5`. */
function decimalComma(cursor: Cursor): Issue | null {
  const [before, comma, after] = [peek(cursor, -1), peek(cursor), peek(cursor, 1)]
  const touching = before.span[1] === comma.span[0] && comma.span[1] === after.span[0]
  if (comma.text !== ',' || !touching || !/^-?\d+$/.test(before.text) || !/^\d+$/.test(after.text)) return null
  return ruleIssue('rule-decimal-comma', cursor.source, comma.span, { instead: `${before.text}.${after.text}` })
}

/** `count = 3` and `has = 3`, where `count` and `has` are the names of items. */
function keywordAsName(cursor: Cursor, expected: string): Issue | null {
  if (expected === 'name' && peek(cursor, -1).kind === 'keyword' && followsName(peek(cursor))) {
    return ruleIssue('rule-reserved-name', cursor.source, peek(cursor, -1).span)
  }
  if (expected === 'condition' && peek(cursor).kind === 'keyword' && followsName(peek(cursor, 1))) {
    return ruleIssue('rule-reserved-name', cursor.source, peek(cursor).span)
  }
  return null
}

const followsName = ({ kind, text }: Token): boolean => kind === 'relation' || ['has', 'in', 'between'].includes(text)
