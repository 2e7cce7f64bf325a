import type { ForeignColumn, Loss, Shape, Words } from './foreign-item.ts'
import type { JsonObject } from './json-parts.ts'
import { isIn, isObject, listIn, numberIn, shownIn, textIn, wordsIn } from './json-parts.ts'
import { choiceOf, choicesOf } from './surveyjs-choices.ts'

const loss = (code: Loss['code'], result: Loss['result'], original: string, values: Loss['values']): Loss => ({
  part: 'option',
  result,
  code,
  values,
  original,
})

const decimalsOf = (step: string): number => Math.min(6, /\.(\d+)$/.exec(step)?.[1]?.length ?? 0)

function columnOf(
  cell: JsonObject,
  type: string,
  shared: readonly unknown[],
): { readonly column: ForeignColumn | null; readonly losses: readonly Loss[] } {
  const name = textIn(cell, 'name')
  const label: Words = isIn(cell, 'title') ? wordsIn(cell, 'title') : { '': name }
  const base = { value: name, label }
  const lost = ['visibleIf', 'requiredIf', 'enableIf', 'isRequired', 'validators'].flatMap((setting) =>
    isIn(cell, setting)
      ? [loss('quest-column-setting', 'not-supported', shownIn(cell, setting), { name, setting })]
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
      const options = [
        { value: 'true', label: { nl: 'Ja', en: 'Yes', '': 'Yes' } },
        { value: 'false', label: { nl: 'Nee', en: 'No', '': 'No' } },
      ]
      return { column: { type: 'single', ...base, options }, losses: lost }
    }
    case 'text':
    case 'comment': {
      const kind = textIn(cell, 'inputType')
      if (kind === 'number') {
        const [min, max] = [numberIn(cell, 'min'), numberIn(cell, 'max')]
        const isYear = textIn(cell, 'valueKind') === 'year'
        if (isYear) return { column: { type: 'year', ...base, min, max }, losses: lost }
        return {
          column: { type: 'number', ...base, min, max, decimals: decimalsOf(textIn(cell, 'step')) },
          losses: lost,
        }
      }
      const near = kind === '' || kind === 'text' ? [] : [loss('quest-text-kind', 'approximated', kind, { kind })]
      const length = numberIn(cell, 'maxLength')
      return {
        column: { type: 'text', ...base, maxLength: length !== null && length > 0 ? length : null },
        losses: [...lost, ...near],
      }
    }
    default:
      return {
        column: null,
        losses: [loss('quest-column-type', 'not-supported', JSON.stringify(cell), { name, type })],
      }
  }
}

/**
 * A table or panel that grows as a roster: each question in a row is a column. Conditions inside a row are lost.
 *
 * @example rosterShape({ type: 'paneldynamic', templateElements: [{ type: 'text', name: 'job' }] }).shape.columns.length // → 1
 */
export function rosterShape(question: JsonObject): { readonly shape: Shape; readonly losses: readonly Loss[] } {
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
