import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trialWaves } from '../../../../test/ask-server.ts'
import { goalOf } from '../../../../test/ask-visitor.ts'
import { breakableSite, type BreakableSite } from '../../../../test/breakable-site.ts'
import { longPages, longStudy, longText } from '../../../../test/long-review.ts'

const pages = Object.values(longPages).flat()

let visited: BreakableSite
beforeAll(async () => {
  visited = await breakableSite(trialWaves(longStudy()))
})
afterAll(async () => {
  await visited.close()
})

/** Somebody who filled in every page and is on the review. */
async function onReview(text: (number: number) => string = () => 'Kort') {
  const own = await visited.user.begin('/nl/ask/long/2026/')
  for (const [place, id] of pages.entries()) {
    const answers = [1, 2, 3].map((number) => [`${id}-${number}`, [text(place * 3 + number)]] as const)
    await visited.user.post(own.page(id), {
      ...(await visited.user.fieldsAt(own.page(id))),
      ...Object.fromEntries(answers),
    })
  }
  const review = `${own.base}review/`
  /** Opens a page from the review, types on it and presses a button. */
  const type = async (id: string, typed: string, button: string): Promise<string> => {
    const form = await visited.user.fieldsAt(`${own.page(id)}?to=review`)
    return goalOf(await visited.user.post(own.page(id), { ...form, [`${id}-2`]: [typed], _do: [button] }))
  }
  return { ...own, review, type }
}

const textAt = async (path: string): Promise<string> => (await visited.user.get(path)).text()
/** The pages that a review says are not saved, as their addresses; `null` when it says nothing. */
function unsavedIn(html: string): readonly string[] | null {
  const notice = /<section class="faults" id="unsaved"[^]*?<\/section>/.exec(html)?.[0]
  return notice === undefined ? null : [...notice.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address)
}
const unsavedAt = async (path: string) => unsavedIn(await textAt(path))

describe('what was typed from the review and not saved', () => {
  test.each(['draft', 'later'])('is told on the review after %s, until it is saved', async (button) => {
    const { review, page, type } = await onReview()
    expect(await unsavedAt(review)).toBeNull()
    await type('fourth', 'Anders', button)
    const goal = `${page('fourth')}?to=review#q-fourth-2`
    expect(await unsavedAt(review)).toEqual([goal])
    expect(await textAt(review)).toContain('Op 1 pagina veranderde je iets dat nog niet is opgeslagen.')
    // What was typed is there, and one press saves it.
    const form = await visited.user.fieldsAt(goal.replace(/#.*/, ''))
    expect([form['fourth-2'], form['_to']]).toEqual([['Anders'], ['review']])
    await visited.user.post(page('fourth'), form)
    expect(await unsavedAt(review)).toBeNull()
    expect(await textAt(review)).toContain('<dd>Anders')
  })

  test('is not told of when it is what was saved', async () => {
    const { review, type } = await onReview()
    await type('fourth', 'Kort', 'draft')
    expect(await unsavedAt(review)).toBeNull()
    await type('fourth', 'Anders', 'draft')
    await type('fourth', ' Kort ', 'draft')
    expect(await unsavedAt(review)).toBeNull()
  })

  test('is told for each page, in every part of a long review and in both languages', async () => {
    const { review, page, type } = await onReview(longText)
    await type('sixth', 'Anders', 'draft')
    await type('first', '', 'draft')
    for (const part of ['', ...pages.map((id) => `?part=${id}`)]) {
      const goals = ['first', 'sixth'].map((id) => `${page(id)}?to=review#q-${id}-2`)
      expect(await unsavedAt(review + part)).toEqual(goals)
    }
    expect(await textAt(review)).toContain('Op 2 pagina’s veranderde je iets')
    expect(await textAt(review.replace('/nl/', '/en/'))).toContain('On 2 pages you changed something')
  })

  test('is not sent', async () => {
    const { review, type, secret } = await onReview()
    await type('fourth', 'Anders', 'draft')
    await visited.user.post(review, { ...(await visited.user.fieldsAt(review)), _do: ['send'] })
    expect((await visited.store.find(secret))?.answers['fourth-2']).toBe('Kort')
  })

  test('keeps nobody from trying again when it cannot be looked up', async () => {
    const { review } = await onReview()
    visited.broken.add('readDrafts')
    const answer = await visited.user.get(review)
    visited.broken.clear()
    expect([answer.status, (await answer.text()).includes(`href="${review}"`)]).toEqual([503, true])
  })
})

test('the review leads to the page for who goes on later', async () => {
  const { review, base } = await onReview()
  const [, address = ''] = /<a class="button plain later" href="([^"]+)">Later verder</.exec(await textAt(review)) ?? []
  const later = new URL(address, `http://localhost${review}?part=first`).pathname
  expect(later).toBe(`${base}later/`)
  expect(await textAt(later)).toContain(`<a class="button" href="${review}">`)
})
