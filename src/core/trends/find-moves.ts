import type { Questionnaire } from '../questionnaire/questionnaire.ts'

/** Where an item stands. */
export type Place = { readonly block: string; readonly page: string }

/** The place of every item that yields variables, in the order of asking. */
export const placesOf = ({ pages }: Questionnaire): ReadonlyMap<string, Place> =>
  new Map(
    pages.flatMap((page) =>
      page.items
        .filter(({ variables }) => variables.length > 0)
        .map(({ item }) => [item.id, { block: page.block, page: page.id }] as const),
    ),
  )

/**
 * The items of both questionnaires that stand elsewhere now: in another block, or before others that they came after.
 * Of two items that changed places it is the fewest that count as moved; what others around them do does not matter.
 */
export function movedItems(before: Questionnaire, after: Questionnaire): ReadonlySet<string> {
  const [was, is] = [placesOf(before), placesOf(after)]
  const order = [...is.keys()]
  const common = [...was.keys()].filter((item) => is.has(item))
  const kept = longestRising(common.map((item) => order.indexOf(item)))
  const stayed = new Set([...kept].map((position) => order[position]))
  return new Set(common.filter((item) => !stayed.has(item) || was.get(item)?.block !== is.get(item)?.block))
}

/** The longest list of numbers in their order that only rises; of several that are as long, the first that was found. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const lists: (readonly number[])[] = []
  for (const number of numbers) {
    const before = lists.filter((list) => (list.at(-1) ?? -1) < number)
    const longest = before.reduce<readonly number[]>((best, list) => (list.length > best.length ? list : best), [])
    lists.push([...longest, number])
  }
  return lists.reduce<readonly number[]>((best, list) => (list.length > best.length ? list : best), [])
}
