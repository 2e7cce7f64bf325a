import type { Issue } from '../issue.ts'
import { doubleValues } from '../items/double-values.ts'
import type { DefaultTable } from '../items/item-type.ts'
import { typeOf } from '../items/item-types.ts'
import type { Rule } from '../rule/rule.ts'
import { waveIssues } from './bind-questionnaire.ts'
import { bindRules } from './bind-rules.ts'
import { checkTable } from './check-table.ts'
import type { StudyFiles, TableRow, TableSpec } from './study.ts'
import { findItem, tableRows } from './table-rows.ts'
import type { TableSources, WrittenTable } from './table-sources.ts'

type Path = Issue['path']

/** The rows of a table with their numbers: the code of the option or row of the item, else the position from 1. */
const numbered = (rows: DefaultTable['rows'], item: string | undefined): readonly TableRow[] =>
  rows.map((row, index) => {
    const part = item === undefined ? Number.NaN : Number(row.variable.slice(item.length + 1) || Number.NaN)
    return { ...row, number: row.code ?? (Number.isInteger(part) ? part : index + 1) }
  })

/** The waves that a table can be made of: those in which all its rows are asked. */
const wavesOf = (rows: readonly TableRow[], { scope, waves }: TableSources): readonly string[] =>
  waves.filter((wave) => rows.every(({ variable }) => scope.get(variable)?.waves?.includes(wave) !== false))

/** One table with what `tables.yaml` leaves out filled in from its item type, or `null` with the reasons. */
function resolveTable(
  written: WrittenTable,
  banner: readonly string[],
  sources: TableSources,
  path: Path,
): { readonly value: TableSpec | null; readonly issues: readonly Issue[] } {
  const { value: defaults, issues } = tableRows(written, sources, path)
  if (defaults === null) return { value: null, issues }
  const rows = numbered(defaults.rows, written.item)
  const owner = written.item ?? sources.scope.get(rows[0]?.variable ?? '')?.variable.item ?? ''
  const filter: Rule | null =
    written.filter === undefined ? null : bindRules(written.filter, sources.bind, [...path, 'filter'])
  const spec: TableSpec = {
    id: written.id ?? owner,
    block: findItem(sources.blocks, owner)?.block ?? '',
    item: written.item ?? null,
    title: written.title ?? null,
    rows: rows.filter(({ number }) => written.omit?.includes(number) !== true),
    banner: written.banner ?? banner,
    statistics: written.statistics ?? [defaults.statistic],
    codes: written.codes ?? defaults.codes,
    decimals: written.decimals ?? defaults.decimals,
    rounding: written.rounding ?? 'half-up',
    columnRounding: written.columnRounding ?? {},
    base: written.base ?? 'answered',
    filter,
    stubCounts: written.stubCounts ?? false,
    total: written.total ?? false,
    sort: written.sort ?? 'as-asked',
    notes: written.notes ?? [],
  }
  const numbers = rows.map(({ number }) => number)
  const outside =
    filter === null ? [] : waveIssues(filter, [...path, 'filter'], sources.scope, wavesOf(spec.rows, sources))
  return { value: spec, issues: [...checkTable(spec, written, numbers, sources, path), ...outside] }
}

/**
 * All tables of a study: those of `tables.yaml`, and when it asks for them the default table of every other item that can
 * be counted. A table that goes by the id of an item takes the place of that item's default table.
 *
 * @example resolveTables(files.tables, sources).value[0]?.statistics // → ['percentage']
 */
export function resolveTables(
  written: StudyFiles['tables'],
  sources: TableSources,
): { readonly value: readonly TableSpec[]; readonly issues: readonly Issue[] } {
  const named = new Set(written.tables.flatMap(({ id, item }) => [id, item]))
  const added = sources.blocks
    .flatMap((block) => block.pages.flatMap((page) => page.items))
    .filter((item) => written.defaults && !named.has(item.id) && typeOf(item).table(item) !== null)
    .map((item): WrittenTable => ({ item: item.id }))
  const resolved = [...written.tables, ...added].map((table, index) =>
    resolveTable(table, written.banner, sources, ['tables', 'tables', index]),
  )
  const ids = written.tables.flatMap(({ id, item }, index) => {
    const name = id ?? item
    return name === undefined ? [] : [{ id: name, path: ['tables', 'tables', index, id === undefined ? 'item' : 'id'] }]
  })
  return {
    value: resolved.flatMap(({ value }) => value ?? []),
    issues: [...resolved.flatMap(({ issues }) => issues), ...doubleValues(ids, 'study-double-table')],
  }
}
