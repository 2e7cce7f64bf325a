import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import { excerpt } from '../../items/excerpt.ts'
import { columnName, rosterField } from '../../items/fields.ts'
import type { ReadValue } from '../../items/item-type.ts'
import { typeOf } from '../../items/item-types.ts'
import { postValue } from '../../items/post-value.ts'
import { readValue } from '../../items/read-value.ts'
import type { Variable } from '../../items/variable.ts'
import type { Answers, Value } from '../../rule/rule.ts'
import type { AskedItem, Questionnaire } from '../questionnaire.ts'

/** Made-up answers: those that can be given, and why the others cannot. */
export type MadeUp = { readonly answers: Answers; readonly refused: readonly Issue[] }

const refused = (...issues: readonly Issue[]): ReadValue => ({ issues })

const isCodes = (given: unknown): given is readonly number[] =>
  Array.isArray(given) && given.every((one) => typeof one === 'number')

const isPlain = (given: unknown): given is number | string => typeof given === 'number' || typeof given === 'string'

const isRow = (given: unknown): given is object => typeof given === 'object' && given !== null && !Array.isArray(given)

/** The value of a variable that is no roster, read as if it had been posted. */
function readOne(variable: Variable, given: unknown): ReadValue {
  const value: Value | null = isPlain(given) || isCodes(given) ? given : null
  const reading = value === null ? refused() : readValue(variable, postValue(variable, value))
  const isNothing = reading.value === undefined && reading.issues.length === 0
  return isNothing ? refused(issue('ask-preview-no-value', [variable.id])) : reading
}

/** The fields of one row of a roster as they would be posted, and what of it no field can hold. */
function postedRow({ id, columns, max }: Variable, given: unknown, number: number) {
  if (number > (max ?? 0)) {
    return { fields: [], issues: [issue('ask-preview-rows', [id], { row: number, most: max ?? 0 })] }
  }
  if (!isRow(given)) return { fields: [], issues: [issue('ask-preview-row', [id], { row: number })] }
  const names = new Set(columns.map((column) => columnName(id, column)))
  const cells = Object.entries(given).map(([name, value]: [string, unknown]) => ({ name, value }))
  const isRight = ({ name, value }: (typeof cells)[number]): boolean => names.has(name) && isPlain(value)
  return {
    fields: cells.filter(isRight).map(({ name, value }) => [rosterField(id, number, name), [String(value)]] as const),
    issues: cells
      .filter((cell) => !isRight(cell))
      .map(({ name }) =>
        names.has(name)
          ? issue('ask-preview-no-value', [rosterField(id, number, name)])
          : issue('ask-preview-column', [id], { row: number, column: excerpt(name) }),
      ),
  }
}

/** The rows of a roster, read as if they had been posted; the rows and cells that are right are kept. */
function readRoster({ item, variables }: AskedItem, roster: Variable, given: unknown): ReadValue {
  if (!Array.isArray(given) || given.length === 0) return refused(issue('ask-preview-no-value', [roster.id]))
  const rows = given.map((row: unknown, index) => postedRow(roster, row, index + 1))
  const form = Object.fromEntries(rows.flatMap(({ fields }) => fields))
  const { answers, issues } = typeOf(item).read(item, form, variables)
  const value = answers[roster.id]
  return { ...(value === undefined ? {} : { value }), issues: [...rows.flatMap((row) => row.issues), ...issues] }
}

/** What is given for one variable, when there is such a variable and it can have that value. */
function readGiven({ pages }: Questionnaire, id: string, given: unknown): ReadValue {
  for (const asked of pages.flatMap(({ items }) => items)) {
    const variable = asked.variables.find((one) => one.id === id)
    if (variable !== undefined) {
      return variable.kind === 'roster' ? readRoster(asked, variable, given) : readOne(variable, given)
    }
  }
  return refused(issue('ask-preview-no-variable', [excerpt(id)]))
}

/** The entries of a JSON object; `null` for anything else. */
function entriesOf(json: string): readonly (readonly [string, unknown])[] | null {
  if (json.trim() === '') return []
  try {
    const given: unknown = JSON.parse(json)
    return isRow(given) ? Object.entries(given) : null
  } catch {
    return null
  }
}

/**
 * The answers that a researcher made up, from JSON by variable, with what is wrong with each that cannot be given; `null`
 * when it is no JSON object at all.
 *
 * @example readMadeUp(questionnaire, '{"age": 36, "nonsense": 1}') // → { answers: { age: 36 }, refused: [{ … }] }
 */
export function readMadeUp(questionnaire: Questionnaire, json: string): MadeUp | null {
  const entries = entriesOf(json)
  if (entries === null) return null
  const readings = entries.map(([id, given]) => ({ id, ...readGiven(questionnaire, id, given) }))
  return {
    answers: Object.fromEntries(
      readings.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value] as const])),
    ),
    refused: readings.flatMap(({ issues }) => issues),
  }
}
