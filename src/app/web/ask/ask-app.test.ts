import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askApp, askSite, shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { baseOf } from '../../../../test/ask-client.ts'
import { readHtmlForm } from '../../../../test/read-html-form.ts'
import type { Form } from '../../../core/items/item-type.ts'
import { miniItem } from '../../../core/items/mini-item.ts'
import { miniStudy } from '../../../core/study/mini-study.ts'

let site: Awaited<ReturnType<typeof askSite>>
beforeAll(async () => {
  site = await askSite(trialWaves(await shippedStudy('example')))
})
afterAll(async () => {
  await site.close()
})

const start = '/nl/ask/example/2026/'
const bodyOf = (form: Form): string =>
  new URLSearchParams(Object.entries(form).flatMap(([name, own]) => own.map((value) => [name, value]))).toString()

const post = async (path: string, form: Form | string, headers: Record<string, string> = {}) =>
  site.app.request(path, {
    method: 'POST',
    body: typeof form === 'string' ? form : bodyOf(form),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  })

const get = async (path: string) => site.app.request(path)
const goal = (response: Response): string => response.headers.get('location') ?? ''
const fieldsAt = async (path: string): Promise<Form> => readHtmlForm(await (await get(path)).text())

/** A new response: its address and the secret in it. */
async function begin(language = 'nl') {
  const path = start.replace('nl', language)
  const version = /name="_consent" value="(\w+)"/.exec(await (await get(path)).text())?.[1] ?? ''
  const first = goal(await post(path, { _consent: [version] }))
  expect(first).toMatch(/\/p\/place\/$/)
  const base = baseOf(first)
  return { base, secret: base.split('/').at(-2) ?? '', place: `${base}p/place/`, time: `${base}p/time/` }
}

/** Fills in the first page so that it is accepted. */
async function passFirst({ place }: { readonly place: string }, answers: Form = {}) {
  return post(place, { ...(await fieldsAt(place)), 'years-here': ['2'], 'lunch-place': ['2'], ...answers })
}

async function stored(secret: string) {
  const response = await site.store.find(secret)
  if (response === null) throw new Error('The response is gone')
  return response
}

test('a questionnaire is started, filled in, sent and withdrawn', async () => {
  const own = await begin()
  expect(goal(await get(own.base))).toBe(own.place)
  let path = goal(await passFirst(own))
  expect(path).toBe(own.time)
  for (let page = 0; page < 10 && path.includes('/p/'); page += 1) path = goal(await post(path, await fieldsAt(path)))
  expect(path).toBe(`${own.base}review/`)
  const review = await (await get(path)).text()
  expect(review).toContain('2 tot en met 9 jaar')
  const sent = goal(await post(path, { ...(await fieldsAt(path)), _do: ['send'] }))
  expect(sent).toBe(`${own.base}sent/`)
  const receipt = /class="code">([^<]+)</.exec(await (await get(sent)).text())?.[1] ?? ''
  expect(receipt).toMatch(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}$/)
  expect((await stored(own.secret)).state).toBe('complete')
  expect(goal(await get(own.place))).toBe(sent)
  expect(goal(await post(own.place, { _token: ['0.aaaaaaaaaaaaaaaaaaaaaa'] }))).toBe(sent)
  expect((await post(`${start}withdraw/`, { _receipt: ['0000-0000-0000-0000'] })).status).toBe(422)
  expect((await post(`${start}withdraw/`, { _receipt: [receipt.toLowerCase()] })).status).toBe(200)
  expect((await get(sent)).status).toBe(404)
})

test('nobody starts without agreeing, and the version of what they agree to is stored', async () => {
  for (const form of [{}, { _consent: ['1'] }]) expect((await post(start, form)).status).toBe(422)
  const { secret } = await begin()
  expect((await stored(secret)).consent).toMatch(/^[0-9a-f]{12}$/)
})

