import type { Marked } from '../../dataset/answer-kind.ts'
import { codebook } from '../../dataset/codebook.ts'
import type { Codebook } from '../../dataset/codebook.ts'
import type { Column, Dataset, RosterRows } from '../../dataset/dataset.ts'
import { openColumn, putMissing } from '../../dataset/column.ts'
import { matchRule } from '../../dataset/match-rule.ts'
import type { MissingReason } from '../../dataset/missing.ts'
import { reasonNumber } from '../../dataset/missing.ts'
import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import type { Variable } from '../../items/variable.ts'
import type { Questionnaire } from '../../questionnaire/questionnaire.ts'
import { closestName } from '../../rule/closest-name.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { DataFile, FileVariable } from '../data-file.ts'
import type { Mapping, VariableMapping } from '../mapping-schema.ts'
import { fillRoster } from './fill-roster.ts'
import type { Filled } from './filled-column.ts'
import { fillColumn } from './filled-column.ts'
import type { AssumedColumn } from './completeness.ts'
import { markNotReached, sentIn } from './completeness.ts'
import { valueReader } from './read-values.ts'
import { rowValues } from './row-values.ts'
import { rowStrata } from './row-strata.ts'
import { rowWeights } from './row-weights.ts'

/** A dataset that was filled from a file, and what a researcher should look at: values that do not fit, and the like. */
export type Imported = { readonly dataset: Dataset; readonly remarks: readonly Issue[] }

/** The columns so far as a dataset, for rules over them. */
const asFarAs = (
  questionnaire: Questionnaire,
  rows: number,
  columns: ReadonlyMap<string, Column>,
  rosters: ReadonlyMap<string, RosterRows>,
): Dataset => ({
  study: questionnaire.study,
  wave: questionnaire.wave,
  simulated: false,
  rows,
  complete: new Uint8Array(rows),
  columns,
  rosters,
  weights: new Float64Array(0),
  weighted: false,
})

/** Which rows a question is asked of; rules that many questions share are worked out once. */
function askedReader(dataset: Dataset): (base: RuleTree | null) => Uint8Array | null {
  const known = new Map<string, Uint8Array>()
  return (base) => {
    if (base === null) return null
    const key = JSON.stringify(base)
    const asked = known.get(key) ?? matchRule(dataset, base)
    known.set(key, asked)
    return asked
  }
}

const remarksOf = (variable: Variable, { unfit, unasked }: Filled): readonly Issue[] => [
  ...[...unfit].map(([value, count]) =>
    issue('import-value-unfit', [variable.id], { variable: variable.id, value, count }),
  ),
  ...(unasked === 0 ? [] : [issue('import-unasked', [variable.id], { variable: variable.id, count: unasked })]),
]

/** Mappings of variables that the questionnaire does not have, and of variables that have one already. */
function misnamed(mapping: Mapping, book: Codebook): readonly Issue[] {
  const seen = new Set<string>()
  return mapping.variables.flatMap(({ variable }, index): readonly Issue[] => {
    const path = ['variables', index, 'variable']
    if (!book.has(variable)) {
      const suggestion = closestName(variable, [...book.keys()])
      return [
        suggestion === undefined
          ? issue('mapping-no-variable', path, { variable, wave: mapping.wave })
          : issue('mapping-no-variable-suggestion', path, { variable, wave: mapping.wave, suggestion }),
      ]
    }
    if (seen.has(variable)) return [issue('mapping-double-variable', path, { variable })]
    seen.add(variable)
    return []
  })
}

/**
 * The dataset that a data file gives a wave by a mapping, with remarks; or what is wrong with the mapping, each issue with
 * its path in it. Nothing is filled in: a variable without a column was not asked, and every place without an answer has
 * its reason. Answers are kept as they are in the file, also where the rules of the questionnaire lead past the question;
 * how many there are is a remark.
 *
 * @param mark whose answers they are
 * @example applyMapping(file, mapping, questionnaireOf(study, wave), { simulated: false })
 */
