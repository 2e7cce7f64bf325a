/**
 * The id of the column when the variable is a column of the roster, otherwise undefined. Decided by the form of the name
 * alone: behind the roster's id one word that starts with a lower-case letter. `2.1.months` is a column of `2.1`; `2.1.4`
 * is another item.
 *
 * @example rosterColumn('2.1', '2.1.months') // → 'months'
 */
export function rosterColumn(roster: string, variable: string): string | undefined {
  if (!variable.startsWith(`${roster}.`)) return undefined
  const column = variable.slice(roster.length + 1)
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(column) ? column : undefined
}
