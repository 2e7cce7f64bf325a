import type { ForeignCheck, ForeignField, ForeignItem, ForeignOption, Loss, Shape, Words } from './foreign-item.ts'
import type { JsonObject } from './json-parts.ts'
import { flagIn, isIn, isObject, listIn, numberIn, shownIn, textIn, wordsIn } from './json-parts.ts'
import { choiceLosses, choiceOf, choicesOf } from './surveyjs-choices.ts'
import { rosterShape } from './surveyjs-roster.ts'

const loss = (
  part: Loss['part'],
  result: Loss['result'],
  code: Loss['code'],
  original: string,
  values: Loss['values'] = {},
): Loss => ({
  part,
  result,
  code,
  values,
  original,
})

/** Settings that change what a respondent sees or stores, and that we do not have. */
const settings = [
  'enableIf',
  'requiredIf',
  'resetValueIf',
  'setValueIf',
  'setValueExpression',
  'defaultValue',
  'defaultValueExpression',
  'maskType',
  'inputMask',
  'dataList',
  'keyName',
  'rowsOrder',
  'rateType',
] as const

/** How many decimals a step has: `0.05` has two. */
const decimalsOf = (step: string): number => Math.min(6, /\.(\d+)$/.exec(step)?.[1]?.length ?? 0)

/** The year of a date, or `null` for an expression such as `today()`. */
const yearOf = (text: string): number | null => (/^\d{4}(?:-|$)/.test(text) ? Number(text.slice(0, 4)) : null)

/** A field of an amount as the survey library writes it. */
export const fieldOf = (question: JsonObject, value: string, label: Words): ForeignField => ({
  value,
  label,
  min: numberIn(question, 'min'),
  max: numberIn(question, 'max'),
  decimals: decimalsOf(textIn(question, 'step')),
})

/** What a shape is, with what was lost to make it. */
type Shaped = { readonly shape: Shape; readonly losses: readonly Loss[] }

const plain = (shape: Shape): Shaped => ({ shape, losses: [] })

function textShape(question: JsonObject, title: Words): Shaped {
  const kind = textIn(question, 'inputType')
  switch (kind) {
    case 'number':
    case 'range': {
      const whole = textIn(question, 'step') === ''
      const losses = whole ? [loss('item', 'approximated', 'quest-whole-numbers', kind)] : []
      return { shape: { type: 'number', fields: [fieldOf(question, textIn(question, 'name'), title)] }, losses }
    }
    case 'date':
    case 'datetime':
    case 'datetime-local':
    case 'month': {
      const [min, max] = [yearOf(textIn(question, 'min')), yearOf(textIn(question, 'max'))]
      const losses = kind === 'month' ? [] : [loss('item', 'approximated', 'quest-date-month', kind)]
      return { shape: { type: 'date', precision: 'month', min, max }, losses }
    }
    default: {
      const isPlain = kind === '' || kind === 'text'
      const losses = isPlain ? [] : [loss('item', 'approximated', 'quest-text-kind', kind, { kind })]
      return { shape: { type: 'text', maxLength: lengthOf(question), multiline: false }, losses }
    }
  }
}

/** The longest text; the survey library writes -1 for no limit. */
const lengthOf = (question: JsonObject): number | null => {
  const length = numberIn(question, 'maxLength')
  return length !== null && length > 0 ? length : null
}

function ratingShape(question: JsonObject): Shaped {
  const values = listIn(question, 'rateValues').flatMap((value) => choiceOf(value) ?? [])
  const [min, count, step] = [
    numberIn(question, 'rateMin') ?? 1,
    numberIn(question, 'rateCount'),
    numberIn(question, 'rateStep') ?? 1,
  ]
  const max = numberIn(question, 'rateMax') ?? (count === null ? 5 : min + count - 1)
  if (values.length > 0) return plain({ type: 'single', options: values, random: false })
  if (step !== 1) {
    const size = Math.min(250, Math.max(0, Math.floor((max - min) / (step > 0 ? step : 1)) + 1))
    const options = Array.from({ length: size }, (_, index) => String(min + index * step))
    return plain({ type: 'single', options: options.map((value) => ({ value, label: { '': value } })), random: false })
  }
  const ends = { low: wordsIn(question, 'minRateDescription'), high: wordsIn(question, 'maxRateDescription') }
  const row: ForeignOption = { value: '1', label: titleOf(question), ...ends }
  return plain({ type: 'slider', min, max, rows: [row] })
}

function booleanShape(question: JsonObject): Shaped {
  const [yes, no] = [textIn(question, 'valueTrue') || 'true', textIn(question, 'valueFalse') || 'false']
  const label = (key: string, nl: string, en: string): Words =>
    isIn(question, key) ? wordsIn(question, key) : { nl, en, '': en }
  const options = [
    { value: yes, label: label('labelTrue', 'Ja', 'Yes') },
    { value: no, label: label('labelFalse', 'Nee', 'No') },
  ]
  return plain({ type: 'single', options, random: false })
}

function matrixShape(question: JsonObject): Shaped {
  const scale = listIn(question, 'columns').flatMap((column) => choiceOf(column) ?? [])
  const open = new Set(listIn(question, 'openRows').map(String))
  const rows = listIn(question, 'rows')
    .flatMap((row) => choiceOf(row) ?? [])
    .map((row) => (open.has(row.value) ? { ...row, open: true as const } : row))
  const losses = isIn(question, 'rowsVisibleIf')
    ? [
        loss('option', 'not-supported', 'quest-setting', shownIn(question, 'rowsVisibleIf'), {
          setting: 'rowsVisibleIf',
        }),
      ]
    : []
  return { shape: { type: 'matrix', scale, rows }, losses }
}

