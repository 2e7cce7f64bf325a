import type { ForeignColumn, ForeignItem, ForeignOption, Loss } from './foreign-item.ts'
import type { SheetRow } from './sheet-rows.ts'
import { cellOf, wordsOf } from './sheet-rows.ts'
import type { ChoiceList } from './xlsform-choices.ts'
import { optionsOf } from './xlsform-choices.ts'
import { xlsformItem } from './xlsform-item.ts'
import type { SurveyNode } from './xlsform-tree.ts'

/** The lists of choices of a form. */
export type Lists = ReadonlyMap<string, ChoiceList>

/** The condition of a group, or none. */
export const conditionOf = (row: SheetRow): readonly string[] => {
  const when = cellOf(row, 'relevant', 'relevance')
  return when === '' ? [] : [when]
}

const columnLoss = (
  code: Loss['code'],
  values: Loss['values'],
  original: string,
  result: Loss['result'] = 'not-supported',
): Loss => ({
  part: 'option',
  result,
  code,
  values,
  original,
})

/** A question in a repeat as a column of a roster, or null for one that a column cannot be. */
function columnOf(
  row: SheetRow,
  lists: Lists,
): { readonly column: ForeignColumn | null; readonly losses: readonly Loss[] } {
  const item = xlsformItem(row, lists, [])
  const { name, shape, text } = item
  const lost = [...item.when, ...(shape.type === 'number' ? [] : item.checks.map(({ expression }) => expression))]
  const losses = [
    ...item.losses,
    ...lost.map((expression) => columnLoss('quest-column-setting', { name, setting: expression }, expression)),
  ]
  switch (shape.type) {
    case 'single':
      return { column: { type: 'single', value: name, label: text, options: shape.options }, losses }
    case 'number': {
      const [field] = shape.fields
      if (field === undefined) return { column: null, losses }
      const bounds = boundsIn(cellOf(row, 'constraint'))
      const isYear = cellOf(row, 'appearance') === 'year'
      if (isYear) return { column: { type: 'year', value: name, label: text, ...bounds }, losses }
      const isLost = cellOf(row, 'constraint') !== '' && bounds.min === null && bounds.max === null
      const setting = cellOf(row, 'constraint')
      return {
        column: { type: 'number', ...field, value: name, label: text, ...bounds },
        losses: isLost ? [...losses, columnLoss('quest-column-setting', { name, setting }, setting)] : losses,
      }
    }
    case 'text':
      return { column: { type: 'text', value: name, label: text, maxLength: shape.maxLength }, losses }
    case 'date':
      return {
        column: { type: 'year', value: name, label: text, min: null, max: null },
        losses: [...losses, columnLoss('quest-column-year', { name }, name, 'approximated')],
      }
    case 'multiple':
    case 'choice-because':
    case 'matrix':
    case 'slider':
    case 'roster':
    case 'note':
    case 'left-out':
      return {
        column: null,
        losses: [
          ...losses,
          columnLoss('quest-column-type', { name, type: item.original }, [...row.cells.values()].join(' | ')),
        ],
      }
  }
}

/** `. >= 0 and . <= 80` as bounds. */
function boundsIn(constraint: string): { readonly min: number | null; readonly max: number | null } {
  const [, min, max] =
    /^\.\s?>=\s?(-?\d{1,9}(?:\.\d{1,6})?) and \.\s?<=\s?(-?\d{1,9}(?:\.\d{1,6})?)$/.exec(constraint) ?? []
  return { min: min === undefined ? null : Number(min), max: max === undefined ? null : Number(max) }
}

/** A repeat as a roster. */
function rosterOf(node: SurveyNode, lists: Lists, above: readonly string[]): ForeignItem {
  const { row } = node
  const made = node.of
    .flatMap((inner) => (inner.kind === 'row' ? [inner] : inner.of))
    .map((inner) => columnOf(inner.row, lists))
  const count = cellOf(row, 'repeat_count', 'max_rows')
  const isNumber = /^\d{1,3}$/.test(count)
  const ofCount: readonly Loss[] =
    count === '' || isNumber ? [] : [columnLoss('quest-setting', { setting: 'repeat_count' }, count)]
  const words = wordsOf(row, 'row_label')
  const base = xlsformItem(row, lists, above)
  return {
    ...base,
    original: 'begin_repeat',
    shape: {
      type: 'roster',
      row: Object.keys(words).length === 0 ? null : words,
      maxRows: isNumber ? Number(count) : null,
      columns: made.flatMap(({ column }) => column ?? []),
    },
    losses: [...made.flatMap(({ losses }) => losses), ...ofCount],
  }
}

/** The list of a matrix: all rows are one choice out of the same list. */
function sharedList(rows: readonly SurveyNode[]): string | null {
  const [first] = rows
  const isSame = rows.every(
    ({ kind, type }) => kind === 'row' && type.word === 'select_one' && type.list === first?.type.list,
  )
  return first !== undefined && isSame && !rows.some(({ type }) => type.orOther) ? first.type.list : null
}

/** A table of questions with one list of answers; `head` is the row that says what it asks. */
function matrixOf(
  head: SheetRow,
  nodes: readonly SurveyNode[],
  list: string,
  lists: Lists,
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

/** The heading of a group as a note, where it has one. */
function groupNote(row: SheetRow, above: readonly string[], lists: Lists): readonly ForeignItem[] {
  const text = wordsOf(row, 'label')
  if (Object.keys(text).length === 0) return []
  const base = xlsformItem(row, lists, above)
  return [{ ...base, name: `${base.name}-title`, original: 'group', shape: { type: 'note' }, when: above, losses: [] }]
}

/** The group again as matrix rows, when that is what it is. */
function tableOf(node: SurveyNode, lists: Lists, above: readonly string[]): ForeignItem | null {
  if (node.kind !== 'group' || !/\btable-list\b/.test(cellOf(node.row, 'appearance'))) return null
  const list = sharedList(node.of)
  return list === null ? null : matrixOf(node.row, node.of, list, lists, above)
}

/** How many rows a matrix has that begins with a row of labels; 0 when it does not. */
function labelledRows(nodes: readonly SurveyNode[], at: number): number {
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

/**
 * The questions of rows and groups, groups opened, each in our shape.
 *
 * @param above the conditions of the groups around them
 * @example xlsformItems(tree, lists, []).map(({ name }) => name) // → ['age', 'region']
 */
export function xlsformItems(
  nodes: readonly SurveyNode[],
  lists: Lists,
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
