import { expect, test } from 'vitest'
import { shippedStudy, trialWaves } from '../../../../test/ask-server.ts'
import { readHtmlForm } from '../../../../test/read-html-form.ts'
import { createPreview } from './preview-app.ts'

const app = createPreview(trialWaves(await shippedStudy('example')))
const at = '/en/preview/example/2026/'
const read = async (path: string): Promise<string> => (await app.request(path)).text()

test('the preview shows variables, codes and conditions of any page', async () => {
  const page = await read(`${at}opinion/`)
  for (const part of ['<code>canteen-opinion.3</code>', '<code>4</code>', 'Only if', 'The soup: only if']) {
    expect(page).toContain(part)
  }
  expect(page).toContain('With these answers this page is not shown')
})

test('a page of the preview has the script for its sliders, and keeps no drafts', async () => {
  const page = await read(`${at}opinion/`)
  expect(page).toContain('src="/assets/ask.en.js"')
  expect(page).not.toContain('data-drafts')
})

test('with answers a page is shown as who gave them gets it', async () => {
  const answers = encodeURIComponent(JSON.stringify({ 'lunch-place': [1], favourites: [{ kind: 1 }] }))
  const page = await read(`${at}opinion/?answers=${answers}`)
  expect(page).not.toContain('With these answers this page is not shown')
  expect(page).not.toContain('name="canteen-opinion.3"')
})

test('a page that is not shown can be seen as somebody who gets it, with the fewest answers', async () => {
  const page = await read(`${at}opinion/`)
  const [, href = ''] = /<a href="([^"]+)">Show the page as somebody who does get it</.exec(page) ?? []
  const answers: unknown = JSON.parse(new URL(href, 'http://x').searchParams.get('answers') ?? '')
  expect(answers).toMatchObject({ 'years-here': 1 })
  const reached = await read(href)
  expect(reached).not.toContain('With these answers this page is not shown')
  expect(reached).not.toContain('Show the page as somebody who does get it')
})

test('what of the answers cannot be given is named, with why, and what was typed stays', async () => {
  const typed = '{"years-here": 2,\n "nonsense": 1, "lunch-place": [99]}'
  const answer = await app.request(`${at}place/?answers=${encodeURIComponent(typed)}`)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('<li><code>nonsense</code> No question has this variable.</li>')
  expect(page).toContain('<li><code>lunch-place</code> The answer &quot;99&quot; does not belong to this question.')
  expect(page).toContain(typed.replaceAll('"', '&quot;'))
  expect(page).toContain(`/nl/preview/example/2026/place/?answers=${encodeURIComponent(typed)}`)
  // What can be given is.
  expect(readHtmlForm(page)['years-here']).toEqual(['2'])
  expect(readHtmlForm(page)['_answers']).toEqual(['{"years-here":2}'])
})

test('what is filled in leads to the next page, or shows what is wrong with it', async () => {
  const form = readHtmlForm(await read(`${at}place/`))
  const post = async (extra: Record<string, string>) =>
    app.request(`${at}place/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _answers: form['_answers']?.[0] ?? '', ...extra }).toString(),
    })
  expect((await post({})).status).toBe(422)
  const next = await (await post({ 'years-here': '1', 'lunch-place': '6' })).text()
  expect(next).toContain('<code>taste</code>')
  expect(readHtmlForm(next)['_answers']).toEqual(['{"years-here":1,"lunch-place":[6]}'])
})

test.each(['{', '[]', '"x"', '{"__proto__": {"a": 1}}', '{"favourites": [[], null, "x"]}'])(
  'answers that are none are told: %s',
  async (json) => {
    const answer = await app.request(`${at}taste/?answers=${encodeURIComponent(json)}`)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('<h1>')
  },
)

test('a page that is not there is not there', async () => {
  expect((await app.request(`${at}forest/`)).status).toBe(404)
  expect((await app.request('/en/preview/forest/2026/')).status).toBe(404)
  expect((await app.request(at)).headers.get('location')).toBe(`${at}place/`)
})

test('an address without the slash at its end leads to the page, with its answers', async () => {
  for (const path of [at, `${at}taste/`]) {
    const answer = await app.request(`${path.slice(0, -1)}?answers=%7B%7D`)
    expect([answer.status, answer.headers.get('location')]).toEqual([308, `${path}?answers=%7B%7D`])
  }
  expect((await app.request('/en/preview/forest/2026')).status).toBe(404)
  expect((await app.request(`${at}forest`)).status).toBe(404)
})
