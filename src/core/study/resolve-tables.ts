import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { DefaultTable } from '../items/item-type.ts'
import { typeOf } from '../items/item-types.ts'
import type { Item } from '../items/item.ts'
import { bindRules } from './bind-rules.ts'
import { checkTable } from './check-table.ts'
import type { Block, StudyFiles, TableRow, TableSpec } from './study.ts'
import type { TableSources } from './table-sources.ts'

type Written = StudyFiles['tables']['tables'][number]
type Path = readonly (string | number)[]

/** The rows of a table over loose variables: amounts by their mean, choices by their highest category. */
function variablesTable(variables: readonly string[], scope: TableSources['scope']): DefaultTable {
  const first = scope.get(variables[0] ?? '')?.variable
  const rows = variables.map((variable) => ({ variable, code: null }))
  if (first?.kind !== 'single') return { rows, statistic: 'mean', codes: [], decimals: 1 }
  return { rows, statistic: 'top-box', codes: [Math.max(...first.codes.map(({ code }) => code))], decimals: 0 }
}

/** The rows of a table with their numbers: the code of the option or matrix row, else the position from 1. */
function numbered(rows: DefaultTable['rows']): readonly TableRow[] {
  return rows.map((row, index) => {
    const last = Number(row.variable.split('.').at(-1))
    const ofItem = rows.length > 1 && Number.isInteger(last) && row.variable.includes('.')
    return { ...row, number: row.code ?? (ofItem ? last : index + 1) }
  })
}

/** The item of a questionnaire by id, with its block. */
export const findItem = (blocks: readonly Block[], id: string): { item: Item; block: string } | undefined =>
  blocks
    .flatMap((block) => block.pages.flatMap((page) => page.items.map((item) => ({ item, block: block.id }))))
    .find(({ item }) => item.id === id)

function defaultsOf(
  written: Written,
  sources: TableSources,
  path: Path,
): { value: DefaultTable | null; issues: Issue[] } {
  const fault = (found: Issue) => ({ value: null, issues: [found] })
  if (written.variables !== undefined) {
    if (written.item !== undefined || written.id === undefined) return fault(issue('study-table-of-what', path))
    const unknown = written.variables.find((id) => !sources.scope.has(id))
    const known = [...sources.scope.keys()].filter(
      (id) => unknown !== undefined && id.startsWith(unknown.split('.')[0] ?? ''),
    )
    return unknown === undefined
      ? { value: variablesTable(written.variables, sources.scope), issues: [] }
      : fault(
          issue('study-table-variable', [...path, 'variables'], {
            variable: unknown,
            variables: known.slice(0, 8).join(', '),
          }),
        )
  }
  const id = written.item ?? written.id
  if (id === undefined) return fault(issue('study-table-of-what', path))
  const found = findItem(sources.blocks, id)
  if (found === undefined) return fault(issue('study-table-item', path, { item: id }))
  const value = typeOf(found.item).table(found.item)
  return value === null
    ? fault(issue('study-table-none', path, { item: id, type: found.item.type }))
    : { value, issues: [] }
}

/** One table with what `tables.yaml` leaves out filled in from its item type, or `null` with the reasons. */
export function resolveTable(
  written: Written,
  banner: readonly string[],
  sources: TableSources,
  path: Path,
): { readonly value: TableSpec | null; readonly issues: readonly Issue[] } {
  const { value: defaults, issues } = defaultsOf(written, sources, path)
  if (defaults === null) return { value: null, issues }
  const omitted = new Set(written.omit)
  const rows = numbered(defaults.rows)
  const item = written.variables === undefined ? (written.item ?? written.id ?? null) : null
  const firstVariable = defaults.rows[0]?.variable ?? ''
  const owner = item ?? sources.scope.get(firstVariable)?.variable.item ?? ''
  const spec: TableSpec = {
    id: written.id ?? written.item ?? '',
    block: findItem(sources.blocks, owner)?.block ?? '',
    item,
    title: written.title ?? null,
    rows: rows.filter((row) => !omitted.has(row.number)),
    banner: written.banner ?? banner,
    statistics: written.statistics ?? [defaults.statistic],
    codes: written.codes ?? defaults.codes,
    decimals: written.decimals ?? defaults.decimals,
    rounding: written.rounding ?? 'half-up',
    columnRounding: written.columnRounding ?? {},
    base: written.base ?? 'answered',
    filter: written.filter === undefined ? null : bindRules(written.filter, sources.bind, [...path, 'filter']),
    stubCounts: written.stubCounts ?? false,
    total: written.total ?? false,
    sort: written.sort ?? 'as-asked',
    notes: written.notes ?? [],
  }
  return {
    value: spec,
    issues: checkTable(
      spec,
      written,
      rows.map((row) => row.number),
      sources,
      path,
    ),
  }
}

/** All tables of a study: those of `tables.yaml`, and the default table of every other item when it asks for them. */
export function resolveTables(
  written: StudyFiles['tables'],
  sources: TableSources,
): { readonly value: readonly TableSpec[]; readonly issues: readonly Issue[] } {
  const named = new Set(written.tables.map((table) => table.item ?? table.id))
  const added = written.defaults
    ? sources.blocks
        .flatMap((block) => block.pages.flatMap((page) => page.items))
        .filter((item) => !named.has(item.id) && typeOf(item).table(item) !== null)
        .map((item): Written => ({ item: item.id }))
    : []
  const resolved = [...written.tables, ...added].map((table, index) =>
    resolveTable(table, written.banner, sources, ['tables', 'tables', index]),
  )
  return {
    value: resolved.flatMap(({ value }) => value ?? []),
    issues: resolved.flatMap(({ issues }) => issues),
  }
}
