import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { StoreError } from '../src/app/storage/store-error.ts'
import type { Form } from '../src/core/items/item-type.ts'
import { baseOf } from './ask-client.ts'
import { readHtmlForm } from './read-html-form.ts'

/** A form as a browser posts it. */
export const bodyOf = (form: Form): string =>
  new URLSearchParams(Object.entries(form).flatMap(([name, own]) => own.map((value) => [name, value]))).toString()

/** Where an answer leads. */
export const goalOf = (answer: Response): string => answer.headers.get('location') ?? ''

/** What answers: a web application in this process, or a server elsewhere. */
export type Answering = { readonly request: (path: string, init?: RequestInit) => Response | Promise<Response> }

/**
 * Somebody without script who visits a site.
 *
 * @param headers what their browser sends along with everything
 */
export function visitor(site: Answering, headers: Readonly<Record<string, string>> = {}) {
  const get = async (path: string) => site.request(path, { headers })
  const post = async (path: string, form: Form | string) =>
    site.request(path, {
      method: 'POST',
      body: typeof form === 'string' ? form : bodyOf(form),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    })
  const fieldsAt = async (path: string): Promise<Form> => readHtmlForm(await (await get(path)).text())
  /** Agrees and starts; where they are then. */
  const begin = async (start: string) => {
    const version = /name="_consent" value="(\w+)"/.exec(await (await get(start)).text())?.[1] ?? ''
    const base = baseOf(goalOf(await post(start, { _consent: [version] })))
    return { base, version, secret: base.split('/').at(-2) ?? '', page: (id: string) => `${base}p/${id}/` }
  }
  return { get, post, fieldsAt, begin }
}

/** What fails as well where something else does. */
const alike: { readonly [Name in keyof ResponseStore]?: readonly (keyof ResponseStore)[] } = {
  recall: ['find'],
  outline: ['find'],
  saveUnchanged: ['savePage'],
}

/** A store of which the named functions fail for as long as `broken` names them, and others that do the same work. */
export function breakableStore(store: ResponseStore) {
  const broken = new Set<keyof ResponseStore>()
  const fail = (name: string) => Promise.reject(new StoreError('unavailable', `a test keeps ${name} from working`))
  const fails = (name: keyof ResponseStore): boolean =>
    broken.has(name) || (alike[name] ?? []).some((other) => broken.has(other))
  const breakable = new Proxy(store, {
    get: (own, name: keyof ResponseStore) => (fails(name) ? () => fail(name) : own[name]),
  })
  return { store: breakable, broken }
}
