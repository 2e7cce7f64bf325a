import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownResponses, type Moment } from './known-responses.ts'
import { withPages, type StoredResponse } from './stored-response.ts'

const secret = 'the secret of the respondent'

/** How often either of two pages was saved. */
type Revisions = { readonly first: number; readonly second: number }
type PageId = keyof Revisions

const responseAt = (at: Revisions, id = 'one', state: StoredResponse['state'] = 'open'): StoredResponse => {
  const own = { id, study: 'mini', wave: '2026', version: 'v', language: 'nl', consent: '1', week: '2026-W11' } as const
  const rest = { answers: {}, declined: [], confirmedChecks: [] }
  const pages = new Map(Object.entries(at).map(([page, revision]) => [page, { ...rest, revision }]))
  return withPages({ ...own, paradata: false, trial: false, state }, pages, [])
}

const revisionsOf = ({ pages }: StoredResponse): Revisions => ({
  first: pages.get('first')?.revision ?? 0,
  second: pages.get('second')?.revision ?? 0,
})

/** What happens to the one response of the law below, from this process and from elsewhere. */
const action = fc.record({
  kind: fc.constantFrom(
    ...(['begin reading', 'begin reading', 'end reading', 'end reading', 'save', 'save'] as const),
    ...(['save elsewhere', 'draft', 'draft elsewhere', 'forget', 'forget all'] as const),
  ),
  nth: fc.nat(2),
  page: fc.constantFrom<PageId>('first', 'second'),
  drafts: fc.boolean(),
})

test('what is certain is what is in the store, however reading and writing run through each other', () => {
  let certain = 0
  fc.assert(
    fc.property(fc.array(action, { minLength: 20, maxLength: 60 }), (actions) => {
      let elsewhere = 0
      let stored: Revisions = { first: 0, second: 0 }
      let drafts = new Map<string, number>()
      const known = knownResponses(() => elsewhere)
      const reading: { since: Moment; stored: Revisions; drafts: Map<string, number> }[] = []
      const had = [responseAt(stored)]
      const before = (nth: number): StoredResponse => had[Math.max(0, had.length - 1 - nth)] ?? responseAt(stored)
      const happen: Record<(typeof actions)[number]['kind'], (one: (typeof actions)[number]) => void> = {
        'begin reading': () => void reading.push({ since: known.now(), stored, drafts }),
        'end reading': ({ nth, drafts: isDrafts }) => {
          const [read] = reading.splice(nth % Math.max(1, reading.length), 1)
          if (read === undefined) return
          had.push(responseAt(read.stored))
          known.learn(read.since, { response: before(0), secret, drafts: isDrafts ? read.drafts : null })
        },
        save: ({ nth, page }) => {
          // The store takes a page for as long as that page is as it was found, whatever became of the other.
          const response = before(nth)
          const own = revisionsOf(response)
          if (own[page] !== stored[page]) return known.replace(response, null)
          stored = { ...stored, [page]: stored[page] + 1 }
          had.push(responseAt({ ...own, [page]: stored[page] }))
          known.replace(response, before(0))
        },
        'save elsewhere': ({ page }) => {
          stored = { ...stored, [page]: stored[page] + 1 }
          elsewhere += 1
        },
        draft: ({ page }) => {
          drafts = new Map([...drafts, [page, stored[page]]])
          known.drafted(before(0), page, stored[page])
        },
        'draft elsewhere': ({ page }) => {
          drafts = new Map([...drafts, [page, stored[page]]])
          elsewhere += 1
        },
        forget: ({ page }) => {
          stored = { ...stored, [page]: stored[page] + 1 }
          known.forget({ id: 'one' })
        },
        'forget all': ({ page }) => {
          stored = { ...stored, [page]: stored[page] + 1 }
          known.forget()
        },
      }
      for (const one of actions) {
        happen[one.kind](one)
        for (const response of had) {
          if (!known.isCertain({ response, secret, page: null })) continue
          expect(revisionsOf(response)).toEqual(stored)
          if (!known.isCertain({ response, secret, page: one.page })) continue
          certain += 1
          expect(drafts.get(one.page)).not.toBe(stored[one.page])
        }
      }
    }),
    { numRuns: 1000 },
  )
  expect(certain).toBeGreaterThan(200)
})

test('nothing is certain with another secret, after it ended, of an engine that cannot tell, or of too many', () => {
  const once = { first: 1, second: 1 }
  const response = responseAt(once)
  const learn = (known: ReturnType<typeof knownResponses>, one = response): void => {
    known.learn(known.now(), { response: one, secret, drafts: new Map() })
  }
  const asked = { response, secret, page: 'first' }
  const able = knownResponses(() => 7)
  learn(able)
  expect(able.isCertain(asked)).toBe(true)
  expect(able.isCertain({ ...asked, secret: 'another' })).toBe(false)
  for (let other = 0; other < 500; other += 1) learn(able, responseAt(once, `other ${other}`))
  expect(able.isCertain(asked)).toBe(false)

  const unable = knownResponses(null)
  learn(unable)
  expect(unable.isCertain(asked)).toBe(false)

  const ended = responseAt(once, 'one', 'complete')
  learn(able, ended)
  expect(able.isCertain({ ...asked, response: ended })).toBe(false)
})
