import type { ForeignColumn, Loss, Words } from './foreign-item.ts'
import { approximated, notSupported } from './foreign-loss.ts'
import { usualOption } from './foreign-option.ts'
import type { Shaped } from './foreign-shape.ts'
import type { JsonObject } from './json-parts.ts'
import { isIn, isObject, listIn, numberIn, shownIn, textIn, wordsIn } from './json-parts.ts'
import { choiceOf, choicesOf } from './surveyjs-choices.ts'
import { fieldOf, lengthOf, titleOf } from './surveyjs-field.ts'

function columnOf(
  cell: JsonObject,
  type: string,
  shared: readonly unknown[],
): { readonly column: ForeignColumn | null; readonly losses: readonly Loss[] } {
  const name = textIn(cell, 'name')
  const base = { value: name, label: titleOf(cell) }
  const lost = ['visibleIf', 'requiredIf', 'enableIf', 'isRequired', 'validators'].flatMap((setting) =>
    isIn(cell, setting)
      ? [notSupported('option', 'quest-column-setting', shownIn(cell, setting), { name, setting })]
      : [],
  )
  switch (type) {
    case 'dropdown':
    case 'radiogroup':
    case 'default': {
      const own = choicesOf(cell)
      const options = own.length > 0 ? own : shared.flatMap((choice) => choiceOf(choice) ?? [])
      return { column: { type: 'single', ...base, options }, losses: lost }
    }
    case 'boolean': {
      const options = [usualOption('true', 'Ja', 'Yes'), usualOption('false', 'Nee', 'No')]
      return { column: { type: 'single', ...base, options }, losses: lost }
    }
    case 'text':
    case 'comment': {
      const kind = textIn(cell, 'inputType')
      if (kind === 'number') {
        const { decimals, ...bounds } = fieldOf(cell, name, base.label)
        const isYear = textIn(cell, 'valueKind') === 'year'
        return { column: isYear ? { type: 'year', ...bounds } : { type: 'number', ...bounds, decimals }, losses: lost }
      }
      const near = kind === '' || kind === 'text' ? [] : [approximated('option', 'quest-text-kind', kind, { kind })]
      return { column: { type: 'text', ...base, maxLength: lengthOf(cell) }, losses: [...lost, ...near] }
    }
    default:
      return {
        column: null,
        losses: [notSupported('option', 'quest-column-type', JSON.stringify(cell), { name, type })],
      }
  }
}

/**
 * A table or panel that grows as a roster: each question in a row is a column. Conditions inside a row are lost.
 *
 * @example rosterShape({ type: 'paneldynamic', templateElements: [{ type: 'text', name: 'job' }] }).shape.columns.length // → 1
 */
export function rosterShape(question: JsonObject): Shaped {
  const isPanel = textIn(question, 'type') === 'paneldynamic'
  const cells = listIn(question, isPanel ? 'templateElements' : 'columns').filter(isObject)
  const usual = textIn(question, 'cellType') || 'dropdown'
  const columns = cells.map((cell) => {
    const type = isPanel ? textIn(cell, 'type') : textIn(cell, 'cellType')
    return columnOf(cell, type === '' || type === 'default' ? usual : type, listIn(question, 'choices'))
  })
  const row = isIn(question, 'templateTitle') ? rowWords(wordsIn(question, 'templateTitle')) : null
  return {
    shape: {
      type: 'roster',
      row,
      maxRows: numberIn(question, isPanel ? 'maxPanelCount' : 'maxRowCount'),
      columns: columns.flatMap(({ column }) => column ?? []),
    },
    losses: columns.flatMap(({ losses }) => losses),
  }
}

/** `{panelIndex}` is the number of the row. */
const rowWords = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([name, text]) => [
      name,
      text.replaceAll(/\{(?:panelIndex|visiblePanelIndex|rowIndex)\}/g, '{number}'),
    ]),
  )
