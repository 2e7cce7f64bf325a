import type { Issue } from '../issue.ts'
import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { route } from '../questionnaire/route.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import type { RosterRow, Value } from '../rule/rule.ts'
import type { Codebook, CodebookEntry } from './codebook.ts'
import type { Marked } from './answer-kind.ts'
import { codebook } from './codebook.ts'
import { collectRoster } from './collect-roster.ts'
import type { OpenColumn } from './column.ts'
import { openColumn, put, putMissing } from './column.ts'
import { couldHold } from '../rule/could-hold.ts'
import type { Dataset, RosterRows } from './dataset.ts'
import { unitWeight } from './dataset.ts'
import { misfit } from './misfit.ts'
import type { MissingReason } from './missing.ts'
import { reasonNumber } from './missing.ts'
import type { Response } from './response.ts'

/** A dataset, and the stored answers that no longer fit their question; those count as skipped and stay in store. */
export type Collected = { readonly dataset: Dataset; readonly issues: readonly Issue[] }

const noLongerFits = (response: Response, { id }: Variable, value: Value): Issue =>
  misfit('answer-no-longer-fits', response.id, id, value)

/** Writes the row of one response; returns the values that do not fit. */
function writeRow(
  questionnaire: Questionnaire,
  book: Codebook,
  columns: ReadonlyMap<string, OpenColumn>,
  response: Response,
  row: number,
): readonly Issue[] {
  const { asked, answers } = route(questionnaire, response.answers)
  const given = answersLookup(answers)
  const saved = new Set(response.pages)
  const refusals = new Set(response.declined)
  const issues: Issue[] = []
  /** What they could still have been asked when they broke off. */
  const open = new Set<string>()

  const reasonFor = ({ page, base, item, variable }: CodebookEntry, refused: boolean): MissingReason => {
    // A page that was never saved was never seen through, so nothing on it was skipped.
    if (saved.has(page) || refused) {
      if (asked.get(variable.id) !== true) return 'not-asked'
      return refusals.has(item.id) ? 'declined' : 'skipped'
    }
    const mayFollow = base === null || couldHold(base, given, (id) => open.has(id))
    return mayFollow && !response.complete ? 'not-reached' : 'not-asked'
  }

  // In the order of the codebook, in which a rule reads earlier variables only.
  for (const [id, column] of columns) {
    const entry = book.get(id)
    if (entry === undefined) continue
    const value = given(id)
    if (value !== undefined && put(column, row, value)) continue
    if (value !== undefined) issues.push(noLongerFits(response, entry.variable, value))
    const reason = reasonFor(entry, value !== undefined)
    if (reason === 'not-reached') open.add(id)
    putMissing(column, row, reasonNumber(reason))
  }
  return issues
}

const isRoster = (value: Value | undefined): value is readonly RosterRow[] =>
  Array.isArray(value) && typeof value[0] === 'object'

/** The rows of one roster; only those that its column of row counts counts. */
function rosterRows(
  roster: Variable,
  counts: OpenColumn | undefined,
  responses: readonly Response[],
  issues: Issue[],
): RosterRows {
  const rows = responses.map(({ answers }, row) => {
    const value = answersLookup(answers)(roster.id)
    const counted = counts?.storage === 'amounts' && (counts.values[row] ?? 0) > 0
    return counted && isRoster(value) ? value : []
  })
  return collectRoster(roster, rows, (at, column, value) => {
    const response = responses[at]
    if (response !== undefined) issues.push(noLongerFits(response, column, value))
  })
}

/**
 * The dataset of a wave: one row per response, a column per variable, and the rows of rosters as a second level.
 * Nothing is filled in: what has no answer has its reason.
 *
 * - Not asked: the rules lead past it, as far as pages that were seen decide it; also when the gate was skipped. What is
 *   stored of a question that was routed past later does not count.
 * - Skipped: the page was saved and the question left open; also a stored answer that no longer fits.
 * - Not reached: the respondent broke off before saving the page, and could still have been asked.
 * - Declined: "prefer not to say", for every variable of the item.
 *
 * Every row weighs one.
 *
 * @example collect(questionnaire, responses, { simulated: false }).dataset.rows // → responses.length
 */
export function collect(questionnaire: Questionnaire, responses: readonly Response[], mark: Marked): Collected {
  const book = codebook(questionnaire)
  const columns = new Map([...book].map(([id, { variable }]) => [id, openColumn(variable, responses.length)]))
  const issues = responses.flatMap((response, row) => writeRow(questionnaire, book, columns, response, row))
  const rosters = new Map(
    [...book.values()]
      .filter(({ variable }) => variable.kind === 'roster')
      .map(({ variable }) => [variable.id, rosterRows(variable, columns.get(variable.id), responses, issues)] as const),
  )
  return {
    dataset: {
      study: questionnaire.study,
      wave: questionnaire.wave,
      ...mark,
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
