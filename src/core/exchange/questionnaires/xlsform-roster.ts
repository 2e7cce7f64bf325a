import type { ForeignColumn, ForeignItem, Loss } from './foreign-item.ts'
import { approximated, notSupported } from './foreign-loss.ts'
import type { SheetRow } from './sheet-rows.ts'
import { cellOf, cellsOf, wordsOf } from './sheet-rows.ts'
import type { ChoiceLists } from './xlsform-choices.ts'
import { xlsformItem } from './xlsform-item.ts'
import type { SurveyNode } from './xlsform-tree.ts'

/** A question in a repeat as a column of a roster, or null for one that a column cannot be. */
function columnOf(
  row: SheetRow,
  lists: ChoiceLists,
): { readonly column: ForeignColumn | null; readonly losses: readonly Loss[] } {
  const item = xlsformItem(row, lists, [])
  const { name, shape, text } = item
  const lost = [...item.when, ...(shape.type === 'number' ? [] : item.checks.map(({ expression }) => expression))]
  const losses = [
    ...item.losses,
    ...lost.map((expression) =>
      notSupported('option', 'quest-column-setting', expression, { name, setting: expression }),
    ),
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
        losses: isLost
          ? [...losses, notSupported('option', 'quest-column-setting', setting, { name, setting })]
          : losses,
      }
    }
    case 'text':
      return { column: { type: 'text', value: name, label: text, maxLength: shape.maxLength }, losses }
    case 'date':
      return {
        column: { type: 'year', value: name, label: text, min: null, max: null },
        losses: [...losses, approximated('option', 'quest-column-year', name, { name })],
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
        losses: [...losses, notSupported('option', 'quest-column-type', cellsOf(row), { name, type: item.original })],
      }
  }
}

/** `. >= 0 and . <= 80` as bounds. */
function boundsIn(constraint: string): { readonly min: number | null; readonly max: number | null } {
  const [, min, max] =
    /^\.\s?>=\s?(-?\d{1,9}(?:\.\d{1,6})?) and \.\s?<=\s?(-?\d{1,9}(?:\.\d{1,6})?)$/.exec(constraint) ?? []
  return { min: min === undefined ? null : Number(min), max: max === undefined ? null : Number(max) }
}

/**
 * A repeat as a roster.
 *
 * @param above the conditions of the groups around it
 * @example rosterOf(node of a repeat with two questions, lists, []).shape.columns.length // → 2
 */
export function rosterOf(node: SurveyNode, lists: ChoiceLists, above: readonly string[]): ForeignItem {
  const { row } = node
  const made = node.of
    .flatMap((inner) => (inner.kind === 'row' ? [inner] : inner.of))
    .map((inner) => columnOf(inner.row, lists))
  const count = cellOf(row, 'repeat_count', 'max_rows')
  const isNumber = /^\d{1,3}$/.test(count)
  const ofCount: readonly Loss[] =
    count === '' || isNumber ? [] : [notSupported('option', 'quest-setting', count, { setting: 'repeat_count' })]
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
