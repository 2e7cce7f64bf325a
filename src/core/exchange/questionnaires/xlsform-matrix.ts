import type { ForeignItem, ForeignOption } from './foreign-item.ts'
import type { SheetRow } from './sheet-rows.ts'
import { cellOf, wordsOf } from './sheet-rows.ts'
import type { ChoiceLists } from './xlsform-choices.ts'
import { optionsOf } from './xlsform-choices.ts'
import { xlsformItem } from './xlsform-item.ts'
import { conditionOf } from './xlsform-row.ts'
import type { SurveyNode } from './xlsform-tree.ts'

/** The list of a matrix: all rows are one choice out of the same list. */
function sharedList(rows: readonly SurveyNode[]): string | null {
  const [first] = rows
  const isSame = rows.every(
    ({ kind, type }) => kind === 'row' && type.word === 'select_one' && type.list === first?.type.list,
  )
  return first !== undefined && isSame && !rows.some(({ type }) => type.orOther) ? first.type.list : null
}

/**
 * A table of questions with one list of answers.
 *
 * @param head the row that says what it asks
 * @param above the conditions of the groups around it
 * @example matrixOf(head, rows, 'agree', lists, []).shape.rows.length // → the number of rows
 */
export function matrixOf(
  head: SheetRow,
  nodes: readonly SurveyNode[],
  list: string,
  lists: ChoiceLists,
  above: readonly string[],
): ForeignItem {
  const base = xlsformItem(head, lists, above)
  const names = nodes.map(({ row }) => cellOf(row, 'name'))
  const endings = names.map((name) =>
    name.startsWith(base.name) ? /^[_.-](\d{1,3})$/.exec(name.slice(base.name.length))?.[1] : undefined,
  )
  const isNumbered = endings.every((ending) => ending !== undefined)
  const rows = nodes.map(({ row }, index): ForeignOption => {
    const [when] = conditionOf(row)
    return {
      value: isNumbered ? (endings[index] ?? '') : String(index + 1),
      label: wordsOf(row, 'label'),
      aliases: [names[index] ?? ''],
      ...(when === undefined ? {} : { when }),
    }
  })
  const items = nodes.map(({ row }) => xlsformItem(row, lists, []))
  return {
    ...base,
    original: 'table-list',
    shape: { type: 'matrix', scale: optionsOf(lists.get(list) ?? [], ''), rows },
    required: base.required || items.every(({ required }) => required),
    checks: [],
    losses: items.flatMap(({ losses }) => losses),
  }
}

/**
 * A group of which the rows are a matrix as one question; `null` for any other.
 *
 * @example tableOf(node of a group with appearance `table-list`, lists, [])?.shape.type // → 'matrix'
 */
export function tableOf(node: SurveyNode, lists: ChoiceLists, above: readonly string[]): ForeignItem | null {
  if (node.kind !== 'group' || !/\btable-list\b/.test(cellOf(node.row, 'appearance'))) return null
  const list = sharedList(node.of)
  return list === null ? null : matrixOf(node.row, node.of, list, lists, above)
}

/**
 * How many rows a matrix has that begins with a row of labels; 0 when it does not.
 *
 * @example labelledRows([head with appearance `label`, row with appearance `list-nolabel`], 0) // → 1
 */
export function labelledRows(nodes: readonly SurveyNode[], at: number): number {
  const head = nodes[at]
  if (head?.type.word !== 'select_one' || cellOf(head.row, 'appearance') !== 'label') return 0
  let end = at + 1
  while (
    nodes[end]?.type.list === head.type.list &&
    cellOf(nodes[end]?.row ?? head.row, 'appearance') === 'list-nolabel'
  )
    end += 1
  return end - at - 1
}
