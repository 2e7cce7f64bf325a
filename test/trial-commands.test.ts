import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { collect } from '../src/core/dataset/collect.ts'
import { protect } from '../src/core/disclosure/protect.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { example, onWave, run } from './run-on-store.ts'
import { onBothEngines } from './storage-engines.ts'
import { storeResponses } from './store-responses.ts'

afterEach(() => {
  delete process.env['DATABASE_URL']
})

onBothEngines({ durable: false }, ({ open, place }) => {
  test('collect takes what was given for real and leaves trials out, and says so', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    const people = simulate(questionnaire, 30, seededRandom(4)).filter(({ pages }) => pages.length > 0)
    const [real, tried] = [people.slice(0, 10), people.slice(10, 22)]

    await storeResponses(store, questionnaire, tried, true)
    expect(await run(where, ...onWave('collect', '--replace'))).toMatchObject({
      code: 3,
      error:
        'For wave 2026 of example only responses of a trial are stored: 12. They are no result; take them with --trial.',
    })
    await storeResponses(store, questionnaire, real)
    const collected = await run(where, ...onWave('collect'))
    expect(collected.code).toBe(0)
    expect(collected.error).toContain('12 responses of a trial are left out.')
    expect(collected.error).toContain('10 responses in')
    const tables = await run(where, ...onWave('tabulate', '--format', 'json'))

    // As if there had been no trial at all.
    const { study, wave } = await example()
    const { dataset } = collect(questionnaire, real, { simulated: false })
    const direct = tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))
    const printed = JSON.stringify(
      direct.map((table) => protect(table, wave.disclosure)),
      null,
      2,
    )
    expect(tables.out).toBe(`${printed}\n`)
  })

  test('collect --trial takes trials and no others, and all that is made of them says what they are', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    const people = simulate(questionnaire, 30, seededRandom(4)).filter(({ pages }) => pages.length > 0)
    await storeResponses(store, questionnaire, people.slice(0, 10))
    expect(await run(where, ...onWave('collect', '--trial'))).toMatchObject({
      code: 3,
      error: 'For wave 2026 of example no responses of a trial are stored, but 10 real ones are. Leave --trial out.',
    })
    await storeResponses(store, questionnaire, people.slice(10, 22), true)
    const collected = await run(where, ...onWave('collect', '--trial'))
    expect(collected.code).toBe(0)
    expect(collected.error).toContain('12 responses in')
    expect(collected.error).toContain('10 real responses are left out of this trial.')
    expect(collected.error).toContain('These are answers of a trial')
    const described = JSON.parse(await readFile(path.join(where.folder, 'example/2026/wave.json'), 'utf8')) as object
    expect(described).toMatchObject({ rows: 12, simulated: true, trial: true, made: { collected: true, trial: true } })
    const { out } = await run(where, ...onWave('tabulate'))
    expect(out.match(/^Table /gm)?.length).toBeGreaterThan(5)
    expect(
      out.match(/^Answers of a trial: given to try out the questionnaire, not findings of a survey\.$/gm),
    ).toHaveLength(out.match(/^Table /gm)?.length ?? 0)
  })

  test('trials and what was given for real take each other’s place only when that is asked', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    const people = simulate(questionnaire, 30, seededRandom(4)).filter(({ pages }) => pages.length > 0)
    await storeResponses(store, questionnaire, people.slice(0, 10))
    await storeResponses(store, questionnaire, people.slice(10, 22), true)
    const outcome = async (...options: readonly string[]) => {
      const { code, error } = await run(where, ...onWave('collect', ...options))
      return code === 0 ? 'collected' : error
    }
    await run(where, ...onWave('simulate', '--respondents', '5'))
    expect(await outcome('--trial')).toContain('There are simulated answers')
    expect(await outcome('--trial', '--replace')).toBe('collected')
    expect(await outcome('--trial')).toBe('collected')
    expect(await outcome()).toContain('There are answers of a trial')
    expect(await outcome('--replace')).toBe('collected')
    expect(await outcome('--trial')).toContain('There are answers of respondents')
    expect(await outcome()).toBe('collected')
    expect(await outcome('--trial', '--replace')).toBe('collected')
  })

  test('responses counts trials apart, and nowhere else', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    const given = { id: '', answers: {}, declined: [], pages: questionnaire.pages.map(({ id }) => id) }
    await storeResponses(store, questionnaire, [{ ...given, complete: true }])
    const alone = await run(where, ...onWave('responses'))
    const json = JSON.parse((await run(where, ...onWave('responses', '--json'))).out) as object
    expect(json).toMatchObject({ total: 1, trials: { total: 0, complete: 0 } })
    expect(alone.out).not.toContain('trial')
    await storeResponses(
      store,
      questionnaire,
      [true, true, false].map((complete) => ({ ...given, complete })),
      true,
    )
    const { out } = await run(where, ...onWave('responses'))
    expect(out).toBe(`${alone.out}\nIn a trial, and not counted above: 3 responses, of which 2 were sent in.\n`)
    expect(JSON.parse((await run(where, ...onWave('responses', '--json'))).out)).toEqual({
      ...json,
      trials: { total: 3, complete: 2 },
    })
  })
})
