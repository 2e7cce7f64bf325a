import type { PublicCell, PublicColumn, PublicTable } from '../../disclosure/public-table.ts'
import type { Aim, Wanted } from '../../simulation/aim.ts'
import type { TableRow, TableSpec } from '../../study/study.ts'

/** The answers that a row counts under a statistic; `null` for a whole question, `undefined` for none. */
function codesOf(row: TableRow, { codes }: TableSpec, statistic: PublicColumn['statistic']): Aim['codes'] | undefined {
  if (row.reason !== undefined || statistic === 'difference') return undefined
  if (statistic === 'mean' || statistic === 'median') return null
  if (row.code !== null) return [row.code]
  return row.net?.codes ?? (statistic === 'top-box' ? codes : undefined)
}

/** What a figure says: people where everybody counts for one, and else what is printed of those who answered. */
function wantedOf(
  cell: PublicCell,
  statistic: PublicColumn['statistic'],
  spec: TableSpec,
  weighted: boolean,
): Wanted | null {
  const { printed, n } = cell
  const { decimals, scores } = spec
  if (statistic === 'mean') return printed === null ? null : { kind: 'mean', printed, decimals, scores }
  if (statistic === 'median') return printed === null || scores !== null ? null : { kind: 'median', printed, decimals }
  if (!weighted) return n === null ? null : { kind: 'people', n }
  const isShare = (statistic === 'percentage' || statistic === 'top-box') && spec.percentOf === 'column'
  if (!isShare || spec.base !== 'answered' || spec.missingInBase.length > 0 || printed === null) return null
  return { kind: 'share', printed, decimals }
}

/** Whether the base that stands with a figure is the number of those who answered its question. */
const isOfAnswers = ({ base, percentOf, missingInBase }: TableSpec, statistic: PublicColumn['statistic']): boolean =>
  statistic === 'mean' ||
  statistic === 'median' ||
  (base === 'answered' && percentOf === 'column' && missingInBase.length === 0 && statistic !== 'share-of-answers')

/** How many people were counted in a weighted table, and how much they weigh together. */
function weightedAims(place: Omit<Aim, 'codes' | 'wanted'>, codes: Aim['codes'], cell: PublicCell): readonly Aim[] {
  const { n, weighted, base } = cell
  return [
    ...(base === null
      ? []
      : [{ ...place, codes: null, wanted: { kind: 'weighted', n: base.n, weighted: base.weighted } as const }]),
    ...(n === null || weighted === null || codes === null
      ? []
      : [{ ...place, codes, wanted: { kind: 'weighted', n, weighted } as const }]),
  ]
}

function aimsOfTable(table: PublicTable, spec: TableSpec): readonly Aim[] {
  // Of a table of categories, of two waves, or of those who are no more than a part of the answers nothing is known alone.
  if (table.compared !== undefined || spec.categories !== null || spec.keep.length > 0 || spec.ticked.length > 0)
    return []
  return table.rows.flatMap(({ id, count }, line) => {
    const row = spec.rows.find(({ number }) => String(number) === id)
    if (row === undefined) return []
    // Behind a label stands a number of people, also where the table is weighted.
    const filter = spec.filter?.tree ?? null
    const place = { variable: row.variable, exempt: spec.exempt, filter }
    const counted = count === null ? undefined : codesOf(row, spec, 'count')
    const behind: readonly Aim[] =
      count === null || counted === undefined || counted === null
        ? []
        : [{ ...place, codes: counted, group: 'total', wanted: { kind: 'people', n: count } }]
    const inColumns = table.columns.flatMap(({ group, statistic }, index): readonly Aim[] => {
      const cell = table.cells[line]?.[index]
      const codes = codesOf(row, spec, statistic)
      if (cell === undefined || codes === undefined) return []
      const base: readonly Aim[] =
        cell.base === null || !isOfAnswers(spec, statistic)
          ? []
          : [{ ...place, group, codes: null, wanted: { kind: 'people', n: cell.base.n } }]
      const heavy = table.weighted && isOfAnswers(spec, statistic) ? weightedAims({ ...place, group }, codes, cell) : []
      const wanted = cell.base?.n === 0 ? null : wantedOf(cell, statistic, spec, table.weighted)
      return [...base, ...heavy, ...(wanted === null ? [] : [{ ...place, group, codes, wanted }])]
    })
    return [...behind, ...inColumns]
  })
}

/**
 * What public tables say of the answers, one thing at a time: how many answered and gave each answer, means, medians and,
 * where answers are weighted, percentages. What is hidden says nothing, and is not among them.
 *
 * @param specs the tables of the wave as the study describes them
 * @example aimsOfTables([table], specs)[0]?.wanted // → { kind: 'people', n: 420 }
 */
export function aimsOfTables(tables: readonly PublicTable[], specs: readonly TableSpec[]): readonly Aim[] {
  const aims = tables.flatMap((table) => {
    const spec = specs.find(({ id }) => id === table.id)
    return spec === undefined ? [] : aimsOfTable(table, spec)
  })
  const places = new Map<string, Aim>()
  for (const aim of aims) {
    const { wanted, ...place } = aim
    const key = JSON.stringify([place, wanted.kind])
    if (!places.has(key)) places.set(key, aim)
  }
  return [...places.values()]
}
