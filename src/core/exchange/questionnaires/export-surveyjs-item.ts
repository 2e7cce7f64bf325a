import type { Item, ItemOf } from '../../items/item.ts'
import type { Text } from '../../text.ts'
import { noteLost, noteOnlyPart, noteUnheld } from './export-ledger.ts'
import { numberPart } from './export-surveyjs-amount.ts'
import { categories, choicePart, shownPart } from './export-surveyjs-choices.ts'
import { rosterPart } from './export-surveyjs-roster.ts'
import type { JsonPart, SurveyjsWriting } from './surveyjs-writing.ts'
import { shownIf } from './surveyjs-writing.ts'

function sliderPart(item: ItemOf<'slider'>, writing: SurveyjsWriting): JsonPart {
  const { words, ledger } = writing
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
  const rows = item.rows.map((one) => shownPart(item.id, one, writing))
  return { type: 'matrix', columns, rows }
}

function typePart(item: Exclude<Item, { type: 'note' }>, writing: SurveyjsWriting): JsonPart {
  const { words, ledger } = writing
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const random = item.order === 'random' ? { choicesOrder: 'random' } : {}
      const choices = item.options.map((option) => choicePart(item.id, option, writing))
      return { type: item.type === 'single' ? 'radiogroup' : 'checkbox', choices, ...random }
    }
    case 'choice-because': {
      noteUnheld(ledger, item.id, { part: 'item', code: 'quest-out-because', original: item.type })
      const choices = item.options.map((option) => ({
        ...shownPart(item.id, option, writing),
        ...(option.because === undefined ? {} : { showCommentArea: true, commentPlaceholder: words(option.because) }),
      }))
      return { type: 'radiogroup', choices }
    }
    case 'matrix': {
      for (const { open, code } of item.rows)
        if (open !== undefined) noteLost(ledger, item.id, 'option', 'open', String(code))
      const rows = item.rows.map((row) => shownPart(item.id, row, writing))
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
  const { words, name, ledger } = writing
  const when = shownIf(item.id, item.when?.tree, writing)
  if (item.type === 'note') return { type: 'html', name: name(item.id), html: words(escapedText(item.text)), ...when }
  if (item.decline) noteLost(ledger, item.id, 'setting', 'decline', 'true')
  if (item.label !== undefined) noteLost(ledger, item.id, 'text', 'label', item.label.en)
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
