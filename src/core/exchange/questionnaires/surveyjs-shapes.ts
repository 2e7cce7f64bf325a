import type { ForeignOption, Words } from './foreign-item.ts'
import { approximated, notSupported } from './foreign-loss.ts'
import { bareOption, usualWords } from './foreign-option.ts'
import { lossless } from './foreign-shape.ts'
import type { Shaped } from './foreign-shape.ts'
import type { JsonObject } from './json-parts.ts'
import { flagIn, isIn, listIn, numberIn, shownIn, textIn, wordsIn, wordsOr } from './json-parts.ts'
import { choiceLosses, choiceOf, choicesOf } from './surveyjs-choices.ts'
import { fieldOf, lengthOf, titleOf } from './surveyjs-field.ts'
import { rosterShape } from './surveyjs-roster.ts'

/** The year of a date, or `null` for an expression such as `today()`. */
const yearOf = (text: string): number | null => (/^\d{4}(?:-|$)/.test(text) ? Number(text.slice(0, 4)) : null)

function textShape(question: JsonObject, title: Words): Shaped {
  const kind = textIn(question, 'inputType')
  switch (kind) {
    case 'number':
    case 'range': {
      const whole = textIn(question, 'step') === ''
      const losses = whole ? [approximated('item', 'quest-whole-numbers', kind)] : []
      return { shape: { type: 'number', fields: [fieldOf(question, textIn(question, 'name'), title)] }, losses }
    }
    case 'date':
    case 'datetime':
    case 'datetime-local':
    case 'month': {
      const [min, max] = [yearOf(textIn(question, 'min')), yearOf(textIn(question, 'max'))]
      const losses = kind === 'month' ? [] : [approximated('item', 'quest-date-month', kind)]
      return { shape: { type: 'date', precision: 'month', min, max }, losses }
    }
    default: {
      const isPlain = kind === '' || kind === 'text'
      const losses = isPlain ? [] : [approximated('item', 'quest-text-kind', kind, { kind })]
      return { shape: { type: 'text', maxLength: lengthOf(question), multiline: false }, losses }
    }
  }
}

function ratingShape(question: JsonObject): Shaped {
  const values = listIn(question, 'rateValues').flatMap((value) => choiceOf(value) ?? [])
  const [min, count, step] = [
    numberIn(question, 'rateMin') ?? 1,
    numberIn(question, 'rateCount'),
    numberIn(question, 'rateStep') ?? 1,
  ]
  const max = numberIn(question, 'rateMax') ?? (count === null ? 5 : min + count - 1)
  if (values.length > 0) return lossless({ type: 'single', options: values, random: false })
  if (step !== 1) {
    const size = Math.min(250, Math.max(0, Math.floor((max - min) / (step > 0 ? step : 1)) + 1))
    const options = Array.from({ length: size }, (_, index) => String(min + index * step))
    return lossless({ type: 'single', options: options.map(bareOption), random: false })
  }
  const ends = { low: wordsIn(question, 'minRateDescription'), high: wordsIn(question, 'maxRateDescription') }
  const row: ForeignOption = { value: '1', label: titleOf(question), ...ends }
  return lossless({ type: 'slider', min, max, rows: [row] })
}

function booleanShape(question: JsonObject): Shaped {
  const [yes, no] = [textIn(question, 'valueTrue') || 'true', textIn(question, 'valueFalse') || 'false']
  const options = [
    { value: yes, label: wordsOr(question, 'labelTrue', usualWords('Ja', 'Yes')) },
    { value: no, label: wordsOr(question, 'labelFalse', usualWords('Nee', 'No')) },
  ]
  return lossless({ type: 'single', options, random: false })
}

function matrixShape(question: JsonObject): Shaped {
  const scale = listIn(question, 'columns').flatMap((column) => choiceOf(column) ?? [])
  const open = new Set(listIn(question, 'openRows').map(String))
  const rows = listIn(question, 'rows')
    .flatMap((row) => choiceOf(row) ?? [])
    .map((row) => (open.has(row.value) ? { ...row, open: true as const } : row))
  const losses = isIn(question, 'rowsVisibleIf')
    ? [
        notSupported('option', 'quest-setting', shownIn(question, 'rowsVisibleIf'), {
          setting: 'rowsVisibleIf',
        }),
      ]
    : []
  return { shape: { type: 'matrix', scale, rows }, losses }
}

/**
 * The shape of a question of the survey library; `null` for a type that is not taken over.
 *
 * @example surveyjsShape({ maxLength: 80 }, 'comment', {})?.shape // → { type: 'text', maxLength: 80, multiline: true }
 */
export function surveyjsShape(question: JsonObject, type: string, title: Words): Shaped | null {
  const random = textIn(question, 'choicesOrder') === 'random'
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return { shape: { type: 'single', options: choicesOf(question), random }, losses: choiceLosses(question) }
    case 'checkbox':
    case 'tagbox':
      return { shape: { type: 'multiple', options: choicesOf(question), random }, losses: choiceLosses(question) }
    case 'imagepicker': {
      const options = choicesOf(question)
      const losses = [approximated('item', 'quest-images', type), ...choiceLosses(question)]
      return { shape: { type: flagIn(question, 'multiSelect') ? 'multiple' : 'single', options, random }, losses }
    }
    case 'boolean':
      return booleanShape(question)
    case 'rating':
      return ratingShape(question)
    case 'slider':
      return lossless({
        type: 'slider',
        min: numberIn(question, 'min') ?? 0,
        max: numberIn(question, 'max') ?? 100,
        rows: [{ value: '1', label: title }],
      })
    case 'text':
      return textShape(question, title)
    case 'comment':
      return lossless({ type: 'text', maxLength: lengthOf(question), multiline: true })
    case 'matrix':
      return matrixShape(question)
    case 'matrixdynamic':
    case 'paneldynamic':
      return rosterShape(question)
    case 'html':
      return lossless({ type: 'note' })
    default:
      return null
  }
}
