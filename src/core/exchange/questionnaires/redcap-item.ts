import type { ForeignCheck, ForeignItem, ForeignOption, Loss, Words } from './foreign-item.ts'
import { approximated, notSupported } from './foreign-loss.ts'
import { usualOption } from './foreign-option.ts'
import { leftOut, lossless } from './foreign-shape.ts'
import type { Shaped } from './foreign-shape.ts'
import type { DictionaryField } from './redcap-dictionary.ts'

const words = (text: string): Words => ({ '': text })

/** The argument of an annotation such as `@MAXCHECKED=3` or `@NONEOFTHEABOVE='98,99'`; `null` when it is not there. */
function annotation({ annotation: text }: DictionaryField, name: string): string | null {
  const found = new RegExp(`@${name}(?![A-Z-])(?:\\s{0,3}=\\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\\s"']+)))?`).exec(text)
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '')
}

/** Annotations that are taken over, so that they need not be told. */
const known = ['HIDDEN', 'HIDDEN-SURVEY', 'NONEOFTHEABOVE', 'MAXCHECKED', 'RANDOMORDER', 'CHARLIMIT']

/**
 * The choices of a field: `1, Yes | 2, No`, each on a line of its own or with bars between.
 *
 * @example choicesIn('1, Yes | 2, No, never').map(({ label }) => label['']) // → ['Yes', 'No, never']
 */
export function choicesIn(text: string): readonly ForeignOption[] {
  return text.split(/\||\n/).flatMap((part) => {
    const at = part.indexOf(',')
    const value = (at === -1 ? part : part.slice(0, at)).trim()
    return value === '' ? [] : [{ value, label: words(at === -1 ? value : part.slice(at + 1).trim()) }]
  })
}

const yesNo: Readonly<Record<string, readonly ForeignOption[]>> = {
  yesno: [usualOption('1', 'Ja', 'Yes'), usualOption('0', 'Nee', 'No')],
  truefalse: [usualOption('1', 'Waar', 'True'), usualOption('0', 'Niet waar', 'False')],
}

const numberOf = (text: string): number | null =>
  /^-?\d{1,9}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : null

const yearOf = (text: string): number | null => (/^\d{4}-/.test(text) ? Number(text.slice(0, 4)) : null)

function textShape(field: DictionaryField): Shaped {
  const { validation, min, max } = field
  const [, places] = /^number_(\d)dp/.exec(validation) ?? []
  if (validation === 'integer' || validation.startsWith('number')) {
    const decimals = validation === 'integer' ? 0 : places === undefined ? 2 : Number(places)
    const losses =
      validation === 'integer' || places !== undefined
        ? []
        : [approximated('item', 'quest-decimals', validation, { decimals })]
    const amount = { value: field.name, label: words(field.label), min: numberOf(min), max: numberOf(max), decimals }
    return { shape: { type: 'number', fields: [amount] }, losses }
  }
  if (validation.startsWith('date')) {
    const losses = [approximated('item', 'quest-date-month', validation)]
    return { shape: { type: 'date', precision: 'month', min: yearOf(min), max: yearOf(max) }, losses }
  }
  const limit = numberOf(annotation(field, 'CHARLIMIT') ?? '')
  const losses = validation === '' ? [] : [approximated('item', 'quest-text-kind', validation, { kind: validation })]
  return { shape: { type: 'text', maxLength: limit, multiline: false }, losses }
}

function sliderShape(field: DictionaryField): Shaped {
  const labels = field.choices.split('|').map((part) => part.trim())
  const [low = '', ...others] = labels
  const middle = labels.length > 2 ? labels.slice(1, -1).join(' | ') : ''
  const row: ForeignOption = {
    value: '1',
    label: words(field.label),
    low: words(low),
    high: words(others.at(-1) ?? ''),
  }
  const losses = middle === '' ? [] : [approximated('option', 'quest-slider-middle', middle)]
  return {
    shape: { type: 'slider', min: numberOf(field.min) ?? 0, max: numberOf(field.max) ?? 100, rows: [row] },
    losses,
  }
}

function shapeOf(field: DictionaryField): Shaped | null {
  const random = annotation(field, 'RANDOMORDER') !== null
  switch (field.type.toLowerCase()) {
    case 'radio':
    case 'dropdown':
    case 'select':
      return lossless({ type: 'single', options: choicesIn(field.choices), random })
    case 'checkbox': {
      const exclusive = new Set((annotation(field, 'NONEOFTHEABOVE') ?? '').split(',').map((value) => value.trim()))
      const options = choicesIn(field.choices).map((option) =>
        exclusive.has(option.value) ? { ...option, exclusive: true } : option,
      )
      return lossless({ type: 'multiple', options, random })
    }
    case 'yesno':
    case 'truefalse':
      return lossless({ type: 'single', options: yesNo[field.type.toLowerCase()] ?? [], random })
    case 'text':
      return textShape(field)
    case 'notes':
      return lossless({ type: 'text', maxLength: null, multiline: true })
    case 'slider':
      return sliderShape(field)
    case 'descriptive':
      return lossless({ type: 'note' })
    default:
      return null
  }
}

/** What annotations ask for and we do not have. */
const annotationLosses = ({ annotation: text }: DictionaryField): readonly Loss[] =>
  [...text.matchAll(/@([A-Z][A-Z-]*)/g)].flatMap(([, name = '']) =>
    known.includes(name) ? [] : [notSupported('setting', 'quest-setting', text, { setting: `@${name}` })],
  )

function checksOf(field: DictionaryField): readonly ForeignCheck[] {
  const most = annotation(field, 'MAXCHECKED')
  if (most === null || !/^\d{1,3}$/.test(most) || field.type !== 'checkbox') return []
  const sum = choicesIn(field.choices).map(({ value }) => `[${field.name}(${value})]`)
  return [{ expression: `sum(${sum.join(', ')}) <= ${most}`, message: {}, level: 'hard' }]
}

/**
 * A field of a data dictionary as a question in our shape. A type that we do not have is left out, and says so.
 *
 * @example redcapItem(field of type `yesno`).shape // → { type: 'single', options: [1 yes, 0 no], … }
 */
export function redcapItem(field: DictionaryField): ForeignItem {
  const { name, type, label, note, branching, choices } = field
  const { shape, losses } =
    shapeOf(field) ?? leftOut(type === 'calc' ? 'calculation' : 'item', [label, choices].join(' | '), type)
  const isHidden = annotation(field, 'HIDDEN') !== null || annotation(field, 'HIDDEN-SURVEY') !== null
  const identifies = /^y/i.test(field.identifier)
  return {
    name,
    aliases: [],
    original: type,
    shape,
    text: words(label),
    help: words(note),
    when: [...(branching === '' ? [] : [branching]), ...(isHidden ? ['1 = 0'] : [])],
    required: /^y/i.test(field.required),
    checks: checksOf(field),
    losses: [
      ...losses,
      ...annotationLosses(field),
      ...(identifies ? [approximated('setting', 'quest-identifier', name, { name })] : []),
    ],
  }
}
