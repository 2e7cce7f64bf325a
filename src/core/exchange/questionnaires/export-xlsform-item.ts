import type { Item, ItemOf } from '../../items/item.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { Text } from '../../text.ts'
import type { FormRow } from './export-xlsform-rows.ts'
import type { ExportLedger } from './exported-wave.ts'
import { noteOnlyPart, noteUnheld } from './exported-wave.ts'

/** What items are written with; rows and choices grow while they are written. */
export type FormWriting = {
  readonly ledger: ExportLedger
  readonly choices: FormRow[]
  readonly text: (text: Text) => Text
  readonly rule: (item: string, tree: RuleTree | null | undefined) => string | null
  /** How an item, row or field is called in the form. */
  readonly name: (variable: string) => string
}

type Option = { readonly code: number; readonly label: Text; readonly when?: { readonly tree: RuleTree } | undefined }

/** Writes a list of choices; the result is the filter, where some options are only for some. */
function addChoices(item: string, list: string, options: readonly Option[], writing: FormWriting): string | null {
  const shown = options.map(({ code, when }) => ({ code, rule: writing.rule(item, when?.tree) }))
  const isFiltered = shown.some(({ rule }) => rule !== null)
  for (const [index, { code, label }] of options.entries()) {
    const mark = shown[index]?.rule === null ? 'all' : `only-${code}`
    writing.choices.push({ list_name: list, name: code, label: writing.text(label), shown: isFiltered ? mark : null })
  }
  if (!isFiltered) return null
  const parts = shown.flatMap(({ code, rule }) => (rule === null ? [] : [`(shown = 'only-${code}' and (${rule}))`]))
  return ["shown = 'all'", ...parts].join(' or ')
}

/** The questions for the texts behind options, which a form asks apart. */
function openRows(
  item: ItemOf<'single'> | ItemOf<'multiple'> | ItemOf<'choice-because'>,
  writing: FormWriting,
): readonly FormRow[] {
  const name = writing.name(item.id)
  return item.options.flatMap((option): readonly FormRow[] => {
    const because = 'because' in option ? option.because : undefined
    const open = 'open' in option ? option.open : undefined
    if (open === undefined && because === undefined) return []
    const label = because ?? (open === undefined || open === true ? option.label : open)
    const own = writing.name(`${item.id}.${option.code}.${because === undefined ? 'text' : 'because'}`)
    noteUnheld(writing.ledger, item.id, {
      part: 'option',
      code: 'quest-out-open-question',
      original: label.en,
      values: { code: option.code, name: own },
    })
    const chosen =
      item.type === 'multiple' ? `selected(\${${name}}, '${option.code}')` : `\${${name}} = '${option.code}'`
    return [{ type: 'text', name: own, label: writing.text(label), relevant: chosen }]
  })
}

const decimalsCell = (decimals: number): number | null => (decimals === 0 ? null : decimals)

const boundsOf = ({ min, max }: { readonly min: number; readonly max: number }): string => `. >= ${min} and . <= ${max}`

const numberType = (decimals: number): string => (decimals === 0 ? 'integer' : 'decimal')

function numberRows(item: ItemOf<'number'>, head: FormRow, writing: FormWriting): readonly FormRow[] {
  const [field] = item.fields
  const cells = ({ unit, decimals, ...bounds }: (typeof item.fields)[number]): FormRow => ({
    type: numberType(decimals),
    constraint: boundsOf(bounds),
    decimals: decimalsCell(decimals),
    unit: unit === undefined ? null : writing.text(unit),
  })
  if (item.fields.length === 1 && field !== undefined) {
    noteOnlyPart(writing.ledger, item.id, item.text, { label: field.label })
    return [{ ...head, ...cells(field) }]
  }
  const names = item.fields.map(({ id }) => writing.name(`${item.id}.${id}`))
  noteUnheld(writing.ledger, item.id, {
    part: 'item',
    code: 'quest-out-parted',
    original: item.type,
    values: {
      count: names.length,
      names: names.join(', '),
    },
  })
  return inGroup(
    head,
    item.fields.map((one, index) => ({
      name: names[index],
      label: writing.text(one.label),
      required: head['required'],
      ...cells(one),
    })),
  )
}

/** Questions that belong together, below the text of the item. */
const inGroup = (head: FormRow, rows: readonly FormRow[], appearance: string | null = null): readonly FormRow[] => [
  { ...head, type: 'begin_group', required: null, appearance },
  ...rows,
  { type: 'end_group' },
]

