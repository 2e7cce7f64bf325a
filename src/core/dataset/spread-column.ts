import type { Column } from './dataset.ts'

/**
 * A column of the responses as a column of the rows of a roster: each row has the value of its response.
 *
 * @param response the row of the dataset per row of the roster
 * @example spreadColumn(sex, Int32Array.of(0, 0, 1)).values // → that of the first response twice, then the second
 */
export function spreadColumn(column: Column, response: Int32Array): Column {
  const number = (values: ArrayLike<number>) => (row: number) => values[row] ?? 0
  switch (column.storage) {
    case 'codes':
      return { ...column, values: Uint8Array.from(response, number(column.values)) }
    case 'sets':
      return { ...column, values: Uint32Array.from(response, number(column.values)) }
    case 'amounts':
      return { ...column, values: Int32Array.from(response, number(column.values)) }
    case 'texts':
      return {
        ...column,
        values: Array.from(response, (row) => column.values[row] ?? ''),
        reasons: Uint8Array.from(response, number(column.reasons)),
      }
  }
}
