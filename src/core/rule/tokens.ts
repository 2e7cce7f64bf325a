import type { Result } from '../issue.ts'
import { failure, success } from '../issue.ts'
import { isKeyword } from './keywords.ts'
import { ruleIssue } from './rule-issue.ts'
import type { Span } from './rule.ts'

/** The signs that open, close and separate. */
export type Mark = '(' | ')' | '[' | ']' | ','

/** The smallest meaningful piece of a rule, with its place. A number and a month are words too. */
export type Token = {
  readonly kind: 'word' | 'keyword' | 'relation' | 'mark' | 'end'
  readonly text: string
  readonly span: Span
}

const piece = new RegExp(
  [
    /(?<space>\s+)/,
    /(?<mistake>!?={2,}|!(?!=)|<>|=[<>]|&+|\|+)/,
    /(?<quoted>["“”„][^"“”„]*["“”„]?|['‘’`][^'‘’`]*['‘’`]?)/,
    /(?<relation>[!<>]=|[=<>≠≤≥])/,
    /(?<mark>[()[\],])/,
    /(?<word>(?:-(?=[0-9]))?[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)/,
    /(?<stray>.)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gsu',
)

/**
 * The tokens of a rule in order, without the spaces, or the issue of the first sign that no rule can have.
 * Signs of other languages (`==`, `&&`, `!`) and quotes are refused here, with the way to write them.
 *
 * @example tokenize('0.2 has aios') // → { ok: true, value: [word 0.2, keyword has, word aios] }
 */
export function tokenize(source: string): Result<readonly Token[]> {
  const tokens: Token[] = []
  for (const match of source.matchAll(piece)) {
    const text = match[0]
    const span: Span = [match.index, match.index + text.length]
    const { space, mistake, quoted, relation, mark, word } = match.groups ?? {}
    if (space !== undefined) continue
    if (word !== undefined) tokens.push({ kind: isKeyword(word) ? 'keyword' : 'word', text, span })
    else if (relation !== undefined) tokens.push({ kind: 'relation', text, span })
    else if (mark !== undefined) tokens.push({ kind: 'mark', text, span })
    else if (mistake !== undefined) {
      return failure([ruleIssue('rule-write-instead', source, span, { instead: signInstead(mistake) })])
    } else {
      return failure([ruleIssue(quoted === undefined ? 'rule-unknown-character' : 'rule-quotes', source, span)])
    }
  }
  return success(tokens)
}

/** How a rule writes a sign of another language. */
function signInstead(sign: string): string {
  if (sign.startsWith('&')) return 'and'
  if (sign.startsWith('|')) return 'or'
  if (sign === '!') return 'not'
  if (sign === '<>' || sign.startsWith('!')) return '!='
  return sign === '=<' ? '<=' : sign === '=>' ? '>=' : '='
}
