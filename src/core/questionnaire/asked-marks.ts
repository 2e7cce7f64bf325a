import type { AskedPage, Questionnaire } from './questionnaire.ts'
import { canonicalJson } from './questionnaire-version.ts'

/** The version of how the marks are made; marks of another version say nothing. */
const markFormat = 1

/** What of a questionnaire can be otherwise than when it was asked: who is asked what, or the words. */
export const askedParts = ['route', 'texts'] as const

/** One of `askedParts`. */
export type AskedPart = (typeof askedParts)[number]

/** What a questionnaire asked, as two hashes that are kept with the answers to it. */
export type AskedMarks = { readonly format: number } & Readonly<Record<AskedPart, string>>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).length === 2 &&
  typeof value['nl'] === 'string' &&
  typeof value['en'] === 'string'

/** The same without its texts, and with rules as what they say, however they were written. */
function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts)
  if (!isRecord(value)) return value
  if (value['state'] === 'bound') return value['tree']
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (isText(part) ? [] : [[name, withoutTexts(part)]])),
  )
}

/** The texts below a place, each with where it stands: by codes and ids, which stay when options change places. */
function textsOf(value: unknown, place: string): readonly (readonly [place: string, text: unknown])[] {
  if (isText(value)) return [[place, value]]
  if (Array.isArray(value)) {
    return value.flatMap((part: unknown, index) => {
      const own = isRecord(part) ? (part['code'] ?? part['id']) : null
      return textsOf(part, `${place}/${typeof own === 'string' || typeof own === 'number' ? own : index}`)
    })
  }
  return isRecord(value) ? Object.entries(value).flatMap(([name, part]) => textsOf(part, `${place}/${name}`)) : []
}

/** What a page asks of whom; its name and the block that it stands in are nothing that a respondent notices. */
const routeOf = ({ when, items, checks }: AskedPage): unknown => ({
  when,
  items: items.filter(({ variables }) => variables.length > 0).map(withoutTexts),
  checks: (checks ?? []).map(({ rule, level }) => ({ rule, level })),
})

/**
 * The marks of a questionnaire: one of who is asked what, in which order and with which answers, and one of the words.
 * What stands beside the questions (groups, tables, derived variables) is in neither.
 *
 * @param hash a cryptographic hash, since the core has none
 * @example askedMarks(questionnaire, sha256) // → { format: 1, route: 'b5bb9d80…', texts: '7d865e95…' }
 */
export function askedMarks({ blocks, pages }: Questionnaire, hash: (text: string) => string): AskedMarks {
  const texts = [
    ...blocks.flatMap(({ id, title, intro }) => textsOf({ title, intro }, `block ${id}`)),
    ...pages.flatMap(({ items }) => items.flatMap(({ item }) => textsOf(item, `item ${item.id}`))),
    ...pages.flatMap(({ id, checks }) => textsOf(checks ?? [], `page ${id}`)),
  ]
  return {
    format: markFormat,
    route: hash(canonicalJson(pages.map(routeOf))),
    texts: hash(canonicalJson(Object.fromEntries(texts))),
  }
}

/**
 * What of a questionnaire is otherwise than when answers were given. Nothing where that is not known.
 *
 * @param kept the marks of each questionnaire under which answers were given
 * @example askedOtherwise([askedMarks(before, sha256)], askedMarks(now, sha256)) // → ['route']
 */
export const askedOtherwise = (kept: readonly AskedMarks[], now: AskedMarks): readonly AskedPart[] =>
  askedParts.filter((part) => kept.some((one) => one.format === now.format && one[part] !== now[part]))
