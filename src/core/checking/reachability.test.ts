import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeStudy } from '../../../test/arbitrary-study.ts'
import { answering, everybody } from '../../../test/every-respondent.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { settleItem } from '../questionnaire/route.ts'
import { showPage, viewPage } from '../questionnaire/show-page.ts'
import { checkStudy } from '../study/check-study.ts'
import { conditionsIn } from './conditions.ts'
import { partName, reachedBy } from './confirm.ts'
import { encodeView } from './encode-page.ts'
import { newEncoding } from './encoding.ts'
import { placedPages } from './placed-page.ts'
import { reachFollowUps, reachOnPage } from './reachability.ts'

/** The fewest answers with which each part is reached, found by trying everything. */
function byForce(questionnaire: Questionnaire): ReadonlyMap<string, number> | null {
  const most = 3000
  const least = new Map<string, number>()
  const note = (name: string, size: number) => least.set(name, Math.min(size, least.get(name) ?? Infinity))
  const arrivals = everybody(questionnaire, most)
  if (arrivals === null) return null
  for (const { page, states } of arrivals) {
    for (const state of page === null ? [] : states) {
      const views = viewPage(page as never, (id) => state[id])
      const shown = showPage(page as never, views)
      if (shown === null || page === null) continue
      const size = Object.keys(state).length
      note(partName('page', page.id), size)
      for (const { asked, offered } of shown.items) {
        note(partName('item', asked.item.id), size)
        for (const { id, codes } of offered) {
          note(partName('row', id), size)
          for (const { code } of codes) note(partName('option', `${id}.${code}`), size)
        }
      }
      for (const after of answering(page, state, most) ?? []) {
        for (const [id, truth] of views.flatMap((view) => settleItem(view, after).asked)) {
          if (truth === true) note(partName('follow-up', id), Object.keys(after).length)
        }
      }
    }
  }
  return least
}

describe('what can be reached', () => {
  it('is what trying every answer reaches, with as few answers', () => {
    let runs = 0
    let dead = 0
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw = <T>(arbitrary: fc.Arbitrary<T>): T => gen(() => arbitrary)
        const { files } = madeStudy(draw)
        const study = checkStudy(files)
        if (!study.ok) throw new Error(JSON.stringify(study.issues))
        const [wave] = study.value.waves
        if (wave === undefined) return
        const questionnaire = questionnaireOf(study.value, wave)
        const least = byForce(questionnaire)
        fc.pre(least !== null)
        const pages = placedPages(study.value, questionnaire)
        const encoding = newEncoding(pages, conditionsIn(pages), [], 10_000)
        runs += 1
        for (const placed of pages) {
          const stage = { encoding, view: encodeView(encoding, placed), shortest: new Map() }
          for (const { what, id, reached } of [...reachOnPage(stage), ...reachFollowUps(stage)]) {
            const name = partName(what, id)
            const { answers } = reached
            expect([name, answers === null ? undefined : Object.keys(answers).length]).toEqual([name, least?.get(name)])
            if (answers !== null) expect(reachedBy(questionnaire, answers)).toContain(name)
            else dead += 1
          }
        }
      }),
      { numRuns: 300 },
    )
    console.log(runs, dead)
  })
})
