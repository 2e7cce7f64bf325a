import { access } from 'node:fs/promises'
import path from 'node:path'
import { dataFolder } from '../folders.ts'
import { openStore } from '../storage/open-store.ts'
import type { ResponseStore } from '../storage/response-store.ts'
import { storeFile } from '../storage/sqlite-database.ts'
import { StoreError } from '../storage/store-error.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Given } from './command.ts'

/** Where the store is, as it may be shown: without the password of a database. */
function placeOf(url: string | undefined, folder: string): string {
  if (url === undefined) return path.join(folder, storeFile)
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: 'DATABASE_URL', pathname: '' }
  return `${host}${pathname}`
}

/** Nothing, when an address is one of PostgreSQL. What stands in it is not repeated: there may be a password in it. */
function checkUrl(url: string): void {
  if (/^postgres(?:ql)?:\/\//i.test(url)) return
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]
  if (scheme === undefined) throw new UserError('store-no-url', {}, exitCodes.usage)
  throw new UserError('store-other-database', { scheme }, exitCodes.usage)
}

/** A store that is open, and where it is. */
export type OpenStore = { readonly store: ResponseStore; readonly place: string }

/** What is in the way of a store, in a sentence. */
const inTheWay = ({ fault, reason }: StoreError, place: string): UserError =>
  new UserError(`store-${fault}`, { place, reason })

/**
 * The store that a command works on: the database in `DATABASE_URL`, or the file in the data folder.
 *
 * @param make true when the store is to be made where there is none
 * @throws UserError when there is none, when it is of another kind, or when the database is in the way
 */
export async function openGivenStore(given: Given, make: boolean): Promise<OpenStore> {
  const set = process.env['DATABASE_URL']
  const url = set === '' ? undefined : set
  if (url !== undefined) checkUrl(url)
  const folder = dataFolder(given.text('data'))
  const place = placeOf(url, folder)
  const isThere =
    url !== undefined ||
    (await access(path.join(folder, storeFile)).then(
      () => true,
      () => false,
    ))
  if (!isThere && !make) throw new UserError('store-absent', { place })
  return { store: await toldOf(place, () => openStore({ url, folder })), place }
}

/** What some work on a store gives; what is in the way of the store is told as a UserError. */
export async function toldOf<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreError ? inTheWay(error, place) : error
  }
}

/** What a command does with a store. */
type Work<T> = (store: ResponseStore, place: string) => Promise<T>

/**
 * What a command gives that works on the store: the database in `DATABASE_URL`, or the file in the data folder. It is
 * closed afterwards.
 *
 * @param make true when the store is to be made where there is none
 * @throws UserError when there is none, or when the database is in the way
 */
export async function withStore<T>(given: Given, make: boolean, work: Work<T>): Promise<T> {
  const { store, place } = await openGivenStore(given, make)
  try {
    return await toldOf(place, () => work(store, place))
  } finally {
    await store.close()
  }
}
