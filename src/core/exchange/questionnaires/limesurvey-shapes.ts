import type { ForeignField, ForeignOption, Loss, Words } from './foreign-item.ts'
import { approximated, notSupported } from './foreign-loss.ts'
import { bareOption, usualOption, usualWords } from './foreign-option.ts'
import { lossless } from './foreign-shape.ts'
import type { Shaped } from './foreign-shape.ts'
import type { LimeQuestion } from './limesurvey-question.ts'

const numbers = (to: number): readonly ForeignOption[] =>
  Array.from({ length: to }, (_, index) => bareOption(String(index + 1)))

/** Questions of which the answers are fixed. */
const fixed: Readonly<Record<string, readonly ForeignOption[]>> = {
  Y: [usualOption('Y', 'Ja', 'Yes'), usualOption('N', 'Nee', 'No')],
  G: [usualOption('F', 'Vrouw', 'Female'), usualOption('M', 'Man', 'Male')],
  '5': numbers(5),
}

/** Arrays of which the scale is fixed. */
const fixedScales: Readonly<Record<string, readonly ForeignOption[]>> = {
  A: numbers(5),
  B: numbers(10),
  C: [usualOption('Y', 'Ja', 'Yes'), usualOption('U', 'Weet ik niet', 'Uncertain'), usualOption('N', 'Nee', 'No')],
  E: [
    usualOption('I', 'Meer', 'Increase'),
    usualOption('S', 'Evenveel', 'Same'),
    usualOption('D', 'Minder', 'Decrease'),
  ],
}

const hasWords = (words: Words): boolean => Object.values(words).some((text) => text.trim() !== '')

/** The option "other", whose text has a name of its own. */
function otherOf(question: LimeQuestion): readonly ForeignOption[] {
  if (!question.hasOther) return []
  const text = question.settingWords('other_replace_text')
  const label = hasWords(text) ? text : usualWords('Anders, namelijk', 'Other, namely')
  return [{ value: '-oth-', label, open: true }]
}

const numberOf = (text: string): number | null => (/^-?\d{1,9}(?:\.\d{1,6})?$/.test(text) ? Number(text) : null)

/** Whole numbers where the question says so, else two decimals, which is told. */
export function decimalsOf(question: LimeQuestion): { readonly decimals: number; readonly losses: readonly Loss[] } {
  if (question.setting('num_value_int_only') === '1') return { decimals: 0, losses: [] }
  return { decimals: 2, losses: [approximated('item', 'quest-decimals', question.type, { decimals: 2 })] }
}

function fieldOf(question: LimeQuestion, value: string, label: Words, decimals: number): ForeignField {
  const unit = question.settingWords('suffix')
  const [min, max] = [question.setting('min_num_value_n'), question.setting('max_num_value_n')]
  return { value, label, min: numberOf(min), max: numberOf(max), decimals, ...(hasWords(unit) ? { unit } : {}) }
}

/** The bounds that are an expression, which a bound of ours cannot be. */
const boundLosses = (question: LimeQuestion): readonly Loss[] =>
  ['min_num_value_n', 'max_num_value_n'].flatMap((setting): readonly Loss[] => {
    const value = question.setting(setting)
    return value === '' || numberOf(value) !== null ? [] : [notSupported('check', 'quest-setting', value, { setting })]
  })

function amountShape(question: LimeQuestion): Shaped {
  const { decimals, losses } = decimalsOf(question)
  if (question.type === 'N') {
    const fields = [fieldOf(question, question.code, question.text, decimals)]
    return { shape: { type: 'number', fields }, losses: [...losses, ...boundLosses(question)] }
  }
  if (question.setting('slider_layout') === '1') return sliderShape(question)
  const fields = question.rows.map(({ value, label, aliases = [] }) => ({
    ...fieldOf(question, value, label, decimals),
    aliases,
  }))
  return { shape: { type: 'number', fields }, losses: [...losses, ...boundLosses(question)] }
}

