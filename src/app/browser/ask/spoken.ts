import type { Sentences } from '../../../core/questionnaire/ask/spoken.ts'

/** Put in the place of this name when the script of a language is made. */
declare const sentences: Sentences

/**
 * What the script says, in the language of the page.
 *
 * @example spoken('saved') // → 'Saved'
 */
export const spoken = (name: keyof Sentences): string => sentences[name]

/**
 * Tells the respondent something about the connection or the server; screen readers say it too.
 *
 * @example tell('offline') // → the page says that there is no connection
 */
export function tell(name: 'sending' | 'offline' | 'online' | 'unstored' | 'stored'): void {
  const status = document.querySelector('#status')
  if (status === null) return
  status.textContent = spoken(name)
  status.classList.toggle('offline', name === 'offline' || name === 'unstored')
}
