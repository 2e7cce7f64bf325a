/**
 * Lets a digit choose in a matrix: 1 the first category of the row, 2 the second, and on to the next row. The arrow keys
 * and Tab do what they always do.
 */
export function chooseByDigit(form: HTMLFormElement): void {
  form.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || !/^[1-9]$/.test(key)) return
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const row = target.closest('.grid tr')
    const chosen = row?.querySelectorAll<HTMLInputElement>('td input')[Number(key) - 1]
    if (chosen === undefined) return
    event.preventDefault()
    chosen.click()
    const below = row?.nextElementSibling?.querySelectorAll<HTMLInputElement>('td input')
    const next = [...(below ?? [])].find(({ checked }) => checked) ?? below?.[0]
    ;(next ?? chosen).focus()
  })
}