test('what is refused is shown again as it was typed, stays there after reloading, and is not stored', async () => {
  const own = await begin()
  const answer = await post(own.place, {
    ...(await fieldsAt(own.place)),
    'lunch-place': ['5'],
    'lunch-place.5.text': ['<park>'],
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('href="#f-years-here"')
  expect(html).toContain('<title>Let op: ')
  expect(readHtmlForm(html)['lunch-place.5.text']).toEqual(['<park>'])
  expect((await fieldsAt(own.place))['lunch-place.5.text']).toEqual(['<park>'])
  expect((await stored(own.secret)).answers).toEqual({})
})

test('another language, one more row and going back keep what was typed', async () => {
  const own = await begin()
  await passFirst(own)
  const filled = { ...(await fieldsAt(own.time)), 'break-minutes.taken': ['soon'] }
  const english = goal(await post(own.time, { ...filled, _do: ['language:en'] }))
  expect(english).toBe(own.time.replace('/nl/', '/en/'))
  expect((await fieldsAt(english))['break-minutes.taken']).toEqual(['soon'])
  expect(goal(await post(own.time, { ...filled, _do: ['back'] }))).toBe(own.place)
  expect((await fieldsAt(own.time))['break-minutes.taken']).toEqual(['soon'])
  const taste = goal(
    await post(own.time, await fieldsAt(own.time).then((form) => ({ ...form, 'break-minutes.taken': ['9'] }))),
  )
  const more = goal(
    await post(taste, { ...(await fieldsAt(taste)), 'favourites.1.dish': ['Soep'], _do: ['add:favourites'] }),
  )
  const rows = await fieldsAt(more.split('#')[0] ?? '')
  expect(rows['favourites.1.dish']).toEqual(['Soep'])
  expect(rows['favourites.2.dish']).toEqual([''])
})

test('an earlier answer that opens a question makes its page be seen again', async () => {
  const own = await begin()
  let path = goal(await passFirst(own, { 'lunch-place': ['6'] }))
  while (path.includes('/p/')) path = goal(await post(path, await fieldsAt(path)))
  const changed: Form = { ...(await fieldsAt(`${own.place}?to=review`)), 'lunch-place': ['1'] }
  expect(changed['_to']).toEqual(['review'])
  expect(goal(await post(own.place, changed))).toBe(own.time)
  expect(goal(await get(`${own.base}review/`))).toBe(own.time)
})

test('the same post twice is one, and two tabs with other answers get a choice', async () => {
  const own = await begin()
  const [one, two] = [await fieldsAt(own.place), await fieldsAt(own.place)]
  const answers = { 'years-here': ['2'], 'lunch-place': ['2'] }
  expect((await post(own.place, { ...one, ...answers })).status).toBe(303)
  expect((await post(own.place, { ...one, ...answers })).status).toBe(303)
  expect((await post(own.place, { ...two, ...answers })).status).toBe(303)
  expect((await stored(own.secret)).pages.get('place')?.revision).toBe(1)
  const stale = await post(own.place, { ...two, ...answers, 'years-here': ['1'] })
  expect(stale.status).toBe(409)
  expect((await stored(own.secret)).answers['years-here']).toBe(2)
  expect(goal(await post(own.place, readHtmlForm(await stale.text())))).toBe(own.time)
  expect((await stored(own.secret)).answers['years-here']).toBe(1)
})

test('a page whose turn it is not cannot be seen or posted', async () => {
  const own = await begin()
  for (const page of ['opinion', 'wishes', 'time', 'forest', '__proto__', 'constructor']) {
    expect(goal(await get(`${own.base}p/${page}/`))).toBe(own.place)
    const answer = await post(`${own.base}p/${page}/`, { _token: ['0.aaaaaaaaaaaaaaaaaaaaaa'], 'menu-idea': ['x'] })
    expect(answer.status).toBe(409)
  }
  expect(goal(await get(`${own.base}review/`))).toBe(own.place)
  expect(goal(await post(`${own.base}review/`, { _do: ['send'] }))).toBe(own.place)
  expect((await stored(own.secret)).state).toBe('open')
})

describe('what no page of ours sends', () => {
  const odd: readonly string[] = [
    '<script>',
    '=1+1',
    '\u0000\u0007',
    'x'.repeat(20_000),
    '-1',
    '1e9',
    '__proto__',
    'ÿ'.repeat(300),
  ]
  const fields = [
    'years-here',
    'lunch-place',
    'lunch-place.5.text',
    'lunch-place.99.text',
    'years-here.declined',
    '__proto__',
    'constructor',
    '_rows.lunch-place',
    'menu-idea',
  ]

  test('is refused with a sentence or not looked at, and never stored or shown as HTML', async () => {
    const own = await begin()
    for (const field of fields) {
      for (const value of odd) {
        const fresh = await fieldsAt(own.place)
        const answer = await post(own.place, {
          ...fresh,
          'years-here': [],
          'lunch-place': ['5'],
          [field]: [value, value],
        })
        expect([303, 422]).toContain(answer.status)
        expect(await answer.text()).not.toContain('<script>')
        const { answers } = await stored(own.secret)
        expect(answers).toEqual({})
        expect(Object.getPrototypeOf(answers)).toBe(Object.prototype)
      }
    }
    expect(site.faults).toEqual([])
  })

  test('is refused by its method, type, size, token or origin', async () => {
    const own = await begin()
    const good = bodyOf({ ...(await fieldsAt(own.place)), 'years-here': ['2'] })
    const cases: readonly [number, Response | Promise<Response>][] = [
      [405, site.app.request(own.place, { method: 'PUT', body: good })],
      [405, post(own.base, good)],
      [415, post(own.place, good, { 'Content-Type': 'application/json' })],
      [415, post(own.place, good, { 'Content-Type': 'multipart/form-data; boundary=x' })],
      [413, post(own.place, `${good}&menu-idea=${'x'.repeat(500_000)}`)],
      [413, post(own.place, `${good}${'&a=1'.repeat(6000)}`)],
      [403, post(own.place, good, { 'Sec-Fetch-Site': 'cross-site' })],
      [400, post(own.place, { 'years-here': ['2'] })],
      [400, post(own.place, { _token: ['1'], 'years-here': ['2'] })],
      [400, post(own.place, `${good}&_do=drop`)],
      [404, get(own.place.replace(own.secret, 'A'.repeat(22)))],
      [404, get(own.place.replace(own.secret, 'short'))],
      [404, get(own.place.replace('2026', '2024'))],
      [404, get('/nl/ask/forest/2026/')],
    ]
    for (const [status, answer] of cases) {
      const given = await answer
      expect(given.status).toBe(status)
      expect(await given.text()).toContain('<h1>')
    }
    expect((await stored(own.secret)).pages.size).toBe(0)
    expect(site.faults).toEqual([])
  })

  test("does not reach another respondent's answers", async () => {
    const [mine, theirs] = [await begin(), await begin()]
    await passFirst(theirs)
    const token = await fieldsAt(theirs.place)
    const answer = await post(mine.place, { ...token, 'years-here': ['1'], 'lunch-place': ['6'] })
    expect(answer.status).toBe(422)
    expect((await stored(theirs.secret)).answers['years-here']).toBe(2)
    expect((await stored(mine.secret)).pages.size).toBe(0)
    // What was typed is there again, with a token of one's own.
    const again = readHtmlForm(await answer.text())
    expect((await post(mine.place, again)).status).toBe(303)
    expect((await stored(mine.secret)).answers['years-here']).toBe(1)
  })
})

test('pages are never kept by anyone in between and say to nobody where they are', async () => {
  const own = await begin()
  for (const path of [start, own.place, `${own.base}review/`, `${start}withdraw/`]) {
    const { headers } = await get(path)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
  }
})

describe('an address without the slash at its end', () => {
  test.each([
    ['the start', ''],
    ['withdrawing', 'withdraw/'],
    ['one response', 'SECRET/'],
    ['its page', 'SECRET/p/place/'],
    ['its review', 'SECRET/review/'],
    ['going on with it later', 'SECRET/later/'],
    ['the page after sending', 'SECRET/sent/'],
  ])('leads to %s, is kept by nobody and told to nobody', async (_, end) => {
    const { secret } = await begin()
    const whole = start + end.replace('SECRET', secret)
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await site.app.request(`${whole.slice(0, -1)}?to=review`, { method })
      expect([status, headers.get('location')]).toEqual([308, `${whole}?to=review`])
      expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
    }
  })

  test.each(['/nl/ask', '/nl/ask/example', '/nl/ask/forest/2026', `${start}forest`, `${start}short/p/place`])(
    'leads nowhere where there is no page: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

describe('a page that is not there says so in either language', () => {
  test.each(['/nl/ask/forest/2026/', '/nl/ask/forest', `${start}${'A'.repeat(22)}/p/place/`])('%s', async (path) => {
    const html = await (await get(path)).text()
    const other = path.replace('/nl/', '/en/')
    expect(html).toContain(`<a class="language" href="${other}" lang="en"`)
    expect(await (await get(other)).text()).toContain('This link does not work')
  })
})

/** The address of a respondent on the page for who goes on later, asked for under a name while the site knows its own address or not. */
async function shownAt(origin: string, address: string | null): Promise<string | undefined> {
  const { base } = await begin()
  const parts = { store: site.store, waves: trialWaves(await shippedStudy('example')), report: () => undefined }
  const told = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'other.example.org', Forwarded: 'proto=https' }
  const html = await (
    await (await askApp({ ...parts, address })).request(`${origin}${base}later/`, { headers: told })
  ).text()
  const shown = /https?:\/\/[^"<]*\/ask\/[^"<]*/.exec(html)?.[0]
  expect(shown === undefined).toBe(html.includes('Bewaar het adres dat boven in je browser staat'))
  return shown?.replace(base, ' …')
}

describe('the address by which a respondent goes on later', () => {
  test.each([
    [
      'begins as the site is told that it does',
      'http://127.0.0.1:4000',
      'https://survey.example.org',
      'https://survey.example.org …',
    ],
    [
      'does so whatever name it is asked for by',
      'http://evil.example.org',
      'https://survey.example.org',
      'https://survey.example.org …',
    ],
    ['begins as it was asked for on the machine itself', 'http://localhost:4000', null, 'http://localhost:4000 …'],
    ['is left to the browser elsewhere: HTTPS may stand in front', 'http://survey.example.org', null, undefined],
  ])('%s', async (_, origin, address, shown) => {
    expect(await shownAt(origin, address)).toBe(shown)
  })
})

test('outside its days a questionnaire says when it is open', async () => {
  const waves = trialWaves(await shippedStudy('example'), { demonstration: false })
  const days = [
    ['2026-03-01', 403, 'vanaf 2 maart 2026.'],
    ['2026-03-28', 410, 'tot en met 27 maart 2026.'],
    ['2026-03-27', 200, 'Beginnen'],
  ] as const
  for (const [day, status, words] of days) {
    const dated = await askSite(waves, () => day)
    const answer = await dated.app.request(start)
    expect([answer.status, (await answer.text()).includes(words)]).toEqual([status, true])
    await dated.close()
  }
})

test('a store that is away gives a clear page, and comes back', async () => {
  const own = await begin()
  const broken = await askSite(trialWaves(await shippedStudy('example')))
  await broken.store.close()
  const answer = await broken.app.request(own.place)
  expect([answer.status >= 500, (await answer.text()).includes('Er ging iets mis')]).toEqual([true, true])
  expect(broken.faults.length).toBe(1)
})

describe('a page with checks', () => {
  const number = (id: string, text: string) =>
    miniItem('number', id, {
      text: { nl: text, en: text },
      fields: [{ id: 'n', label: { nl: 'n', en: 'n' }, max: 200 }],
    })
  const study = miniStudy({
    pages: [
      {
        id: 'hours',
        items: [number('hours', 'Hours'), number('nights', 'Nights')],
        checks: [
          { rule: 'nights <= [hours]', level: 'hard', message: { nl: 'Te veel nachten.', en: 'Too many nights.' } },
          { id: 'long', rule: 'hours <= 80', level: 'soft', message: { nl: 'Zoveel uren?', en: 'That many hours?' } },
        ],
      },
      { id: 'more', items: [number('sleep', 'You work {{hours}} hours. How long do you sleep?')] },
    ],
  })

  test('refuses what cannot be, and asks about what is odd; what was confirmed is stored', async () => {
    const waves = trialWaves(study)
    const checked = await askSite(waves)
    const questionnaire = waves[0]?.questionnaire
    if (questionnaire === undefined) throw new Error('A study has waves')
    const send = async (path: string, form: Form) =>
      checked.app.request(path, {
        method: 'POST',
        body: bodyOf(form),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      })
    const fields = async (path: string): Promise<Form> => readHtmlForm(await (await checked.app.request(path)).text())
    const started = await checked.store.start({
      questionnaire,
      language: 'en',
      consent: 'test',
      trial: true,
    })
    if (started.state !== 'started') throw new Error('The wave is closed')
    const base = `/en/ask/mini/2026/${started.secret}/`
    const page = `${base}p/hours/`

    const impossible = await send(page, { ...(await fields(page)), hours: ['10'], nights: ['20'] })
    expect([impossible.status, (await impossible.text()).includes('Too many nights.')]).toEqual([422, true])
    const odd = await send(page, { ...(await fields(page)), hours: ['100'], nights: ['20'] })
    const warned = await odd.text()
    expect([odd.status, warned.includes('That many hours?')]).toEqual([422, true])
    expect((await checked.store.find(started.secret))?.pages.size).toBe(0)
    const confirmed = await send(page, { ...readHtmlForm(warned), 'check.hours.2': ['confirmed'] })
    expect(goal(confirmed)).toBe(`${base}p/more/`)
    expect((await checked.store.find(started.secret))?.pages.get('hours')?.confirmedChecks).toEqual(['long'])
    expect((await fields(page))['check.hours.2']).toEqual(['confirmed'])
    expect(await (await checked.app.request(`${base}p/more/`)).text()).toContain('You work 100 hours.')
    await checked.close()
  })
})
