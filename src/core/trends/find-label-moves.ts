import type { Text } from '../text.ts'
import type { Compared, PlacedVariable } from './compared-variables.ts'
import { sameText } from './match-codes.ts'

/** A label in whose place another label of the question stands now; `to` is the variable that has it now, if any. */
export type LabelMove = { readonly label: Text; readonly to: string | null }

type Variables = readonly PlacedVariable[]

const byQuestion = ({ variables }: Compared): ReadonlyMap<string, Variables> =>
  Map.groupBy(variables.values(), ({ entry }) => entry.item.id)

const labelled = (variables: Variables, { variable: { kind, label } }: PlacedVariable): Variables =>
  variables.filter(({ variable }) => variable.kind === kind && sameText(variable.label, label))

/** The one variable that has the label of another; `null` where the label stands at more variables, or at none. */
function onlyOne(variables: Variables, like: PlacedVariable): string | null {
  const [found, second] = labelled(variables, like)
  return found === undefined || second !== undefined ? null : found.variable.id
}

function moveOf(was: PlacedVariable, old: Variables, now: Variables): LabelMove | null {
  const { id, label } = was.variable
  const is = now.find(({ variable }) => variable.id === id)
  if (is === undefined || labelled([is], was).length === 1 || onlyOne(old, was) === null) return null
  const to = onlyOne(now, was)
  const hasAnothers = onlyOne(old, is) !== null && onlyOne(now, is) !== null
  return to !== null || hasAnothers ? { label, to } : null
}

/**
 * Per variable under whose name something else of its question stands now, because rows were exchanged or numbered anew:
 * where its label went. A label that stands there twice tells nothing.
 *
 * @example movedLabels(before, after).get('canteen-mood.1')?.to // → 'canteen-mood.2'
 */
export function movedLabels(before: Compared, after: Compared): ReadonlyMap<string, LabelMove> {
  const questions = byQuestion(after)
  return new Map(
    [...byQuestion(before)].flatMap(([question, old]) =>
      old.flatMap((was) => {
        const move = moveOf(was, old, questions.get(question) ?? [])
        return move === null ? [] : [[was.variable.id, move] as const]
      }),
    ),
  )
}
