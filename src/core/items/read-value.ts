import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { Value } from '../rule/rule.ts'
import type { Form } from './item-type.ts'
import { readAmount } from './read-amount.ts'
import type { Variable } from './variable.ts'

/** A value that was posted, or why it is not accepted; `value` is absent when nothing was filled in. */
export type ReadValue = { readonly value?: Value; readonly issues: readonly Issue[] }

const nothing: ReadValue = { issues: [] }
const refused = (...issues: readonly Issue[]): ReadValue => ({ issues })

/** The filled-in values that a form has for a field, without surrounding blanks. */
const filled = (form: Form, field: string): readonly string[] =>
  (form[field] ?? []).map((text) => text.trim()).filter((text) => text !== '')

function readCodes(variable: Variable, posted: readonly string[]): ReadValue {
  const offered = new Map(variable.codes.map((code) => [String(code.code), code]))
  const unknown = posted.filter((text) => !offered.has(text))
  if (unknown.length > 0) return refused(issue('answer-unknown-option', [variable.id], { option: unknown.join(', ') }))
  const chosen = [...new Set(posted.map(Number))].toSorted((a, b) => a - b)
  if (variable.kind === 'single') {
    const [code, ...others] = chosen
    if (others.length > 0) return refused(issue('answer-more-than-one', [variable.id]))
    return code === undefined ? nothing : { value: code, issues: [] }
  }
  const exclusive = chosen.find((code) => offered.get(String(code))?.exclusive === true)
  if (exclusive !== undefined && chosen.length > 1) {
    return refused(issue('answer-exclusive', [variable.id], { option: exclusive }))
  }
  return chosen.length === 0 ? nothing : { value: chosen, issues: [] }
}

function readMonths(variable: Variable, form: Form): ReadValue {
  const [year] = filled(form, `${variable.id}.year`)
  const [month] = filled(form, `${variable.id}.month`)
  if (year === undefined && month === undefined) return nothing
  if (year === undefined || month === undefined) return refused(issue('answer-month-and-year', [variable.id]))
  const years = readAmount({ ...variable, kind: 'year' }, year)
  if (typeof years.value !== 'number') return years
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) return refused(issue('answer-not-a-month', [variable.id], { given: month }))
  return { value: years.value * 12 + Number(month) - 1, issues: [] }
}

function readText(variable: Variable, posted: readonly string[]): ReadValue {
  const text = posted
    .join(' ')
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
  const limit = variable.maxLength ?? Infinity
  if (text.length > limit) {
    return refused(issue('answer-too-long', [variable.id], { length: text.length, limit }))
  }
  return text === '' ? nothing : { value: text, issues: [] }
}

/**
 * What a posted page says about one variable: the value, nothing, or the reason why it is not accepted.
 * A month is posted as two fields, `<id>.year` and `<id>.month`; rosters are read by their own type.
 *
 * @example readValue(age, { '7.2': ['31'] }) // → { value: 31, issues: [] }
 */
export function readValue(variable: Variable, form: Form): ReadValue {
  const posted = filled(form, variable.id)
  switch (variable.kind) {
    case 'single':
    case 'multiple':
      return readCodes(variable, posted)
    case 'scale':
    case 'number':
    case 'year': {
      const [first, ...others] = posted
      if (others.length > 0) return refused(issue('answer-more-than-one', [variable.id]))
      return first === undefined ? nothing : readAmount(variable, first)
    }
    case 'months':
      return readMonths(variable, form)
    case 'text':
      return readText(variable, posted)
    case 'roster':
      return nothing
  }
}
