import type { ForeignOption } from './foreign-item.ts'
import type { SheetRow } from './sheet-rows.ts'
import { cellOf, wordsOf } from './sheet-rows.ts'

/** The choices of a list, with all their cells for a filter. */
export type ChoiceList = readonly SheetRow[]

/** The lists of choices of a form, by their name. */
export type ChoiceLists = ReadonlyMap<string, ChoiceList>

const valueOf = (row: SheetRow): string => cellOf(row, 'name', 'value')

/**
 * The lists of the sheet `choices` by their name.
 *
 * @example choiceLists(rows).get('yesno')?.length // → 2
 */
export function choiceLists(rows: readonly SheetRow[]): ChoiceLists {
  const lists = new Map<string, SheetRow[]>()
  for (const row of rows) {
    const name = cellOf(row, 'list_name', 'list')
    if (name === '' || valueOf(row) === '') continue
    const list = lists.get(name) ?? []
    list.push(row)
    lists.set(name, list)
  }
  return lists
}

/** The parts of a filter that can be a column of the choices, and those that can not. */
const piece = /'[^']*'|"[^"]*"|\$\{[^{}]*\}|[A-Za-z_][\w-]*(?!\s{0,5}\()/g

/** The filter for one choice: what its row has in the place of the name of each column. */
function filterFor(filter: string, row: SheetRow, columns: ReadonlySet<string>): string {
  return filter.replaceAll(piece, (written) => {
    if (!columns.has(written.toLowerCase()) || /^['"$]/.test(written)) return written
    return `'${cellOf(row, written.toLowerCase()).replaceAll("'", '')}'`
  })
}

/**
 * The options of a list; a filter becomes a condition of each option.
 *
 * @example optionsOf(list, "region = ${region}")[0]?.when // → "'north' = ${region}"
 */
export function optionsOf(list: ChoiceList, filter: string): readonly ForeignOption[] {
  const columns = new Set(list.flatMap(({ cells }) => [...cells.keys()]))
  return list.map((row) => {
    const value = valueOf(row)
    const label = wordsOf(row, 'label')
    const when = filter === '' ? {} : { when: filterFor(filter, row, columns) }
    return { value, label: Object.keys(label).length === 0 ? { '': value } : label, ...when }
  })
}
