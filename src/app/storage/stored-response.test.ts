import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withPage, withPages } from './stored-response.ts'

const own = { id: 'one', study: 'mini', wave: '2026', version: 'v', language: 'nl', consent: 'c' } as const
const fresh = withPages(
  { ...own, week: '2026-W11', paradata: true, trial: false, state: 'open' },
  new Map<string, never>(),
  [],
)

const save = fc.record({
  page: fc.constantFrom('b', 'a', 'c'),
  // Also the same variable on two pages: what counts then may not hang on the order of saving.
  answers: fc.dictionary(fc.constantFrom('x', 'y', 'z', 'constructor'), fc.integer()),
  declined: fc.subarray(['x', 'y', 'z']),
  isRead: fc.boolean(),
})

test('of a variable on two pages the answer counts that is on the last one by name', () => {
  const page = (x: number) => ({ answers: { x }, declined: [], confirmedChecks: [], revision: 1 })
  const entry = { page: 'a', revision: 1, token: 't', mark: 'm' }
  const later = withPage(fresh, 'b', page(2), { ...entry, page: 'b' })
  expect(withPage(later, 'a', page(1), entry).answers).toEqual({ x: 2 })
})

test('a response in which page after page was saved is the one that is read from the store', () => {
  fc.assert(
    fc.property(fc.array(save, { maxLength: 8 }), (saves) => {
      const responses = [fresh]
      for (const { page, answers, declined, isRead } of saves) {
        const before = responses.at(-1) ?? fresh
        const revision = (before.pages.get(page)?.revision ?? 0) + 1
        const entry = { page, revision, token: 't', mark: `${responses.length}` }
        const saved = { answers, declined, confirmedChecks: [], revision }
        const after = withPage(before, page, saved, entry)
        // Read now, or not before all others were made.
        const read = withPages(before, after.pages, []).answers
        expect(isRead ? after.answers : read).toEqual(read)
        expect(after.log).toEqual([...before.log, entry])
        expect([...after.pages]).toEqual([...new Map([...before.pages, [page, saved]])])
        responses.push(after)
      }
      // Each is looked at when all were made: none changes one before it.
      for (const response of responses) {
        expect(response).toEqual(withPages(fresh, response.pages, response.log))
        const backwards = withPages(fresh, new Map([...response.pages].toReversed()), response.log)
        expect({ ...response, pages: backwards.pages }).toEqual(backwards)
      }
    }),
  )
})
