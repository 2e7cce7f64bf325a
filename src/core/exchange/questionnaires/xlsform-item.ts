import type { ForeignCheck, ForeignItem, ForeignOption, Loss, Shape } from './foreign-item.ts'
import type { SheetRow } from './sheet-rows.ts'
import { cellOf, wordsOf } from './sheet-rows.ts'
import type { ChoiceList } from './xlsform-choices.ts'
import { optionsOf } from './xlsform-choices.ts'

const loss = (
  part: Loss['part'],
  result: Loss['result'],
  code: Loss['code'],
  original: string,
  values: Loss['values'] = {},
): Loss => ({
  part,
  result,
  code,
  values,
  original,
})

/** What the cell `type` says: `select_one list or_other` in its words, old spellings in the usual ones. */
export type RowType = { readonly word: string; readonly list: string; readonly orOther: boolean }

/**
 * The words of a cell `type`.
 *
 * @example rowType('select one from yesno or_other') // → { word: 'select_one', list: 'yesno', orOther: true }
 */
export function rowType(cell: string): RowType {
  const lower = cell.trim().replaceAll(/\s+/g, ' ')
  const plain = lower
    .replace(/^(?:select one|select1) (?:from )?/i, 'select_one ')
    .replace(/^(?:select multiple|select all that apply) (?:from )?/i, 'select_multiple ')
    .replace(/^(begin|end) /i, '$1_')
  const [word = '', list = '', other = ''] = plain.split(' ')
  return { word: word.toLowerCase(), list, orOther: /^or_other$/i.test(other) }
}

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

/** The value of a parameter: `start=1 end=5 step=1`. */
const parameter = (row: SheetRow, name: string): string =>
  new RegExp(`(?:^|[\\s;,])${name}\\s{0,3}=\\s{0,3}([^\\s;,]{1,40})`, 'i').exec(cellOf(row, 'parameters'))?.[1] ?? ''

const other: ForeignOption = {
  value: 'other',
  label: { nl: 'Anders, namelijk', en: 'Other, namely', '': 'Other, namely' },
  open: true,
}

type Shaped = { readonly shape: Shape; readonly losses: readonly Loss[] }

const plain = (shape: Shape): Shaped => ({ shape, losses: [] })

function choiceShape(row: SheetRow, { word, list, orOther }: RowType, lists: ReadonlyMap<string, ChoiceList>): Shaped {
  const options = [...optionsOf(lists.get(list) ?? [], cellOf(row, 'choice_filter')), ...(orOther ? [other] : [])]
  const random = /^(?:true|yes|1)/i.test(parameter(row, 'randomize'))
  return plain({ type: word === 'select_one' ? 'single' : 'multiple', options, random })
}

