import type { ForeignCheck, ForeignItem, Shape } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import { leftOut } from './foreign-shape.ts'
import type { SheetRow } from './sheet-rows.ts'
import { cellOf, cellsOf, wordsOf } from './sheet-rows.ts'
import type { ChoiceLists } from './xlsform-choices.ts'
import { conditionOf, rowType } from './xlsform-row.ts'
import { withoutBounds, xlsformShape } from './xlsform-shapes.ts'

/** Columns that change what a respondent sees or stores, and that we do not have. */
const settings = [
  'default',
  'calculation',
  'media::image',
  'media::audio',
  'media::video',
  'image',
  'trigger',
  'read_only',
  'readonly',
] as const

/** True for what people write for yes. */
const isYes = (cell: string): boolean => /^(?:yes|true|true\(\)|1)$/i.test(cell)

function checksOf(row: SheetRow, shape: Shape): readonly ForeignCheck[] {
  const expression = withoutBounds(cellOf(row, 'constraint'), shape)
  if (expression === '' || shape.type === 'note' || shape.type === 'left-out') return []
  return [{ expression, message: wordsOf(row, 'constraint_message'), level: 'hard' }]
}

/**
 * A row of the sheet `survey` as a question in our shape. A type that we do not have is left out, and says so.
 *
 * @param above the conditions of the groups around it
 * @example xlsformItem(row of type `integer`, lists, []).shape // → { type: 'number', … }
 */
export function xlsformItem(row: SheetRow, lists: ChoiceLists, above: readonly string[]): ForeignItem {
  const written = cellOf(row, 'type')
  const type = rowType(written)
  const { shape, losses } =
    xlsformShape(row, type, lists) ??
    leftOut(type.word === 'calculate' ? 'calculation' : 'item', cellsOf(row), type.word)
  const required = cellOf(row, 'required')
  const isAsked = shape.type !== 'left-out'
  const lost = settings.flatMap((setting) => {
    const cell = cellOf(row, setting)
    return cell === '' || !isAsked ? [] : [notSupported('setting', 'quest-setting', cell, { setting })]
  })
  const isCondition = required !== '' && !isYes(required) && !/^(?:no|false|false\(\)|0)$/i.test(required)
  const ofRequired = isCondition ? [notSupported('setting', 'quest-setting', required, { setting: 'required' })] : []
  const label = wordsOf(row, 'short_label')
  return {
    name: cellOf(row, 'name') || `row-${row.number}`,
    aliases: [],
    original: written,
    shape,
    text: wordsOf(row, 'label'),
    help: wordsOf(row, 'hint'),
    ...(Object.keys(label).length === 0 ? {} : { label }),
    when: [...above, ...conditionOf(row)],
    required: isYes(required),
    checks: checksOf(row, shape),
    losses: [...losses, ...lost, ...ofRequired],
  }
}
