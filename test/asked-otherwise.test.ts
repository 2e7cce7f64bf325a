import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { prepareWave } from '../src/app/engine/prepare-wave.ts'
import { siteStudy } from '../src/app/engine/site-study.ts'
import { loadStudy } from '../src/app/study-files.ts'
import { keepWave } from '../src/app/wave-files.ts'
import { collect } from '../src/core/dataset/collect.ts'
import { localised } from '../src/core/publication/paths.ts'
import { siteOf } from '../src/core/publication/site.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import type { Language } from '../src/core/text.ts'
import { runCommand } from './run-command.ts'

let root = ''
let folder = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'loopbaan-asked-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
})
beforeEach(async () => {
  folder = await mkdtemp(path.join(root, 'one-'))
  await cp('studies/example', path.join(folder, 'study'), { recursive: true })
  await keep({ collected: true })
})

const studyPath = () => path.join(folder, 'study')
const data = () => path.join(folder, 'data')
const kept = () => path.join(data(), 'example/2024')

/** The study as its files are now. */
async function opened() {
  const loaded = await loadStudy(studyPath())
  if (!loaded.ok) throw new Error('The study has faults')
  const [wave] = loaded.study.waves
  if (wave === undefined) throw new Error('The study has waves')
  return { study: loaded.study, wave, questionnaire: questionnaireOf(loaded.study, wave) }
}

/** Answers of respondents, as they are kept now. */
async function keep(made: { readonly [key: string]: string | boolean }): Promise<void> {
  const { questionnaire } = await opened()
  const { dataset } = collect(questionnaire, simulate(questionnaire, 200, seededRandom(1)), { simulated: false })
  await keepWave(kept(), dataset, made, [questionnaire])
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}

const canteen = () => path.join(studyPath(), 'questionnaire/2-canteen.yaml')
const otherRoute = () => edit(canteen(), 'when: lunch-place has outdoors', 'when: not lunch-place has outdoors')
const otherWords = () => edit(canteen(), 'The soup', 'Soup of the day')

const run = (...words: readonly string[]) => runCommand(...words, studyPath(), '--wave', '2024', '--data', data())
const aboutRoute = 'Mind: who gets which question of example 2024 is not what it was'
const aboutWords = 'Mind: words in the questionnaire of example 2024 are not what they were'

/** The page of the site that tells how the wave was done. */
async function methodPage(language: Language): Promise<string> {
  const { study, wave } = await opened()
  const ready = await prepareWave(study, studyPath(), wave, data())
  const page = siteOf([siteStudy({ study, waves: [ready] })]).pages.get(localised(language, '/example/2024/method/'))
  if (page === undefined) throw new Error('The wave has a page about its method')
  return page
}

describe('when the files of a study are no longer what was asked', () => {
  test.each([['tabulate'], ['export'], ['describe'], ['annex', '--format', 'csv']])(
    '%s says so, of who is asked what and of the words, and works',
    async (...command) => {
      const words = [...command, '--out', path.join(folder, 'out')].slice(0, command[0] === 'tabulate' ? 1 : undefined)
      expect((await run(...words)).error).not.toContain('Mind:')
      await otherRoute()
      const { code, error } = await run(...words)
      expect([code, error]).toEqual([0, expect.stringContaining(aboutRoute)])
      expect(error).not.toContain(aboutWords)
      expect(error).toContain('put the files of the study back, or make a new wave')
      await otherWords()
      expect((await run(...words)).error).toContain(aboutWords)
    },
  )

  test('the method page says so, and says nothing when nothing was changed', async () => {
    expect(await methodPage('en')).not.toContain('described here otherwise')
    await otherRoute()
    expect(await methodPage('en')).toContain('Who gets which question is described here otherwise')
    expect(await methodPage('nl')).toContain('Wie welke vraag krijgt, is hier anders beschreven')
    expect(await methodPage('en')).not.toContain('Words of questions or answers differ')
    await otherWords()
    expect(await methodPage('en')).toContain('Words of questions or answers differ')
  })

  test('answers of a file can be brought in again', async () => {
    await keep({ imported: 'x.csv' })
    await otherRoute()
    expect((await run('tabulate')).error).toContain('Bring the file in again with: loopbaan import data')
  })

  test('simulated answers can be made again, and are where they are published', async () => {
    await rm(kept(), { recursive: true })
    await run('simulate')
    await otherRoute()
    expect((await run('tabulate')).error).toContain('make them again with: loopbaan simulate example --wave 2024')
    expect(await methodPage('en')).not.toContain('described here otherwise')
    expect((await run('tabulate')).error).toBe('')
  })

  test('nothing is said of answers that were kept before this was', async () => {
    const file = path.join(kept(), 'wave.json')
    const { asked, ...before } = JSON.parse(await readFile(file, 'utf8')) as { readonly asked?: unknown }
    expect(asked).toHaveLength(1)
    await writeFile(file, JSON.stringify(before))
    await otherRoute()
    expect(await run('tabulate')).toMatchObject({ code: 0, error: '' })
  })
})

test('answers under two questionnaires differ from either', async () => {
  const then = (await opened()).questionnaire
  await otherRoute()
  const { questionnaire } = await opened()
  const { dataset } = collect(questionnaire, simulate(questionnaire, 50, seededRandom(1)), { simulated: false })
  await keepWave(kept(), dataset, { collected: true }, [then, questionnaire])
  expect((await run('tabulate')).error).toContain(aboutRoute)
})
