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

test('a page of the preview has the words of its sliders, and keeps no drafts', async () => {
  const page = await read(`${at}opinion/`)
  expect(page).toContain('data-unset="no answer yet"')
  expect(page).not.toContain('data-saved')
})

test('with answers a page is shown as who gave them gets it', async () => {
  const answers = encodeURIComponent(JSON.stringify({ 'lunch-place': [1], favourites: [{ kind: 1 }], nonsense: 1 }))
  const page = await read(`${at}opinion/?answers=${answers}`)
  expect(page).not.toContain('With these answers this page is not shown')
  expect(page).not.toContain('name="canteen-opinion.3"')
  expect(page).not.toContain('nonsense')
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
  'answers that are none are told or left out: %s',
  async (json) => {
    const answer = await app.request(`${at}taste/?answers=${encodeURIComponent(json)}`)
    expect([200, 422]).toContain(answer.status)
    expect(await answer.text()).toContain('<h1>')
  },
)

test('a page that is not there is not there', async () => {
  expect((await app.request(`${at}forest/`)).status).toBe(404)
  expect((await app.request('/en/preview/forest/2026/')).status).toBe(404)
  expect((await app.request(at)).headers.get('location')).toBe(`${at}place/`)
})
