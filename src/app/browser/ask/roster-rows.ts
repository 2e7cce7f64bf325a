/** The attributes of a cell in which the number of its row stands. */
const numbered = ['id', 'name', 'aria-labelledby'] as const

/** Takes what is said of faults out of a row, and out of the descriptions of its fields. */
function dropFaults(row: HTMLElement): void {
  const faults = [...row.querySelectorAll('.fault')]
  const gone = new Set(faults.map(({ id }) => id))
  for (const field of row.querySelectorAll('[aria-describedby]')) {
    const left = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => !gone.has(id))
    if (left.length > 0) field.setAttribute('aria-describedby', left.join(' '))
    else field.removeAttribute('aria-describedby')
  }
  for (const fault of faults) fault.remove()
}

/** A copy of a row without its answers and faults, with the next number everywhere. */
function nextRow(row: HTMLElement, roster: string, number: number, label: string): HTMLElement {
  const copy = row.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new TypeError('A row is an element')
  dropFaults(copy)
  const rename = (text: string): string =>
    text
      .replace(`${roster}.${number - 1}.`, () => `${roster}.${number}.`)
      .replace(`r-${roster}-${number - 1}`, () => `r-${roster}-${number}`)
  for (const part of copy.querySelectorAll<HTMLElement>('[id], [name]')) {
    for (const name of numbered) {
      const value = part.getAttribute(name)
      if (value !== null) part.setAttribute(name, rename(value))
    }
    if (part instanceof HTMLInputElement || part instanceof HTMLSelectElement) part.value = ''
    part.removeAttribute('aria-invalid')
  }
  const head = copy.querySelector('th')
  if (head !== null) head.textContent = label.replace('{number}', String(number))
  return copy
}

/** Adds rows to a roster in place; without script its button asks the server for one more. */
export function growRosters(form: HTMLFormElement): void {
  for (const table of form.querySelectorAll<HTMLTableElement>('table[data-roster]')) {
    const { roster = '', most = '1', row = '{number}' } = table.dataset
    const button = table.parentElement?.querySelector<HTMLButtonElement>('.more button')
    const body = table.tBodies[0]
    const count = form.elements.namedItem(`_rows.${roster}`)
    if (button === null || button === undefined || body === undefined) continue
    button.addEventListener('click', (event) => {
      const last = body.lastElementChild
      if (!(last instanceof HTMLElement)) return
      event.preventDefault()
      const number = body.rows.length + 1
      const added = nextRow(last, roster, number, row)
      body.append(added)
      if (count instanceof HTMLInputElement) count.value = String(number)
      added.querySelector<HTMLElement>('input, select')?.focus()
      button.hidden = number >= Number(most)
    })
  }
}
