import type { WrittenItem } from '../written-study.ts'
import type { Choice } from './choice.ts'
import type { OpenText, Question, QuestionOf } from './question.ts'
import { wording } from './question-words.ts'

type Written<Type extends WrittenItem['type']> = Extract<WrittenItem, { type: Type }>

/** Options as a study file has them; one with a text behind it is open. */
function writeOptions(
  choices: readonly (Pick<Choice, 'code' | 'label' | 'wording'> & { readonly exclusive?: boolean })[],
  open: readonly OpenText[],
): Written<'multiple'>['options'] {
  const opened = new Set(open.map(({ code }) => code))
  return choices.map(({ code, label, wording: own, exclusive = false }) => ({
    code,
    label: own ?? wording(label, String(code)),
    ...(opened.has(code) ? { open: true as const } : {}),
    ...(exclusive ? { exclusive } : {}),
  }))
}

const writeMultiple = (question: QuestionOf<'multiple'>): Written<'multiple'>['options'] =>
  writeOptions(question.kind === 'dichotomies' ? question.options : question.choices, question.open)

/**
 * A question as an item of a study file, without a rule.
 *
 * @param id the id of the item
 * @example writeItem(question, 'sex') // → { id: 'sex', type: 'single', text: { any: 'Sex' }, options: … }
 */
export function writeItem(question: Question, id: string): WrittenItem {
  const head = {
    id,
    text: question.text,
    ...(question.label === null ? {} : { label: question.label }),
    ...(asksDeclined(question) ? { decline: true } : {}),
  }
  switch (question.type) {
    case 'single':
      return { ...head, type: 'single', options: writeOptions(question.choices, question.open) }
    case 'multiple':
      return { ...head, type: 'multiple', options: writeMultiple(question) }
    case 'matrix':
      return {
        ...head,
        type: 'matrix',
        scale: question.scale.map(({ code, label, wording: own }) => ({
          code,
          label: own ?? wording(label, String(code)),
        })),
        rows: question.rows.map(({ code, label }) => ({ code, label: wording(label, String(code)) })),
      }
    case 'slider': {
      const { min, max, rows } = question
      return {
        ...head,
        type: 'slider',
        min,
        max,
        rows: rows.map(({ code, label, low, high }) => ({
          code,
          label: wording(label, String(code)),
          low: wording(low, String(min)),
          high: wording(high, String(max)),
        })),
      }
    }
    case 'number':
      return {
        ...head,
        type: 'number',
        fields: question.fields.map(({ id: field, label, unit, min, max, decimals }) => ({
          id: field,
          label: wording(label, field),
          ...(unit === null ? {} : { unit }),
          ...(min === 0 ? {} : { min }),
          max,
          ...(decimals === 0 ? {} : { decimals }),
        })),
      }
    case 'date':
      return { ...head, type: 'date', precision: question.precision, min: question.min, max: question.max }
    case 'roster': {
      const { row, maxRows, columns } = question
      return { ...head, type: 'roster', row, maxRows, columns: columns.map(writeColumn) }
    }
    case 'text':
      return {
        ...head,
        type: 'text',
        maxLength: question.maxLength,
        ...(question.multiline ? { multiline: true } : {}),
      }
  }
}

type RosterColumn = Written<'roster'>['columns'][number]

/** A column of a roster as a study file has it. */
function writeColumn({ id, question }: QuestionOf<'roster'>['columns'][number]): RosterColumn {
  const label = question.label ?? question.text
  switch (question.type) {
    case 'single': {
      const options = question.choices.map((choice) => ({ code: choice.code, label: wording(choice.label, '?') }))
      return { id, type: 'single', label, options }
    }
    case 'number': {
      const [field] = question.fields
      const { min = 0, max = 100, decimals = 0, unit = null } = field ?? {}
      return { id, type: 'number', label, min, max, decimals, ...(unit === null ? {} : { unit }) }
    }
    case 'date':
      return { id, type: 'year', label, min: question.min, max: question.max }
    case 'text':
      return { id, type: 'text', label, maxLength: question.maxLength }
  }
}

/** True when some rows say that the respondent would rather not answer: then the question offered it. */
function asksDeclined(question: Question): boolean {
  const { type } = question
  if (type === 'single' || type === 'date' || type === 'text') return declines(question.column.missing)
  if (type === 'number') return question.fields.some(({ column }) => declines(column.missing))
  if (type === 'matrix' || type === 'slider') return question.rows.some(({ column }) => declines(column.missing))
  if (type === 'roster') return false
  return question.kind === 'categories' && question.columns.some(({ missing }) => declines(missing))
}

const declines = (missing: readonly { readonly reason: string }[]): boolean =>
  missing.some(({ reason }) => reason === 'declined')
