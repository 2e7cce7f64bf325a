/** Makes an option that rules out the others do so at once: choosing it clears them, and the other way round. */
export function excludeOthers(form: HTMLFormElement): void {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return
    const options = target.closest('.options')
    if (options === null) return
    const isAlone = 'alone' in target.dataset
    for (const other of options.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      if (other !== target && (isAlone || 'alone' in other.dataset)) other.checked = false
    }
  })
}
