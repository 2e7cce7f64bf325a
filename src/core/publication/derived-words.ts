import { bookNames } from '../dataset/book-names.ts'
import type { Codebook, CodebookEntry } from '../dataset/codebook.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say, type MessageKey, type MessageValues } from '../messages/say.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Derivation } from '../study/derived.ts'
import { recodedVariable } from '../study/expand-rule.ts'
import type { Text } from '../text.ts'

const text = (key: MessageKey, values: MessageValues = {}): Text =>
  inLanguages((language) => say(language, key, values))

function scoreWords({ of, low, high, needs }: Extract<Derivation, { kind: 'score' }>): readonly Text[] {
  const variables = of.map(({ variable }) => variable).join(', ')
  const reversed = of.filter((one) => one.reversed).map(({ variable }) => variable)
  return [
    text('derived-mean', { variables }),
    text('derived-needs', { needs, items: of.length }),
    ...(reversed.length === 0 ? [] : [text('derived-reversed', { variables: reversed.join(', '), low, high })]),
  ]
}

/** Of which variable the codes are taken together; where it is that of each row of a matrix, of which question. */
function recodeWords(sources: readonly string[], book: Codebook): Text {
  const [first = ''] = sources
  const entry = book.get(first)
  const names = bookNames(book)
  if (sources.length === 1 || entry === undefined) {
    return inLanguages((language) => say(language, 'derived-recode', { variable: names.variable(first, language) }))
  }
  return inLanguages((language) =>
    say(language, 'derived-recode-rows', { variable: names.question(entry.item.id, language) }),
  )
}

/**
 * How a derived variable is computed, one sentence each; the rows of a recoded matrix are told together. Nothing for what
 * is asked.
 *
 * @param entries the variables of one derived item, or one of them
 * @example computedWords([scoreEntry], book)[0]?.en // → 'The mean of work.1, work.2, work.3.'
 */
export function computedWords(entries: readonly CodebookEntry[], book: Codebook): readonly Text[] {
  const derivations = entries.flatMap(({ derivation }) => derivation ?? [])
  const [first] = derivations
  if (first === undefined) return []
  if (first.kind === 'score') return scoreWords(first)
  const sources = derivations.flatMap((one) => (one.kind === 'categories' ? (recodedVariable(one) ?? []) : []))
  return [sources.length === derivations.length ? recodeWords(sources, book) : text('derived-categories')]
}

/** How one value of a derived variable comes about, in words; `source` is its rule in codes, where it has one of its own. */
export type MadeValue = { readonly words: Text; readonly source: string | null }

/** Codes that are taken together, each with its label. */
const codesWords = (codes: readonly number[], source: CodebookEntry | undefined): Text =>
  inLanguages((language) => {
    const named = codes.map((code) => {
      const label = source?.variable.codes.find((one) => one.code === code)?.label[language]
      return label === undefined ? String(code) : say(language, 'derived-code', { code, label })
    })
    return say(language, 'derived-codes', { codes: named.join(', ') })
  })

/**
 * How a value of a derived variable comes about: by the rule of its category, or of the codes that are taken together.
 * `null` for what is asked, and for scores.
 *
 * @param print a rule in words behind "if", and in codes
 * @example madeValue(entry, 2, book, print)?.words.en // → 'if the answer to ‘Hours’ is 40 or higher'
 */
export function madeValue(
  { derivation }: CodebookEntry,
  code: number,
  book: Codebook,
  print: (tree: RuleTree) => MadeValue,
): MadeValue | null {
  const rule = derivation?.kind === 'categories' ? derivation.cases.find((one) => one.code === code)?.rule : undefined
  if (derivation?.kind !== 'categories' || rule === undefined) return null
  const source = recodedVariable(derivation)
  if (source !== null && rule.kind === 'in') return { words: codesWords(rule.values, book.get(source)), source: null }
  const printed = print(rule)
  return {
    words: inLanguages((language) => say(language, 'derived-if', { rule: printed.words[language] })),
    source: printed.source,
  }
}
