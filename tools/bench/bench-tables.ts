import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Dataset } from '../../src/core/dataset/dataset.ts'
import { unitWeight } from '../../src/core/dataset/dataset.ts'
import { pickRows } from '../../src/core/dataset/pick-rows.ts'
import type { Random } from '../../src/core/simulation/random.ts'
import { seededRandom, whole } from '../../src/core/simulation/random.ts'
import type { Group, TableSpec } from '../../src/core/study/study.ts'
import { aggregate } from '../../src/core/tables/aggregate.ts'
import { planTables } from '../../src/core/tables/plan.ts'
import { weightsOf } from '../../src/core/tables/tallies.ts'
import { dataFolder, studyFolder } from '../../src/app/folders.ts'
import { loadStudy } from '../../src/app/study-files.ts'
import { drawRows } from './draw-rows.ts'
import { ask, openDuck } from './duck-database.ts'
import { median, takeTurns } from './measure.ts'
import { prepareWave } from '../../src/app/engine/prepare-wave.ts'
import { answeredFacts, countedFacts } from '../../src/app/engine/table-facts.ts'
import type { SqlCount } from '../../src/app/engine/table-sql.ts'
import { tableQueries } from '../../src/app/engine/table-sql.ts'

const help = `Measures how fast the tables of the study basisartsen are counted, here and in DuckDB.

npm run bench:tables -- [options]

  --rows LIST   numbers of respondents, drawn from the wave (default: 5778,1000000)
  --json        the outcome as JSON
  --help        this text

Every line counts the same numbers with both, in turns; that they are equal is checked first.
DuckDB has the groups of every respondent ready; our own time includes finding them.`

/** The outcome for one number of rows: medians in milliseconds. */
type Outcome = {
  readonly rows: number
  readonly weighted: boolean
  readonly tables: number
  readonly sums: number
  readonly first: number
  readonly own: number
  readonly duckOneThread: number
  readonly duckTwoThreads: number
}

/** Weights as raking leaves them: the product of a factor for each of three characteristics. */
function rakedWeights(rows: number, random: Random): Float64Array {
  const factors = [3, 4, 8].map((classes) => Array.from({ length: classes }, () => 0.6 + 0.9 * random()))
  return Float64Array.from({ length: rows }, () =>
    Math.round(factors.reduce((weight, own) => weight * (own[whole(random, own.length)] ?? 1), unitWeight)),
  )
}

/** The tables of a dataset counted by both, or an error when they do not agree. */
async function compare(
  base: Dataset,
  rows: Uint32Array,
  specs: readonly TableSpec[],
  groups: readonly Group[],
): Promise<Outcome> {
  const plan = planTables(specs, groups)
  const dataset = pickRows(base, rows)
  const start = performance.now()
  const aggregates = aggregate(dataset, plan)
  const first = performance.now() - start
  const { weighted } = base
  const maskOf = new Map(plan.groupings.map(({ id }, index) => [id, `groups_${index}`]))
  const counts = plan.counts.flatMap(({ grouping, variable, shares, ...way }): readonly SqlCount[] => {
    const column = base.columns.get(variable)
    const value = `answer_${[...base.columns.keys()].indexOf(variable)}`
    const count = { ...way, grouping, value, mask: maskOf.get(grouping) ?? '', ...(shares ? { shares } : {}) }
    return column === undefined ? [] : [{ ...count, column }]
  })
  const cells = new Map([...aggregate(base, plan).cells].map(([id, own]) => [maskOf.get(id) ?? '', own]))
  const duck = await openDuck({ counts, cells, weights: weightsOf(base), rows })
  const queries = tableQueries(counts, rows.length, weighted)
  const own = countedFacts(counts, aggregates, weighted)
  const theirs = answeredFacts(await ask(duck, queries))
  const differing = [...own, ...theirs].filter(([of]) => String(own.get(of)) !== String(theirs.get(of)))
  if (differing.length > 0) throw new Error(`DuckDB counts otherwise: ${String(differing.slice(0, 3))}`)
  const asked = (threads: number) => async () => {
    await duck.run(`SET threads = ${threads}`)
    await ask(duck, queries)
  }
  const few = rows.length < 50_000
  const times = await takeTurns([() => aggregate(dataset, plan), asked(1), asked(2)], few ? 25 : 5, few ? 10 : 2)
  duck.closeSync()
  const [ours = Number.NaN, one = Number.NaN, two = Number.NaN] = times.map(median)
  const outcome = { rows: rows.length, weighted, tables: specs.length, sums: own.size }
  return { ...outcome, first, own: ours, duckOneThread: one, duckTwoThreads: two }
}

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits })

function line({ rows, weighted, tables, sums, first, own, duckOneThread, duckTwoThreads }: Outcome): string {
  const duck = (ms: number) => `${number(ms, 1)} ms (ours is ${number(own / ms, 2)} of it)`
  return [
    `${number(rows)} rows, ${weighted ? 'weighted' : 'unweighted'}: ${tables} tables from ${number(sums)} sums, equal in both`,
    `  ours                ${number(own, 1)} ms (first time ${number(first, 1)}), ${number((1000 * rows) / own)} rows a second`,
    `  DuckDB, 1 thread    ${duck(duckOneThread)}`,
    `  DuckDB, 2 threads   ${duck(duckTwoThreads)}`,
  ].join('\n')
}

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string', default: '5778,1000000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const sizes = given.rows.split(',').map(Number)
if (given.help) console.log(help)
else if (sizes.every((size) => Number.isInteger(size) && size > 0)) await bench()
else {
  console.error(`--rows takes whole numbers, such as 5778,1000000; not "${given.rows}".`)
  process.exitCode = 2
}

async function bench(): Promise<void> {
  const folder = await studyFolder('basisartsen')
  const loaded = await loadStudy(folder)
  const wave = loaded.ok ? loaded.study.waves[0] : undefined
  if (!loaded.ok || wave === undefined) throw new Error('The study basisartsen cannot be read: see "loopbaan check"')
  const { dataset } = await prepareWave(loaded.study, folder, wave, dataFolder(undefined))
  const columns = new Map([...dataset.columns].filter(([, { storage }]) => storage !== 'texts'))
  const base = { ...dataset, columns, rosters: new Map() }
  const weights = rakedWeights(base.rows, seededRandom(2023))
  const outcomes: Outcome[] = []
  if (!given.json) console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
  for (const size of sizes) {
    const all = Uint32Array.from({ length: base.rows }, (_, row) => row)
    const rows = size === base.rows ? all : drawRows(base.rows, size, seededRandom(1))
    for (const one of [base, { ...base, weighted: true, weights }]) {
      const outcome = await compare(one, rows, loaded.study.tables, loaded.study.groups)
      outcomes.push(outcome)
      if (!given.json) console.log(`${line(outcome)}\n`)
    }
  }
  if (given.json) console.log(JSON.stringify(outcomes, null, 2))
}
