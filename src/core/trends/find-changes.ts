import type { Item } from '../items/item.ts'
import type { Variable } from '../items/variable.ts'
import type { Text } from '../text.ts'
import type { Change } from './comparison.ts'
import type { PlacedVariable } from './compared-variables.ts'
import { matchCodes, sameText } from './match-codes.ts'

type Pair = { readonly before: PlacedVariable; readonly after: PlacedVariable }

/** The kinds whose values are codes of options. */
const coded = (kind: Variable['kind']): boolean => kind === 'single' || kind === 'multiple'

/**
 * What is different about a variable itself: its texts, codes, bounds and how it is answered. Who is asked, and where it
 * stands, is for others to compare.
 */
export function ownChanges({ before, after }: Pair): readonly Change[] {
  const [was, is] = [before.variable, after.variable]
  const turned = turnedScale(was, is)
  const words = wordingChanges({ before, after }, turned !== null)
  if (was.kind !== is.kind) return [{ kind: 'type', before: was.kind, after: is.kind }, ...words]
  return [
    ...words,
    ...(turned === null ? [] : [turned]),
    ...(coded(was.kind) || was.codes.length > 0 || is.codes.length > 0 ? codeChanges(was, is) : []),
    ...boundChanges(was, is),
    ...(sameText(was.unit, is.unit) ? [] : [{ kind: 'unit', before: was.unit, after: is.unit } as const]),
    ...answeringChanges({ before, after }),
  ]
}

/** A scale whose ends changed places, or `null`. */
function turnedScale(was: Variable, is: Variable): Change | null {
  const [before, after] = [was.ends, is.ends]
  if (was.kind !== is.kind || before === null || after === null || sameText(before.low, before.high)) return null
  if (!sameText(before.low, after.high) || !sameText(before.high, after.low)) return null
  return { kind: 'scale-turned', before, after, sum: (was.min ?? 0) + (was.max ?? 0) }
}

function wordingChanges({ before, after }: Pair, isTurned: boolean): readonly Change[] {
  const [was, is] = [before.variable, after.variable]
  const [asked, asks] = [before.entry.item, after.entry.item]
  const ownLabel = (variable: Variable, item: Item): Text | null =>
    sameText(variable.label, item.text) ? null : variable.label
  const rowName = (item: Item): Text | null => (item.type === 'roster' ? item.row : null)
  const pairs = [
    { part: 'question', before: asked.text, after: asks.text },
    { part: 'help', before: asked.help ?? null, after: asks.help ?? null },
    { part: 'label', before: ownLabel(was, asked), after: ownLabel(is, asks) },
    ...(isTurned
      ? []
      : ([
          { part: 'low', before: was.ends?.low ?? null, after: is.ends?.low ?? null },
          { part: 'high', before: was.ends?.high ?? null, after: is.ends?.high ?? null },
        ] as const)),
    { part: 'row', before: rowName(asked), after: rowName(asks) },
  ] as const
  return pairs.flatMap((pair) => (sameText(pair.before, pair.after) ? [] : [{ kind: 'wording', ...pair } as const]))
}

function codeChanges(was: Variable, is: Variable): readonly Change[] {
  const { pairs, added, removed } = matchCodes(was.codes, is.codes)
  const moves = pairs
    .filter(({ before, after }) => before.code !== after.code)
    .map(({ before, after }) => ({ from: before.code, to: after.code, label: after.label }))
  const kept = pairs.toSorted((a, b) => was.codes.indexOf(a.before) - was.codes.indexOf(b.before))
  const positions = kept.map(({ after }) => is.codes.indexOf(after))
  const reordered = positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0))
  return [
    ...pairs.flatMap(({ before, after }): readonly Change[] => [
      ...(sameText(before.label, after.label)
        ? []
        : [{ kind: 'code-label', code: after.code, before: before.label, after: after.label } as const]),
      ...(before.exclusive === after.exclusive
        ? []
        : [{ kind: 'answering', what: 'exclusive', after: after.exclusive } as const]),
    ]),
    ...(added.length === 0 ? [] : [{ kind: 'codes-added', codes: added } as const]),
    ...(removed.length === 0 ? [] : [{ kind: 'codes-removed', codes: removed, all: pairs.length === 0 } as const]),
    ...(moves.length === 0 ? [] : [{ kind: 'codes-moved', moves } as const]),
    ...(reordered ? [{ kind: 'codes-order' } as const] : []),
  ]
}

function boundChanges(was: Variable, is: Variable): readonly Change[] {
  const less = (before: number | null, after: number | null): boolean =>
    after !== null && (before === null || after < before)
  const more = (before: number | null, after: number | null): boolean =>
    after !== null && (before === null || after > before)
  const bounds = [
    { what: 'min', before: was.min, after: is.min, narrower: more(was.min, is.min) },
    { what: 'max', before: was.max, after: is.max, narrower: less(was.max, is.max) },
    { what: 'decimals', before: was.decimals, after: is.decimals, narrower: less(was.decimals, is.decimals) },
    { what: 'length', before: was.maxLength, after: is.maxLength, narrower: less(was.maxLength, is.maxLength) },
  ] as const
  return bounds.flatMap((bound) => (bound.before === bound.after ? [] : [{ kind: 'bounds', ...bound } as const]))
}

function answeringChanges({ before, after }: Pair): readonly Change[] {
  const [asked, asks] = [before.entry.item, after.entry.item]
  const random = (item: Item): boolean => 'order' in item && item.order === 'random'
  const settings = [
    { what: 'required', was: asked.required, after: asks.required },
    { what: 'decline', was: asked.decline, after: asks.decline },
    { what: 'random', was: random(asked), after: random(asks) },
  ] as const
  return settings.flatMap(({ what, was, after: is }) =>
    was === is ? [] : [{ kind: 'answering', what, after: is } as const],
  )
}
