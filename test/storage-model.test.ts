import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newPageToken } from '../src/app/storage/page-token.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import type { StoredResponse } from '../src/app/storage/stored-response.ts'
import { begin, found, onBothEngines } from './storage-engines.ts'

/** What people and browsers do, on one of three tabs. */
type Action =
  | { readonly kind: 'show'; readonly tab: number; readonly page: string }
  | { readonly kind: 'post'; readonly tab: number; readonly value: number; readonly overwrite: boolean }
  | { readonly kind: 'again'; readonly tab: number }
  | { readonly kind: 'look'; readonly tab: number }
  | { readonly kind: 'draft'; readonly tab: number }

const tab = fc.integer({ min: 0, max: 2 })
const page = fc.constantFrom('first', 'third')
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('show' as const), tab, page }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      tab,
      value: fc.integer({ min: 1, max: 3 }),
      overwrite: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('again' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('draft' as const), tab }) },
)

/** A page in the memory of the model: what counts, who put it there, and every post that was ever written. */
type Remembered = {
  value: number
  revision: number
  by: string
  post: string
  readonly posts: Set<string>
  readonly own: Map<string, number>
}

/** What should come of a post; the plainest way to say it. */
function expected(memory: Map<string, Remembered>, at: string, given: Post): 'saved' | 'repeated' | 'stale' {
  const { token, shown, value, overwrite } = given
  const post = `${token} ${value} ${overwrite}`
  const known = memory.get(at) ?? {
    value: 0,
    revision: 0,
    by: '',
    post: '',
    posts: new Set<string>(),
    own: new Map<string, number>(),
  }
  if (known.posts.has(post)) {
    if (known.post === post || known.by !== token) return 'repeated'
    return 'stale'
  }
  const hasSeen = Math.max(shown, known.own.get(token) ?? 0)
  if (known.revision > hasSeen && !overwrite) return 'stale'
  known.posts.add(post)
  const revision = known.revision + 1
  known.own.set(token, revision)
  memory.set(at, { ...known, value, revision, by: token, post })
  return 'saved'
}

type Post = { readonly token: string; readonly shown: number; readonly value: number; readonly overwrite: boolean }

/** A tab: the page that it shows, and the response as the server last read it for this tab. */
type Tab = { response: StoredResponse; page: string; token: string; shown: number; last: Post | null }

async function replay(store: ResponseStore, actions: readonly Action[]): Promise<void> {
  const { response, secret } = await begin(store)
  const memory = new Map<string, Remembered>()
  const tabs = [0, 1, 2].map((): Tab => ({
    response,
    page: 'first',
    token: newPageToken(response, 'first'),
    shown: 0,
    last: null,
  }))

  const send = async (own: Tab, post: Post) => {
    own.last = post
    const { value, overwrite } = post
    const wanted = expected(memory, own.page, post)
    const answers = { [own.page]: value }
    const saved = await store.savePage({
      response: own.response,
      page: own.page,
      pageToken: own.token,
      answers,
      overwrite,
    })
    const outcome = saved.state === 'saved' && saved.repeated ? 'repeated' : saved.state
    expect(outcome).toBe(wanted)
    const current = saved.state === 'stale' ? saved.current : saved.response?.pages.get(own.page)
    // Whatever came of it, what is told of the page is what is there now.
    expect(current?.answers).toEqual({ [own.page]: memory.get(own.page)?.value })
  }

  for (const one of actions) {
    const own = tabs[one.tab]
    if (own === undefined) continue
    switch (one.kind) {
      case 'show':
        own.response = await found(store, secret)
        own.page = one.page
        own.token = newPageToken(own.response, one.page)
        own.shown = memory.get(one.page)?.revision ?? 0
        own.last = null
        break
      case 'post':
        // The server reads the response for every post; other posts may come in between.
        await send(own, { token: own.token, shown: own.shown, value: one.value, overwrite: one.overwrite })
        break
      case 'again':
        if (own.last !== null) await send(own, own.last)
        break
      case 'look':
        own.response = await found(store, secret)
        break
      case 'draft':
        await store.saveDraft({ response: own.response, secret, page: own.page, pageToken: own.token, form: {} })
        break
    }
  }
  const { answers, pages } = await found(store, secret)
  expect(answers).toEqual(Object.fromEntries([...memory].map(([at, { value }]) => [at, value])))
  const revisions = (of: Iterable<readonly [string, { readonly revision: number }]>) =>
    Object.fromEntries([...of].map(([at, { revision }]) => [at, revision]))
  expect(revisions(pages)).toEqual(revisions(memory))
  await store.complete({ response, secret })
  expect((await found(store, secret)).answers).toEqual(answers)
}

onBothEngines({ durable: false }, ({ name, open }) => {
  test('any mix of posts, retries, stale tabs and going back gives what a simple model gives', async () => {
    const store = await open()
    const actions = fc.array(action, { minLength: 5, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(actions, (list) => replay(store, list)),
      { numRuns: name === 'SQLite' ? 150 : 60 },
    )
  })

  test('posts that come all at once are written one by one, and each is told truly what became of it', async () => {
    const store = await open()
    const posts = fc.array(fc.record({ page, tab, value: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 2,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(posts, async (list) => {
        const { response, secret } = await begin(store)
        const tokens = new Map<string, string>()
        const tokenOf = (of: string) => tokens.get(of) ?? tokens.set(of, newPageToken(response, '')).get(of) ?? ''
        const outcomes = await Promise.all(
          list.map(async (post) => {
            const answers = { [post.page]: post.value }
            const pageToken = tokenOf(`${post.page} ${post.tab}`)
            return { post, saved: await store.savePage({ response, page: post.page, pageToken, answers }) }
          }),
        )
        const { pages, log } = await found(store, secret)
        const written = outcomes.filter(({ saved }) => saved.state === 'saved' && !saved.repeated)
        expect(log).toHaveLength(written.length)
        for (const [at, { answers }] of pages) {
          const own = written.filter(({ post }) => post.page === at)
          expect(own.map(({ post }) => post.value)).toContain(answers[at])
          // All that was written came from one tab: another would have been shown less than was there.
          expect(new Set(own.map(({ post }) => post.tab)).size).toBe(1)
        }
      }),
      { numRuns: name === 'SQLite' ? 100 : 60 },
    )
  })
})
