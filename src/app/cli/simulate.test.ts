import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shippedStudy } from '../../../test/ask-server.ts'
import { runCommand } from '../../../test/run-command.ts'
import type { Marked } from '../../core/dataset/answer-kind.ts'
import { collect } from '../../core/dataset/collect.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { seededRandom } from '../../core/simulation/random.ts'
import { simulate } from '../../core/simulation/simulate.ts'
import { prepareWave } from '../engine/prepare-wave.ts'
import type { DatasetMeta } from '../stored-wave.ts'
import { keepWave, openKeptWave, originOf } from '../wave-files.ts'

const study = await shippedStudy('example')
const [wave] = study.waves
if (wave === undefined) throw new Error('The example has waves')
const questionnaire = questionnaireOf(study, wave)

let root = ''
let data = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'loopbaan-simulate-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
})
beforeEach(async () => {
  data = await mkdtemp(path.join(root, 'one-'))
})

const folder = () => path.join(data, study.id, wave.id)
const file = (name: string) => path.join(folder(), name)
const simulated = () => runCommand('simulate', 'example', '--wave', wave.id, '--respondents', '5', '--data', data)

const collected = { collected: true }

/** Answers of 30 people, marked as they are said to be. */
async function keep(mark: Marked, made: DatasetMeta = collected): Promise<void> {
  const { dataset } = collect(questionnaire, simulate(questionnaire, 30, seededRandom(1)), mark)
  await keepWave(folder(), dataset, made, [questionnaire])
}

const real = { simulated: false }
const trial = { simulated: true, trial: true }
const cut = (name: string) => truncate(file(name), 40)
const edit = async (name: string, from: string, to: string) => {
  const text = await readFile(file(name), 'utf8')
  expect(text).toContain(from)
  await writeFile(file(name), text.replace(from, to))
}

test.each<[string, () => Promise<void>, string]>([
  ['of respondents', () => keep(real), 'There are 30 responses of respondents in'],
  ['of a file', () => keep(real, { imported: 'x.csv' }), 'There are 30 responses of respondents in'],
  ['of a trial', () => keep(trial), 'There are 30 responses of a trial in'],
  ['simulated elsewhere', () => keep({ simulated: true }, { imported: 'x.csv' }), 'simulated responses in'],
  ['that cannot be read', () => keep(real).then(() => cut('wave.json')), 'Restore a copy of the folder'],
  ['of a trial that cannot be read', () => keep(trial).then(() => cut('responses.parquet')), 'cannot be read'],
  ['without their description', () => keep(real).then(() => rm(file('wave.json'))), 'cannot be read'],
  [
    'of respondents, although beside them it says otherwise',
    () => keep(real).then(() => edit('wave.json', '"simulated": false', '"simulated": true')),
    'cannot be read',
  ],
])('answers %s are never replaced by simulated ones', async (_, make, says) => {
  await make()
  const before = await readFile(file('responses.parquet'))
  const { code, error } = await simulated()
  expect([code, error]).toEqual([2, expect.stringContaining(says)])
  // Neither by those that start and annex make.
  await prepareWave(study, 'studies/example', wave, data).catch(() => null)
  expect(await readFile(file('responses.parquet'))).toEqual(before)
})

test.each<[string, () => Promise<unknown>]>([
  ['', () => Promise.resolve()],
  [' that are damaged', () => cut('responses.parquet')],
  [' without their description', () => rm(file('wave.json'))],
])('simulated answers%s make way for others', async (_, spoil) => {
  await simulated()
  await spoil()
  expect((await simulated()).code).toBe(0)
  const kept = await openKeptWave(folder(), questionnaire)
  expect(kept).toMatchObject({ state: 'ready', dataset: { rows: 5 } })
  expect(kept.state === 'absent' ? null : originOf(kept)).toBe('made')
})

test('test respondents are a simulated wave of the few who together reach everything', async () => {
  const { code } = await runCommand('simulate', 'example', '--wave', wave.id, '--test-respondents', '--data', data)
  expect(code).toBe(0)
  const kept = await openKeptWave(folder(), questionnaire)
  if (kept.state !== 'ready') throw new Error(`The wave is ${kept.state}`)
  expect(kept.made).toMatchObject({ seed: 1, like: null, testRespondents: true })
  expect([kept.dataset.rows, originOf(kept)]).toEqual([3, 'made'])
})

test.each([
  ['--respondents', '5'],
  ['--like', 'published/2023'],
])('test respondents are as many as are needed, so that %s is refused', async (...more) => {
  const { code, error } = await runCommand('simulate', 'basisartsen', '--test-respondents', ...more, '--data', data)
  expect([code, error]).toEqual([2, expect.stringContaining('Leave --respondents and --like out')])
})

test('test respondents never take the place of answers of respondents', async () => {
  await keep(real)
  const { code } = await runCommand('simulate', 'example', '--wave', wave.id, '--test-respondents', '--data', data)
  expect(code).toBe(2)
})