/** `string-length(.) <= 300`: the longest text. */
const textLength = /^string-length\(\s?\.\s?\)\s?<=\s?(\d{1,5})(?=$| and \()/

/** `. >= date('2000-01-01') and . <= date('2026-12-31')`: whole years, which are bounds with us. */
const yearBounds = /^\.\s?>=\s?date\('(\d{4})-01-01'\) and \.\s?<=\s?date\('(\d{4})-12-31'\)(?=$| and \()/

function dateShape(row: SheetRow): Shaped {
  const appearance = cellOf(row, 'appearance').toLowerCase().split(/\s+/)
  const precision = appearance.includes('year') ? 'year' : 'month'
  const isKept = precision === 'year' || appearance.includes('month-year')
  const losses = isKept ? [] : [loss('item', 'approximated', 'quest-date-month', cellOf(row, 'type'))]
  const [, min, max] = yearBounds.exec(cellOf(row, 'constraint')) ?? []
  const bounds = { min: min === undefined ? null : Number(min), max: max === undefined ? null : Number(max) }
  return { shape: { type: 'date', precision, ...bounds }, losses }
}

function rangeShape(row: SheetRow): Shaped {
  const [start, end, step] = [parameter(row, 'start'), parameter(row, 'end'), parameter(row, 'step')].map(Number)
  const [min, max] = [start ?? 0, end === undefined || end === 0 ? 10 : end]
  if (step !== undefined && step !== 0 && step !== 1 && max > min && step > 0) {
    const count = Math.min(250, Math.floor((max - min) / step) + 1)
    const values = Array.from({ length: count }, (_, index) => String(Number((min + index * step).toFixed(6))))
    return plain({ type: 'single', options: values.map((value) => ({ value, label: { '': value } })), random: false })
  }
  const ends = { low: wordsOf(row, 'low'), high: wordsOf(row, 'high') }
  return plain({ type: 'slider', min, max, rows: [{ value: '1', label: wordsOf(row, 'label'), ...ends }] })
}

function shapeOf(row: SheetRow, type: RowType, lists: ReadonlyMap<string, ChoiceList>): Shaped | null {
  const unit = wordsOf(row, 'unit')
  const amount = {
    value: cellOf(row, 'name'),
    label: wordsOf(row, 'label'),
    min: null,
    max: null,
    ...(Object.keys(unit).length === 0 ? {} : { unit }),
  }
  switch (type.word) {
    case 'select_one':
    case 'select_multiple':
      return choiceShape(row, type, lists)
    case 'integer':
    case 'int':
      return plain({ type: 'number', fields: [{ ...amount, decimals: 0 }] })
    case 'decimal': {
      const places = /^[0-6]$/.exec(cellOf(row, 'decimals'))?.[0]
      const decimals = places === undefined ? 2 : Number(places)
      const losses =
        places === undefined ? [loss('item', 'approximated', 'quest-decimals', 'decimal', { decimals })] : []
      return { shape: { type: 'number', fields: [{ ...amount, decimals }] }, losses }
    }
    case 'range':
      return rangeShape(row)
    case 'text':
    case 'string': {
      const length = textLength.exec(cellOf(row, 'constraint'))?.[1]
      const multiline = /\bmultiline\b/i.test(cellOf(row, 'appearance')) || Number(parameter(row, 'rows')) > 1
      return plain({ type: 'text', maxLength: length === undefined ? null : Number(length), multiline })
    }
    case 'note':
      return plain({ type: 'note' })
    case 'date':
      return dateShape(row)
    case 'datetime':
      return {
        shape: { type: 'date', precision: 'month', min: null, max: null },
        losses: [loss('item', 'approximated', 'quest-date-month', type.word)],
      }
    case 'acknowledge':
    case 'trigger':
      return plain({ type: 'multiple', options: [{ value: 'OK', label: { '': 'OK' } }], random: false })
    default:
      return null
  }
}

/** True for what people write for yes. */
const isYes = (cell: string): boolean => /^(?:yes|true|true\(\)|1)$/i.test(cell)

/** A constraint without the part at its beginning that became the bounds of a text or date. */
function withoutBounds(constraint: string, shape: Shape): string {
  const pattern = shape.type === 'text' ? textLength : shape.type === 'date' ? yearBounds : null
  const bounds = pattern?.exec(constraint)?.[0]
  if (bounds === undefined) return constraint
  const rest = constraint.slice(bounds.length).trim()
  const inner = /^and \((.*)\)$/s.exec(rest)?.[1]
  return rest === '' ? '' : (inner ?? constraint)
}

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
export function xlsformItem(
  row: SheetRow,
  lists: ReadonlyMap<string, ChoiceList>,
  above: readonly string[],
): ForeignItem {
  const written = cellOf(row, 'type')
  const type = rowType(written)
  const { shape, losses } = shapeOf(row, type, lists) ?? {
    shape: { type: 'left-out' } as const,
    losses: [
      loss(
        type.word === 'calculate' ? 'calculation' : 'item',
        'not-supported',
        'quest-type',
        [...row.cells.values()].join(' | '),
        { type: type.word },
      ),
    ],
  }
  const [when, required] = [cellOf(row, 'relevant', 'relevance'), cellOf(row, 'required')]
  const isAsked = shape.type !== 'left-out'
  const lost = settings.flatMap((setting) => {
    const cell = cellOf(row, setting)
    return cell === '' || !isAsked ? [] : [loss('setting', 'not-supported', 'quest-setting', cell, { setting })]
  })
  const isCondition = required !== '' && !isYes(required) && !/^(?:no|false|false\(\)|0)$/i.test(required)
  const ofRequired = isCondition
    ? [loss('setting', 'not-supported', 'quest-setting', required, { setting: 'required' })]
    : []
  const label = wordsOf(row, 'short_label')
  return {
    name: cellOf(row, 'name') || `row-${row.number}`,
    aliases: [],
    original: written,
    shape,
    text: wordsOf(row, 'label'),
    help: wordsOf(row, 'hint'),
    ...(Object.keys(label).length === 0 ? {} : { label }),
    when: [...above, ...(when === '' ? [] : [when])],
    required: isYes(required),
    checks: checksOf(row, shape),
    losses: [...losses, ...lost, ...ofRequired],
  }
}
