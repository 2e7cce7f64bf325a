import type { Item, ItemOf } from '../../items/item.ts'
import { printRule } from '../../rule/print-rule.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { Text } from '../../text.ts'
import type { ExportLedger } from './exported-wave.ts'
import { noteOnlyPart, noteUnheld } from './exported-wave.ts'

/** A part of the JSON that is written. */
export type JsonPart = { readonly [key: string]: unknown }

/** What an item is written with. */
export type SurveyjsWriting = {
  readonly ledger: ExportLedger
  /** A text in all languages. */
  readonly words: (text: Text) => unknown
  /** A rule as an expression; what is lost is noted for the item. */
  readonly rule: (item: string, tree: RuleTree | null | undefined) => string | null
  readonly name: (id: string) => string
}

const ifSome = (key: string, value: unknown): JsonPart =>
  value === null || value === undefined || value === '' ? {} : { [key]: value }

type Choice = ItemOf<'multiple'>['options'][number] | ItemOf<'single'>['options'][number]

function choiceOf(item: string, option: Choice, { words, rule, ledger }: SurveyjsWriting): JsonPart {
  const { code, label, when, open } = option
  if (open !== undefined && open !== true)
    noteUnheld(ledger, item, { part: 'option', code: 'quest-out-open', original: open.en, values: { code } })
  return {
    value: code,
    text: words(label),
    ...ifSome('visibleIf', rule(item, when?.tree)),
    ...(open === undefined ? {} : { showCommentArea: true }),
    ...('exclusive' in option && option.exclusive ? { isExclusive: true } : {}),
  }
}

const categories = (
  list: readonly { readonly code: number; readonly label: Text }[],
  { words }: SurveyjsWriting,
): readonly JsonPart[] => list.map(({ code, label }) => ({ value: code, text: words(label) }))

const step = (decimals: number): number | string => (decimals === 0 ? 1 : (10 ** -decimals).toFixed(decimals))

function numberPart(item: ItemOf<'number'>, writing: SurveyjsWriting): JsonPart {
  const { words, ledger } = writing
  for (const { unit, id } of item.fields)
    if (unit !== undefined)
      noteUnheld(ledger, item.id, { part: 'option', code: 'quest-out-unit', original: unit.en, values: { name: id } })
  const [field] = item.fields
  const fieldPart = ({ min, max, decimals }: (typeof item.fields)[number]): JsonPart => ({
    inputType: 'number',
    min,
    max,
    step: step(decimals),
  })
  if (item.fields.length === 1 && field !== undefined) {
    noteOnlyPart(ledger, item.id, item.text, { label: field.label })
    return { type: 'text', ...fieldPart(field) }
  }
  return {
    type: 'multipletext',
    items: item.fields.map((one) => ({ name: one.id, title: words(one.label), ...fieldPart(one) })),
  }
}

function sliderPart(item: ItemOf<'slider'>, writing: SurveyjsWriting): JsonPart {
  const { words, rule, ledger } = writing
  const [row] = item.rows
  if (item.rows.length === 1 && row !== undefined && row.when === undefined) {
    noteOnlyPart(ledger, item.id, item.text, row)
    return {
      type: 'rating',
      rateMin: item.min,
      rateMax: item.max,
      minRateDescription: words(row.low),
      maxRateDescription: words(row.high),
    }
  }
  noteUnheld(ledger, item.id, { part: 'item', code: 'quest-out-slider', original: `${item.min} – ${item.max}` })
  const columns = Array.from({ length: item.max - item.min + 1 }, (_, index) => item.min + index)
  const rows = item.rows.map(({ code, label, when }) => ({
    value: code,
    text: words(label),
    ...ifSome('visibleIf', rule(item.id, when?.tree)),
  }))
  return { type: 'matrix', columns, rows }
}

function columnPart(column: ItemOf<'roster'>['columns'][number], writing: SurveyjsWriting): JsonPart {
  const { id: name, label } = column
  const common = { name, title: writing.words(label) }
  switch (column.type) {
    case 'text':
      return { type: 'text', ...common, maxLength: column.maxLength }
    case 'number':
      return {
        type: 'text',
        ...common,
        inputType: 'number',
        min: column.min,
        max: column.max,
        step: step(column.decimals),
      }
    case 'year':
      return {
        type: 'text',
        ...common,
        inputType: 'number',
        valueKind: 'year',
        min: column.min,
        max: column.max,
        step: 1,
      }
    case 'single':
      return { type: 'dropdown', ...common, choices: categories(column.options, writing) }
  }
}

