import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trialWaves } from '../../../../test/ask-server.ts'
import { goalOf } from '../../../../test/ask-visitor.ts'
import { breakableSite, type BreakableSite } from '../../../../test/breakable-site.ts'
import { longPages, longStudy, longText } from '../../../../test/long-review.ts'
import { questionsIn } from '../../../../test/read-review.ts'
import type { Form } from '../../../core/items/item-type.ts'

const pages = Object.values(longPages).flat()

let visited: BreakableSite
beforeAll(async () => {
  visited = await breakableSite(trialWaves(longStudy()))
})
afterAll(async () => {
  await visited.close()
})

/** Somebody who filled in every page, with this much in every field: where their review is. */
async function reviewOf(text: (number: number) => string) {
  const own = await visited.user.begin('/nl/ask/long/2026/')
  for (const [place, page] of pages.entries()) {
    const answers = [1, 2, 3].map((number) => [`${page}-${number}`, [text(place * 3 + number)]] as const)
    const answer = await visited.user.post(own.page(page), {
      ...(await visited.user.fieldsAt(own.page(page))),
      ...Object.fromEntries(answers),
    })
    expect(answer.status).toBe(303)
  }
  return { ...own, review: `${own.base}review/` }
}

const textAt = async (path: string): Promise<string> => (await visited.user.get(path)).text()
const shownAt = async (path: string): Promise<readonly string[]> =>
  questionsIn(await textAt(path)).map(({ item }) => item.replace(/-\d$/, ''))
const partAt = async (path: string): Promise<readonly string[]> => [...new Set(await shownAt(path))]

/** Posts a page as somebody who came from the review, with other answers. */
async function change(own: { readonly page: (id: string) => string }, page: string, answers: Form) {
  const form = await visited.user.fieldsAt(`${own.page(page)}?to=review`)
  expect(form['_to']).toEqual(['review'])
  return goalOf(await visited.user.post(own.page(page), { ...form, ...answers }))
}

test('a long review opens with its first part, and shows another when that is asked for', async () => {
  const { review } = await reviewOf(longText)
  expect(await partAt(review)).toEqual(['first', 'second'])
  expect(await partAt(`${review}?part=third`)).toEqual(['third', 'fourth'])
  expect(await partAt(`${review}?part=sixth`)).toEqual(['fifth', 'sixth'])
})

test.each(['', 'nowhere', '%00', '%3Cscript%3E', '../../', 'first-1', '__proto__', 'constructor', 'x'.repeat(2000)])(
  'a part that is not there, %s, is the first',
  async (part) => {
    const { review } = await reviewOf(longText)
    const page = await textAt(`${review}?part=${part}`)
    expect(page).toBe(await textAt(review).then((first) => first.replace(/_token" value="[^"]+/, tokenOf(page))))
  },
)

const tokenOf = (page: string): string => /_token" value="[^"]+/.exec(page)?.[0] ?? ''

describe('a question of the review', () => {
  test('leads to its page, where it can be changed', async () => {
    const own = await reviewOf(longText)
    expect(goalOf(await visited.user.get(`${own.review}?q=fourth-2`))).toBe(
      `${own.page('fourth')}?to=review#q-fourth-2`,
    )
    for (const none of ['', 'fourth', 'nowhere', '__proto__']) {
      expect((await visited.user.get(`${own.review}?q=${none}`)).status).toBe(200)
    }
  })

  test('is come back to once it is changed, in the part in which it is', async () => {
    const own = await reviewOf(longText)
    const back = await change(own, 'fourth', { 'fourth-2': ['Anders'] })
    expect(back).toBe(`${own.review}?part=fourth#here`)
    const page = await textAt(back.replace(/#.*/, ''))
    expect(page).toContain('<dd>Anders')
    expect(page).toMatch(/<dt id="here"[^>]*><a href="\?q=fourth-1"/)
  })

  test('is come back to in a review that is shown as a whole as well', async () => {
    const own = await reviewOf(() => 'Kort')
    const back = await change(own, 'fourth', { 'fourth-2': ['Anders'] })
    expect(back).toBe(`${own.review}?part=fourth#here`)
    expect(await partAt(back.replace(/#.*/, ''))).toEqual(pages)
  })

  test('cannot be asked for before every page is filled in', async () => {
    const own = await visited.user.begin('/nl/ask/long/2026/')
    for (const query of ['?q=first-1', '?part=fourth']) {
      expect(goalOf(await visited.user.get(`${own.base}review/${query}`))).toBe(own.page('first'))
    }
  })
})

describe('the buttons of a part', () => {
  const actionOf = (page: string): string => /<form id="ask" method="post" action="([^"]+)"/.exec(page)?.[1] ?? ''

  test('keep the part in another language', async () => {
    const { review } = await reviewOf(longText)
    const page = await textAt(`${review}?part=sixth`)
    const goal = goalOf(await visited.user.post(review + actionOf(page), { _do: ['language:en'] }))
    expect(goal).toBe(`${review.replace('/nl/', '/en/')}?part=fifth`)
    expect(await textAt(goal)).toContain('Training (2 of 2)')
  })

  test('keep the part when the store is away', async () => {
    const { review } = await reviewOf(longText)
    visited.broken.add('complete')
    const answer = await visited.user.post(`${review}?part=third`, { _do: ['send'] })
    visited.broken.clear()
    expect(answer.status).toBe(503)
    expect(new Set(questionsIn(await answer.text()).map(({ item }) => item.replace(/-\d$/, '')))).toEqual(
      new Set(['third', 'fourth']),
    )
  })

  test('send everything, and go back to the last page', async () => {
    const own = await reviewOf(longText)
    const at = `${own.review}?part=third`
    expect(goalOf(await visited.user.post(at, { _do: ['back'] }))).toBe(own.page('sixth'))
    expect(goalOf(await visited.user.post(at, { _do: ['send'] }))).toBe(`${own.base}sent/`)
  })
})
