/** The words that the server sends along for the script, by name. */
export const spoken = (form: HTMLFormElement, name: string): string => form.dataset[name] ?? ''

/**
 * Tells the respondent something about the connection; screen readers say it too.
 *
 * @example tell(form, 'offline') // → the page says that there is no connection
 */
export function tell(form: HTMLFormElement, name: 'offline' | 'online' | null): void {
  const status = form.querySelector('#status')
  if (status === null) return
  status.textContent = name === null ? '' : spoken(form, name)
  status.classList.toggle('offline', name === 'offline')
}
