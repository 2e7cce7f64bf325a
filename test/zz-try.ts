import fc from 'fast-check'
import { madeStudy } from './arbitrary-study.ts'
import { answering, everybody } from './every-respondent.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { settleItem } from '../src/core/questionnaire/route.ts'
import { showPage, viewPage } from '../src/core/questionnaire/show-page.ts'
import { checkStudy } from '../src/core/study/check-study.ts'
import { worldOf } from '../src/core/checking/world.ts'
import { partName, reachedBy } from '../src/core/checking/confirm.ts'
import { reachPage } from '../src/core/checking/reachability.ts'
function byForce(questionnaire, most) {
  const least = new Map()
  const note = (name, size) => least.set(name, Math.min(size, least.get(name) ?? Infinity))
  const arrivals = everybody(questionnaire, most)
  if (arrivals === null) return null
  for (const { page, states } of arrivals) {
    for (const state of page === null ? [] : states) {
      const views = viewPage(page, (id) => state[id])
      const shown = showPage(page, views)
      if (shown === null) continue
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
let n = 0, dead = 0, bad = 0, total=0
const seed = Number(process.argv[2] ?? 1), runs = Number(process.argv[3] ?? 300)
let time=0
fc.assert(fc.property(fc.gen(), (gen) => {
  const draw = (a) => gen(() => a)
  const { files } = madeStudy(draw)
  const study = checkStudy(files)
  if (!study.ok) { console.log(JSON.stringify(study.issues)); throw new Error('x') }
  const q = questionnaireOf(study.value, study.value.waves[0])
  const least = byForce(q, 2000)
  if (least === null) return
  n++
  const t=performance.now()
    const world = worldOf(study.value, q, [], 10_000)
  const faults = []
  for (const placed of world.pages) {
    for (const { what, id, found } of reachPage(world, placed)) {
      total++
 const {state} = found; const answers = found.answers ?? null
      const name = partName(what, id)
      const size = answers === null ? undefined : Object.keys(answers).length
      if (size !== least.get(name)) faults.push([name, state, JSON.stringify(answers), least.get(name)])
      else if (answers !== null && !reachedBy(q, answers).has(name)) faults.push(['unconfirmed', name, JSON.stringify(answers)])
      if (answers === null) dead++
    }
  }
  time += performance.now()-t
  if (faults.length > 0) { bad++; if (bad < 3) { console.log(faults); const s = JSON.stringify(files.blocks.map(b=>({when:b.when,pages:b.pages})), (k,v)=>['text','label','low','high','row','title'].includes(k)?undefined:v, 1); if (s.length<6000) console.log(s.replace(/\n\s+/g,' ')) } }
}), { numRuns: runs, seed, endOnFailure: true })
console.log({n, total, dead, bad, time: Math.round(time)})
