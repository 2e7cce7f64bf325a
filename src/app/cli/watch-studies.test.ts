import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { collect } from '../../core/dataset/collect.ts'
import { seededRandom } from '../../core/simulation/random.ts'
import { simulate } from '../../core/simulation/simulate.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { shippedStudy } from '../../../test/ask-server.ts'
import { saveDataset } from '../dataset-files.ts'
import { waveFolder } from '../folders.ts'
import type { Allowed } from '../engine/prepare-wave.ts'
import type { ServedWave } from './fielded-waves.ts'
import { prepareStudies } from './prepare-studies.ts'
import { servedSite } from './served-site.ts'
import { terminalOf } from './terminal.ts'
import { watchStudies } from './watch-studies.ts'

const example = await shippedStudy('example')
/** The last wave, and no other. */
function lastWave(): Wave {
  const last = example.waves.at(-1)
  if (last === undefined) throw new Error('The example has waves')
  return last
}
const wave = lastWave()
const study: Study = { ...example, waves: [wave] }
const questionnaire = questionnaireOf(study, wave)

let data = ''
let told = ''
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'loopbaan-watch-'))
  told = ''
})
afterEach(async () => {
  await rm(data, { recursive: true })
})

const write = { write: (text: string) => (told += text) }
const terminal = terminalOf('en', { out: write, error: write })
const folder = () => waveFolder(data, 'example', '2026')

/** Puts the answers of so many people in the place of those that are there. */
async function put(respondents: number, simulated = false): Promise<void> {
  const responses = simulate(questionnaire, respondents, seededRandom(respondents))
  await saveDataset(folder(), collect(questionnaire, responses, { simulated }).dataset)
}

/** The study as it is served, and a clock that moves a second whenever somebody asks. */
async function watched(allowed: Allowed = 'given') {
  const served: ServedWave = { wave, real: true, unnamed: false, asks: 'real', resultsOnly: false, allowed }
  const open = { study, folder: 'studies/example', ships: false, named: new Set<string>() }
  const first = await prepareStudies([{ served: open, waves: [served] }], data, terminal)
  let now = 0
  const faults: unknown[] = []
  const watch = watchStudies(first, { data, terminal, report: (fault) => void faults.push(fault), clock: () => now })
  const ask = async (passed = 1000) => {
    now += passed
    const studies = await watch()
    const { pages } = servedSite(studies, '', 'fielded')
    return { studies, rows: studies[0]?.waves[0]?.dataset.rows, annex: pages.has('/en/example/2026/annex/') }
  }
  return { ask, faults }
}

test('answers that are collected while the site is served are shown, and those collected after them', async () => {
  const { ask, faults } = await watched()
  expect(await ask()).toMatchObject({ rows: 0, annex: false })
  await put(40)
  expect(await ask()).toMatchObject({ rows: 40, annex: true })
  await put(55)
  expect(await ask()).toMatchObject({ rows: 55, annex: true })
  expect(told).toContain('example 2026: there are new answers, 55 responses. The site shows them now.')
  expect(faults).toEqual([])
})

test('as long as nothing changes nothing is made anew, and it is looked at most once a second', async () => {
  await put(40)
  const { ask } = await watched()
  const { studies } = await ask()
  expect((await ask()).studies).toBe(studies)
  await put(55)
  expect((await ask(999)).rows).toBe(40)
  expect((await ask(1)).rows).toBe(55)
})

test('everybody who asks at the same moment gets the same', async () => {
  const { ask } = await watched()
  await put(40)
  const [one, two, three] = await Promise.all([ask(), ask(), ask()])
  expect([two.studies === one.studies, three.studies === one.studies]).toEqual([true, true])
  expect(told.match(/there are new answers/g)).toHaveLength(1)
})

test('answers of which only a part is there, or that cannot be read, are not shown: the site stays as it was', async () => {
  await put(40)
  const { ask } = await watched()
  const apart = path.join(data, 'apart')
  await cp(folder(), apart, { recursive: true })
  await put(55)
  // As it is in the midst of collecting: the answers of now beside a description of before.
  await cp(path.join(apart, 'wave.json'), path.join(folder(), 'wave.json'))
  expect(await ask()).toMatchObject({ rows: 40, annex: true })
  await ask()
  expect(told.match(/they cannot be used\. The site stays as it was\./g)).toHaveLength(1)
  await put(60)
  expect((await ask()).rows).toBe(60)
  await writeFile(path.join(folder(), 'wave.json'), 'no wave')
  expect((await ask()).rows).toBe(60)
})

test('simulated answers do not come on the site where only those of respondents may, nor are any made', async () => {
  const { ask } = await watched()
  await put(40, true)
  expect(await ask()).toMatchObject({ rows: 0, annex: false })
})

test('answers that are taken away are shown no more, and none are made in their place', async () => {
  await put(40)
  const { ask } = await watched('made')
  expect((await ask()).rows).toBe(40)
  await rm(folder(), { recursive: true })
  expect(await ask()).toMatchObject({ rows: 0, annex: false })
})
