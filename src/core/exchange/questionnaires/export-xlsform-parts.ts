import type { Item, ItemOf } from '../../items/item.ts'
import type { Text } from '../../text.ts'
import { noteLost, noteOnlyPart, noteUnheld } from './export-ledger.ts'
import { addChoices } from './export-xlsform-choices.ts'
import type { FormRow } from './export-xlsform-rows.ts'
import type { FormWriting } from './form-writing.ts'

const boundsOf = ({ min, max }: { readonly min: number; readonly max: number }): string => `. >= ${min} and . <= ${max}`

type Amount = {
  readonly min: number
  readonly max: number
  readonly decimals: number
  readonly unit?: Text | undefined
}

const amountCells = ({ unit, decimals, ...bounds }: Amount, writing: FormWriting): FormRow => ({
  type: decimals === 0 ? 'integer' : 'decimal',
  constraint: boundsOf(bounds),
  decimals: decimals === 0 ? null : decimals,
  unit: unit === undefined ? null : writing.text(unit),
})

/** Questions that belong together, below the text of the item. */
const inGroup = (head: FormRow, rows: readonly FormRow[], appearance: string | null = null): readonly FormRow[] => [
  { ...head, type: 'begin_group', required: null, appearance },
  ...rows,
  { type: 'end_group' },
]

/** The names of the parts of an item that a form asks apart, which is noted. */
function partNames(item: Item, parts: readonly (string | number)[], { ledger, name }: FormWriting): readonly string[] {
  const names = parts.map((part) => name(`${item.id}.${part}`))
  const values = { count: names.length, names: names.join(', ') }
  noteUnheld(ledger, item.id, { part: 'item', code: 'quest-out-parted', original: item.type, values })
  return names
}

/**
 * The fields of an amount: one row, or a group with a row per field.
 *
 * @example numberRows(item with two fields, head, writing).length // → 4
 */
export function numberRows(item: ItemOf<'number'>, head: FormRow, writing: FormWriting): readonly FormRow[] {
  const [field] = item.fields
  if (item.fields.length === 1 && field !== undefined) {
    noteOnlyPart(writing.ledger, item.id, item.text, { label: field.label })
    return [{ ...head, ...amountCells(field, writing) }]
  }
  const names = partNames(
    item,
    item.fields.map(({ id }) => id),
    writing,
  )
  return inGroup(
    head,
    item.fields.map((one, index) => ({
      name: names[index],
      label: writing.text(one.label),
      required: head['required'],
      ...amountCells(one, writing),
    })),
  )
}

/**
 * The rows of a slider: one row, or a group with a row for each.
 *
 * @example sliderRows(item with one row, head, writing)[0]?.type // → 'range'
 */
export function sliderRows(item: ItemOf<'slider'>, head: FormRow, writing: FormWriting): readonly FormRow[] {
  const parameters = `start=${item.min} end=${item.max} step=1`
  const cells = ({ low, high }: (typeof item.rows)[number]): FormRow => ({
    type: 'range',
    parameters,
    low: writing.text(low),
    high: writing.text(high),
  })
  const [row] = item.rows
  if (item.rows.length === 1 && row !== undefined && row.when === undefined) {
    noteOnlyPart(writing.ledger, item.id, item.text, row)
    return [{ ...head, ...cells(row) }]
  }
  const names = partNames(
    item,
    item.rows.map(({ code }) => code),
    writing,
  )
  return inGroup(
    head,
    item.rows.map((one, index) => ({
      name: names[index],
      label: writing.text(one.label),
      relevant: writing.rule(item.id, one.when?.tree),
      required: head['required'],
      ...cells(one),
    })),
  )
}

/**
 * A matrix as a table of questions with one list of answers.
 *
 * @example matrixRows(item, head, writing)[0]?.appearance // → 'table-list'
 */
export function matrixRows(item: ItemOf<'matrix'>, head: FormRow, writing: FormWriting): readonly FormRow[] {
  const list = writing.name(item.id)
  addChoices(item.id, list, item.scale, writing)
  const rows = item.rows.map(({ code, label, when, open }): FormRow => {
    if (open !== undefined) noteLost(writing.ledger, item.id, 'option', 'open', String(code))
    return {
      type: `select_one ${list}`,
      name: writing.name(`${item.id}.${code}`),
      label: writing.text(label),
      relevant: writing.rule(item.id, when?.tree),
      required: head['required'],
    }
  })
  return inGroup(head, rows, 'table-list')
}

function columnRow(column: ItemOf<'roster'>['columns'][number], item: ItemOf<'roster'>, writing: FormWriting): FormRow {
  const base = { name: column.id, label: writing.text(column.label) }
  switch (column.type) {
    case 'text':
      return { ...base, type: 'text', constraint: `string-length(.) <= ${column.maxLength}` }
    case 'number':
      return { ...base, ...amountCells(column, writing) }
    case 'year':
      return { ...base, type: 'integer', constraint: boundsOf(column), appearance: 'year' }
    case 'single': {
      const list = `${writing.name(item.id)}_${column.id}`
      addChoices(item.id, list, column.options, writing)
      return { ...base, type: `select_one ${list}` }
    }
  }
}

/**
 * A roster as questions that repeat.
 *
 * @example rosterRows(item, head, writing)[0]?.type // → 'begin_repeat'
 */
export function rosterRows(item: ItemOf<'roster'>, head: FormRow, writing: FormWriting): readonly FormRow[] {
  if (item.required) noteLost(writing.ledger, item.id, 'setting', 'required', 'true')
  const rows = item.columns.map((column) => columnRow(column, item, writing))
  const [label, most] = [writing.text(item.row), item.maxRows]
  return [
    { ...head, type: 'begin_repeat', required: null, row_label: label, max_rows: most },
    ...rows,
    { type: 'end_repeat' },
  ]
}
