import { hash, randomFillSync } from 'node:crypto'
import { sha256 } from '../stored-wave.ts'
import type { StoredResponse } from './stored-response.ts'

/** Chance in store: asking the system for a little takes as long as for a lot. */
const chance = Buffer.alloc(4096)
const tokenBytes = 12
let used = chance.length

function someChance(): Buffer {
  if (used + tokenBytes > chance.length) {
    randomFillSync(chance)
    used = 0
  }
  used += tokenBytes
  return chance.subarray(used - tokenBytes, used)
}

/** What shows that a token was made for a page of a response, whose id nobody is told. */
const proof = (id: string, page: string, start: string): string =>
  hash('sha256', `page ${id} ${page} ${start}`, 'base64url').slice(0, 6)

/**
 * A token for one showing of a page, to be posted with it: the revision that is shown, chance, and what shows for which
 * page of which response it was made. A form that is sent twice has the same token twice. It gives no access to anything.
 *
 * @example newPageToken(response, 'work') // → '0.T3jV5mPjsM6sXM4bmRXWVw'
 */
export function newPageToken({ id, pages }: Pick<StoredResponse, 'id' | 'pages'>, page: string): string {
  const start = `${pages.get(page)?.revision ?? 0}.${someChance().toString('base64url')}`
  return start + proof(id, page, start)
}

const tokenForm = /^(\d{1,9})\.[\w-]{22}$/

/** True for what looks like a token. */
export const isTokenForm = (token: string): boolean => tokenForm.test(token)

/**
 * True for a token that was made for this page of this response: not for one of somebody else, or of another page.
 *
 * @example isPageToken('0.aaaaaaaaaaaaaaaaaaaaaa', response, 'work') // → false
 */
export const isPageToken = (token: string, { id }: Pick<StoredResponse, 'id'>, page: string): boolean =>
  isTokenForm(token) && token.slice(-6) === proof(id, page, token.slice(0, -6))

/**
 * The revision of the page that a token was made for; 0 for something that is no token, so that it never overwrites.
 *
 * @example shownRevision('3.T3jV5mPjsM6sXM4bmRXWVw') // → 3
 */
export const shownRevision = (token: string): number => Number(tokenForm.exec(token)?.[1] ?? 0)

/** The hash under which a token is stored. */
export const tokenHash = (token: string): string => sha256(`token ${token}`)