function sliderRows(item: ItemOf<'slider'>, head: FormRow, writing: FormWriting): readonly FormRow[] {
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
  const names = item.rows.map(({ code }) => writing.name(`${item.id}.${code}`))
  noteUnheld(writing.ledger, item.id, {
    part: 'item',
    code: 'quest-out-parted',
    original: item.type,
    values: {
      count: names.length,
      names: names.join(', '),
    },
  })
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

function matrixRows(item: ItemOf<'matrix'>, head: FormRow, writing: FormWriting): readonly FormRow[] {
  const list = writing.name(item.id)
  addChoices(item.id, list, item.scale, writing)
  const rows = item.rows.map(({ code, label, when, open }): FormRow => {
    if (open !== undefined)
      noteUnheld(writing.ledger, item.id, {
        part: 'option',
        code: 'quest-out-lost',
        original: String(code),
        values: { what: 'open' },
      })
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
      return {
        ...base,
        type: numberType(column.decimals),
        constraint: boundsOf(column),
        decimals: decimalsCell(column.decimals),
        unit: column.unit === undefined ? null : writing.text(column.unit),
      }
    case 'year':
      return { ...base, type: 'integer', constraint: boundsOf(column), appearance: 'year' }
    case 'single': {
      const list = `${writing.name(item.id)}_${column.id}`
      addChoices(item.id, list, column.options, writing)
      return { ...base, type: `select_one ${list}` }
    }
  }
}

/** That options which rule out the others stand alone. */
function exclusiveConstraint(item: ItemOf<'multiple'>): string | null {
  const parts = item.options.flatMap(({ code, exclusive }) =>
    exclusive ? [`(not(selected(., '${code}')) or count-selected(.) <= 1)`] : [],
  )
  return parts.length === 0 ? null : parts.join(' and ')
}

/**
 * An item as rows of the sheet `survey`: mostly one; what a form asks apart gets rows of its own. What it cannot hold is
 * noted.
 *
 * @example formRows(item, writing)[0]?.type // → 'select_one job'
 */
export function formRows(item: Item, writing: FormWriting): readonly FormRow[] {
  const { text, rule, name, ledger } = writing
  const own = name(item.id)
  const relevant = rule(item.id, item.when?.tree)
  if (item.type === 'note') return [{ type: 'note', name: own, label: text(item.text), relevant }]
  if (item.decline)
    noteUnheld(ledger, item.id, {
      part: 'setting',
      code: 'quest-out-lost',
      original: 'true',
      values: { what: 'decline' },
    })
  const head: FormRow = {
    name: own,
    label: text(item.text),
    hint: item.help === undefined ? null : text(item.help),
    required: item.required ? 'yes' : null,
    relevant,
    short_label: item.label === undefined ? null : text(item.label),
  }
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const filter = addChoices(item.id, own, item.options, writing)
      const type = `${item.type === 'single' ? 'select_one' : 'select_multiple'} ${own}`
      const parameters = item.order === 'random' ? 'randomize=true' : null
      const constraint = item.type === 'multiple' ? exclusiveConstraint(item) : null
      return [{ ...head, type, choice_filter: filter, parameters, constraint }, ...openRows(item, writing)]
    }
    case 'choice-because': {
      noteUnheld(ledger, item.id, { part: 'item', code: 'quest-out-because', original: item.type })
      const filter = addChoices(item.id, own, item.options, writing)
      return [{ ...head, type: `select_one ${own}`, choice_filter: filter }, ...openRows(item, writing)]
    }
    case 'matrix':
      return matrixRows(item, head, writing)
    case 'slider':
      return sliderRows(item, head, writing)
    case 'number':
      return numberRows(item, head, writing)
    case 'date': {
      const bounds = `. >= date('${item.min}-01-01') and . <= date('${item.max}-12-31')`
      return [
        { ...head, type: 'date', appearance: item.precision === 'year' ? 'year' : 'month-year', constraint: bounds },
      ]
    }
    case 'text':
      return [
        {
          ...head,
          type: 'text',
          appearance: item.multiline ? 'multiline' : null,
          constraint: `string-length(.) <= ${item.maxLength}`,
        },
      ]
    case 'roster': {
      if (item.required)
        noteUnheld(ledger, item.id, {
          part: 'setting',
          code: 'quest-out-lost',
          original: 'true',
          values: { what: 'required' },
        })
      const rows = item.columns.map((column) => columnRow(column, item, writing))
      return [
        { ...head, type: 'begin_repeat', required: null, row_label: text(item.row), max_rows: item.maxRows },
        ...rows,
        { type: 'end_repeat' },
      ]
    }
  }
}
