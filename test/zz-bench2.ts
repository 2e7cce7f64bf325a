import { largeQuestionnaire } from '../src/app/engine/large-questionnaire.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { checkStudy } from '../src/core/study/check-study.ts'
import { worldOf } from '../src/core/checking/world.ts'
import { partName, reachedBy } from '../src/core/checking/confirm.ts'
import { reachPage, witnessesIn } from '../src/core/checking/reachability.ts'
for (const seed of (process.argv[2] ? [Number(process.argv[2])] : [1,2,3])) {
const { files, rules } = largeQuestionnaire({ items: 170, rules: 600 }, seededRandom(seed))
const study = checkStudy(files)
if (!study.ok) { console.log(study.issues.slice(0,5)); process.exit() }
const q = questionnaireOf(study.value, study.value.waves[0])
const t=performance.now()
const world = worldOf(study.value, q, [], 10_000)
const all=[]
for (const placed of world.pages) {
  all.push(...reachPage(world, placed))
}
const t2=performance.now()
const w = witnessesIn(all)
const sizes = w.map(x=>x.size)
console.log({seed, rules, parts: all.length, dead: all.filter(x=>x.found.state==='no').length, open: all.filter(x=>x.found.state==='open').length, ms: Math.round(t2-t), max: Math.max(...sizes) })
}
import { stats } from '../src/core/checking/solver/solve.ts'
import { T } from '../src/core/checking/search.ts'
console.log(stats, T)