export function applyMapping(
  file: DataFile,
  mapping: Mapping,
  questionnaire: Questionnaire,
  mark: Marked,
): Result<Imported> {
  const { rows } = file
  const book = codebook(questionnaire)
  const places = new Map(mapping.variables.map((one, index) => [one.variable, { one, path: ['variables', index] }]))
  const named: ReadonlyMap<string, FileVariable> = new Map(file.variables.map((one) => [one.name, one]))
  const faults: Issue[] = [...misnamed(mapping, book)]
  const remarks: Issue[] = []
  const columns = new Map<string, Column>()
  const rosters = new Map<string, RosterRows>()
  const assumed: AssumedColumn[] = []
  const asked = askedReader(asFarAs(questionnaire, rows, columns, rosters))

  const absent = (variable: Variable): void => {
    const column = openColumn(variable, rows)
    for (let row = 0; row < rows; row += 1) putMissing(column, row, reasonNumber('not-asked'))
    columns.set(variable.id, column)
    if (variable.kind === 'roster') rosters.set(variable.id, fillRoster(variable, null, []).value.roster)
  }
  const fill = (variable: Variable, base: RuleTree | null, one: VariableMapping, path: Issue['path']): void => {
    if ('level' in one) {
      const level = file.levels.find(({ id }) => id === one.level)
      const filled = fillRoster(variable, level ?? null, one.rows)
      faults.push(...filled.faults.map((found) => ({ ...found, path: [...path, ...found.path] })))
      if (level === undefined) faults.push(issue('mapping-no-level', [...path, 'level'], { level: one.level }))
      remarks.push(...filled.remarks)
      rosters.set(variable.id, filled.value.roster)
      const count = one.column === undefined ? undefined : named.get(one.column)?.column
      if (one.column !== undefined && count === undefined) {
        faults.push(issue('mapping-no-column', [...path, 'column'], { column: one.column }))
      }
      const read = count === undefined ? null : valueReader(variable, count, { missing: one.missing })
      const reasonOf = (row: number): MissingReason | null => {
        const found = read?.(row)
        return found?.kind === 'missing' ? found.reason : null
      }
      columns.set(variable.id, filled.value.counts(rows, asked(base), reasonOf))
      return
    }
    const values = rowValues(variable, one, named, path)
    if (!values.ok) {
      faults.push(...values.issues)
      return absent(variable)
    }
    const filled = fillColumn(variable, rows, values.value, asked(base))
    columns.set(variable.id, filled.column)
    if (variable.kind === 'roster') {
      rosters.set(variable.id, fillRoster(variable, null, []).value.roster)
      remarks.push(issue('import-roster-no-rows', [variable.id], { variable: variable.id }))
    }
    assumed.push(filled)
    remarks.push(...remarksOf(variable, filled))
  }

  // In the order of the codebook, in which a rule reads earlier variables only.
  for (const { variable, base } of book.values()) {
    const place = places.get(variable.id)
    if (place === undefined) absent(variable)
    else fill(variable, base, place.one, place.path)
  }
  const weights = rowWeights(mapping, named, rows)
  const strata = rowStrata(mapping, named, rows)
  const complete = sentIn(mapping, named, rows)
  for (const part of [weights, strata, complete]) if (!part.ok) faults.push(...part.issues)
  if (faults.length > 0 || !weights.ok || !strata.ok || !complete.ok) return failure(faults)
  markNotReached(assumed, complete.value)
  return success({
    dataset: {
      ...asFarAs(questionnaire, rows, columns, rosters),
      ...mark,
      complete: complete.value,
      weights: weights.value.weights,
      weighted: weights.value.weighted,
      ...(strata.value.strata && { strata: strata.value.strata }),
    },
    remarks: [...remarks, ...weights.value.remarks, ...strata.value.remarks],
  })
}
