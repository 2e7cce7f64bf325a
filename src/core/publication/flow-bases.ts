import { markOf, type Marked } from '../dataset/answer-kind.ts'
import { missingAt } from '../dataset/column.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { reasonNumber } from '../dataset/missing.ts'
import { profiles, type ProfileId } from '../disclosure/profiles.ts'
import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'

/** How many respondents saw a part of the questionnaire, and how many gave at least one answer there. */
export type FlowBase = {
  /** `null` when the number is withheld because it is about too few people. */
  readonly asked: number | null
  readonly answered: number | null
}

/** The bases of a wave: of its blocks and pages, by id. Numbers of people, without weights. */
export type FlowBases = Marked & {
  /** Numbers below this, but not 0, are withheld. */
  readonly smallest: number
  readonly respondents: number
  readonly complete: number
  readonly blocks: ReadonlyMap<string, FlowBase>
  readonly pages: ReadonlyMap<string, FlowBase>
}

const notAsked = reasonNumber('not-asked')
const notReached = reasonNumber('not-reached')

/** What became of a part for one respondent; the highest of its variables counts. */
const unseen = 0
const seen = 1
const answered = 2

function statesOf(page: AskedPage, dataset: Dataset): Uint8Array {
  const states = new Uint8Array(dataset.rows)
  for (const { id } of page.items.flatMap(({ variables }) => variables)) {
    const column = dataset.columns.get(id)
    if (column === undefined) continue
    for (let row = 0; row < dataset.rows; row += 1) {
      const reason = missingAt(column, row)
      const state = reason === 0 ? answered : reason === notAsked || reason === notReached ? unseen : seen
      if (state > (states[row] ?? unseen)) states[row] = state
    }
  }
  return states
}

function baseOf(states: Uint8Array, smallest: number): FlowBase {
  const count = (least: number): number => states.reduce((sum, state) => sum + (state >= least ? 1 : 0), 0)
  const safe = (n: number): number | null => (n > 0 && n < smallest ? null : n)
  return { asked: safe(count(seen)), answered: safe(count(answered)) }
}

/**
 * How many respondents saw each block and page, and how many answered something there. A page is seen by who was asked
 * something on it and had not left before; numbers below the smallest base of the profile are withheld.
 *
 * @example basesOf(questionnaire, dataset, 'public').blocks.get('2') // → { asked: 2197, answered: 2190 }
 */
export function basesOf(questionnaire: Questionnaire, dataset: Dataset, profile: ProfileId): FlowBases {
  const { smallestBase } = profiles[profile]
  const pages = questionnaire.pages.map((page) => ({ page, states: statesOf(page, dataset) }))
  const byBlock = Map.groupBy(pages, ({ page }) => page.block)
  return {
    ...markOf([dataset]),
    smallest: smallestBase,
    respondents: dataset.rows,
    complete: dataset.complete.reduce((sum, complete) => sum + complete, 0),
    pages: new Map(pages.map(({ page, states }) => [page.id, baseOf(states, smallestBase)])),
    blocks: new Map(
      [...byBlock].map(([block, own]) => {
        const highest = new Uint8Array(dataset.rows)
        for (const { states } of own) {
          states.forEach((state, row) => {
            highest[row] = Math.max(highest[row] ?? unseen, state)
          })
        }
        return [block, baseOf(highest, smallestBase)]
      }),
    ),
  }
}
