import type { Drafts } from './autosave.ts'
import { postDraft, replyTo, type Reply } from './draft-post.ts'
import { tell } from './spoken.ts'

/** How long to wait before trying again, in milliseconds. */
const pause = 3000

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Waits until what the form holds is on the server or, where no drafts are kept, until the server answers. */
async function whenSafe(form: HTMLFormElement, drafts: Drafts | null): Promise<void> {
  const attempt = (): Promise<Reply> => (drafts === null ? replyTo('/health', { cache: 'no-store' }) : postDraft(form))
  let lost: Reply | null = null
  for (let reply = await attempt(); reply === 'offline' || reply === 'unstored'; reply = await attempt()) {
    lost = reply
    tell(form, reply)
    await wait(pause)
  }
  if (lost !== null) tell(form, lost === 'offline' ? 'online' : 'stored')
}

/**
 * Keeps a page that cannot be sent: before the browser leaves it, what it holds has to be on the server. Until then the
 * page stays as it is, says so, and is sent as soon as that works.
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
      await whenSafe(form, drafts)
      state = 'sending'
      form.requestSubmit(submitter)
    }
    void send()
  })
}
