import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { DefaultTable } from '../items/item-type.ts'
import { typeOf } from '../items/item-types.ts'
import type { Rule } from '../rule/rule.ts'
import type { Text } from '../text.ts'
import { bindRules } from './bind-rules.ts'
import { checkCounting } from './check-counting.ts'
import { checkTable } from './check-table.ts'
import { countingFields, wantedRows } from './resolve-counting.ts'
import type { StudyFiles, TableRow, TableSpec } from './study.ts'
import { categoriesOf } from './table-categories.ts'
import { findItem, tableRows } from './table-rows.ts'
import type { TableSources, WrittenTable } from './table-sources.ts'

type Path = Issue['path']

/** The rows of a table with their numbers: the code of the option or row of the item, else the position from 1. */
const numbered = (rows: DefaultTable['rows'], item: string | undefined): readonly TableRow[] =>
  rows.map((row, index) => {
    const part = item === undefined ? Number.NaN : Number(row.variable.slice(item.length + 1) || Number.NaN)
    return { ...row, number: row.code ?? (Number.isInteger(part) ? part : index + 1) }
  })

/** The rows that a table has: answers with what it adds to them, and of other rows those that it does not leave out. */
function shownRows(rows: readonly TableRow[], written: WrittenTable): readonly TableRow[] {
  const [first] = rows
  if (first === undefined || rows.some(({ variable, code }) => code === null || variable !== first.variable)) {
    return rows.filter(({ number }) => written.omit?.includes(number) !== true)
  }
  const codes = rows.flatMap(({ code }) => code ?? [])
  return categoriesOf(codes, written, written.omit).map((category) => ({ ...category, variable: first.variable }))
}

/** A note of a table in a wave; nothing when it is about other waves. */
function noteIn(note: NonNullable<WrittenTable['notes']>[number], wave: string): readonly Text[] {
  if (!('waves' in note)) return [note]
  return note.waves.includes(wave) ? [note.text] : []
}

/** A table by name, or the reasons why there is none. */
export type ResolvedTable = {
  readonly name: string
  readonly value: TableSpec | null
  readonly issues: readonly Issue[]
}

/** One table with what `tables.yaml` leaves out filled in from its item type. */
function resolveTable(
  written: WrittenTable,
  banner: readonly string[],
  sources: TableSources,
  path: Path,
): Omit<ResolvedTable, 'name'> {
  const { value: found, issues } = tableRows(written, sources, path)
  if (found === null) return { value: null, issues }
  const first = sources.scope.get(found.rows[0]?.variable ?? '')?.variable
  const defaults = wantedRows(found, written, first)
  const rows = numbered(defaults.rows, written.item)
  const owner = written.item ?? sources.scope.get(rows[0]?.variable ?? '')?.variable.item ?? ''
  const ruleIssues: Issue[] = []
  const filter: Rule | null =
    written.filter === undefined ? null : bindRules(written.filter, sources.binder(ruleIssues), [...path, 'filter'])
  const columns = written.banner ?? banner
  const ownRounding = Object.entries(written.columnRounding ?? {}).filter(([group]) => columns.includes(group))
  const shown = shownRows(rows, written)
  const spec: TableSpec = {
    ...countingFields(
      written,
      first,
      shown.flatMap(({ code }) => code ?? []),
    ),
    id: written.id ?? owner,
    block: findItem(sources.blocks, owner)?.block ?? sources.derived.find(({ item }) => item.id === owner)?.block ?? '',
    item: written.item ?? null,
    title: written.title ?? null,
    rows: shown,
    banner: columns,
    statistics: written.statistics ?? [defaults.statistic],
    codes: written.codes ?? defaults.codes,
    decimals: written.decimals ?? defaults.decimals,
    rounding: written.rounding ?? 'half-up',
    columnRounding: Object.fromEntries(ownRounding),
    filter,
    stubCounts: written.stubCounts ?? false,
    total: written.total ?? false,
    sort: written.sort ?? 'as-asked',
    notes: (written.notes ?? []).flatMap((note) => noteIn(note, sources.wave)),
  }
  const numbers = rows.map(({ number }) => number)
  return {
    value: spec,
    issues: [
      ...checkTable(spec, written, numbers, sources, path),
      ...checkCounting(spec, written, sources, path),
      ...ruleIssues,
      ...notAsked(spec, sources, path),
    ],
  }
}

/** An issue about a table of which a wave does not ask all rows. */
function notAsked({ rows, item }: TableSpec, { scope, wave }: TableSources, path: Path): readonly Issue[] {
  const variables = new Set(rows.map(({ variable }) => variable))
  const names = [...variables].filter((id) => scope.get(id)?.waves?.includes(wave) === false).join(', ')
  const at = [...path, item === null ? 'variables' : 'item']
  return names === '' ? [] : [issue('study-table-not-in-wave', at, { names, wave })]
}

/**
 * All tables of a wave: those of `tables.yaml`, and when it asks for them the default table of every other item that can
 * be counted. A table that goes by the id of an item takes the place of that item's default table.
 *
 * @example resolveTables(files.tables, sources)[0]?.value?.statistics // → ['percentage']
 */
export function resolveTables(written: StudyFiles['tables'], sources: TableSources): readonly ResolvedTable[] {
  const named = new Set(written.tables.flatMap(({ id, item }) => [id, item]))
  const asked = sources.blocks
    .flatMap((block) => block.pages.flatMap((page) => page.items))
    .filter((item) => item.waves?.includes(sources.wave) !== false)
  const added = [...asked, ...sources.derived.map(({ item }) => item)]
    .filter((item) => written.defaults && !named.has(item.id) && typeOf(item).table(item) !== null)
    .map((item): WrittenTable => ({ item: item.id }))
  return [...written.tables, ...added].map((table, index) => ({
    name: table.id ?? table.item ?? `#${index}`,
    ...resolveTable(table, written.banner, sources, ['tables', 'tables', index]),
  }))
}
