import { postDraft } from './draft-post.ts'
import { spoken, tell } from './spoken.ts'

/** The keeping of what is typed; `stop` when the page is sent. */
export type Drafts = { readonly stop: () => void }

/** How long after the last key something is kept, and before it is tried again, in milliseconds. */
const rest = 1500
const pause = 5000

/** How long the server may take over it, in milliseconds: nobody waits for it. */
const patience = 30_000

/**
 * Keeps what is typed on an unfinished page on the server, a moment after the last key. When that fails it is tried
 * again, and the browser asks before what was typed is left behind. A page that the server could not store is tried from
 * the start.
 */
export function keepDrafts(form: HTMLFormElement): Drafts {
  const mark = document.createElement('p')
  mark.className = 'saved'
  mark.ariaHidden = 'true'
  form.append(mark)
  let timer: number | undefined
  let isKept = true
  let lost: 'offline' | 'unstored' | null = null
  let isStopped = false

  const plan = (delay: number): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      void keep()
    }, delay)
  }
  const keep = async (isLeaving = false): Promise<void> => {
    clearTimeout(timer)
    isKept = true
    const reply = await postDraft(form, patience, isLeaving)
    if (isStopped) return
    if (reply === 'offline' || reply === 'slow' || reply === 'unstored') {
      isKept = false
      lost = reply === 'unstored' ? reply : 'offline'
      tell(lost)
      plan(pause)
      return
    }
    if (reply === 'kept') mark.textContent = spoken('saved')
    // Another tab saved the page, or it is over: whoever sends the page is asked or told.
    else isKept = false
    if (lost !== null) tell(lost === 'offline' ? 'online' : 'stored')
    lost = null
  }

  form.addEventListener('input', () => {
    isKept = false
    mark.textContent = ''
    plan(rest)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !isKept && !isStopped) void keep(true)
  })
  addEventListener('beforeunload', (event) => {
    if (!isKept && !isStopped) event.preventDefault()
  })
  if (form.dataset['retry'] !== undefined) {
    isKept = false
    plan(pause)
  }
  return {
    stop: () => {
      isStopped = true
      mark.textContent = ''
      clearTimeout(timer)
    },
  }
}
