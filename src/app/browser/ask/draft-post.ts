/**
 * What became of a form that was sent to be kept: it is kept, or the server will not have it (and says why when the page
 * is sent), or it cannot keep anything now, or it is not there, or it takes longer than there is patience for.
 */
export type Reply = 'kept' | 'refused' | 'unstored' | 'offline' | 'slow'

/** What an answer of the server means for what was sent. */
const replyOf = ({ ok, status }: Response): Reply => {
  if (ok) return 'kept'
  return status >= 500 ? 'unstored' : 'refused'
}

/** The reply of the server to a request; `offline` without a connection, `slow` without a reply in so many milliseconds. */
export async function replyTo(address: string, request: RequestInit, patience: number): Promise<Reply> {
  try {
    return replyOf(await fetch(address, { signal: AbortSignal.timeout(patience), ...request }))
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'slow' : 'offline'
  }
}

/**
 * The reply of the server to what the form holds now, as a draft.
 *
 * @param patience how long to wait for it, in milliseconds
 * @param isLeaving true when the page may be gone before there is an answer; browsers send less of it then
 */
export function postDraft(form: HTMLFormElement, patience: number, isLeaving = false): Promise<Reply> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  body.append('_do', 'draft')
  return replyTo(form.action, { method: 'POST', body, keepalive: isLeaving }, patience)
}
