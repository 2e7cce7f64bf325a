import type { Strata } from '../../dataset/strata.ts'
import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { closestName } from '../../rule/closest-name.ts'
import type { FileColumn, FileVariable } from '../data-file.ts'
import type { Mapping } from '../mapping-schema.ts'
import { fileValueAt, valueKey } from './value-key.ts'

/** The strata of the rows, `null` where the mapping names none, and what was strange about them. */
export type RowStrata = { readonly strata: Strata | null; readonly remarks: readonly Issue[] }

type Sizes = Result<ReadonlyMap<string, number>>

/** A column with more different values numbers something else than strata. */
const mostStrata = 1000

const path = ['strata', 'column']
const sizePath = ['strata', 'population']

const noColumn = (column: string, at: Issue['path'], columns: ReadonlyMap<string, FileVariable>): Issue => {
  const suggestion = closestName(column, [...columns.keys()])
  return suggestion === undefined
    ? issue('mapping-no-column', at, { column })
    : issue('mapping-no-column-suggestion', at, { column, suggestion })
}

/** The values of the strata by their keys, in the order of numbers or else of signs, so that rows may be in any order. */
function strataIn(column: FileColumn, rows: number): { readonly names: readonly string[]; readonly blanks: number } {
  const found = new Set<number | string>()
  let blanks = 0
  for (let row = 0; row < rows; row += 1) {
    const value = fileValueAt(column, row)
    if (value === null) blanks += 1
    else found.add(value)
  }
  const inOrder = [...found].toSorted((one, other) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : String(one) < String(other) ? -1 : 1,
  )
  return { names: inOrder.map(valueKey), blanks }
}

/** The size that a column gives each stratum: the same in all its rows. */
function sizesInColumn(
  name: string,
  columns: ReadonlyMap<string, FileVariable>,
  { names, stratum }: Pick<Strata, 'names' | 'stratum'>,
): Sizes {
  const column = columns.get(name)?.column
  if (column === undefined) return failure([noColumn(name, sizePath, columns)])
  if (column.kind !== 'number') return failure([issue('mapping-sizes-no-number', sizePath, { column: name })])
  const sizes = new Map<string, number>()
  for (const [row, at] of stratum.entries()) {
    const [size, key] = [column.values[row] ?? Number.NaN, names[at] ?? '']
    const known = sizes.get(key)
    if (Number.isNaN(size)) continue
    if (known !== undefined && known !== size) {
      const values = { stratum: key, size: known, other: size, row: row + 1 }
      return failure([issue('mapping-stratum-two-sizes', sizePath, values)])
    }
    sizes.set(key, size)
  }
  return success(sizes)
}

/** Strata without a size, and those with a size that cannot be. */
function sizeFaults(
  sizes: ReadonlyMap<string, number>,
  { names, rows, isColumn }: { readonly names: readonly string[]; readonly rows: readonly number[]; isColumn: boolean },
): readonly Issue[] {
  return names.flatMap((stratum, at): readonly Issue[] => {
    const [size, count] = [sizes.get(stratum), rows[at] ?? 0]
    if (size === undefined) return [issue('mapping-stratum-no-size', sizePath, { stratum, count })]
    if (size >= count && Number.isFinite(size)) return []
    const place = isColumn ? sizePath : [...sizePath, stratum]
    return [issue('mapping-stratum-too-small', place, { stratum, size, count })]
  })
}

/**
 * The stratum of every row by the column that the mapping names, and the size of each stratum in the population where it
 * says those; or what is wrong with them. Strata of one row are told of: nothing can be said of the spread in them.
 *
 * @example rowStrata({ strata: { column: 'stype', population: 'fpc' }, … }, columns, 200) // → { strata: { names: ['E', …] } }
 */
export function rowStrata(
  { strata: given }: Mapping,
  columns: ReadonlyMap<string, FileVariable>,
  rows: number,
): Result<RowStrata> {
  if (given === undefined) return success({ strata: null, remarks: [] })
  const column = columns.get(given.column)?.column
  if (column === undefined) return failure([noColumn(given.column, path, columns)])
  const { names, blanks } = strataIn(column, rows)
  if (blanks > 0) return failure([issue('mapping-stratum-blank', path, { column: given.column, count: blanks })])
  if (names.length > mostStrata) {
    return failure([
      issue('mapping-strata-many', path, { column: given.column, count: names.length, most: mostStrata }),
    ])
  }
  const places = new Map(names.map((name, at) => [name, at]))
  const placeOf = (row: number): number => places.get(valueKey(fileValueAt(column, row) ?? '')) ?? 0
  const stratum = Uint16Array.from({ length: rows }, (_, row) => placeOf(row))
  const counts = names.map(() => 0)
  for (const at of stratum) counts[at] = (counts[at] ?? 0) + 1
  const alone = counts.filter((count) => count === 1).length
  const remarks = alone === 0 ? [] : [issue('import-stratum-alone', path, { column: given.column, count: alone })]
  const { population } = given
  if (population === undefined) {
    return success({ strata: { names, populations: names.map(() => null), stratum }, remarks })
  }
  const isColumn = typeof population === 'string'
  const sizes: Sizes = isColumn
    ? sizesInColumn(population, columns, { names, stratum })
    : success(new Map(Object.entries(population)))
  if (!sizes.ok) return sizes
  const faults = sizeFaults(sizes.value, { names, rows: counts, isColumn })
  if (faults.length > 0) return failure(faults)
  const empty = [...sizes.value.keys()].filter((name) => !places.has(name))
  return success({
    strata: { names, populations: names.map((name) => sizes.value.get(name) ?? null), stratum },
    remarks: [...remarks, ...empty.map((name) => issue('import-stratum-empty', sizePath, { stratum: name }))],
  })
}
