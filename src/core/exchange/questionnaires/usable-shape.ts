import { everywhere } from '../../text.ts'
import { say } from '../../messages/say.ts'
import type { MessageKey } from '../../messages/say.ts'
import type { ForeignColumn, ForeignField, ForeignItem, ForeignOption, Loss, Shape, Words } from './foreign-item.ts'
import { approximated, notSupported } from './foreign-loss.ts'
import { lossless } from './foreign-shape.ts'
import type { Shaped } from './foreign-shape.ts'

/** A set of more options has no place in a number of 32 bits. */
const mostOptions = 31
const mostCodes = 250
const mostRows = 50

/** How many rows a roster gets that has no end in the other program. */
const usualRows = 10

const unusable = (item: ForeignItem, code: MessageKey): Shaped => ({
  shape: { type: 'left-out' },
  losses: [notSupported('item', code, item.original, { type: item.original })],
})

const no: Words = { nl: say('nl', 'quest-no'), en: say('en', 'quest-no'), '': say('en', 'quest-no') }

/** One thing to tick is a question with yes and no. */
function oneOption(item: ForeignItem, option: ForeignOption): Shaped {
  const options = [
    { ...option, value: option.value === '0' ? '1' : option.value },
    { value: '0', label: no },
  ]
  return {
    shape: { type: 'single', options, random: false },
    losses: [approximated('item', 'quest-one-option', option.value, { type: item.original })],
  }
}

/** The bounds of an amount, where the other program has none: the largest number that can be stored. */
function bounded<Field extends ForeignField>(
  field: Field,
): { readonly field: Field; readonly losses: readonly Loss[] } {
  const decimals = Math.min(6, Math.max(0, Math.trunc(field.decimals)))
  const most = 10 ** (9 - decimals) - 1
  const within = (bound: number): number => Math.min(most, Math.max(-most, bound))
  const min = within(field.min ?? Math.min(0, field.max === null ? 0 : field.max - 1))
  const high = within(field.max ?? most)
  const max = high > min ? high : Math.min(most, min + 1)
  const values = { min, max }
  const isGuessed = field.min !== min || field.max !== max
  const original = `${field.min ?? '…'} – ${field.max ?? '…'}`
  return {
    field: { ...field, min: min < max ? min : max - 1, max, decimals },
    losses: isGuessed ? [approximated('item', 'quest-bounds', original, values)] : [],
  }
}

/** The years of a date; a year has four digits with us. */
function years(min: number | null, max: number | null): { min: number; max: number; losses: readonly Loss[] } {
  const low = Math.min(2199, Math.max(1900, min ?? 1900))
  const high = Math.min(2200, Math.max(low + 1, max ?? 2100))
  const isGuessed = low !== min || high !== max
  const original = `${min ?? '…'} – ${max ?? '…'}`
  return {
    min: low,
    max: high,
    losses: isGuessed ? [approximated('item', 'quest-bounds', original, { min: low, max: high })] : [],
  }
}

function usableColumn(column: ForeignColumn): { readonly column: ForeignColumn; readonly losses: readonly Loss[] } {
  switch (column.type) {
    case 'number': {
      const { field, losses } = bounded(column)
      return { column: field, losses }
    }
    case 'year': {
      const { losses, ...bounds } = years(column.min, column.max)
      return { column: { ...column, ...bounds }, losses }
    }
    case 'single':
      return column.options.length >= 2 && column.options.length <= mostCodes
        ? { column, losses: [] }
        : {
            column: { type: 'text', value: column.value, label: column.label, maxLength: null },
            losses: [approximated('item', 'quest-column-text', column.value, { name: column.value })],
          }
    case 'text':
      return { column, losses: [] }
  }
}

/**
 * A shape that fits our schema: what it cannot hold is left out or made into what comes nearest, and told.
 *
 * @example usableShape(question with 40 boxes).shape // → { type: 'left-out' }
 */
export function usableShape(item: ForeignItem): Shaped {
  const { shape } = item
  switch (shape.type) {
    case 'single':
    case 'multiple':
    case 'choice-because': {
      const [only] = shape.options
      if (only === undefined) return unusable(item, 'quest-no-options')
      if (shape.options.length === 1) return oneOption(item, only)
      const most = shape.type === 'multiple' ? mostOptions : mostCodes
      return shape.options.length > most ? unusable(item, 'quest-many-options') : lossless(shape)
    }
    case 'matrix':
      if (shape.scale.length < 2 || shape.rows.length === 0) return unusable(item, 'quest-no-options')
      return Math.max(shape.scale.length, shape.rows.length) > mostCodes
        ? unusable(item, 'quest-many-options')
        : lossless(shape)
    case 'slider':
      return usableSlider(item, shape)
    case 'number': {
      if (shape.fields.length === 0) return unusable(item, 'quest-no-options')
      const fields = shape.fields.map(bounded)
      return {
        shape: { ...shape, fields: fields.map(({ field }) => field) },
        losses: fields.flatMap(({ losses }) => losses),
      }
    }
    case 'date': {
      const { losses, ...bounds } = years(shape.min, shape.max)
      return { shape: { ...shape, ...bounds }, losses }
    }
    case 'text': {
      const maxLength = shape.maxLength === null ? null : Math.min(10_000, Math.max(1, Math.trunc(shape.maxLength)))
      return { shape: { ...shape, maxLength }, losses: [] }
    }
    case 'roster':
      return usableRoster(item, shape)
    case 'note':
    case 'left-out':
      return lossless(shape)
  }
}

function usableSlider(item: ForeignItem, shape: Extract<Shape, { type: 'slider' }>): Shaped {
  const { min, max, rows } = shape
  if (rows.length === 0) return unusable(item, 'quest-no-options')
  const fits = Number.isInteger(min) && Number.isInteger(max) && min >= 0 && max <= mostCodes && min < max
  if (fits) return lossless(shape)
  const fields = rows.map(({ value, label }) => ({ value, label, min, max, decimals: 0 }))
  const loss = approximated('item', 'quest-slider-number', `${min} – ${max}`, { min, max })
  const made = usableShape({ ...item, shape: { type: 'number', fields } })
  return { shape: made.shape, losses: [loss, ...made.losses] }
}

function usableRoster(item: ForeignItem, shape: Extract<Shape, { type: 'roster' }>): Shaped {
  if (shape.columns.length === 0) return unusable(item, 'quest-no-options')
  const columns = shape.columns.map(usableColumn)
  const maxRows = Math.min(mostRows, Math.max(1, shape.maxRows ?? usualRows))
  const rows =
    maxRows === shape.maxRows
      ? []
      : [approximated('item', 'quest-rows', String(shape.maxRows ?? '…'), { rows: maxRows })]
  return {
    shape: {
      ...shape,
      maxRows,
      row: shape.row ?? everywhere('{number}'),
      columns: columns.map(({ column }) => column),
    },
    losses: [...columns.flatMap(({ losses }) => losses), ...rows],
  }
}
