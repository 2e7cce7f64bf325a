import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Derivation, DerivedVariable } from '../study/derived.ts'
import type { OpenColumn } from './column.ts'
import { missingAt, openColumn, put, putMissing, valueAt } from './column.ts'
import type { Column, Dataset } from './dataset.ts'
import { matchRule, matchRuleUnknown } from './match-rule.ts'
import { reasonNumber } from './missing.ts'

/** The reasons for which a source has no answer, the one that says most first. */
const gravest = ['not-reached', 'declined', 'skipped', 'not-asked'] as const

const columnOf = (dataset: Dataset, id: string): Column => {
  const found = dataset.columns.get(id)
  if (found === undefined) throw new Error(`The dataset of wave ${dataset.wave} has no variable ${id}`)
  return found
}

/** Why a row has no value: the gravest reason of what it would be computed from; none of them is "not asked". */
function reasonAt(sources: readonly Column[], row: number): number {
  const reasons = new Set(sources.map((column) => missingAt(column, row)))
  const found = gravest.find((reason) => reasons.has(reasonNumber(reason)))
  return reasonNumber(found ?? 'not-asked')
}

/** Writes the code of the first rule that is true, as long as none before it is unknown. */
function writeCategories(
  dataset: Dataset,
  { cases }: Extract<Derivation, { kind: 'categories' }>,
  column: OpenColumn,
  sources: readonly Column[],
): void {
  const truths = cases.map(({ code, rule }) => ({
    code,
    isTrue: matchRule(dataset, rule),
    isUnknown: matchRuleUnknown(dataset, rule),
  }))
  for (let row = 0; row < dataset.rows; row += 1) {
    const decided = truths.find(({ isTrue, isUnknown }) => isTrue[row] === 1 || isUnknown[row] === 1)
    const fits = decided?.isTrue[row] === 1 && put(column, row, decided.code)
    if (!fits) putMissing(column, row, reasonAt(sources, row))
  }
}

/** The nearest whole number; a half goes away from zero. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value))

/** Writes the mean of the answers that are there, rounded to the decimals of the score; half away from zero. */
function writeScore(
  dataset: Dataset,
  { of, low, high, needs }: Extract<Derivation, { kind: 'score' }>,
  column: OpenColumn,
  sources: readonly Column[],
): void {
  const parts = of.map(({ variable, reversed }) => ({ own: columnOf(dataset, variable), reversed }))
  const unit = 10 ** column.variable.decimals
  // Added up in whole numbers and divided last, so that the half of a unit is one too.
  const fine = 10 ** Math.max(0, ...parts.map(({ own }) => own.variable.decimals))
  const ends = rounded(low * fine) + rounded(high * fine)
  for (let row = 0; row < dataset.rows; row += 1) {
    let [sum, n] = [0, 0]
    for (const { own, reversed } of parts) {
      const value = valueAt(own, row)
      if (typeof value !== 'number') continue
      const whole = rounded(value * fine)
      sum += reversed ? ends - whole : whole
      n += 1
    }
    const fits = n >= needs && put(column, row, rounded((sum * unit) / (n * fine)) / unit)
    if (!fits) putMissing(column, row, reasonAt(sources, row))
  }
}

function derivedColumn(dataset: Dataset, { variable, derivation, sources }: DerivedVariable): Column {
  const column = openColumn(variable, dataset.rows)
  const from = sources.map((id) => columnOf(dataset, id))
  if (derivation.kind === 'categories') writeCategories(dataset, derivation, column, from)
  else writeScore(dataset, derivation, column, from)
  return column
}

/**
 * A dataset with the derived variables of its questionnaire as columns beside those that were asked. They are computed
 * whenever data are read and never stored, so that a changed band is a changed band everywhere. A score is a mean of the
 * answers given, not an imputation: with fewer than it needs there is none.
 *
 * @throws when the dataset lacks a variable that the questionnaire asks
 * @example derive(dataset, questionnaire).columns.get('hours-band')?.storage // → 'codes'
 */
export function derive(dataset: Dataset, { derived = [] }: Questionnaire): Dataset {
  if (derived.length === 0) return dataset
  const columns = new Map(dataset.columns)
  // Later ones may be computed from earlier ones.
  for (const part of derived.flatMap(({ variables }) => variables)) {
    columns.set(part.variable.id, derivedColumn({ ...dataset, columns }, part))
  }
  return { ...dataset, columns }
}
