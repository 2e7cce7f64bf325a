import type { Drafts } from './autosave.ts'
import { postDraft, replyTo, type Reply } from './draft-post.ts'
import { tell } from './spoken.ts'

/** How long to wait before trying again, in milliseconds. */
const pause = 3000

/** How long the server may take over what is sent ahead, in milliseconds: somebody is waiting for the next page. */
const patience = 4000

/** After how many milliseconds somebody wants to know that something is being done. */
const silence = 300

/** After how many milliseconds a page that is still here may be sent once more: the browser may have given up. */
const sameAgain = 20_000

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * Waits until what the form holds is on the server or, where no drafts are kept, until the server answers. A server that
 * is slow is not waited for: there is a connection, and the browser itself has more patience.
 */
async function whenSafe(form: HTMLFormElement, drafts: Drafts | null): Promise<void> {
  const attempt = (): Promise<Reply> =>
    drafts === null ? replyTo('/health', { cache: 'no-store' }, patience) : postDraft(form, patience)
  const sending = setTimeout(() => {
    tell('sending')
  }, silence)
  let lost: Reply | null = null
  for (let reply = await attempt(); reply === 'offline' || reply === 'unstored'; reply = await attempt()) {
    clearTimeout(sending)
    lost = reply
    tell(reply)
    await wait(pause)
  }
  if (lost !== null) tell(lost === 'offline' ? 'online' : 'stored')
}

/**
 * Keeps a page that cannot be sent: before the browser leaves it, what it holds has to be on the server. Until then the
 * page stays as it is, says so, and is sent as soon as that works. It is sent once, however often a button is pressed.
 */
export function surviveOffline(form: HTMLFormElement, drafts: Drafts | null): void {
  let state: 'typing' | 'waiting' | 'sending' | 'sent' = 'typing'
  form.addEventListener('submit', (event) => {
    if (state === 'sending') {
      state = 'sent'
      return
    }
    event.preventDefault()
    if (state !== 'typing') return
    state = 'waiting'
    form.ariaBusy = 'true'
    drafts?.stop()
    const { submitter } = event
    const send = async (): Promise<void> => {
      await whenSafe(form, drafts)
      state = 'sending'
      form.requestSubmit(submitter)
      await wait(sameAgain)
      state = 'typing'
      form.ariaBusy = null
    }
    void send()
  })
}
