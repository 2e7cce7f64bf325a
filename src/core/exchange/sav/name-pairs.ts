/**
 * Names and what belongs to each of them, from a record of `NAME=value` parts with tabs (and zero bytes) between them.
 * What is not such a part is left out.
 *
 * Source: PSPP developer manual, "Long Variable Names Record" and "Very Long String Record".
 *
 * @example namePairs('Q1=question_1\tQ2=question_2').get('Q1') // → 'question_1'
 */
export function namePairs(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/\0*\t|\0+/)
  return new Map(
    parts.flatMap((part): [string, string][] => {
      const at = part.indexOf('=')
      return at < 1 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1)]]
    }),
  )
}

/**
 * The record of such parts, of which the last has no sign behind it.
 *
 * @example pairsText([['Q1', 'question_1']], '\t') // → 'Q1=question_1'
 */
export const pairsText = (pairs: readonly (readonly [string, string])[], between: string): string =>
  pairs.map((pair) => pair.join('=')).join(between)
