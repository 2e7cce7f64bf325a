import type { StoreFault } from './store-error.ts'
import { StoreError } from './store-error.ts'

/** What an error of a driver has beside its message. */
const partOf = (error: Error, name: 'code' | 'errcode' | 'errstr' | 'severity'): unknown => Reflect.get(error, name)

/** The primary result codes of SQLite that are not programming errors. */
const sqliteFaults: Readonly<Record<number, StoreFault>> = {
  3: 'unavailable',
  5: 'busy',
  6: 'busy',
  8: 'unavailable',
  10: 'unavailable',
  11: 'damaged',
  13: 'full',
  14: 'unavailable',
  23: 'unavailable',
  26: 'damaged',
}

/** SQLSTATE codes of PostgreSQL, most specific first: a code or the class that it starts with. */
const postgresFaults: readonly (readonly [string, StoreFault])[] = [
  ['53100', 'full'],
  ['53300', 'busy'],
  ['57014', 'busy'],
  ['55P03', 'busy'],
  ['40001', 'busy'],
  ['40P01', 'busy'],
  ['3D000', 'unavailable'],
  ['25006', 'unavailable'],
  ['42501', 'unavailable'],
  ['08', 'unavailable'],
  ['28', 'unavailable'],
  ['53', 'unavailable'],
  ['57P', 'unavailable'],
  ['58', 'unavailable'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
]

/** What the driver of PostgreSQL says, without a code, about a connection that is gone or cannot be made. */
const lostConnection = /connection terminated|connection ended|timeout exceeded|connection error|server closed/i

function faultOf(error: Error): StoreFault | null {
  const code = partOf(error, 'code')
  if (code === 'ERR_SQLITE_ERROR') return sqliteFaults[Number(partOf(error, 'errcode')) & 0xff] ?? 'unexpected'
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && partOf(error, 'severity') !== undefined) {
    return postgresFaults.find(([start]) => code.startsWith(start))?.[1] ?? 'unexpected'
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  if (typeof code === 'string' && /^E[A-Z_]{3,}$/.test(code) && !code.startsWith('ERR_')) return 'unavailable'
  return lostConnection.test(error.message) ? 'unavailable' : null
}

/** The error in words that hold no values: what a database says beside them may repeat a whole row. */
function reasonOf(error: Error): string {
  const [code, errstr] = [partOf(error, 'code'), partOf(error, 'errstr')]
  if (code === 'ERR_SQLITE_ERROR' && typeof errstr === 'string') return errstr
  return typeof code === 'string' ? code : error.message
}

/**
 * The fault behind an error of a database, as a `StoreError` that repeats nothing of what was stored; any other error as
 * it is, because it is a mistake in the program.
 *
 * @example storeError(new Error('database or disk is full')).fault // → 'full', for the error of SQLite
 */
export function storeError(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error
  const fault = faultOf(error)
  return fault === null ? error : new StoreError(fault, reasonOf(error))
}

/**
 * What some work with the database gives.
 *
 * @throws StoreError when the database is in the way
 */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storeError(error)
  }
}
