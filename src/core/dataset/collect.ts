import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { route } from '../questionnaire/route.ts'
import type { RosterRow, Value } from '../rule/rule.ts'
import type { Codebook } from './codebook.ts'
import { codebook } from './codebook.ts'
import { collectRoster } from './collect-roster.ts'
import type { OpenColumn } from './column.ts'
import { openColumn, put, putMissing } from './column.ts'
import type { Dataset } from './dataset.ts'
import { unitWeight } from './dataset.ts'
import { reasonNumber } from './missing.ts'
import type { Response } from './response.ts'

/** A dataset, and the stored answers that no longer fit their question; those count as skipped and stay in store. */
export type Collected = { readonly dataset: Dataset; readonly issues: readonly Issue[] }

const notAsked = reasonNumber('not-asked')
const skipped = reasonNumber('skipped')
const notReached = reasonNumber('not-reached')
const declined = reasonNumber('declined')

/** Per page id, whether the respondent left the questionnaire before it. */
function unreached(questionnaire: Questionnaire, response: Response): ReadonlyMap<string, boolean> {
  const saved = new Set(response.pages)
  const last = questionnaire.pages.findLastIndex(({ id }) => saved.has(id))
  return new Map(questionnaire.pages.map(({ id }, index) => [id, !response.complete && index > last]))
}

/** Writes the row of one response; returns the values that do not fit. */
function writeRow(
  questionnaire: Questionnaire,
  book: Codebook,
  columns: ReadonlyMap<string, OpenColumn>,
  response: Response,
  row: number,
): readonly Issue[] {
  const { asked, answers } = route(questionnaire, response.answers)
  const beyond = unreached(questionnaire, response)
  const refusals = new Set(response.declined)
  const issues: Issue[] = []
  for (const [id, column] of columns) {
    const entry = book.get(id)
    if (entry === undefined) continue
    const isAsked = asked.get(id) ?? null
    const value = isAsked === true ? answers[id] : undefined
    if (value !== undefined && put(column, row, value)) continue
    if (value !== undefined) {
      issues.push(issue('answer-no-longer-fits', [response.id, id], { variable: id, value: JSON.stringify(value) }))
    }
    const left = beyond.get(entry.page) === true
    if (isAsked === false || (isAsked === null && !left)) putMissing(column, row, notAsked)
    else if (left) putMissing(column, row, notReached)
    else putMissing(column, row, refusals.has(entry.item.id) ? declined : skipped)
  }
  return issues
}

const isRoster = (value: Value | undefined): value is readonly RosterRow[] =>
  Array.isArray(value) && typeof value[0] === 'object'

/**
 * The dataset of a wave: one row per response, a column per variable, and the rows of rosters as a second level.
 * Nothing is filled in: what has no answer has its reason. What was routed past later counts as not asked, whatever is
 * stored. Every row weighs one.
 *
 * @example collect(questionnaire, responses, { simulated: false }).dataset.rows // → responses.length
 */
export function collect(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  { simulated }: { readonly simulated: boolean },
): Collected {
  const book = codebook(questionnaire)
  const columns = new Map([...book].map(([id, { variable }]) => [id, openColumn(variable, responses.length)]))
  const issues = responses.flatMap((response, row) => writeRow(questionnaire, book, columns, response, row))
  const rosters = new Map(
    [...book.values()]
      .filter(({ variable }) => variable.kind === 'roster')
      .map(({ variable }) => {
        const counts = columns.get(variable.id)
        const rows = responses.map(({ answers }, row) => {
          const value = answers[variable.id]
          const counted = counts?.storage === 'amounts' && (counts.values[row] ?? 0) > 0
          return counted && isRoster(value) ? value : []
        })
        return [variable.id, collectRoster(variable, rows)] as const
      }),
  )
  return {
    dataset: {
      study: questionnaire.study,
      wave: questionnaire.wave,
      simulated,
      rows: responses.length,
      complete: Uint8Array.from(responses, ({ complete }) => (complete ? 1 : 0)),
      columns,
      rosters,
      weights: new Float64Array(responses.length).fill(unitWeight),
      weighted: false,
    },
    issues,
  }
}
