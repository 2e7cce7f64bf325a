import type { ForeignCheck, ForeignItem, ForeignOption, Loss, Shape, Words } from './foreign-item.ts'
import { approximated } from './foreign-loss.ts'
import { leftOut } from './foreign-shape.ts'
import type { LimeQuestion } from './limesurvey-question.ts'
import { limeLosses } from './limesurvey-question.ts'
import { decimalsOf, limeShape } from './limesurvey-shapes.ts'

/** Rows that are shown for the same row of another question, as conditions of the rows. */
function filterOf(question: LimeQuestion, code: string): readonly string[] {
  const names = (setting: string) =>
    question
      .setting(setting)
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '')
  return [
    ...names('array_filter').map((name) => `${name}_${code}.NAOK == "Y"`),
    ...names('array_filter_exclude').map((name) => `${name}_${code}.NAOK != "Y"`),
  ]
}

const filtered = (question: LimeQuestion, rows: readonly ForeignOption[]): readonly ForeignOption[] =>
  rows.map((row) => {
    const conditions = [...(row.when === undefined ? [] : [row.when]), ...filterOf(question, row.value)]
    const when = conditions.length === 1 ? conditions[0] : conditions.map((one) => `(${one})`).join(' and ')
    return when === undefined || when === '' ? row : { ...row, when }
  })

/** How many options must or may be chosen, and the equation that must hold. */
function checksOf(question: LimeQuestion): readonly ForeignCheck[] {
  const names = question.rows.map(({ value }) => `${question.code}_${value}.NAOK`)
  const count = `count(${names.join(', ')})`
  const [fewest, most, equation] = ['min_answers', 'max_answers', 'em_validation_q'].map(question.setting)
  const isMultiple = ['M', 'P'].includes(question.type) && names.length > 1
  const made = (expression: string, message: Words): ForeignCheck => ({ expression, message, level: 'hard' })
  return [
    ...(isMultiple && fewest !== undefined && /^\d{1,3}$/.test(fewest) ? [made(`${count} >= ${fewest}`, {})] : []),
    ...(isMultiple && most !== undefined && /^\d{1,3}$/.test(most) ? [made(`${count} <= ${most}`, {})] : []),
    ...(equation === undefined || equation === ''
      ? []
      : [made(equation, question.settingWords('em_validation_q_tip'))]),
  ]
}

function itemOf(question: LimeQuestion, shape: Shape, losses: readonly Loss[]): ForeignItem {
  const isAsked = shape.type !== 'left-out' && shape.type !== 'note'
  return {
    name: question.code,
    aliases: [question.address],
    original: question.type,
    shape,
    text: question.text,
    help: question.help,
    when: [
      ...(question.relevance === '' ? [] : [question.relevance]),
      ...(question.setting('hidden') === '1' ? ['0'] : []),
    ],
    required: question.mandatory === 'Y',
    checks: isAsked ? checksOf(question) : [],
    losses: [...losses, ...(isAsked ? limeLosses(question) : [])],
  }
}

/** A row's own words behind those of the question. */
const withRow = (text: Words, row: Words): Words => {
  const languages = new Set([...Object.keys(text), ...Object.keys(row)])
  return Object.fromEntries(
    [...languages].map((name) => [
      name,
      [text[name] ?? '', row[name] ?? ''].filter((part) => part.trim() !== '').join(' – '),
    ]),
  )
}

/** A part of a question as a question of its own, under the name that conditions have for it. */
function partOf(question: LimeQuestion, row: ForeignOption, shape: Shape, losses: readonly Loss[]): ForeignItem {
  const whole = itemOf(question, shape, [
    ...losses,
    approximated('item', 'quest-parted', row.value, { name: question.code }),
  ])
  const conditions = [...(row.when === undefined ? [] : [row.when]), ...filterOf(question, row.value)]
  return {
    ...whole,
    name: `${question.code}_${row.value}`,
    aliases: row.aliases ?? [],
    text: withRow(question.text, row.label),
    when: [...whole.when, ...conditions],
    checks: [],
  }
}

