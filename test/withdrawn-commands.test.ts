import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import { example, onWave, run, type Place } from './run-on-store.ts'
import { found, onBothEngines } from './storage-engines.ts'
import { storeResponses } from './store-responses.ts'

afterEach(() => {
  delete process.env['DATABASE_URL']
})

onBothEngines({ durable: false }, ({ name, open, place }) => {
  /** A store with responses of twenty people, and the dataset that was collected from it. */
  async function collected(trial = false) {
    const { questionnaire } = await example()
    const people = simulate(questionnaire, 40, seededRandom(1)).filter(({ pages }) => pages.length > 0)
    const where = await place()
    const store = await open(where)
    const secrets = await storeResponses(store, questionnaire, people.slice(0, 20), trial)
    expect((await run(where, ...onWave('collect', ...(trial ? ['--trial'] : [])))).code).toBe(0)
    const more = (count: number) => storeResponses(store, questionnaire, people.slice(20, 20 + count), trial)
    return { where, store, secrets, more }
  }
  const withdraw = async (store: ResponseStore, secrets: readonly string[]): Promise<void> => {
    for (const secret of secrets) expect(await store.withdraw(await found(store, secret))).toBe(true)
  }
  const rowsOf = async ({ folder }: Place): Promise<number> =>
    (JSON.parse(await readFile(path.join(folder, 'example/2026/wave.json'), 'utf8')) as { rows: number }).rows

  const stale = [
    ['responses', onWave('responses')],
    ['tabulate', onWave('tabulate')],
    ['export', [...onWave('export'), '--out']],
    ['annex', [...onWave('annex', '--format', 'csv'), '--out']],
  ] as const

  test('whoever works with a dataset is told that somebody in it withdrew, or came after it', async () => {
    const { where, store, secrets, more } = await collected()
    const out = path.join(where.folder, 'out')
    const told = async () =>
      Promise.all(
        stale.map(async ([command, words]) => {
          const { code, error } = await run(where, ...words, ...(words.at(-1) === '--out' ? [out] : []))
          return [command, code, error.split('\n').filter((line) => line.startsWith('example 2026: '))]
        }),
      )
    expect(await told()).toEqual(stale.map(([command]) => [command, 0, []]))

    await withdraw(store, secrets.slice(0, 1))
    const one =
      'example 2026: the dataset still has 1 response that was withdrawn since. Collect again, and it is no longer counted: loopbaan collect'
    expect(await told()).toEqual(stale.map(([command]) => [command, 0, [one]]))

    await withdraw(store, secrets.slice(1, 3))
    await more(2)
    const three =
      'example 2026: the dataset still has 3 responses that were withdrawn since. Collect again, and they are no longer counted: loopbaan collect'
    const added = 'example 2026: 2 responses have come in since the dataset was collected.'
    expect(await told()).toEqual(stale.map(([command]) => [command, 0, [three, added]]))

    expect((await run(where, ...onWave('collect'))).code).toBe(0)
    expect(await told()).toEqual(stale.map(([command]) => [command, 0, []]))
  })

  test('collect takes withdrawn responses out without a question, and says how many they were', async () => {
    const { where, store, secrets } = await collected()
    await withdraw(store, secrets.slice(0, 2))
    const again = await run(where, ...onWave('collect'))
    expect([again.code, await rowsOf(where)]).toEqual([0, 18])
    expect(again.error).toContain(
      '2 responses were withdrawn since the last time that they were collected, and are no longer counted.',
    )
    expect((await run(where, ...onWave('collect'))).error).not.toContain('withdrawn')
  })

  test('once everybody withdrew, collect takes the dataset away', async () => {
    const { where, store, secrets, more } = await collected()
    const files = async () => readdir(path.join(where.folder, 'example/2026'))
    expect(await files()).toHaveLength(4)
    await withdraw(store, secrets)
    const { code, error, out } = await run(where, ...onWave('collect', '--json'))
    expect([code, error]).toEqual([0, expect.stringContaining('20 responses were withdrawn since the last time')])
    expect(error).toContain('Nobody of the dataset is left')
    expect(JSON.parse(out)).toMatchObject({ responses: 0, withdrawn: 20 })
    expect(await files()).toEqual([])
    expect((await run(where, ...onWave('collect'))).error).toContain('No responses are stored')
    await more(3)
    expect((await run(where, ...onWave('collect'))).code).toBe(0)
    expect(await rowsOf(where)).toBe(3)
  })

  test('a dataset of which others are gone in another way stays when nobody is left', async () => {
    const { where, store, secrets } = await collected()
    await withdraw(store, secrets.slice(0, 19))
    const other = await place()
    await open(other)
    const left = path.join(where.folder, 'example/2026')
    await cp(left, path.join(other.folder, 'example/2026'), { recursive: true })
    expect((await run(other, ...onWave('collect'))).error).toContain('No responses are stored')
    expect(await readdir(path.join(other.folder, 'example/2026'))).toHaveLength(4)
  })

  test('collect takes a withdrawal from a trial out of the dataset of the trial', async () => {
    const { where, store, secrets } = await collected(true)
    await withdraw(store, secrets.slice(0, 1))
    expect((await run(where, ...onWave('responses'))).error).toContain('still has 1 response that was withdrawn')
    expect((await run(where, ...onWave('collect', '--trial'))).error).toContain('1 response was withdrawn since')
  })

  test('responses that are gone without having been withdrawn are given up only when that is asked', async () => {
    const { where, store, secrets, more } = await collected()
    const copy = path.join(where.folder, 'copy.ndjson')
    await run(where, 'backup', '--out', copy)
    await more(3)
    await withdraw(store, secrets.slice(0, 1))
    expect((await run(where, ...onWave('collect'))).code).toBe(0)
    // An older copy lacks those who came after it; who withdrew after it does not come back.
    expect((await run(where, 'restore', copy, '--replace')).error).toContain(
      '1 response of the copy was withdrawn since then and did not come back.',
    )
    expect((await run(where, ...onWave('tabulate'))).error).toContain(
      'the dataset has 3 responses that were not withdrawn and yet are no longer stored',
    )
    const refused = await run(where, ...onWave('collect'))
    expect([refused.code, await rowsOf(where)]).toEqual([2, 22])
    expect(refused.error).toContain('There are 3 responses in')
    expect(refused.error).toContain('not withdrawn and yet are no longer stored')
    expect((await run(where, ...onWave('collect', '--replace'))).code).toBe(0)
    expect(await rowsOf(where)).toBe(19)
  })

  test('as many or more responses of others do not take the place of those that are there', async () => {
    const { where } = await collected()
    const { questionnaire } = await example()
    const elsewhere = await place()
    await storeResponses(
      await open(elsewhere),
      questionnaire,
      simulate(questionnaire, 60, seededRandom(7)).filter(({ pages }) => pages.length > 0),
    )
    const copy = path.join(where.folder, 'other.ndjson')
    await run(elsewhere, 'backup', '--out', copy)
    await run(where, 'restore', copy, '--replace')
    const refused = await run(where, ...onWave('collect'))
    expect([refused.code, refused.error.includes('There are 20 responses in')]).toEqual([2, true])
  })

  test('a withdrawal stays known in a backup, and names nobody', async () => {
    const { where, store, secrets } = await collected()
    const { id } = await found(store, secrets[0] ?? '')
    await withdraw(store, secrets.slice(0, 1))
    const copy = path.join(where.folder, 'copy.ndjson')
    await run(where, 'backup', '--out', copy)
    const text = await readFile(copy, 'utf8')
    expect(text.match(/"table":"withdrawn"/g)).toHaveLength(1)
    expect(text).not.toContain(id)
    await run(where, 'restore', copy, '--replace')
    expect((await run(where, ...onWave('collect'))).error).toContain('1 response was withdrawn since')
  })

  test('a store that cannot be read is told, and is no reason to have no tables', async () => {
    const { where, store } = await collected()
    await store.close()
    if (name === 'SQLite') await writeFile(path.join(where.folder, 'responses.sqlite'), 'x'.repeat(9000))
    const unreachable = name === 'SQLite' ? where : { ...where, url: 'postgres://somebody:canary@127.0.0.1:1/answers' }
    const { code, out, error } = await run(unreachable, ...onWave('tabulate'))
    expect([code, out.includes('Table ')]).toEqual([0, true])
    expect(error).toContain('whether responses were withdrawn since the dataset was collected cannot be seen:')
    expect(error).not.toContain('canary')
  })

  if (name === 'SQLite') {
    test('a dataset without its store is used as it is', async () => {
      const { where, store } = await collected()
      await store.close()
      for (const end of ['', '-wal', '-shm'])
        await rm(path.join(where.folder, `responses.sqlite${end}`), { force: true })
      expect((await run(where, ...onWave('tabulate'))).error).not.toContain('cannot be seen')
    })
  }
})
