import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleValues } from '../items/double-values.ts'
import { excerpt } from '../items/excerpt.ts'
import type { DefaultTable } from '../items/item-type.ts'
import { typeOf } from '../items/item-types.ts'
import type { Item } from '../items/item.ts'
import { closestName } from '../rule/closest-name.ts'
import type { Derived } from './derived.ts'
import type { Block } from './study.ts'
import type { TableSources, WrittenTable } from './table-sources.ts'

type Path = Issue['path']
type Rows = { readonly value: DefaultTable | null; readonly issues: readonly Issue[] }

const fault = (...issues: readonly Issue[]): Rows => ({ value: null, issues })

/**
 * The item of a questionnaire by id, with its block.
 *
 * @example findItem(study.blocks, '0.2')?.block // → '0'
 */
export const findItem = (blocks: readonly Block[], id: string): { item: Item; block: string } | undefined =>
  blocks
    .flatMap((block) => block.pages.flatMap((page) => page.items.map((item) => ({ item, block: block.id }))))
    .find(({ item }) => item.id === id)

function unknownVariable(variable: string, path: Path, scope: TableSources['scope']): Issue {
  const names = [...scope.keys()]
  const parts = names.filter((name) => name.startsWith(`${variable}.`))
  const suggestion = parts.length > 0 ? parts.join(', ') : closestName(variable, names)
  return suggestion === undefined
    ? issue('study-table-variable', path, { variable: excerpt(variable) })
    : issue('study-table-variable-suggestion', path, { variable, suggestion })
}

/** The table over loose variables: amounts by their mean, choices by their highest category. */
function ofVariables(variables: readonly string[], { scope }: TableSources, path: Path): Rows {
  const placed = variables.map((id, index) => ({ id, path: [...path, 'variables', index] }))
  const issues = [
    ...placed.flatMap(({ id, path: at }) => (scope.has(id) ? [] : [unknownVariable(id, at, scope)])),
    ...doubleValues(placed, 'study-double-row'),
  ]
  if (issues.length > 0) return fault(...issues)
  const first = scope.get(variables[0] ?? '')?.variable
  const rows = variables.map((variable) => ({ variable, code: null }))
  const value: DefaultTable =
    first?.kind === 'single'
      ? { rows, statistic: 'top-box', codes: [Math.max(...first.codes.map(({ code }) => code))], decimals: 0 }
      : { rows, statistic: 'mean', codes: [], decimals: 1 }
  return { value, issues: [] }
}

/** The table of a derived variable; the mean of a score has the decimals of the score. */
function ofDerived({ item }: Derived): DefaultTable | null {
  const table = typeOf(item).table(item)
  return table === null || item.type !== 'number' ? table : { ...table, decimals: item.fields[0]?.decimals ?? 0 }
}

function ofItem(id: string, { blocks, derived }: TableSources, path: Path): Rows {
  const at = [...path, 'item']
  const made = derived.find((one) => one.item.id === id)
  const item = findItem(blocks, id)?.item ?? made?.item
  if (item !== undefined) {
    const value = made === undefined ? typeOf(item).table(item) : ofDerived(made)
    return value === null ? fault(issue('study-table-none', at, { item: id, type: item.type })) : { value, issues: [] }
  }
  const asked = blocks.flatMap(({ pages }) => pages.flatMap(({ items }) => items.map((one) => one.id)))
  const ids = [...asked, ...derived.map((one) => one.item.id)]
  const suggestion = closestName(id, ids)
  return fault(
    suggestion === undefined
      ? issue('study-table-item', at, { item: excerpt(id) })
      : issue('study-table-item-suggestion', at, { item: id, suggestion }),
  )
}

/**
 * The rows, statistic and decimals of a table when `tables.yaml` says nothing else, or `null` with the reasons why the
 * table cannot be made: what it counts does not exist, or cannot be counted as it is.
 *
 * @example tableRows({ item: '0.4' }, sources, path).value?.statistic // → 'mean'
 */
export function tableRows({ id, item, variables }: WrittenTable, sources: TableSources, path: Path): Rows {
  if (variables === undefined && item !== undefined) return ofItem(item, sources, path)
  if (variables !== undefined && item === undefined && id !== undefined) return ofVariables(variables, sources, path)
  return fault(issue('study-table-of-what', path))
}
