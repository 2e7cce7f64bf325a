import { html, type Html } from '../../html.ts'
import type { Form } from '../../items/item-type.ts'

/** The kinds of device on which a page is filled in; never more of it than this. */
export const devices = ['phone', 'tablet', 'computer'] as const

/** The kind of device on which a page is filled in. */
export type Device = (typeof devices)[number]

/** How a page was filled in: how many seconds it was looked at, and on what. */
export type Paradata = { readonly seconds?: number; readonly device?: Device }

/** Nobody looks at one page for longer: four hours. */
const longest = 14_400

const fieldOf = (form: Form, name: string): string => (Object.hasOwn(form, name) ? (form[name]?.[0] ?? '') : '')

/**
 * What a posted page says about how it was filled in. What the script cannot have sent is not looked at.
 *
 * @example readParadata({ _seconds: ['35'], _device: ['phone'] }) // → { seconds: 35, device: 'phone' }
 */
export function readParadata(form: Form): Paradata {
  const text = fieldOf(form, '_seconds')
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0
  const device = devices.find((one) => one === fieldOf(form, '_device'))
  return {
    ...(seconds > 0 && seconds <= longest ? { seconds } : {}),
    ...(device === undefined ? {} : { device }),
  }
}

/**
 * The fields in which the script tells how a page was filled in, and the script. A page that is shown again goes on
 * counting from what was counted before.
 *
 * @example paradataHtml({ seconds: 35 }) // → '<input type="hidden" name="_seconds" value="35">…'
 */
export const paradataHtml = ({ seconds }: Paradata): Html =>
  html`<input type="hidden" name="_seconds" value="${seconds}"><input type="hidden" name="_device" value=""><script src="/assets/ask-paradata.js" type="module"></script>`
