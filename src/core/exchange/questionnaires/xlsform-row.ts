import type { SheetRow } from './sheet-rows.ts'
import { cellOf } from './sheet-rows.ts'

/** What the cell `type` says: `select_one list or_other` in its words, old spellings in the usual ones. */
export type RowType = { readonly word: string; readonly list: string; readonly orOther: boolean }

/**
 * The words of a cell `type`.
 *
 * @example rowType('select one from yesno or_other') // → { word: 'select_one', list: 'yesno', orOther: true }
 */
export function rowType(cell: string): RowType {
  const lower = cell.trim().replaceAll(/\s+/g, ' ')
  const plain = lower
    .replace(/^(?:select one|select1) (?:from )?/i, 'select_one ')
    .replace(/^(?:select multiple|select all that apply) (?:from )?/i, 'select_multiple ')
    .replace(/^(begin|end) /i, '$1_')
  const [word = '', list = '', other = ''] = plain.split(' ')
  return { word: word.toLowerCase(), list, orOther: /^or_other$/i.test(other) }
}

/**
 * The value of a parameter of a row: `start=1 end=5 step=1`; an empty text when it is not there.
 *
 * @example parameter(row with parameters `start=1 end=5`, 'end') // → '5'
 */
export const parameter = (row: SheetRow, name: string): string =>
  new RegExp(`(?:^|[\\s;,])${name}\\s{0,3}=\\s{0,3}([^\\s;,]{1,40})`, 'i').exec(cellOf(row, 'parameters'))?.[1] ?? ''

/**
 * The condition of a question or group, or none.
 *
 * @example conditionOf(row with relevant `${a} = 1`) // → ['${a} = 1']
 */
export function conditionOf(row: SheetRow): readonly string[] {
  const when = cellOf(row, 'relevant', 'relevance')
  return when === '' ? [] : [when]
}