/** The shape of a question of the survey library; `null` for a type that is not taken over. */
function shapeOf(question: JsonObject, type: string, title: Words): Shaped | null {
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
      const losses = [loss('item', 'approximated', 'quest-images', type), ...choiceLosses(question)]
      return { shape: { type: flagIn(question, 'multiSelect') ? 'multiple' : 'single', options, random }, losses }
    }
    case 'boolean':
      return booleanShape(question)
    case 'rating':
      return ratingShape(question)
    case 'slider':
      return plain({
        type: 'slider',
        min: numberIn(question, 'min') ?? 0,
        max: numberIn(question, 'max') ?? 100,
        rows: [{ value: '1', label: title }],
      })
    case 'text':
      return textShape(question, title)
    case 'comment':
      return plain({ type: 'text', maxLength: lengthOf(question), multiline: true })
    case 'matrix':
      return matrixShape(question)
    case 'matrixdynamic':
    case 'paneldynamic':
      return rosterShape(question)
    case 'html':
      return plain({ type: 'note' })
    default:
      return null
  }
}

/** The text of a question; the survey library shows its name where it has none. */
export const titleOf = (question: JsonObject): Words =>
  isIn(question, 'title') ? wordsIn(question, 'title') : { '': textIn(question, 'name') }

/** A name in a condition; braces would end it. */
const named = (name: string): string => `{${name.replaceAll(/[{}]/g, '')}}`

function validatorCheck(validator: JsonObject, name: string): ForeignCheck | null {
  const [min, max] = [numberIn(validator, 'minValue'), numberIn(validator, 'maxValue')]
  const [fewest, most] = [numberIn(validator, 'minCount'), numberIn(validator, 'maxCount')]
  const between = (what: string, low: number | null, high: number | null): string =>
    [low === null ? [] : [`${what} >= ${low}`], high === null ? [] : [`${what} <= ${high}`]].flat().join(' and ')
  const type = textIn(validator, 'type').replace(/validator$/, '')
  const expression =
    type === 'numeric'
      ? between(named(name), min, max)
      : type === 'answercount'
        ? between(named(`${name}.length`), fewest, most)
        : type === 'expression'
          ? textIn(validator, 'expression')
          : ''
  const level = textIn(validator, 'notificationType')
  return expression === ''
    ? null
    : {
        expression,
        message: wordsIn(validator, 'text'),
        level: level === 'warning' || level === 'info' ? 'soft' : 'hard',
      }
}

function checksOf(
  question: JsonObject,
  name: string,
): { readonly checks: readonly ForeignCheck[]; readonly losses: readonly Loss[] } {
  const validators = listIn(question, 'validators').filter(isObject)
  const made = validators.map((validator) => ({ validator, check: validatorCheck(validator, name) }))
  const [fewest, most] = [numberIn(question, 'minSelectedChoices') ?? 0, numberIn(question, 'maxSelectedChoices') ?? 0]
  const counts = [
    fewest > 0 ? `${named(`${name}.length`)} >= ${fewest}` : '',
    most > 0 ? `${named(`${name}.length`)} <= ${most}` : '',
  ]
  return {
    checks: [
      ...counts.flatMap((expression): readonly ForeignCheck[] =>
        expression === '' ? [] : [{ expression, message: {}, level: 'hard' }],
      ),
      ...made.flatMap(({ check }) => check ?? []),
    ],
    losses: made.flatMap(({ validator, check }) =>
      check === null
        ? [
            loss('check', 'not-supported', 'quest-check-kind', JSON.stringify(validator), {
              kind: textIn(validator, 'type'),
            }),
          ]
        : [],
    ),
  }
}

/**
 * A question of the survey library in our shape. A type that we do not have is left out, and says so.
 *
 * @param above the conditions of the panels around it
 * @example surveyjsItem({ type: 'comment', name: 'idea' }, []).shape // → { type: 'text', multiline: true, … }
 */
export function surveyjsItem(question: JsonObject, above: readonly string[]): ForeignItem {
  const [type, name] = [textIn(question, 'type') || 'text', textIn(question, 'name')]
  const title = type === 'html' ? wordsIn(question, 'html') : titleOf(question)
  const { shape, losses } = shapeOf(question, type, title) ?? {
    shape: { type: 'left-out' } as const,
    losses: [
      loss(type === 'expression' ? 'calculation' : 'item', 'not-supported', 'quest-type', JSON.stringify(question), {
        type,
      }),
    ],
  }
  const isAsked = shape.type !== 'left-out' && shape.type !== 'note'
  const { checks, losses: unchecked } = isAsked ? checksOf(question, name) : { checks: [], losses: [] }
  const lost = isAsked
    ? settings.flatMap((setting) =>
        isIn(question, setting)
          ? [loss('setting', 'not-supported', 'quest-setting', shownIn(question, setting), { setting })]
          : [],
      )
    : []
  const when = textIn(question, 'visibleIf')
  const hidden = question['visible'] === false ? ['false'] : []
  const valueName = textIn(question, 'valueName')
  return {
    name,
    aliases: valueName === '' ? [] : [valueName],
    original: type,
    shape,
    text: title,
    help: isIn(question, 'description') ? wordsIn(question, 'description') : {},
    when: [...above, ...(when === '' ? [] : [when]), ...hidden],
    required: flagIn(question, 'isRequired', 'isAllRowRequired'),
    checks,
    losses: [...losses, ...unchecked, ...lost],
  }
}
