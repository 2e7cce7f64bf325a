import type { ForeignItem } from './foreign-item.ts'
import type { SheetRow } from './sheet-rows.ts'
import { wordsOf } from './sheet-rows.ts'
import type { ChoiceLists } from './xlsform-choices.ts'
import { xlsformItem } from './xlsform-item.ts'
import { labelledRows, matrixOf, tableOf } from './xlsform-matrix.ts'
import { rosterOf } from './xlsform-roster.ts'
import { conditionOf } from './xlsform-row.ts'
import type { SurveyNode } from './xlsform-tree.ts'

/** The heading of a group as a note, where it has one. */
function groupNote(row: SheetRow, above: readonly string[], lists: ChoiceLists): readonly ForeignItem[] {
  const text = wordsOf(row, 'label')
  if (Object.keys(text).length === 0) return []
  const base = xlsformItem(row, lists, above)
  return [{ ...base, name: `${base.name}-title`, original: 'group', shape: { type: 'note' }, when: above, losses: [] }]
}

/**
 * The questions of rows and groups, groups opened, each in our shape.
 *
 * @param above the conditions of the groups around them
 * @example xlsformItems(tree, lists, []).map(({ name }) => name) // → ['age', 'region']
 */
export function xlsformItems(
  nodes: readonly SurveyNode[],
  lists: ChoiceLists,
  above: readonly string[],
): readonly ForeignItem[] {
  const items: ForeignItem[] = []
  let at = 0
  while (at < nodes.length) {
    const node = nodes[at]
    if (node === undefined) break
    const rows = labelledRows(nodes, at)
    const table = tableOf(node, lists, above)
    if (rows > 0) {
      items.push(matrixOf(node.row, nodes.slice(at + 1, at + 1 + rows), node.type.list, lists, above))
      at += rows
    } else if (table !== null) items.push(table)
    else if (node.kind === 'repeat') items.push(rosterOf(node, lists, above))
    else if (node.kind === 'group') {
      const inner = [...above, ...conditionOf(node.row)]
      items.push(...groupNote(node.row, inner, lists), ...xlsformItems(node.of, lists, inner))
    } else items.push(xlsformItem(node.row, lists, above))
    at += 1
  }
  return items
}
