import { randomFillSync } from 'node:crypto'
import { sha256 } from '../stored-wave.ts'
import type { StoredResponse } from './stored-response.ts'

/** Chance in store: asking the system for a little takes as long as for a lot. */
const chance = Buffer.alloc(4096)
const tokenBytes = 16
let used = chance.length

function someChance(): Buffer {
  if (used === chance.length) {
    randomFillSync(chance)
    used = 0
  }
  used += tokenBytes
  return chance.subarray(used - tokenBytes, used)
}

/**
 * A token for one showing of a page, to be posted with it: the revision that is shown, and chance. A form that is sent
 * twice has the same token twice. It is no secret and proves nothing; somebody who makes one up can only spoil their own
 * response.
 *
 * @example newPageToken(response, 'work') // → '0.T3jV5mPjsM6sXM4bmRXWVw'
 */
export const newPageToken = ({ pages }: Pick<StoredResponse, 'pages'>, page: string): string =>
  `${pages.get(page)?.revision ?? 0}.${someChance().toString('base64url')}`

/**
 * The revision of the page that a token was made for; 0 for something that is no token, so that it never overwrites.
 *
 * @example shownRevision('3.T3jV5mPjsM6sXM4bmRXWVw') // → 3
 */
export const shownRevision = (token: string): number => Number(/^(\d{1,9})\.[\w-]{22}$/.exec(token)?.[1] ?? 0)

/** The hash under which a token is stored. */
export const tokenHash = (token: string): string => sha256(`token ${token}`)