/** `{number}` as the survey library writes it. */
const numbered = (text: Text): Text => ({
  nl: text.nl.replaceAll('{number}', '{panelIndex}'),
  en: text.en.replaceAll('{number}', '{panelIndex}'),
})

function rosterPart(item: ItemOf<'roster'>, writing: SurveyjsWriting): JsonPart {
  for (const column of item.columns) {
    const unit = column.type === 'number' ? column.unit : undefined
    if (unit !== undefined)
      noteUnheld(writing.ledger, item.id, {
        part: 'option',
        code: 'quest-out-unit',
        original: unit.en,
        values: { name: column.id },
      })
  }
  return {
    type: 'paneldynamic',
    maxPanelCount: item.maxRows,
    templateTitle: writing.words(numbered(item.row)),
    templateElements: item.columns.map((column) => columnPart(column, writing)),
  }
}

function typePart(item: Exclude<Item, { type: 'note' }>, writing: SurveyjsWriting): JsonPart {
  const { words, rule, ledger } = writing
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const random = item.order === 'random' ? { choicesOrder: 'random' } : {}
      const choices = item.options.map((option) => choiceOf(item.id, option, writing))
      return { type: item.type === 'single' ? 'radiogroup' : 'checkbox', choices, ...random }
    }
    case 'choice-because': {
      noteUnheld(ledger, item.id, { part: 'item', code: 'quest-out-because', original: item.type })
      const choices = item.options.map((option) => ({
        value: option.code,
        text: words(option.label),
        ...ifSome('visibleIf', rule(item.id, option.when?.tree)),
        ...(option.because === undefined ? {} : { showCommentArea: true, commentPlaceholder: words(option.because) }),
      }))
      return { type: 'radiogroup', choices }
    }
    case 'matrix': {
      for (const { open, code } of item.rows)
        if (open !== undefined)
          noteUnheld(ledger, item.id, {
            part: 'option',
            code: 'quest-out-lost',
            original: String(code),
            values: { what: 'open' },
          })
      const rows = item.rows.map(({ code, label, when }) => ({
        value: code,
        text: words(label),
        ...ifSome('visibleIf', rule(item.id, when?.tree)),
      }))
      return { type: 'matrix', columns: categories(item.scale, writing), rows }
    }
    case 'slider':
      return sliderPart(item, writing)
    case 'number':
      return numberPart(item, writing)
    case 'date':
      if (item.precision === 'month')
        return { type: 'text', inputType: 'month', min: `${item.min}-01`, max: `${item.max}-12` }
      noteUnheld(ledger, item.id, { part: 'item', code: 'quest-out-year', original: item.precision })
      return { type: 'text', inputType: 'number', min: item.min, max: item.max, step: 1 }
    case 'text':
      return { type: item.multiline ? 'comment' : 'text', maxLength: item.maxLength }
    case 'roster':
      return rosterPart(item, writing)
  }
}

/**
 * An item as a question of the survey library; what that cannot hold is noted.
 *
 * @example surveyjsElement(item, writing) // → { type: 'radiogroup', name: 'job', title: …, choices: […] }
 */
export function surveyjsElement(item: Item, writing: SurveyjsWriting): JsonPart {
  const { words, rule, name, ledger } = writing
  const when = ifSome('visibleIf', rule(item.id, item.when?.tree))
  if (item.type === 'note') return { type: 'html', name: name(item.id), html: words(escapedText(item.text)), ...when }
  if (item.decline)
    noteUnheld(ledger, item.id, {
      part: 'setting',
      code: 'quest-out-lost',
      original: 'true',
      values: { what: 'decline' },
    })
  if (item.label !== undefined)
    noteUnheld(ledger, item.id, {
      part: 'text',
      code: 'quest-out-lost',
      original: item.label.en,
      values: { what: 'label' },
    })
  const { type, ...rest } = typePart(item, writing)
  return {
    type,
    name: name(item.id),
    title: words(item.text),
    ...(item.help === undefined ? {} : { description: words(item.help) }),
    ...when,
    ...(item.required ? { isRequired: true } : {}),
    ...rest,
  }
}

/** What is shown as HTML there is text here. */
const escapedText = ({ nl, en }: Text): Text => {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return { nl: escaped(nl), en: escaped(en) }
}

/**
 * A rule in our words, for the report.
 *
 * @example ruleText({ kind: 'answered', variable: 'a' }) // → 'answered a'
 */
export const ruleText = (tree: RuleTree): string => printRule(tree)
