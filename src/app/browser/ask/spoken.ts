/** The words that the server sends along for the script, by name. */
export const spoken = (form: HTMLFormElement, name: string): string => form.dataset[name] ?? ''

/**
 * Tells the respondent something about the connection or the server; screen readers say it too.
 *
 * @example tell(form, 'offline') // → the page says that there is no connection
 */
export function tell(form: HTMLFormElement, name: 'sending' | 'offline' | 'online' | 'unstored' | 'stored'): void {
  const status = document.querySelector('#status')
  if (status === null) return
  status.textContent = spoken(form, name)
  status.classList.toggle('offline', name === 'offline' || name === 'unstored')
}
