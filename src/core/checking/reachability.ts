import type { Issue } from '../issue.ts'
import { encodeAnswers } from './encode-page.ts'
import { railsOf } from './encoding.ts'
import type { Reachable, Witness } from './finding.ts'
import type { Reached } from './reach.ts'
import type { Literal } from './solver/solver.ts'
import type { Stage } from './stage.ts'
import { shortest } from './stage.ts'

/** A part of a page, and whether anybody reaches it. */
export type Reach = {
  readonly what: Reachable
  readonly id: string
  readonly path: Issue['path']
  readonly reached: Reached
}

/** Whether anybody reaches the page, its items, rows and options, before it is filled in. */
export function reachOnPage(stage: Stage): readonly Reach[] {
  const { placed, shown, items } = stage.view
  const find = (what: Reachable, id: string, path: Issue['path'], literal: Literal): Reach => ({
    what,
    id,
    path,
    reached: shortest(stage, [literal]),
  })
  return [
    find('page', placed.page.id, placed.path, shown),
    ...items.flatMap((item) => [
      find('item', item.placed.item.id, item.placed.path, item.shown),
      ...item.placed.parts.flatMap(({ kind, id, path, variable, code }): readonly Reach[] => {
        const view = item.variables.find((one) => one.variable.id === variable.id)
        if (view === undefined || kind === 'follow-up') return []
        const offered = view.codes.find((one) => one.code === code)?.offered
        return [find(kind, id, path, offered ?? view.asked)]
      }),
    ]),
  ]
}

/** Whether anybody can answer each text that an option or row of the page asks for; adds the answers to the page. */
export function reachFollowUps(stage: Stage): readonly Reach[] {
  const { encoding, view } = stage
  const page = encodeAnswers(encoding, view)
  return view.items.flatMap(({ placed, variables }) =>
    placed.parts.flatMap(({ kind, id, path, variable }): readonly Reach[] => {
      const asked = variables.find((one) => one.variable.id === variable.id)?.asked
      if (kind !== 'follow-up' || asked === undefined) return []
      const opens = railsOf(encoding, variable.followUp).yes
      return [{ what: 'follow-up', id, path, reached: shortest(stage, [page.accepted, asked, opens]) }]
    }),
  )
}

/** The witnesses among what was looked for. */
export const witnessesIn = (found: readonly Reach[]): readonly Witness[] =>
  found.flatMap(({ what, id, path, reached: { answers } }) =>
    answers === null ? [] : [{ what, id, path, answers, size: Object.keys(answers).length }],
  )
