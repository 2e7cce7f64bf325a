import type { LogEntry } from './stored-response.ts'

/** A page as it is posted: the hashes of its token and of the whole post, and the revision that the tab was shown. */
export type PagePost = {
  readonly page: string
  readonly token: string
  readonly mark: string
  readonly shown: number
  /** True when the respondent chose to put this in the place of what another tab saved. */
  readonly overwrite: boolean
}

/** What is to be done with a post: write it; say again what was said; or ask, because it would undo another one. */
export type Verdict = 'save' | 'repeated' | 'stale'

/** The newest revision of its page that the tab of a post knows: the one that it was shown, or one that it saved itself. */
export const knownRevision = (
  log: readonly LogEntry[],
  { page, token, shown }: Pick<PagePost, 'page' | 'token' | 'shown'>,
): number =>
  Math.max(shown, ...log.filter((one) => one.page === page && one.token === token).map(({ revision }) => revision))

/**
 * What becomes of a post, given all that was saved of the response before.
 *
 * - The same post again (a double click, a retry) is `repeated`, also when another tab has saved the page since.
 * - The same tab may post again with other answers, by going back: it knows what it has saved itself.
 * - A post from a tab that was shown an earlier revision is `stale`, unless it says that it is to count.
 * - A tab that went from A to B and posts A once more may mean that, or it may be the first post that arrives late: `stale`.
 *
 * @example decideSave([], { page: 'work', token: 't', mark: 'm', shown: 0, overwrite: false }) // → 'save'
 */
export function decideSave(log: readonly LogEntry[], post: PagePost): Verdict {
  const own = log.filter(({ page }) => page === post.page)
  const latest = own.reduce<LogEntry | null>(
    (last, one) => (last !== null && last.revision > one.revision ? last : one),
    null,
  )
  if (latest === null) return 'save'
  if (own.some(({ mark }) => mark === post.mark)) {
    return latest.mark === post.mark || latest.token !== post.token ? 'repeated' : 'stale'
  }
  return knownRevision(log, post) >= latest.revision || post.overwrite ? 'save' : 'stale'
}
