import type { WrittenItem } from '../written-study.ts'
import { buildOptions, buildScale } from './build-options.ts'
import type { ForeignColumn, ForeignField } from './foreign-item.ts'
import type { ItemPlace } from './item-place.ts'
import { ruleAt, textAt, textOrName } from './item-place.ts'
import type { NamedItem } from './named-item.ts'
import { optionCodes } from './option-codes.ts'

type Written<Type extends WrittenItem['type']> = Extract<WrittenItem, { type: Type }>
type Column = Written<'roster'>['columns'][number]

/** How long a text may be where the other program does not say. */
const usualLength = { line: 500, lines: 2_000, cell: 200 }

function buildField(place: ItemPlace, field: ForeignField, id: string): Written<'number'>['fields'][number] {
  const unit = field.unit === undefined ? null : textAt(place, field.unit)
  return {
    id,
    label: textOrName(place, field.label, field.value),
    ...(unit === null ? {} : { unit }),
    min: field.min ?? 0,
    max: field.max ?? 1,
    ...(field.decimals === 0 ? {} : { decimals: field.decimals }),
  }
}

function buildColumn(place: ItemPlace, column: ForeignColumn, id: string): Column {
  const { type } = column
  switch (type) {
    case 'number':
      return { type, ...buildField(place, column, id) }
    case 'text':
      return {
        type,
        id,
        label: textOrName(place, column.label, column.value),
        maxLength: column.maxLength ?? usualLength.cell,
      }
    case 'year':
      return {
        type,
        id,
        label: textOrName(place, column.label, column.value),
        min: column.min ?? 1900,
        max: column.max ?? 2100,
      }
    case 'single': {
      const values = column.options.map(({ value }) => value)
      const codes = optionCodes(values) ?? []
      const options = buildScale(
        place,
        column.options,
        new Map(values.map((value, index) => [value, codes[index] ?? 0])),
      )
      return { type, id, label: textOrName(place, column.label, column.value), options }
    }
  }
}

/** The words of a row of a roster, which must say its number. */
function rowText(place: ItemPlace, named: NamedItem): Written<'roster'>['row'] {
  const row = named.shape.type === 'roster' && named.shape.row !== null ? textAt(place, named.shape.row) : null
  if (row === null) return { any: '{number}' }
  const numbered = (text: string): string => (text.includes('{number}') ? text : `${text} {number}`)
  return 'any' in row ? { any: numbered(row.any) } : { nl: numbered(row.nl), en: numbered(row.en) }
}

/**
 * A question as a study file has it, or `null` for one that is left out or that nobody is asked.
 *
 * @example buildItem(place, named) // → { id: 'q1', type: 'single', text: { any: '…' }, options: […] }
 */
export function buildItem(place: ItemPlace, named: NamedItem): WrittenItem | null {
  const { item, shape, id, codes, rows, fields } = named
  if (shape.type === 'left-out') return null
  const rule = ruleAt(place, item.when)
  if (rule.never) return null
  const text = textOrName(place, item.text, item.name)
  const when = rule.source === null ? {} : { when: rule.source }
  if (shape.type === 'note') return { id, type: 'note', text, ...when }
  const help = textAt(place, item.help)
  const label = item.label === undefined ? null : textAt(place, item.label)
  const common = {
    id,
    text,
    ...(help === null ? {} : { help }),
    ...(label === null ? {} : { label }),
    ...when,
    ...(item.required ? { required: true } : {}),
    ...(item.decline === true ? { decline: true } : {}),
  }
  switch (shape.type) {
    case 'multiple': {
      const options = [...buildOptions(place, shape.options, codes)]
      return { ...common, type: 'multiple', options, ...(shape.random ? { order: 'random' } : {}) }
    }
    case 'single': {
      const options = buildOptions(place, shape.options, codes).map(({ exclusive: _exclusive, ...option }) => option)
      return { ...common, type: 'single', options, ...(shape.random ? { order: 'random' } : {}) }
    }
    case 'choice-because': {
      const options = buildOptions(place, shape.options, codes).map(
        ({ exclusive: _exclusive, open: _open, ...option }) => {
          const asked = shape.options.find(({ value }) => codes.get(value) === option.code)?.because
          const because = asked === undefined ? null : textAt(place, asked)
          return { ...option, ...(because === null ? {} : { because }) }
        },
      )
      return { ...common, type: 'choice-because', options }
    }
    case 'matrix':
      return {
        ...common,
        type: 'matrix',
        scale: buildScale(place, shape.scale, codes),
        rows: buildOptions(place, shape.rows, rows).map(({ exclusive: _exclusive, ...row }) => row),
      }
    case 'slider': {
      const ends = new Map(shape.rows.map((row) => [rows.get(row.value), row]))
      const built = buildOptions(place, shape.rows, rows).map(({ exclusive: _exclusive, open: _open, ...row }) => {
        const { low, high } = ends.get(row.code) ?? {}
        return {
          ...row,
          low: textAt(place, low ?? {}) ?? { any: String(shape.min) },
          high: textAt(place, high ?? {}) ?? { any: String(shape.max) },
        }
      })
      return { ...common, type: 'slider', min: shape.min, max: shape.max, rows: built }
    }
    case 'number':
      return {
        ...common,
        type: 'number',
        fields: shape.fields.map((field) => buildField(place, field, fields.get(field.value) ?? 'field')),
      }
    case 'date':
      return { ...common, type: 'date', precision: shape.precision, min: shape.min ?? 1900, max: shape.max ?? 2100 }
    case 'text':
      return {
        ...common,
        type: 'text',
        maxLength: shape.maxLength ?? (shape.multiline ? usualLength.lines : usualLength.line),
        ...(shape.multiline ? { multiline: true } : {}),
      }
    case 'roster':
      return {
        ...common,
        type: 'roster',
        row: rowText(place, named),
        maxRows: shape.maxRows ?? 1,
        columns: shape.columns.map((column) => buildColumn(place, column, fields.get(column.value) ?? 'column')),
      }
  }
}
