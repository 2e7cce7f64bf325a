import type { Issue } from '../../issue.ts'
import { checkField, columnName, monthFields, rosterField } from '../../items/fields.ts'
import { fieldId, itemId } from '../../items/form-parts.ts'
import type { Item } from '../../items/item.ts'
import type { Variable } from '../../items/variable.ts'
import { say } from '../../messages/say.ts'
import { variablesOf } from '../../rule/rule-variables.ts'
import type { Language, Text } from '../../text.ts'
import type { ShownPage } from '../show-page.ts'
import { firstField } from './response-state.ts'

/** Where something is wrong: the question, the part of it that has a name of its own, and the element to go to. */
export type FaultPlace = { readonly question: Text | null; readonly field: string | null; readonly id: string }

/** The language of the page, and the words of its texts. */
export type Wording = { readonly language: Language; readonly words: (text: Text) => string }

/** The words of a label, without the sign at its end: another one comes after it. */
const labelOf = ({ label }: Variable, words: Wording['words']): string => words(label).replace(/\s*[?:]$/, '')

/** The field in which a value is typed again: of a month, the one of the two that is wrong or empty. */
function fieldOf(variable: Variable, code: Issue['code'], isEmpty: (field: string) => boolean): string {
  if (variable.kind !== 'months') return firstField(variable)
  const { year } = monthFields(variable.id)
  const isYear = code === 'answer-month-and-year' ? isEmpty(year) : code !== 'answer-not-a-month'
  return isYear ? year : variable.id
}

/** The cell of a roster that has this name, by its row and column. */
function cellOf(item: Item, roster: Variable, place: string, { language, words }: Wording): string | null {
  if (item.type !== 'roster' || !place.startsWith(`${roster.id}.`)) return null
  const number = Number(place.slice(roster.id.length + 1).split('.')[0])
  const column = roster.columns.find((one) => rosterField(roster.id, number, columnName(roster.id, one)) === place)
  if (column === undefined) return null
  const row = words(item.row).replaceAll('{number}', String(number))
  return say(language, 'ask-fault-cell', { row, column: labelOf(column, words) })
}

/** The first question of a page that one of its checks reads, for a check; or else its first question. */
function checked({ page, items }: ShownPage, place: string): Variable | undefined {
  const check = (page.checks ?? []).find((_, index) => checkField(page.id, index + 1) === place)
  const read = check === undefined ? [] : variablesOf(check.rule)
  const variables = items.flatMap(({ offered }) => offered)
  return variables.find(({ id }) => read.includes(id)) ?? variables[0]
}

/**
 * Where on a page something is wrong. A part of a question is named: a field, a row, a cell of a roster.
 *
 * @param isEmpty says of a field whether nothing was filled in
 * @example faultPlace(shown, issue, { language: 'en', words }, isEmpty).field // → 'Dish 2, Liked since'
 */
export function faultPlace(
  shown: ShownPage,
  { code, path }: Pick<Issue, 'code' | 'path'>,
  wording: Wording,
  isEmpty: (field: string) => boolean,
): FaultPlace {
  const place = String(path[0])
  for (const { asked, offered } of shown.items) {
    const { item } = asked
    const question = item.text
    for (const variable of offered) {
      if (variable.id === place && variable.kind !== 'roster') {
        const field = variable.id === item.id ? null : labelOf(variable, wording.words)
        return { question, field, id: fieldId(fieldOf(variable, code, isEmpty)) }
      }
      const cell = cellOf(item, variable, place, wording)
      if (cell !== null) return { question, field: cell, id: fieldId(place) }
    }
    const first = offered[0]
    if (item.id === place)
      return { question, field: null, id: first === undefined ? itemId(place) : fieldId(firstField(first)) }
  }
  const first = checked(shown, place)
  return { question: null, field: null, id: first === undefined ? itemId(place) : fieldId(firstField(first)) }
}
