import type { ForeignOption, Shape } from './foreign-item.ts'
import { approximated } from './foreign-loss.ts'
import { bareOption, usualOption } from './foreign-option.ts'
import { lossless } from './foreign-shape.ts'
import type { Shaped } from './foreign-shape.ts'
import type { SheetRow } from './sheet-rows.ts'
import { cellOf, wordsOf } from './sheet-rows.ts'
import type { ChoiceLists } from './xlsform-choices.ts'
import { optionsOf } from './xlsform-choices.ts'
import type { RowType } from './xlsform-row.ts'
import { parameter } from './xlsform-row.ts'

const other: ForeignOption = { ...usualOption('other', 'Anders, namelijk', 'Other, namely'), open: true }

function choiceShape(row: SheetRow, { word, list, orOther }: RowType, lists: ChoiceLists): Shaped {
  const options = [...optionsOf(lists.get(list) ?? [], cellOf(row, 'choice_filter')), ...(orOther ? [other] : [])]
  const random = /^(?:true|yes|1)/i.test(parameter(row, 'randomize'))
  return lossless({ type: word === 'select_one' ? 'single' : 'multiple', options, random })
}

/** `string-length(.) <= 300`: the longest text. */
const textLength = /^string-length\(\s?\.\s?\)\s?<=\s?(\d{1,5})(?=$| and \()/

/** `. >= date('2000-01-01') and . <= date('2026-12-31')`: whole years, which are bounds with us. */
const yearBounds = /^\.\s?>=\s?date\('(\d{4})-01-01'\) and \.\s?<=\s?date\('(\d{4})-12-31'\)(?=$| and \()/

function dateShape(row: SheetRow): Shaped {
  const appearance = cellOf(row, 'appearance').toLowerCase().split(/\s+/)
  const precision = appearance.includes('year') ? 'year' : 'month'
  const isKept = precision === 'year' || appearance.includes('month-year')
  const losses = isKept ? [] : [approximated('item', 'quest-date-month', cellOf(row, 'type'))]
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
    return lossless({ type: 'single', options: values.map(bareOption), random: false })
  }
  const ends = { low: wordsOf(row, 'low'), high: wordsOf(row, 'high') }
  return lossless({ type: 'slider', min, max, rows: [{ value: '1', label: wordsOf(row, 'label'), ...ends }] })
}

/**
 * The shape of a question of a form; `null` for a type that is not taken over.
 *
 * @example xlsformShape(row, rowType('note'), lists)?.shape // → { type: 'note' }
 */
export function xlsformShape(row: SheetRow, type: RowType, lists: ChoiceLists): Shaped | null {
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
      return lossless({ type: 'number', fields: [{ ...amount, decimals: 0 }] })
    case 'decimal': {
      const places = /^[0-6]$/.exec(cellOf(row, 'decimals'))?.[0]
      const decimals = places === undefined ? 2 : Number(places)
      const losses = places === undefined ? [approximated('item', 'quest-decimals', 'decimal', { decimals })] : []
      return { shape: { type: 'number', fields: [{ ...amount, decimals }] }, losses }
    }
    case 'range':
      return rangeShape(row)
    case 'text':
    case 'string': {
      const length = textLength.exec(cellOf(row, 'constraint'))?.[1]
      const multiline = /\bmultiline\b/i.test(cellOf(row, 'appearance')) || Number(parameter(row, 'rows')) > 1
      return lossless({ type: 'text', maxLength: length === undefined ? null : Number(length), multiline })
    }
    case 'note':
      return lossless({ type: 'note' })
    case 'date':
      return dateShape(row)
    case 'datetime':
      return {
        shape: { type: 'date', precision: 'month', min: null, max: null },
        losses: [approximated('item', 'quest-date-month', type.word)],
      }
    case 'acknowledge':
    case 'trigger':
      return lossless({ type: 'multiple', options: [bareOption('OK')], random: false })
    default:
      return null
  }
}

/**
 * A constraint without the part at its beginning that became the bounds of a text or date.
 *
 * @example withoutBounds("string-length(.) <= 80 and (. != 'x')", text) // → ". != 'x'"
 */
export function withoutBounds(constraint: string, shape: Shape): string {
  const pattern = shape.type === 'text' ? textLength : shape.type === 'date' ? yearBounds : null
  const bounds = pattern?.exec(constraint)?.[0]
  if (bounds === undefined) return constraint
  const rest = constraint.slice(bounds.length).trim()
  const inner = /^and \((.*)\)$/s.exec(rest)?.[1]
  return rest === '' ? '' : (inner ?? constraint)
}