/** The parts of the text of a slider: what it is about, and its ends. */
function sliderRow(row: ForeignOption, separator: string): ForeignOption {
  const parts = (index: number): Words =>
    Object.fromEntries(
      Object.entries(row.label).map(([language, text]) => [language, text.split(separator)[index] ?? '']),
    )
  return { ...row, label: parts(0), low: parts(1), high: parts(2) }
}

function sliderShape(question: LimeQuestion): Shaped {
  const separator = question.setting('slider_separator') || '|'
  const [min, max] = [numberOf(question.setting('slider_min')) ?? 0, numberOf(question.setting('slider_max')) ?? 100]
  const step = question.setting('slider_accuracy')
  const losses = step === '' || step === '1' ? [] : [approximated('item', 'quest-slider-step', step, { step })]
  return { shape: { type: 'slider', min, max, rows: question.rows.map((row) => sliderRow(row, separator)) }, losses }
}

function dateShape(question: LimeQuestion): Shaped {
  const format = question.setting('date_format').toLowerCase()
  const yearIn = (text: string): number | null => (/^\d{4}(?:-|$)/.test(text) ? Number(text.slice(0, 4)) : null)
  const precision = /^y+$/.test(format) ? 'year' : 'month'
  const isKept = format !== '' && !format.includes('d')
  const losses = isKept ? [] : [approximated('item', 'quest-date-month', format || 'D')]
  return {
    shape: {
      type: 'date',
      precision,
      min: yearIn(question.setting('date_min')),
      max: yearIn(question.setting('date_max')),
    },
    losses,
  }
}

function multipleShape(question: LimeQuestion): Shaped {
  const exclusive = new Set(
    question
      .setting('exclude_all_others')
      .split(/[;,]/)
      .map((code) => code.trim()),
  )
  const options = [...question.rows, ...otherOf(question)].map((option) => ({
    ...option,
    ...(question.type === 'P' ? { open: true as const } : {}),
    ...(exclusive.has(option.value) ? { exclusive: true } : {}),
  }))
  return lossless({ type: 'multiple', options, random: isRandom(question) })
}

const isRandom = (question: LimeQuestion): boolean =>
  ['1', '2'].includes(question.setting('random_order')) ||
  question.setting('answer_order') === 'random' ||
  question.setting('subquestion_order') === 'random'

/**
 * The shape of a question that is one item with us; `null` for a type that is several, or that is not taken over.
 *
 * @see https://manual.limesurvey.org/Question_types
 * @example limeShape(question of type `Y`)?.shape // → { type: 'single', options: [yes, no], random: false }
 */
export function limeShape(question: LimeQuestion): Shaped | null {
  const { type, rows, answers } = question
  switch (type) {
    case 'L':
    case '!':
      return lossless({
        type: 'single',
        options: [...(answers[0] ?? []), ...otherOf(question)],
        random: isRandom(question),
      })
    case 'O': {
      const because = usualWords('Toelichting', 'Comment')
      const options = (answers[0] ?? []).map((option) => ({ ...option, because }))
      return { shape: { type: 'choice-because', options }, losses: [approximated('item', 'quest-comment', type)] }
    }
    case 'Y':
    case 'G':
    case '5':
      return lossless({ type: 'single', options: fixed[type] ?? [], random: false })
    case 'M':
    case 'P':
      return multipleShape(question)
    case 'F':
    case 'H':
      return lossless({ type: 'matrix', scale: answers[0] ?? [], rows })
    case 'A':
    case 'B':
    case 'C':
    case 'E':
      return lossless({ type: 'matrix', scale: fixedScales[type] ?? [], rows })
    case 'N':
    case 'K':
      return amountShape(question)
    case 'S':
    case 'T':
    case 'U':
      return lossless({ type: 'text', maxLength: numberOf(question.setting('maximum_chars')), multiline: type !== 'S' })
    case 'D':
      return dateShape(question)
    case 'X':
      return lossless({ type: 'note' })
    default:
      return null
  }
}
