import { allOf } from '../rule/combine-rules.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Aim } from './aim.ts'
import { isBase } from './aim.ts'
import type { Reading } from './aim-cells.ts'
import type { Turn } from './aim-turns.ts'
import type { QuotaSources } from './quota-source.ts'

/** What must be true for a question to be asked: all of it, and each part of it. */
function gatesOf({ page, asked, variable }: Turn): readonly RuleTree[] {
  const whole = allOf([page.when, asked.when, variable.when])
  if (whole === null) return []
  return whole.kind === 'and' ? [whole, ...whole.of] : [whole]
}

/**
 * Aims that look ahead: as many people as answer a question must get to be asked it, so that at least as many must give
 * the answers that lead there.
 *
 * @param columnOf the rule of a group, `null` for the total
 * @example gateAims(aims, turns, columnOf, find, read)[0]?.wanted // → { kind: 'at-least', n: 336 }
 */
export function gateAims(
  aims: readonly Aim[],
  turns: readonly Turn[],
  columnOf: (group: string) => RuleTree | null,
  find: QuotaSources,
  read: Reading['read'],
): readonly Aim[] {
  const places = new Map(turns.map(({ variable }, place) => [variable.id, place]))
  const found = new Map<string, { readonly aim: Aim; readonly n: number }>()
  for (const { variable, group, wanted } of aims.filter(isBase)) {
    const turn = turns[places.get(find(variable)?.question.id ?? '') ?? -1]
    if (turn === undefined || wanted.kind !== 'people' || wanted.n === 0) continue
    const { n } = wanted
    for (const gate of gatesOf(turn)) {
      const column = columnOf(group)
      const reads = [...read(gate), ...(column === null ? [] : read(column))]
      const question = turns[Math.max(...reads.map((id) => places.get(id) ?? -1))]?.variable.id
      const key = JSON.stringify([gate, group])
      if (question === undefined || (found.get(key)?.n ?? 0) >= n) continue
      const place = { variable: question, codes: null, exempt: [], group, filter: gate }
      found.set(key, { aim: { ...place, wanted: { kind: 'at-least', n } }, n })
    }
  }
  return [...found.values()].map(({ aim }) => aim)
}
