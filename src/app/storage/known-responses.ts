import type { StoredResponse } from './stored-response.ts'
import type { WrittenElsewhere } from './tables.ts'

/** Revisions of pages for which drafts are kept, by the id of the page. */
type Drafts = ReadonlyMap<string, number>

/** What is known of a response since this process wrote to it last. */
type Known = {
  /** `null` after a write of which it is not known what became of it. */
  readonly response: StoredResponse | null
  readonly secret: string
  readonly elsewhere: number
  /** `null` where drafts were not looked at. */
  readonly drafts: Drafts | null
  /** How many writes of this process there had been after the last one to this response. */
  readonly written: number
}

/** A moment before something is read: what was written by then, elsewhere and here. */
export type Moment = Pick<Known, 'elsewhere' | 'written'>

/** How a response was when it was read, with its drafts where those were read too. */
type Read = { readonly response: StoredResponse; readonly secret: string; readonly drafts: Drafts | null }

/** Who asks for a response, and for which page. */
type Asked = { readonly response: StoredResponse; readonly secret: string; readonly page: string | null }

/** What this process knows to be in the store without reading it. */
export type KnownResponses = {
  /** To be taken before something is read that is then learned. */
  readonly now: () => Moment
  /** Takes up what was read since a moment. */
  readonly learn: (since: Moment, read: Read) => void
  /** Takes up what a response has become by a save of this process; `null` when that is uncertain. */
  readonly replace: (before: StoredResponse, after: StoredResponse | null) => void
  /** Takes up that this process kept a draft. */
  readonly drafted: (response: StoredResponse, page: string, revision: number) => void
  /** Forgets one response, or all of them, after this process wrote something else. */
  readonly forget: (response?: Pick<StoredResponse, 'id'>) => void
  /** True when a response certainly still is as it was found, and no draft of the page is kept. */
  readonly isCertain: (asked: Asked) => boolean
}

/** Of how many responses this is kept. */
const most = 500

const nothing = { response: null, secret: '', elsewhere: 0, drafts: null }

/**
 * What this process knows to be in the store because it read or wrote it last and nobody else wrote since. For as long as
 * one process works with the database that costs nothing; otherwise the store is asked. Where the engine cannot tell
 * whether others wrote, nothing is ever certain.
 *
 * @param elsewhere `null` for an engine that cannot tell
 * @example knownResponses(null).isCertain({ response, secret, page: null }) // → false
 */
export function knownResponses(elsewhere: WrittenElsewhere | null): KnownResponses {
  const known = new Map<string, Known>()
  let written = 0
  // The last write to any response of which nothing is kept here.
  let floor = 0

  const put = (id: string, one: Known): void => {
    known.delete(id)
    known.set(id, one)
    for (const [oldest, { written: last }] of known) {
      if (known.size <= most) break
      floor = Math.max(floor, last)
      known.delete(oldest)
    }
  }
  const wrote = (id: string, become: (one: Known) => Omit<Known, 'written'>): void => {
    if (elsewhere === null) return
    written += 1
    put(id, { ...become(known.get(id) ?? { ...nothing, written }), written })
  }
  return {
    now: () => ({ elsewhere: elsewhere?.() ?? 0, written }),
    learn: (since, { response, secret, drafts }) => {
      if (elsewhere === null || response.state !== 'open') return
      const before = known.get(response.id)
      // What was written meanwhile may or may not be in what was read.
      if ((before?.written ?? floor) > since.written) return
      const same = before?.elsewhere === since.elsewhere && before.secret === secret ? before.drafts : null
      put(response.id, { response, secret, ...since, drafts: drafts ?? same })
    },
    replace: (before, after) => {
      // Two tabs that save at the same moment: what either of them gives is not all of it.
      wrote(before.id, (one) => (one.response === before && after !== null ? { ...one, response: after } : nothing))
    },
    drafted: ({ id }, page, revision) => {
      wrote(id, (one) => ({ ...one, drafts: one.drafts && new Map([...one.drafts, [page, revision]]) }))
    },
    forget: (response) => {
      if (response !== undefined) return wrote(response.id, () => nothing)
      known.clear()
      written += 1
      floor = written
    },
    isCertain: ({ response, secret, page }) => {
      const one = known.get(response.id)
      if (elsewhere === null || one?.response !== response || one.secret !== secret) return false
      if (one.elsewhere !== elsewhere()) return false
      if (page === null) return true
      return one.drafts !== null && one.drafts.get(page) !== (response.pages.get(page)?.revision ?? 0)
    },
  }
}
