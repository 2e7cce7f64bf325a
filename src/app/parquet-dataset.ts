import type { ColumnSource } from 'hyparquet-writer'
import { answerKind, type AnswerKind, markOf } from '../core/dataset/answer-kind.ts'
import type { Column, Dataset, RosterRows } from '../core/dataset/dataset.ts'
import { unitWeight } from '../core/dataset/dataset.ts'
import type { Strata } from '../core/dataset/strata.ts'
import type { Variable } from '../core/items/variable.ts'
import type { Cells } from './parquet-columns.ts'
import { columnFrom, parquetColumns, wholeNumbers } from './parquet-columns.ts'
import type { ParquetContent } from './parquet-file.ts'
import type { StoredWave } from './stored-wave.ts'
import { storeFormat } from './stored-wave.ts'

/**
 * What every file of a dataset says of itself, for whoever opens it with another program.
 *
 * @example about(dataset)['loopbaan.simulated'] // → 'no'
 */
export const about = (
  of: Pick<Dataset, 'study' | 'wave' | 'simulated' | 'trial'>,
): Readonly<Record<string, string>> => ({
  'loopbaan.format': String(storeFormat),
  'loopbaan.study': of.study,
  'loopbaan.wave': of.wave,
  'loopbaan.simulated': simulatedWords[answerKind(of)],
})

const simulatedWords = {
  real: 'no',
  simulated: 'yes, these answers were made by a program',
  trial: 'yes, these answers were given in a trial',
} as const

/**
 * Whose answers a file says that it holds; `null` when it says nothing of it.
 *
 * @example kindInFile(about(dataset)) // → 'real'
 */
export const kindInFile = (said: Readonly<Record<string, string>>): AnswerKind | null =>
  (['real', 'simulated', 'trial'] as const).find((kind) => simulatedWords[kind] === said['loopbaan.simulated']) ?? null

/** The names of columns that are no variable: with a colon, which no id has, where a variable is called so. */
const ownName =
  (isTaken: (id: string) => boolean) =>
  (name: 'complete' | 'weight' | 'stratum'): string =>
    isTaken(name) ? `${name}:` : name

/**
 * The columns of `responses.parquet`: whether it was sent in, the weight in millionths where there are weights, the stratum
 * by its name where there are strata, and the variables.
 *
 * @example responseColumns(dataset).map(({ name }) => name) // → ['complete', '0.1', …]
 */
export function responseColumns({ complete, weights, weighted, strata, columns }: Dataset): readonly ColumnSource[] {
  const nameFor = ownName((id) => columns.has(id))
  const weight: ColumnSource = { name: nameFor('weight'), data: BigInt64Array.from(weights, BigInt), type: 'INT64' }
  return [
    { name: nameFor('complete'), data: Array.from(complete, (one) => one === 1), type: 'BOOLEAN', nullable: false },
    ...(weighted ? [{ ...weight, nullable: false }] : []),
    ...(strata === undefined ? [] : [stratumCells(nameFor('stratum'), strata)]),
    ...[...columns.values()].flatMap(parquetColumns),
  ]
}

/**
 * The columns of the file of a roster: the row of the response, from 0, and the columns of the roster.
 *
 * @example rosterColumns(jobs).map(({ name }) => name) // → ['response', '2.1.months', …]
 */
export const rosterColumns = ({ response, columns }: RosterRows): readonly ColumnSource[] => [
  wholeNumbers('response', response),
  ...[...columns.values()].flatMap(parquetColumns),
]

const stratumCells = (name: string, { names, stratum }: Strata): ColumnSource => ({
  name,
  data: Array.from(stratum, (at) => names[at] ?? ''),
  type: 'STRING',
  nullable: false,
})

/** The strata of a stored wave; `null` when the file names others than the wave has. */
function strataFrom(known: NonNullable<StoredWave['strata']>, cells: Cells | undefined): Strata | null {
  const places = new Map(known.map(({ name }, at) => [name, at]))
  const found = Array.from<unknown, number>(cells ?? [], (cell) => places.get(String(cell)) ?? -1)
  if (cells === undefined || found.includes(-1)) return null
  const names = known.map(({ name }) => name)
  return { names, populations: known.map(({ population }) => population), stratum: Uint16Array.from(found) }
}

/** The columns of variables, or `null` when one is not there or has another number of rows. */
function columnsOf(variables: readonly Variable[], content: ParquetContent): ReadonlyMap<string, Column> | null {
  const columns = variables
    .map((variable) => columnFrom(variable, (name) => content.columns.get(name)))
    .filter((column) => column?.values.length === content.rows)
    .flatMap((column) => (column === null ? [] : [[column.variable.id, column] as const]))
  return columns.length === variables.length ? new Map(columns) : null
}

/**
 * The rows of a roster from its file, or `null` when the file does not hold them.
 *
 * @example rosterRows(jobs, content)?.rows // → 8119
 */
export function rosterRows(roster: Variable, content: ParquetContent): RosterRows | null {
  const columns = columnsOf(roster.columns, content)
  const response = content.columns.get('response')
  if (columns === null || !(response instanceof Int32Array)) return null
  return { rows: content.rows, response, columns }
}

/**
 * A dataset without its rosters from the file of responses, or `null` when the file does not hold it.
 *
 * @example datasetOf(wave, variables, content)?.rows // → 5778
 */
export function datasetOf(wave: StoredWave, variables: readonly Variable[], content: ParquetContent): Dataset | null {
  const { rows } = wave
  const columns = columnsOf(variables, content)
  const nameFor = ownName((id) => variables.some((one) => one.id === id))
  const complete = content.columns.get(nameFor('complete'))
  const weights = content.columns.get(nameFor('weight'))
  if (columns === null || complete === undefined || content.rows !== rows) return null
  const strata =
    wave.strata === undefined ? undefined : strataFrom(wave.strata, content.columns.get(nameFor('stratum')))
  if (strata === null) return null
  return {
    study: wave.study,
    wave: wave.wave,
    ...markOf([wave]),
    rows,
    complete: Uint8Array.from(complete, (one) => (one === true ? 1 : 0)),
    columns,
    rosters: new Map(),
    weights: weights === undefined ? new Float64Array(rows).fill(unitWeight) : Float64Array.from(weights, Number),
    weighted: weights !== undefined,
    ...(strata && { strata }),
  }
}
