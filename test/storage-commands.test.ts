import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { newPageToken } from '../src/app/storage/page-token.ts'
import { collect } from '../src/core/dataset/collect.ts'
import { protect } from '../src/core/disclosure/protect.ts'
import { route } from '../src/core/questionnaire/route.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { example, onWave, run, type Place } from './run-on-store.ts'
import { found, onBothEngines } from './storage-engines.ts'
import { storeResponses } from './store-responses.ts'

afterEach(() => {
  delete process.env['DATABASE_URL']
})

onBothEngines({ durable: false }, ({ name, open, place }) => {
  test('answers go from the store into the dataset and the tables, and a restored copy gives the same tables', async () => {
    const { study, wave, questionnaire } = await example()
    // Who never saved a page is no response; that is another test.
    const responses = simulate(questionnaire, 200, seededRandom(5)).filter(({ pages }) => pages.length > 0)
    const where = await place()
    const store = await open(where)
    await storeResponses(store, questionnaire, responses)
    const collected = await run(where, ...onWave('collect'))
    expect(collected).toMatchObject({ code: 0, out: '' })
    expect(collected.error).toContain(`${responses.length} responses in`)
    const tables = await run(where, ...onWave('tabulate', '--format', 'json'))
    expect(tables.code).toBe(0)

    const { dataset, issues } = collect(questionnaire, responses, { simulated: false })
    expect(issues).toEqual([])
    const direct = tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))
    const printed = JSON.stringify(
      direct.map((table) => protect(table, wave.disclosure)),
      null,
      2,
    )
    expect(tables.out).toBe(`${printed}\n`)

    const copy = path.join(where.folder, 'copy.ndjson')
    expect(await run(where, 'backup', '--out', copy)).toMatchObject({ code: 0 })
    const other = await place()
    expect(await run(other, 'restore', copy)).toMatchObject({ code: 0 })
    expect(await run(other, ...onWave('collect'))).toMatchObject({ code: 0 })
    expect((await run(other, ...onWave('tabulate', '--format', 'json'))).out).toBe(tables.out)
    const file = (one: Place) => readFile(path.join(one.folder, 'example/2026/responses.parquet'))
    expect((await file(other)).equals(await file(where))).toBe(true)
  })

  test('responses counts how far people are and where they stopped, as text and as JSON', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    const [first, second] = route(questionnaire, {}).pages.map(({ page }) => page)
    const empty = { id: '', answers: {}, declined: [], pages: [], complete: false }
    await storeResponses(store, questionnaire, [
      ...Array.from({ length: 3 }, () => empty),
      ...Array.from({ length: 2 }, () => ({ ...empty, pages: [first?.id ?? ''] })),
      { ...empty, pages: questionnaire.pages.map(({ id }) => id) },
      { ...empty, pages: questionnaire.pages.map(({ id }) => id), complete: true },
    ])
    const json = JSON.parse((await run(where, ...onWave('responses', '--json'))).out) as Record<string, unknown>
    expect(json).toMatchObject({
      study: 'example',
      wave: '2026',
      total: 7,
      closed: false,
      states: { open: 6, complete: 1, stopped: 0 },
      empty: 3,
      breakOff: [
        { page: first?.id, count: 3 },
        { page: second?.id, count: 2 },
        { page: null, count: 1 },
      ],
    })
    const { out } = await run(where, ...onWave('responses'))
    expect(out.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual([
      'example 2026: 7 responses',
      'sent in 1',
      'not sent in yet 6',
      'of which without an answer 3',
      '',
      'Not sent in, and left at page:',
      `${first?.id} 3`,
      `${second?.id} 2`,
      '(all filled in) 1',
      '',
    ])
    expect((await run(where, ...onWave('collect'))).error).toContain('3 responses without any saved page are left out.')
  })

  test('responses tells how long pages took and on what they were filled in, where the wave keeps that', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    const [first = '', second = ''] = questionnaire.pages.map(({ id }) => id)
    const filled = [
      { page: first, seconds: 10, device: 'phone' },
      { page: first, seconds: 61, device: 'phone' },
      { page: first, seconds: 30, device: 'computer' },
      { page: second, seconds: 5, device: 'computer' },
      { page: second },
    ] as const
    for (const content of filled) {
      const started = await store.start({ questionnaire, language: 'nl', consent: '1', paradata: true, trial: false })
      if (started.state === 'closed') throw new Error('The wave is closed')
      const { response } = started
      await store.savePage({ ...content, response, pageToken: newPageToken(response, content.page), answers: {} })
    }
    expect(JSON.parse((await run(where, ...onWave('responses', '--json'))).out)).toMatchObject({
      seconds: [
        { page: first, median: 30, count: 3 },
        { page: second, median: 5, count: 1 },
      ],
      devices: { phone: 2, computer: 2 },
    })
    const { out } = await run(where, ...onWave('responses'))
    expect(out.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual(
      expect.arrayContaining([
        'Seconds per page, for half of the people at most:',
        `${first} 30`,
        `${second} 5`,
        'Filled in on:',
        'a phone 2',
        'a computer 2',
      ]),
    )
    expect(out).not.toContain('a tablet')
  })

  test('responses tells which checks people let stand, and a backup whose response it was', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    const [first = '', second = ''] = questionnaire.pages.map(({ id }) => id)
    const saves = [
      [first, ['long', 'odd'], false],
      [first, ['long'], false],
      [second, ['1'], false],
      [second, [], false],
      // Of a trial nothing counts.
      [first, ['odd'], true],
    ] as const
    for (const [page, confirmedChecks, trial] of saves) {
      const started = await store.start({ questionnaire, language: 'nl', consent: '1', trial })
      if (started.state === 'closed') throw new Error('The wave is closed')
      const { response } = started
      await store.savePage({ page, confirmedChecks, response, pageToken: newPageToken(response, page), answers: {} })
    }
    expect(JSON.parse((await run(where, ...onWave('responses', '--json'))).out)).toMatchObject({
      confirmed: [
        { page: first, check: 'long', count: 2 },
        { page: first, check: 'odd', count: 1 },
        { page: second, check: '1', count: 1 },
      ],
    })
    const { out } = await run(where, ...onWave('responses'))
    expect(out.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual(
      expect.arrayContaining([`${first} long 2`, `${first} odd 1`, `${second} 1 1`]),
    )
    const copy = path.join(where.folder, 'copy')
    await run(where, 'backup', '--out', copy)
    expect(await readFile(copy, 'utf8')).toContain(String.raw`\"confirmedChecks\":[\"long\",\"odd\"]`)
  })

  test('collect replaces simulated answers only when that is asked', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    await run(where, ...onWave('simulate', '--respondents', '30'))
    expect(await run(where, ...onWave('collect'))).toMatchObject({
      code: 3,
      error: 'No responses are stored for wave 2026 of example.',
    })
    await storeResponses(store, questionnaire, simulate(questionnaire, 20, seededRandom(1)))
    const refused = await run(where, ...onWave('collect'))
    expect(refused.code).toBe(2)
    expect(refused.error).toContain('simulated answers')
    const replaced = await run(where, ...onWave('collect', '--replace'))
    expect(replaced.code).toBe(0)
    expect(replaced.error).toContain('simulated answers')
    expect(replaced.error).toContain('are replaced')

    // The same again goes on without a word.
    expect((await run(where, ...onWave('collect'))).code).toBe(0)
    expect((await run(where, ...onWave('tabulate'))).out).not.toContain('Simulated')
  })

  test('a dataset of before it was known what it was collected from is replaced by fewer only when that is asked', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    const secrets = await storeResponses(store, questionnaire, simulate(questionnaire, 20, seededRandom(1)))
    await run(where, ...onWave('collect'))
    await rm(path.join(where.folder, 'example/2026/collected.txt'))
    await store.withdraw(await found(store, secrets[0] ?? ''))
    const fewer = await run(where, ...onWave('collect'))
    expect(fewer).toMatchObject({ code: 2 })
    expect(fewer.error).toContain('There are 20 responses')
    expect(fewer.error).toContain('now there are 19')
    expect((await run(where, ...onWave('collect', '--replace'))).error).toContain('19 responses')
  })

  test('collect tells which answers do not fit the questionnaire as it is now, and counts the others', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const study = path.join(where.folder, 'study')
    await cp('studies/example', study, { recursive: true })
    const store = await open(where)
    await storeResponses(store, questionnaire, simulate(questionnaire, 40, seededRandom(2)))
    const file = path.join(study, 'questionnaire', '1-break.yaml')
    const before = await readFile(file, 'utf8')
    const after = before.replace(/max: \d+/, 'max: 1')
    expect(after).not.toBe(before)
    await writeFile(file, after)
    const changed = await example(study)
    await storeResponses(store, changed.questionnaire, simulate(changed.questionnaire, 10, seededRandom(3)))
    const collected = await run(where, 'collect', study, '--wave', '2026')
    expect(collected.code).toBe(0)
    // The values are many, so that none of them is told.
    expect(collected.error).toMatch(/^break-minutes\.planned: \d+ stored answers no longer fit the question\.$/m)
    expect(collected.error).toMatch(/\d+ stored answers do not fit the questionnaire as it is now/)
    expect(collected.error).toContain('2 versions')
    expect(collected.error).toContain('50 responses')
    expect((await run(where, 'responses', study, '--wave', '2026')).out).toContain('2 versions')
  })

  test('collect never prints what people typed, however many texts have lost their question', async () => {
    const where = await place()
    const study = path.join(where.folder, 'study')
    await cp('studies/example', study, { recursive: true })
    const { questionnaire } = await example()
    const texts = questionnaire.pages.flatMap(({ items }) =>
      items.flatMap(({ variables }) => variables.filter(({ kind }) => kind === 'text').map(({ id }) => id)),
    )
    const idea = 'menu-idea'
    expect(texts).toContain(idea)
    const store = await open(where)
    const people = simulate(questionnaire, 40, seededRandom(2)).filter(({ answers }) => answers[idea] !== undefined)
    expect(people.length).toBeGreaterThan(5)
    await storeResponses(
      store,
      questionnaire,
      people.map((one, at) => ({ ...one, answers: { ...one.answers, [idea]: `canary${at}` } })),
    )
    const file = path.join(study, 'questionnaire', '2-canteen.yaml')
    const before = await readFile(file, 'utf8')
    await writeFile(file, before.replace(/\n {6}- id: menu-idea[^]*$/, '\n'))
    const { code, error, out } = await run(where, 'collect', study, '--wave', '2026', '--json')
    expect([code, error.includes('canary'), out.includes('canary')]).toEqual([0, false, false])
    expect(error.split('\n').filter((line) => line.includes(idea))).toEqual([
      `${idea}: ${people.length} stored answers to a question that the questionnaire no longer has.`,
    ])
    const { misfits } = JSON.parse(out) as { misfits: readonly { variable: string; response: string; why: string }[] }
    const own = misfits.filter(({ variable }) => variable === idea)
    expect(new Set(own.map(({ response }) => response)).size).toBe(people.length)
    expect(new Set(own.map(({ why }) => why))).toEqual(new Set(['answer-without-question']))
  })

  test('purge closes a wave that is over, erases what is asked, and leaves an open wave alone', async () => {
    const { study, questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    const started = await store.start({ questionnaire, language: 'nl', consent: '1', trial: false })
    if (started.state === 'closed') throw new Error('closed')
    const { response, secret } = started
    const [page = ''] = questionnaire.pages.map(({ id }) => id)
    await store.saveDraft({ response, secret, page, pageToken: newPageToken(response, page), form: {} })

    const later = path.join(where.folder, 'study')
    await cp('studies/example', later, { recursive: true })
    const file = path.join(later, 'waves', '2026.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/closes: .*/, 'closes: 2099-01-31'))
    const early = await run(where, 'purge', later, '--wave', '2026', '--drafts')
    expect(early).toMatchObject({ code: 2, error: 'Wave 2026 is open until 2099-01-31. It can be purged after that.' })
    expect(await store.isClosed(study.id, '2026')).toBe(false)

    expect((await run(where, ...onWave('purge'))).code).toBe(2)
    expect(await run(where, ...onWave('purge', '--drafts'))).toMatchObject({ code: 0, error: '1 draft erased.' })
    expect(await store.isClosed(study.id, '2026')).toBe(true)
    expect(await run(where, ...onWave('purge', '--drafts', '--receipts'))).toMatchObject({ code: 0 })
    expect(await store.find(secret)).toBeNull()
    expect((await run(where, ...onWave('responses'))).out).toContain('not sent in before the wave closed')
  })

  test('restore goes over responses only when that is asked', async () => {
    const { questionnaire } = await example()
    const where = await place()
    const store = await open(where)
    await storeResponses(store, questionnaire, simulate(questionnaire, 5, seededRandom(1)))
    const copy = path.join(where.folder, 'copy')
    await run(where, 'backup', '--out', copy)
    expect(await run(where, 'restore', copy)).toMatchObject({ code: 2 })
    expect((await run(where, 'restore', copy)).error).toContain('There are 5 responses')
    expect(await run(where, 'restore', copy, '--replace')).toMatchObject({ code: 0 })
    await writeFile(copy, 'something else')
    expect(await run(where, 'restore', copy, '--replace')).toMatchObject({
      code: 1,
      error: `${copy} is not a file made by: loopbaan backup`,
    })
    await rm(copy)
    expect(await run(where, 'restore', copy)).toMatchObject({ code: 3, error: `${copy} cannot be read (ENOENT).` })
    expect((await run(where, ...onWave('responses'))).out).toContain('5 responses')
  })

  if (name === 'SQLite') {
    describe('without a store', () => {
      test.each([onWave('responses'), onWave('collect'), onWave('purge', '--drafts'), ['backup', '--out', 'x']])(
        '%s says so',
        async (...words) => {
          const { code, error } = await run(await place(), ...words)
          expect(code).toBe(3)
          expect(error).toContain('No responses are stored in')
        },
      )

      test.each([['backup'], ['restore'], ['restore', 'a', 'b']])(
        '%s says what is missing or too much',
        async (...words) => {
          const { code, error } = await run(await place(), ...words)
          expect(code).toBe(2)
          expect(error.split('\n')).toHaveLength(1)
        },
      )
    })
  } else {
    test('a database that cannot be reached is named without its password', async () => {
      const { folder } = await place()
      const where = { folder, url: 'postgres://somebody:canary@127.0.0.1:1/answers' }
      const { code, error } = await run(where, ...onWave('responses'))
      expect(code).toBe(3)
      expect(error).toContain('127.0.0.1:1/answers cannot be reached (ECONNREFUSED)')
      expect(error).not.toContain('canary')
    })
  }
})
