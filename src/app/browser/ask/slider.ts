import { spoken } from './spoken.ts'

/** The radio buttons of a scale, the slider that stands in their place, and what shows the value. */
type Scale = {
  readonly radios: readonly HTMLInputElement[]
  readonly range: HTMLInputElement
  readonly clear: HTMLButtonElement
  readonly none: HTMLElement
  readonly value: HTMLOutputElement
  readonly unset: string
}

function show({ radios, range, clear, none, value, unset }: Scale): void {
  const chosen = radios.find(({ checked }) => checked)
  range.classList.toggle('unset', chosen === undefined)
  range.ariaValueText = chosen?.value ?? unset
  value.textContent = chosen?.value ?? '–'
  clear.hidden = chosen === undefined
  none.hidden = chosen !== undefined
  if (chosen !== undefined) range.value = chosen.value
}

function choose(scale: Scale, grade: string | null): void {
  for (const radio of scale.radios) radio.checked = radio.value === grade
  show(scale)
  // What is typed is kept when something in the form says that it changed.
  scale.radios[0]?.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A slider with the name and the description of its scale, halfway and without a value. */
function rangeFor(scale: Element, radios: readonly HTMLInputElement[]): HTMLInputElement {
  const range = document.createElement('input')
  range.type = 'range'
  range.min = radios[0]?.value ?? '1'
  range.max = radios.at(-1)?.value ?? '10'
  range.step = '1'
  range.value = String(Math.round((Number(range.min) + Number(range.max)) / 2))
  for (const name of ['aria-labelledby', 'aria-describedby']) {
    const value = scale.getAttribute(name)
    if (value !== null) range.setAttribute(name, value)
  }
  const first = radios[0]
  if (first !== undefined) {
    // Messages lead to the field by its id.
    range.id = first.id
    first.removeAttribute('id')
  }
  return range
}

function enhance(element: HTMLElement): void {
  const steps = element.querySelector<HTMLElement>('.steps')
  const label = element.querySelector('.row')
  if (steps === null) return
  const radios = [...steps.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const range = rangeFor(element, radios)
  const value = document.createElement('output')
  value.ariaHidden = 'true'
  const clear = document.createElement('button')
  clear.type = 'button'
  clear.className = 'clear'
  clear.textContent = spoken('clear')
  clear.ariaLabel = `${spoken('clear')}: ${label?.textContent ?? ''}`
  const none = document.createElement('span')
  none.ariaHidden = 'true'
  none.textContent = spoken('unset')
  const scale: Scale = { radios, range, clear, none, value, unset: spoken('unset') }

  range.addEventListener('input', () => {
    choose(scale, range.value)
  })
  // A press on the place where the thumb would be changes nothing, so that it says nothing by itself. A finger there
  // gives no click either.
  for (const pressed of ['click', 'pointerup']) {
    range.addEventListener(pressed, () => {
      choose(scale, range.value)
    })
  }
  range.addEventListener('keydown', (event) => {
    if (event.key === ' ') choose(scale, range.value)
    if (event.key === 'Delete' || event.key === 'Backspace') choose(scale, null)
  })
  clear.addEventListener('click', () => {
    choose(scale, null)
    range.focus()
  })
  const line = document.createElement('div')
  line.className = 'line'
  line.append(range, value)
  steps.before(line)
  steps.hidden = true
  element.removeAttribute('role')
  element.removeAttribute('aria-labelledby')
  element.removeAttribute('aria-describedby')
  const below = document.createElement('p')
  below.className = 'below'
  below.append(none, clear)
  element.append(below)
  show(scale)
}

/** Puts a slider in the place of each row of grades. It starts without a value, and a button takes the value away. */
export function enhanceSliders(form: HTMLFormElement): void {
  for (const scale of form.querySelectorAll<HTMLElement>('.scale')) enhance(scale)
}
