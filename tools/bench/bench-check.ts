import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { checkAllWaves } from '../../src/core/checking/check-waves.ts'
import { seededRandom } from '../../src/core/simulation/random.ts'
import { checkStudy } from '../../src/core/study/check-study.ts'
import { largeQuestionnaire } from './large-questionnaire.ts'
import { median } from './measure.ts'

const help = `Measures how fast the routing of a large questionnaire is checked, with a witness for everything in it.

npm run bench:check -- [options]

  --items N     number of questions (default: 170)
  --rules N     number of rules, about (default: 600)
  --seeds LIST  questionnaires to make (default: 1,2,3)
  --json        the outcome as JSON
  --help        this text`

/** The outcome for one questionnaire; milliseconds are the median of three runs. */
type Outcome = {
  readonly seed: number
  readonly items: number
  readonly rules: number
  readonly milliseconds: number
  readonly witnesses: number
  readonly findings: number
  readonly longest: number
}

function measure(items: number, wanted: number, seed: number): Outcome {
  const { files, rules } = largeQuestionnaire({ items, rules: wanted }, seededRandom(seed))
  const study = checkStudy(files)
  if (!study.ok) throw new Error(`The questionnaire of seed ${seed} does not hold: ${JSON.stringify(study.issues[0])}`)
  const runs = [1, 2, 3].map(() => {
    const start = performance.now()
    const report = checkAllWaves(study.value)
    return { report, milliseconds: performance.now() - start }
  })
  const { witnesses = [], findings = [] } = runs[0]?.report ?? {}
  return {
    seed,
    items,
    rules,
    milliseconds: Math.round(median(runs.map(({ milliseconds }) => milliseconds))),
    witnesses: witnesses.length,
    findings: findings.length,
    longest: Math.max(...witnesses.map(({ size }) => size)),
  }
}

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '170' },
    rules: { type: 'string', default: '600' },
    seeds: { type: 'string', default: '1,2,3' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(help)
else {
  const seeds = values.seeds.split(',').map(Number)
  const outcomes = seeds.map((seed) => measure(Number(values.items), Number(values.rules), seed))
  if (values.json) console.log(JSON.stringify({ machine: cpus()[0]?.model, outcomes }, null, 2))
  else {
    console.log(`On ${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}:`)
    for (const { seed, items, rules, milliseconds, witnesses, findings, longest } of outcomes) {
      const size = `${items} questions, ${rules} rules`
      const found = `${witnesses} witnesses of at most ${longest} answers, ${findings} findings`
      console.log(`  seed ${seed}: ${size}: ${milliseconds} ms, ${found}`)
    }
  }
}
