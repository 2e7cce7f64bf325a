/// <reference lib="dom" />

/** Below this width, in pixels, something with a touch screen is a phone. */
const tablet = 600

/** The steps in which seconds are told; nothing more precise leaves the browser. */
const step = 5

/** The kind of device, by its screen and by what it is pointed at with. */
function deviceClass(): 'phone' | 'tablet' | 'computer' {
  if (!matchMedia('(pointer: coarse)').matches) return 'computer'
  return Math.min(screen.width, screen.height) < tablet ? 'phone' : 'tablet'
}

/** Tells with the page how long it was seen, and on what kind of device. A page in a hidden tab is not seen. */
function tellParadata(form: HTMLFormElement, before: number): void {
  let seen = 0
  let since = document.visibilityState === 'visible' ? performance.now() : null
  const count = (): void => {
    const now = performance.now()
    if (since !== null) seen += now - since
    since = document.visibilityState === 'visible' ? now : null
  }
  document.addEventListener('visibilitychange', count)
  form.addEventListener('formdata', ({ formData }) => {
    count()
    formData.set('_seconds', String(before + Math.ceil(seen / 1000 / step) * step))
    formData.set('_device', deviceClass())
  })
}

const form = document.querySelector<HTMLFormElement>('form#ask')
const seconds = form?.elements.namedItem('_seconds')
if (form !== null && seconds instanceof HTMLInputElement) tellParadata(form, Number(seconds.value))
