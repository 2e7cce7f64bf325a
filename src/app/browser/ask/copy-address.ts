import { spoken } from './spoken.ts'

/**
 * Shows the button that copies the address of a response, where the browser lets a page copy. It says so when it did;
 * when it may not, the address is selected, so that it can be copied by hand.
 */
export function copyAddress(): void {
  const [button, address, copied] = ['copy', 'address', 'copied'].map((id) => document.querySelector(`#${id}`))
  if (!(button instanceof HTMLButtonElement) || !address || !copied || !('clipboard' in navigator)) return
  button.hidden = false
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address.textContent)
      copied.textContent = spoken('copied')
    } catch {
      getSelection()?.selectAllChildren(address)
    }
  }
  button.addEventListener('click', () => {
    copied.textContent = ''
    void copy()
  })
}
