import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { excerpt } from './excerpt.ts'
import { monthFields } from './fields.ts'
import type { Form, ReadValue } from './item-type.ts'
import { readAmount } from './read-amount.ts'
import { readText } from './read-text.ts'
import type { Variable } from './variable.ts'

const nothing: ReadValue = { issues: [] }
const refused = (...issues: readonly Issue[]): ReadValue => ({ issues })

/** The values that a form has for a field, without surrounding blanks; a field that was left empty has none. */
const filled = (form: Form, field: string): readonly string[] =>
  (form[field] ?? []).map((text) => text.trim()).filter((text) => text !== '')

/** What a field that holds one answer says; a field that was posted twice holds too many. */
function readOne(variable: Variable, form: Form, read: (variable: Variable, given: string) => ReadValue): ReadValue {
  const [given, ...others] = filled(form, variable.id)
  if (given === undefined) return nothing
  return others.length > 0 ? refused(issue('answer-more-than-one', [variable.id])) : read(variable, given)
}

function readCodes(variable: Variable, form: Form): ReadValue {
  const posted = filled(form, variable.id)
  const offered = new Map(variable.codes.map((code) => [String(code.code), code]))
  const unknown = posted.find((text) => !offered.has(text))
  if (unknown !== undefined) {
    return refused(issue('answer-unknown-option', [variable.id], { option: excerpt(unknown) }))
  }
  const chosen = [...new Set(posted.map(Number))].toSorted((a, b) => a - b)
  const [first, ...others] = chosen
  if (first === undefined) return nothing
  if (variable.kind === 'single') {
    return others.length > 0 ? refused(issue('answer-more-than-one', [variable.id])) : { value: first, issues: [] }
  }
  const alone = chosen.some((code) => offered.get(String(code))?.exclusive === true)
  return alone && others.length > 0 ? refused(issue('answer-exclusive', [variable.id])) : { value: chosen, issues: [] }
}

function readMonths(variable: Variable, form: Form): ReadValue {
  const fields = monthFields(variable.id)
  const [years, months] = [filled(form, fields.year), filled(form, fields.month)]
  if (years.length > 1 || months.length > 1) return refused(issue('answer-more-than-one', [variable.id]))
  const [year, month] = [years[0], months[0]]
  if (year === undefined && month === undefined) return nothing
  if (year === undefined || month === undefined) return refused(issue('answer-month-and-year', [variable.id]))
  const read = readAmount(variable, year)
  if (read.value === undefined) return read
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) {
    return refused(issue('answer-not-a-month', [variable.id], { given: excerpt(month) }))
  }
  return { value: read.value * 12 + Number(month) - 1, issues: [] }
}

/**
 * What a posted page says about one variable: the value, nothing, or the reason why it is not accepted.
 * A month is posted as two fields, `<id>.year` and `<id>.month`; rosters are read by their own type.
 *
 * @example readValue(age, { '7.2': ['31'] }) // → { value: 31, issues: [] }
 */
export function readValue(variable: Variable, form: Form): ReadValue {
  switch (variable.kind) {
    case 'single':
    case 'multiple':
      return readCodes(variable, form)
    case 'scale':
    case 'number':
    case 'year':
      return readOne(variable, form, readAmount)
    case 'months':
      return readMonths(variable, form)
    case 'text':
      return readOne(variable, form, readText)
    case 'roster':
      return nothing
  }
}
