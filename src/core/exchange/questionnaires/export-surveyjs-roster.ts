import type { ItemOf } from '../../items/item.ts'
import type { Text } from '../../text.ts'
import { amountPart, noteUnit } from './export-surveyjs-amount.ts'
import { categories } from './export-surveyjs-choices.ts'
import type { JsonPart, SurveyjsWriting } from './surveyjs-writing.ts'

function columnPart(column: ItemOf<'roster'>['columns'][number], writing: SurveyjsWriting): JsonPart {
  const { id: name, label } = column
  const common = { name, title: writing.words(label) }
  switch (column.type) {
    case 'text':
      return { type: 'text', ...common, maxLength: column.maxLength }
    case 'number':
      return { type: 'text', ...common, ...amountPart(column) }
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

/**
 * A roster as a panel that grows.
 *
 * @example rosterPart(item, writing).type // → 'paneldynamic'
 */
export function rosterPart(item: ItemOf<'roster'>, writing: SurveyjsWriting): JsonPart {
  for (const column of item.columns) if (column.type === 'number') noteUnit(writing.ledger, item.id, column)
  return {
    type: 'paneldynamic',
    maxPanelCount: item.maxRows,
    templateTitle: writing.words(numbered(item.row)),
    templateElements: item.columns.map((column) => columnPart(column, writing)),
  }
}
