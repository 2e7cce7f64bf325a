import type { Column, Dataset, RosterRows } from './dataset.ts'

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

function pickNumbers<Target extends Numbers>(target: Target, values: Numbers, rows: Uint32Array): Target {
  for (let row = 0; row < rows.length; row += 1) target[row] = values[rows[row] ?? 0] ?? 0
  return target
}

function pickColumn(column: Column, rows: Uint32Array): Column {
  const { length } = rows
  switch (column.storage) {
    case 'codes':
      return { ...column, values: pickNumbers(new Uint8Array(length), column.values, rows) }
    case 'sets':
      return { ...column, values: pickNumbers(new Uint32Array(length), column.values, rows) }
    case 'amounts':
      return { ...column, values: pickNumbers(new Int32Array(length), column.values, rows) }
    case 'texts':
      return {
        ...column,
        values: Array.from(rows, (row) => column.values[row] ?? ''),
        reasons: pickNumbers(new Uint8Array(length), column.reasons, rows),
      }
  }
}

const pickColumns = (columns: ReadonlyMap<string, Column>, rows: Uint32Array): ReadonlyMap<string, Column> =>
  new Map([...columns].map(([id, column]) => [id, pickColumn(column, rows)]))

/** The rows of a roster that belong to the picked responses. */
function pickRoster(roster: RosterRows, rows: Uint32Array): RosterRows {
  const own = Map.groupBy(roster.response.keys(), (row) => roster.response[row] ?? 0)
  const picked = Array.from(rows, (row, response) => (own.get(row) ?? []).map((at) => ({ at, response }))).flat()
  return {
    rows: picked.length,
    response: Int32Array.from(picked, ({ response }) => response),
    columns: pickColumns(
      roster.columns,
      Uint32Array.from(picked, ({ at }) => at),
    ),
  }
}

/**
 * A dataset of rows of another: in the given order, left out, or more than once.
 *
 * @example pickRows(dataset, Uint32Array.of(2, 0)).rows // → 2
 */
export const pickRows = ({ strata, ...dataset }: Dataset, rows: Uint32Array): Dataset => ({
  ...dataset,
  rows: rows.length,
  complete: pickNumbers(new Uint8Array(rows.length), dataset.complete, rows),
  columns: pickColumns(dataset.columns, rows),
  rosters: new Map([...dataset.rosters].map(([id, roster]) => [id, pickRoster(roster, rows)])),
  weights: pickNumbers(new Float64Array(rows.length), dataset.weights, rows),
  ...(strata && {
    strata: { ...strata, stratum: pickNumbers(new Uint16Array(rows.length), strata.stratum, rows) },
  }),
})
