import { missingAt } from '../../src/core/dataset/column.ts'
import type { Dataset } from '../../src/core/dataset/dataset.ts'
import type { ExportLayout } from '../../src/core/exchange/data-out/export-layout.ts'
import { reasonCode } from '../../src/core/exchange/data-out/missing-codes.ts'
import type { Tally } from './tally.ts'
import { note } from './tally.ts'

/** How often a value occurs, and its percentage of the answers; `null` of a reason, and where a program does not say. */
export type Frequency = { readonly count: number; readonly percentage: number | null }

/** Per exported column, per value as other programs print it. */
export type Frequencies = ReadonlyMap<string, ReadonlyMap<string, Frequency>>

/** Counts with the percentages of the values that are answers: reasons are below zero. */
export function withPercentages(counts: ReadonlyMap<string, number>): ReadonlyMap<string, Frequency> {
  const answered = [...counts].reduce((sum, [value, count]) => (Number(value) < 0 ? sum : sum + count), 0)
  const share = (value: string, count: number) => (Number(value) < 0 ? null : (100 * count) / answered)
  return new Map([...counts].map(([value, count]) => [value, { count, percentage: share(value, count) }]))
}

/**
 * How often every answer and every reason occurs in the columns of questions with one answer, counted in the dataset and
 * not in any file.
 *
 * @example frequenciesOf(dataset, exportLayout(book)).get('own_cup')?.get('1') // → { count: 51, percentage: 31.67… }
 */
export function frequenciesOf(dataset: Dataset, { columns }: ExportLayout): Frequencies {
  return new Map(
    columns.flatMap(({ name, variable, part }): [string, ReadonlyMap<string, Frequency>][] => {
      const column = dataset.columns.get(variable.id)
      if (column?.storage !== 'codes' || part.kind !== 'value') return []
      const counts = new Map<string, number>()
      for (const [row, code] of column.values.entries()) {
        const reason = missingAt(column, row)
        const value = String(reason === 0 ? code : reasonCode(variable, reason))
        counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      return [[name, withPercentages(counts)]]
    }),
  )
}

/**
 * Nothing; compares what a program counted with our own counts, each value once: how often it occurs, and its percentage
 * where the program says that, to as many decimals as it prints.
 *
 * @param off how far a percentage may be off, half of the last decimal; `null` where a program prints none
 */
export function compareFrequencies(
  tally: Tally,
  what: string,
  ours: Frequencies,
  theirs: Frequencies,
  off: number | null,
): void {
  for (const [name, own] of ours) {
    const found = theirs.get(name)
    for (const value of new Set([...own.keys(), ...(found?.keys() ?? [])])) {
      const [one, other] = [own.get(value), found?.get(value)]
      const isSame =
        one !== undefined &&
        one.count === other?.count &&
        (off === null || isNear(one.percentage, other.percentage, off))
      note(tally, isSame ? null : `${what}, ${name} = ${value}: ${said(other)}, not ${said(one)}`)
    }
  }
}

const isNear = (one: number | null, other: number | null, off: number): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) <= off

const said = (one: Frequency | undefined): string =>
  one === undefined ? 'nothing' : `${one.count} times (${one.percentage ?? 'no'} %)`
