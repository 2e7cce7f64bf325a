import type { Code } from '../items/variable.ts'
import { languages, type Text } from '../text.ts'
import type { LabelledCode } from './comparison.ts'

/** A code before and after; the two numbers differ when answers must be recoded. */
export type CodePair = { readonly before: Code; readonly after: Code }

/** The codes of a variable in two questionnaires. */
export type CodeMatch = {
  readonly pairs: readonly CodePair[]
  readonly added: readonly LabelledCode[]
  readonly removed: readonly LabelledCode[]
}

/** True when two texts are the same in every language. */
export const sameText = (left: Text | null, right: Text | null): boolean =>
  left === null || right === null ? left === right : languages.every((language) => left[language] === right[language])

/**
 * Which code became which. Options are the same when they have the same id, unless labels changed places between ids: who
 * answered read the label. Then, of the others, when they have the same label; and then when they have the same code,
 * with another label. A label that stands there twice tells nothing.
 *
 * @example matchCodes(before, after).pairs.filter(({ before, after }) => before.code !== after.code) // → what to recode
 */
export function matchCodes(before: readonly Code[], after: readonly Code[]): CodeMatch {
  const sameId = paired(before, after, ({ id }) => id)
  const byId = sameId.filter((pair) => !isExchanged(pair, sameId))
  const byLabel = paired(rest(before, byId, 'before'), rest(after, byId, 'after'), ({ label }) => JSON.stringify(label))
  const named = [...byId, ...byLabel]
  const byCode = paired(rest(before, named, 'before'), rest(after, named, 'after'), ({ code }) => String(code))
  const pairs = [...named, ...byCode]
  return {
    pairs: pairs.toSorted((a, b) => a.after.code - b.after.code),
    added: rest(after, pairs, 'after').map(labelled),
    removed: rest(before, pairs, 'before').map(labelled),
  }
}

const labelled = ({ code, label }: Code): LabelledCode => ({ code, label })

/** True when the label of before stands at another option now, and the label of now stood at another option. */
const isExchanged = (pair: CodePair, pairs: readonly CodePair[]): boolean =>
  !sameText(pair.before.label, pair.after.label) &&
  pairs.some(({ after }) => sameText(after.label, pair.before.label)) &&
  pairs.some(({ before }) => sameText(before.label, pair.after.label))

const rest = (codes: readonly Code[], pairs: readonly CodePair[], side: keyof CodePair): readonly Code[] =>
  codes.filter((code) => pairs.every((pair) => pair[side] !== code))

/** The pairs with the same name on both sides, where that name stands once on each. */
function paired(
  before: readonly Code[],
  after: readonly Code[],
  nameOf: (code: Code) => string | null,
): readonly CodePair[] {
  const groups = (codes: readonly Code[]) => Map.groupBy(codes, nameOf)
  const others = groups(after)
  return [...groups(before)].flatMap(([name, own]) => {
    const found = others.get(name) ?? []
    const [from, to] = [own[0], found[0]]
    const once = name !== null && own.length === 1 && found.length === 1
    return once && from !== undefined && to !== undefined ? [{ before: from, after: to }] : []
  })
}
