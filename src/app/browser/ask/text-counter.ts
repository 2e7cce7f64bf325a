import { spoken } from './spoken.ts'

/** Tells below each open text how many characters are left. */
export function countCharacters(form: HTMLFormElement): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-count]')) {
    const field = document.getElementById(line.dataset['count'] ?? '')
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) continue
    const count = (): void => {
      const left = field.maxLength - field.value.length
      line.textContent = spoken('left').replace('{left}', String(left))
    }
    field.addEventListener('input', count)
    if (field.value !== '') count()
  }
}
