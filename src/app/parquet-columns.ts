import type { ColumnSource } from 'hyparquet-writer'
import type { Column } from '../core/dataset/dataset.ts'
import { storageOf } from '../core/dataset/dataset.ts'
import { firstMissingCode, missingAmount, missingReasons, missingSet, reasonNumber } from '../core/dataset/missing.ts'
import type { Variable } from '../core/items/variable.ts'

/** A column of a Parquet file: whole numbers where every row has one, else a value or `null` per row. */
export type Cells = Int32Array | readonly unknown[]

/** The column beside amounts and texts that says why a row has none: -1 not asked … -4 declined, 0 with an answer. */
const missingColumn = (id: string): string => `${id}:missing`

const notAsked = reasonNumber('not-asked')
const isReason = (reason: number): boolean => reason >= 1 && reason <= missingReasons.length

/**
 * A column of whole numbers that has a value in every row.
 *
 * @example wholeNumbers('response', Int32Array.of(0, 0, 1))
 */
export const wholeNumbers = (name: string, data: Int32Array): ColumnSource => ({
  name,
  data,
  type: 'INT32',
  nullable: false,
})

/** Reasons are a column of their own only where they say more than that a row without a value was not asked. */
function withReasons(values: ColumnSource, reasons: Uint8Array): readonly ColumnSource[] {
  if (reasons.every((reason) => reason === 0 || reason === notAsked)) return [values]
  return [
    values,
    wholeNumbers(
      missingColumn(values.name),
      Int32Array.from(reasons, (reason) => -reason),
    ),
  ]
}

/**
 * The columns of a Parquet file that hold one column of a dataset. Codes, grades and sets (as a bitmask) are whole
 * numbers, -1 to -4 being the reasons of missing values. Amounts and texts are empty where there is no answer, and have
 * a second column `<id>:missing` when a reason other than "not asked" occurs.
 *
 * @example parquetColumns(hours).map(({ name }) => name) // → ['0.7.current', '0.7.current:missing']
 */
export function parquetColumns(column: Column): readonly ColumnSource[] {
  const { id } = column.variable
  switch (column.storage) {
    case 'codes': {
      const code = (value: number) => (value > firstMissingCode ? firstMissingCode - value : value)
      return [wholeNumbers(id, Int32Array.from(column.values, code))]
    }
    case 'sets': {
      const set = (mask: number) => (mask >= missingSet ? missingSet - mask : mask)
      return [wholeNumbers(id, Int32Array.from(column.values, set))]
    }
    case 'amounts': {
      const reasons = Uint8Array.from(column.values, (value) =>
        isReason(value - missingAmount) ? value - missingAmount : 0,
      )
      const data = Array.from(column.values, (value, row) => (reasons[row] === 0 ? value : null))
      return withReasons({ name: id, data, type: 'INT32' }, reasons)
    }
    case 'texts': {
      const data = column.values.map((text, row) => (column.reasons[row] === 0 ? text : null))
      return withReasons({ name: id, data, type: 'STRING' }, column.reasons)
    }
  }
}

/** The reasons of amounts or texts: from their own column, else "not asked" wherever the cell is empty. */
function reasonsOf(cells: readonly unknown[], own: Cells | undefined): Uint8Array {
  const reasons = new Uint8Array(cells.length)
  for (let row = 0; row < cells.length; row += 1) {
    if (own instanceof Int32Array) reasons[row] = -(own[row] ?? 0)
    else if (cells[row] === null) reasons[row] = notAsked
  }
  return reasons
}

function codesFrom(stored: Int32Array): Uint8Array {
  const values = new Uint8Array(stored.length)
  for (let row = 0; row < stored.length; row += 1) {
    const code = stored[row] ?? 0
    values[row] = code < 0 ? firstMissingCode - code : code
  }
  return values
}

function setsFrom(stored: Int32Array): Uint32Array {
  const values = new Uint32Array(stored.length)
  for (let row = 0; row < stored.length; row += 1) {
    const mask = stored[row] ?? 0
    values[row] = mask < 0 ? missingSet - mask : mask
  }
  return values
}

function amountsFrom(cells: readonly unknown[], reasons: Uint8Array): Int32Array {
  const values = new Int32Array(cells.length)
  for (let row = 0; row < cells.length; row += 1) {
    const reason = reasons[row] ?? 0
    values[row] = reason === 0 ? Number(cells[row]) : missingAmount + reason
  }
  return values
}

/**
 * The column of a dataset that `parquetColumns` wrote, or `null` when the file does not have it in that form.
 *
 * @param cells the column of the file with a name
 * @example columnFrom(hours, (name) => content.columns.get(name))?.values // → Int32Array [36, 40, …]
 */
export function columnFrom(variable: Variable, cells: (name: string) => Cells | undefined): Column | null {
  const storage = storageOf(variable)
  const own = cells(variable.id)
  if (storage === 'codes' || storage === 'sets') {
    if (!(own instanceof Int32Array)) return null
    return storage === 'codes'
      ? { storage, variable, values: codesFrom(own) }
      : { storage, variable, values: setsFrom(own) }
  }
  if (own === undefined || own instanceof Int32Array) return null
  const reasons = reasonsOf(own, cells(missingColumn(variable.id)))
  return storage === 'amounts'
    ? { storage, variable, values: amountsFrom(own, reasons) }
    : { storage, variable, values: own.map((cell) => (typeof cell === 'string' ? cell : '')), reasons }
}
