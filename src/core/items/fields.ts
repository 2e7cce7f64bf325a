import type { Variable } from './variable.ts'

/**
 * The field that is posted when a respondent would rather not answer an item.
 *
 * @example declineField('7.3') // → '7.3.declined'
 */
export const declineField = (item: string): string => `${item}.declined`

/**
 * The two fields in which a month is posted.
 *
 * @example monthFields('1.5').month // → '1.5.month'
 */
export const monthFields = (variable: string): { readonly year: string; readonly month: string } => ({
  year: `${variable}.year`,
  month: `${variable}.month`,
})

/**
 * The field in which a cell of a roster is posted; rows count from 1.
 *
 * @example rosterField('2.1', 3, 'months') // → '2.1.3.months'
 */
export const rosterField = (roster: string, row: number, column: string): string => `${roster}.${row}.${column}`

/**
 * The column's id inside its roster.
 *
 * @example columnName('2.1', months) // → 'months', for the column `2.1.months`
 */
export const columnName = (roster: string, column: Variable): string => column.id.slice(roster.length + 1)

/**
 * The field by which a respondent lets a page stand although one of its soft checks fails; checks count from 1.
 *
 * @example checkField('hours', 1) // → 'check.hours.1', posted with the value 'confirmed'
 */
export const checkField = (page: string, number: number): string => `check.${page}.${number}`
