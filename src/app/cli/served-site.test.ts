import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shippedStudy } from '../../../test/ask-server.ts'
import { collect } from '../../core/dataset/collect.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { seededRandom } from '../../core/simulation/random.ts'
import { simulate } from '../../core/simulation/simulate.ts'
import { saveDataset } from '../dataset-files.ts'
import { waveFolder } from '../folders.ts'
import type { ServedWave } from './fielded-waves.ts'
import { prepareStudies } from './prepare-studies.ts'
import type { Scope } from './served-scope.ts'
import { servedSite } from './served-site.ts'
import { terminalOf } from './terminal.ts'

const study = await shippedStudy('example')
const terminal = terminalOf('en', { out: { write: () => undefined }, error: { write: () => undefined } })

let data = ''
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'loopbaan-site-'))
})
afterAll(async () => {
  await rm(data, { recursive: true })
})

/** The English addresses of a site with a wave that nobody fielded and one that is filled in; some have answers. */
async function addresses(scope: Scope, answered: readonly string[], asks: ServedWave['asks'] = 'real') {
  await rm(path.join(data, 'example'), { recursive: true, force: true })
  const waves = study.waves.map((wave): ServedWave => {
    const isNamed = wave.id === '2026'
    const common = { wave, real: isNamed, unnamed: false, allowed: 'given' } as const
    return { ...common, resultsOnly: !isNamed, asks: isNamed ? asks : null }
  })
  for (const { wave } of waves.filter(({ wave: { id } }) => answered.includes(id))) {
    const questionnaire = questionnaireOf(study, wave)
    const responses = simulate(questionnaire, 60, seededRandom(1))
    await saveDataset(
      waveFolder(data, 'example', wave.id),
      collect(questionnaire, responses, { simulated: false }).dataset,
    )
  }
  const served = { study, folder: 'studies/example', ships: false, named: new Set(['2026']) }
  const { pages } = servedSite(await prepareStudies([{ served, waves }], data, terminal), '', scope)
  const front = pages.get('/en/') ?? ''
  return { front, has: (page: string) => pages.has(`/en/example/${page}/`) }
}

test('of a wave in the field only the way in is shown: not what is asked later, nor the waves beside it', async () => {
  const { front, has } = await addresses('fielded', [])
  expect(front).toContain('href="/en/ask/example/2026/"')
  expect(front).not.toContain('example/2024')
  for (const page of ['2026/questionnaire', '2026/codebook', '2026/annex', '2024/questionnaire']) {
    expect([page, has(page)]).toEqual([page, false])
  }
})

test('with everything shown, what is asked is to be read as well', async () => {
  const { has } = await addresses('everything', [])
  expect(has('2026/questionnaire') && has('2026/codebook')).toBe(true)
})

test('results of respondents are shown, also of an earlier wave, with what was asked', async () => {
  const { front, has } = await addresses('fielded', ['2024', '2026'])
  expect(front).not.toContain('/en/ask/example/2024/')
  for (const year of ['2024', '2026']) {
    for (const page of ['annex', 'questionnaire'])
      expect([year, page, has(`${year}/${page}`)]).toEqual([year, page, true])
  }
})

test('what was asked is to be read once the wave is over', async () => {
  expect((await addresses('fielded', [], null)).has('2026/questionnaire')).toBe(true)
})
