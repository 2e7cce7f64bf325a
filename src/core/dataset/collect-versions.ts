import type { Issue } from '../issue.ts'
import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { RosterRow, Value } from '../rule/rule.ts'
import type { Marked } from './answer-kind.ts'
import { codebook } from './codebook.ts'
import type { Collected } from './collect.ts'
import { collect } from './collect.ts'
import { collectRoster } from './collect-roster.ts'
import type { OpenColumn } from './column.ts'
import { missingAt, openColumn, put, putMissing, valueAt } from './column.ts'
import type { Dataset } from './dataset.ts'
import { unitWeight } from './dataset.ts'
import { misfit } from './misfit.ts'
import { reasonNumber } from './missing.ts'
import type { Response } from './response.ts'

/** Responses with the questionnaire under which they were given. */
export type VersionResponses = { readonly questionnaire: Questionnaire; readonly responses: readonly Response[] }

/** One row of the dataset to be: a response, and where it is in the dataset of its own version. */
type Row = { readonly response: Response; readonly dataset: Dataset; readonly at: number }

const isRoster = (value: Value | undefined): value is readonly RosterRow[] =>
  Array.isArray(value) && typeof value[0] === 'object'

/** What a row holds of a variable, as it was asked then: an answer, or the number of the reason why there is none. */
function given({ response, dataset, at }: Row, { id, kind }: Variable): { value?: Value; reason: number } {
  const column = dataset.columns.get(id)
  if (column === undefined) return { reason: reasonNumber('not-asked') }
  const reason = missingAt(column, at)
  if (reason > 0) return { reason }
  // Of a roster the column holds how many rows there are; the rows themselves are in the response.
  const value = kind === 'roster' ? response.answers[id] : valueAt(column, at)
  return value === undefined ? { reason: reasonNumber('skipped') } : { value, reason: 0 }
}

/** Fills the column of a variable as it is now with what was answered then; returns what does not fit any more. */
function fill(column: OpenColumn, rows: readonly Row[]): readonly Issue[] {
  const { variable } = column
  return rows.flatMap((row, at) => {
    const { value, reason } = given(row, variable)
    if (value !== undefined && put(column, at, value)) return []
    putMissing(column, at, value === undefined ? reason : reasonNumber('skipped'))
    return value === undefined ? [] : [misfit('answer-no-longer-fits', row.response.id, variable.id, value)]
  })
}

/** Answers to questions that the questionnaire no longer has. */
function orphans(rows: readonly Row[], columns: ReadonlyMap<string, OpenColumn>): readonly Issue[] {
  return rows.flatMap(({ response, dataset, at }) =>
    [...dataset.columns]
      .filter(([id]) => !columns.has(id))
      .flatMap(([id, column]) => {
        const value = valueAt(column, at)
        return value === undefined ? [] : [misfit('answer-without-question', response.id, id, value)]
      }),
  )
}

/**
 * The dataset of a wave whose questionnaire changed while it was in the field: each response is read by the questionnaire
 * under which it was given, so that what was asked of whom, and why a value is missing, are as they were then. Columns
 * are those of the questionnaire as it is now; what a response was never asked is "not asked". An answer that does not
 * fit the question any more, or whose question is gone, is an issue: it is not counted, and stays in store.
 *
 * Rows are in the order of the ids of responses, whichever version they are of.
 *
 * @example collectVersions(now, [{ questionnaire: before, responses }], { simulated: false }).dataset.rows
 */
export function collectVersions(now: Questionnaire, versions: readonly VersionResponses[], mark: Marked): Collected {
  const parts = versions.map(({ questionnaire, responses }) => {
    const { dataset, issues } = collect(questionnaire, responses, mark)
    return { issues, rows: responses.map((response, at): Row => ({ response, dataset, at })) }
  })
  const rows = parts.flatMap((part) => part.rows).toSorted(({ response: a }, { response: b }) => (a.id < b.id ? -1 : 1))
  const variables = [...codebook(now).values()].map(({ variable }) => variable)
  const columns = new Map(variables.map((variable) => [variable.id, openColumn(variable, rows.length)]))
  const issues = parts.flatMap((part) => part.issues)
  for (const column of columns.values()) issues.push(...fill(column, rows))
  issues.push(...orphans(rows, columns))
  const rosters = variables
    .filter(({ kind }) => kind === 'roster')
    .map((roster) => {
      const counts = columns.get(roster.id)
      const own = rows.map((row, at) => {
        const { value } = given(row, roster)
        return counts !== undefined && missingAt(counts, at) === 0 && isRoster(value) ? value : []
      })
      const refuse = (at: number, column: Variable, value: Value): void => {
        const response = rows[at]?.response
        // The version of the response may have refused the value already.
        const known = issues.some(({ path }) => path[0] === response?.id && path[1] === column.id)
        if (response !== undefined && !known) {
          issues.push(misfit('answer-no-longer-fits', response.id, column.id, value))
        }
      }
      return [roster.id, collectRoster(roster, own, refuse)] as const
    })
  return {
    dataset: {
      study: now.study,
      wave: now.wave,
      ...mark,
      rows: rows.length,
      complete: Uint8Array.from(rows, ({ response }) => (response.complete ? 1 : 0)),
      columns,
      rosters: new Map(rosters),
      weights: new Float64Array(rows.length).fill(unitWeight),
      weighted: false,
    },
    issues,
  }
}
