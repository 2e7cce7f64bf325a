import { spoken, tell } from './spoken.ts'

/** The keeping of what is typed; `stop` when the page is sent. */
export type Drafts = { readonly stop: () => void }

/** How long after the last key something is kept, and before it is tried again, in milliseconds. */
const rest = 1500
const pause = 5000

/** What the form holds, as a draft. */
function draftOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  body.append('_do', 'draft')
  return body
}

/**
 * Keeps what is typed on an unfinished page on the server, a moment after the last key. When that fails it is tried
 * again, and the browser asks before what was typed is left behind.
 */
export function keepDrafts(form: HTMLFormElement): Drafts {
  const mark = document.createElement('p')
  mark.className = 'saved'
  mark.ariaHidden = 'true'
  form.append(mark)
  let timer: number | undefined
  let isKept = true
  let isLost = false
  let isStopped = false

  const plan = (delay: number): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      void keep()
    }, delay)
  }
  const keep = async (): Promise<void> => {
    clearTimeout(timer)
    isKept = true
    try {
      const answer = await fetch(form.action, { method: 'POST', body: draftOf(form), keepalive: true })
      if (!answer.ok) throw new Error(String(answer.status))
      mark.textContent = isStopped ? '' : spoken(form, 'saved')
      if (isLost) tell(form, 'online')
      isLost = false
    } catch {
      if (isStopped) return
      isKept = false
      isLost = true
      tell(form, 'offline')
      plan(pause)
    }
  }

  form.addEventListener('input', () => {
    isKept = false
    mark.textContent = ''
    plan(rest)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !isKept && !isStopped) void keep()
  })
  addEventListener('beforeunload', (event) => {
    if (!isKept && !isStopped) event.preventDefault()
  })
  return {
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
