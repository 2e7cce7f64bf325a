import type { Drafts } from './autosave.ts'
import { tell } from './spoken.ts'

/** How long to wait for the server, and before trying again, in milliseconds. */
const patience = 8000
const pause = 3000

/** True when the server answers. */
async function isThere(): Promise<boolean> {
  try {
    const answer = await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(patience) })
    return answer.ok
  } catch {
    return false
  }
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

async function whenThere(form: HTMLFormElement): Promise<void> {
  let lost = false
  while (!(await isThere())) {
    lost = true
    tell(form, 'offline')
    await wait(pause)
  }
  if (lost) tell(form, 'online')
}

/**
 * Keeps a page that cannot be sent: before the browser leaves it, the server has to answer. Until then the page stays as
 * it is, says so, and is sent as soon as there is a connection.
 */
export function surviveOffline(form: HTMLFormElement, drafts: Drafts | null): void {
  let state: 'typing' | 'waiting' | 'sending' = 'typing'
  form.addEventListener('submit', (event) => {
    if (state === 'sending') return
    event.preventDefault()
    if (state === 'waiting') return
    state = 'waiting'
    drafts?.stop()
    const { submitter } = event
    const send = async (): Promise<void> => {
      await whenThere(form)
      state = 'sending'
      form.requestSubmit(submitter)
    }
    void send()
  })
}
