import type { Layout, TableVariables } from './layout.ts'
import { definesGroups } from './layout.ts'
import type { Draft, Term } from './linear.ts'
import { addRow, addVariable, times } from './linear.ts'
import type { Plan, PlannedTable } from './plan.ts'
import type { Random } from './random.ts'

export function addWishes(draft: Draft, plan: Plan, layout: Layout, random: Random): void {
  for (const variables of layout.tables.values()) {
    const { table } = variables
    for (const [atom, groups] of plan.atoms.entries()) {
      const base = variables.base[atom] ?? null
      if (base === null) continue
      if (table.basedOn === table.id && !definesGroups(plan, table)) {
        const [from, ratio] = retention(plan, layout, variables, atom, groups)
        addWish(draft, [[1, base], ...times(-ratio, from)], 1 + 0.2 * random())
        const before = predecessor(layout, variables, atom)
        if (before !== null) {
          const same = JSON.stringify(before.table.routing.atoms) === JSON.stringify(table.routing.atoms)
          const columns =
            groups.some((group) => table.published.banner.includes(group)) &&
            before.table.published.banner.includes(groups[0] ?? '')
              ? groups
              : ['total']
          const r = same ? mean(columns.map((c) => baseIn(table, c) / (baseIn(before.table, c) || 1))) : 1
          const v = before.base[atom] ?? null
          if (v !== null) addWish(draft, [[1, base], ...times(-round(r), [v])], 3 + 0.2 * random())
        }
      }
      const scaled = definesGroups(plan, table)
      for (const { code, variable } of table.rows) {
        const count = variables.rows.get(code)?.[atom] ?? null
        const share = shareOf(table, code, groups)
        if (count === null || share === null) continue
        if (scaled) {
          if (groups.length > 0 || plan.groups.some((g) => g.codes.includes(code))) continue
          const others = table.rows.filter((row) => !plan.groups.some((g) => g.codes.includes(row.code)))
          const s = share / others.reduce((sum, row) => sum + (shareOf(table, row.code, []) ?? 0), 0)
          addWish(
            draft,
            [
              [1, count],
              [-round(s), base],
            ],
            0.5 + 0.2 * random(),
          )
          continue
        }
        const scale = table.kind === 'mean' ? (variable.max ?? 1) - (variable.min ?? 0) : 1
        addWish(
          draft,
          [
            [1, count],
            [-round(share), base],
          ],
          (0.5 + 0.2 * random()) / scale,
        )
        if (groups.length !== 1)
          addFar(
            draft,
            [
              [1, count],
              [-round(share), base],
            ],
            [base, table.kind === 'mean' ? 0.1 * scale : 0.15],
            3 / scale,
          )
      }
    }
  }
}
function addFar(draft: Draft, terms: readonly Term[], [base, width]: readonly [number, number], weight: number): void {
  const distance = addVariable(draft, { low: 0, high: null, whole: false, cost: round(weight) })
  addRow(draft, [...terms, [-1, distance], [-width, base]], { high: 0 })
  addRow(draft, [...terms, [1, distance], [width, base]], { low: 0 })
}
function predecessor(layout: Layout, { table }: TableVariables, atom: number): TableVariables | null {
  const all = [...layout.tables.values()]
  const at = all.findIndex((o) => o.table.id === table.id)
  return (
    all
      .slice(0, at)
      .findLast(
        (o) =>
          o.table.basedOn === o.table.id &&
          o.table.published.banner.length > 1 &&
          JSON.stringify(o.table.routing.gates) === JSON.stringify(table.routing.gates) &&
          (o.base[atom] ?? null) !== null,
      ) ?? null
  )
}
const round = (value: number): number => Math.round(value * 1000) / 1000
function addWish(draft: Draft, terms: readonly Term[], weight: number): void {
  const distance = addVariable(draft, { low: 0, high: null, whole: false, cost: round(weight) })
  addRow(draft, [...terms, [-1, distance]], { high: 0 })
  addRow(draft, [...terms, [1, distance]], { low: 0 })
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
function shareOf(table: PlannedTable, code: number, groups: readonly string[]): number | null {
  const { banner, rows } = table.published
  const row = rows.find((candidate) => candidate.code === code)
  const cells = row?.values.percentage ?? row?.values['top-box'] ?? row?.values.mean ?? []
  const scale = row?.values.mean === undefined ? 100 : 1
  const columns = groups.some((group) => banner.includes(group)) ? groups : ['total']
  const known = columns.map((column) => cells[banner.indexOf(column)] ?? null).filter((cell) => cell !== null)
  return known.length === 0 ? null : mean(known) / scale
}
function retention(
  plan: Plan,
  layout: Layout,
  { table }: TableVariables,
  atom: number,
  groups: readonly string[],
): readonly [from: readonly number[], ratio: number] {
  const gate = table.routing.gates.at(-1)
  const gated = [...layout.tables.values()].find((candidate) => candidate.table.item === gate?.item)
  if (gate !== undefined && gated !== undefined && gate.codes !== null) {
    const passed = gate.codes.map((code) => gated.rows.get(code)?.[atom] ?? null).filter((v) => v !== null)
    const like = plan.tables.find(
      (other) => JSON.stringify(other.routing.gates) === JSON.stringify(table.routing.gates),
    )
    const shares = gate.codes.map((code) => shareOf(gated.table, code, []) ?? 0).reduce((a, b) => a + b, 0)
    const ratio = baseIn(like ?? table, 'total') / (shares * baseIn(gated.table, 'total'))
    return [passed, round(Math.min(1, ratio))]
  }
  const people = layout.people[atom] ?? null
  const widest = plan.tables.filter(({ published }) => published.banner.length > 1)[0]
  const columns = groups.some((group) => table.published.banner.includes(group)) ? groups : ['total']
  const ratios = columns.map((column) => baseIn(table, column) / (widest === undefined ? 1 : baseIn(widest, column)))
  return [people === null ? [] : [people], round(Math.min(1, mean(ratios)))]
}
const baseIn = ({ published }: PlannedTable, column: string): number =>
  published.base[published.banner.indexOf(column)] ?? 0