/** An array of two sides: of boxes, of numbers or of texts. */
function arrayItems(question: LimeQuestion): readonly ForeignItem[] {
  const { rows, columns } = question
  const aliased = (row: ForeignOption): readonly ForeignOption[] =>
    columns.map((column) => ({ ...column, aliases: [`${question.address}${row.value}_${column.value}`] }))
  if (question.type === ';') {
    return rows.flatMap((row) =>
      columns.map((column) => {
        const cell = {
          ...row,
          value: `${row.value}_${column.value}`,
          label: withRow(row.label, column.label),
          aliases: [],
        }
        return partOf(question, cell, { type: 'text', maxLength: null, multiline: false }, [])
      }),
    )
  }
  if (question.setting('multiflexible_checkbox') === '1') {
    return rows.map((row) => partOf(question, row, { type: 'multiple', options: aliased(row), random: false }, []))
  }
  const bound = (name: string, usual: number): number => Number(question.setting(name) || usual)
  const [min, max] = [bound('multiflexible_min', 1), bound('multiflexible_max', 10)]
  const isWhole = /^\d*$/.test(question.setting('multiflexible_step'))
  const { decimals, losses } = isWhole ? { decimals: 0, losses: [] } : decimalsOf(question)
  return rows.map((row) => {
    const fields = aliased(row).map(({ value, label, aliases = [] }) => ({
      value,
      label,
      aliases,
      min: Number.isFinite(min) ? min : null,
      max: Number.isFinite(max) ? max : null,
      decimals,
    }))
    return partOf(question, row, { type: 'number', fields }, losses)
  })
}

/** An array with two scales as two matrices. */
function dualItems(question: LimeQuestion): readonly ForeignItem[] {
  return question.answers.flatMap((scale, index): readonly ForeignItem[] => {
    if (scale.length === 0) return []
    const rows = question.rows.map((row) => ({
      ...row,
      aliases: [`${question.code}_${row.value}_${index}`, `${question.address}${row.value}#${index}`],
    }))
    const losses = [approximated('item', 'quest-parted', String(index + 1), { name: question.code })]
    const whole = itemOf(question, { type: 'matrix', scale, rows: filtered(question, rows) }, losses)
    const head = question.settingWords(index === 0 ? 'dualscale_headerA' : 'dualscale_headerB')
    return [
      {
        ...whole,
        name: index === 0 ? question.code : `${question.code}-2`,
        aliases: [],
        help: withRow(question.help, head),
      },
    ]
  })
}

/**
 * The questions that one question of LimeSurvey becomes: mostly one; arrays of two sides, two scales and several texts
 * become more. A type that we do not have is left out, and says so.
 *
 * @example limeItems(question of type `Q` with two rows).length // → 2
 */
export function limeItems(question: LimeQuestion): readonly ForeignItem[] {
  const shaped = limeShape(question)
  if (shaped !== null) {
    const { shape } = shaped
    const withFilter: Shape =
      shape.type === 'matrix' || shape.type === 'slider'
        ? { ...shape, rows: filtered(question, shape.rows) }
        : shape.type === 'multiple'
          ? { ...shape, options: filtered(question, shape.options) }
          : shape
    return [itemOf(question, withFilter, shaped.losses)]
  }
  switch (question.type) {
    case 'Q':
      return question.rows.map((row) => partOf(question, row, { type: 'text', maxLength: null, multiline: false }, []))
    case '1':
      return dualItems(question)
    case ':':
    case ';':
      return arrayItems(question)
    default: {
      const parts = [
        question.text,
        ...question.rows.map(({ label }) => label),
        ...question.answers.flat().map(({ label }) => label),
      ]
      const original = parts.map((words) => Object.values(words)[0] ?? '').join(' | ')
      const part = question.type === '*' ? 'calculation' : 'item'
      const { shape, losses } = leftOut(part, original, question.type)
      return [itemOf(question, shape, losses)]
    }
  }
}
