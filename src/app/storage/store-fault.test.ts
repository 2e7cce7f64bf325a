import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { StoreError } from './store-error.ts'
import { guarded, storeError } from './store-fault.ts'

/** An error as a driver makes it. */
const fault = (message: string, parts: object): Error => Object.assign(new Error(message), parts)

describe('what a database says', () => {
  test.each([
    [{ code: 'ERR_SQLITE_ERROR', errcode: 13, errstr: 'database or disk is full' }, 'full'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 5, errstr: 'database is locked' }, 'busy'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 517, errstr: 'database is locked' }, 'busy'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 4874, errstr: 'disk I/O error' }, 'unavailable'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 26, errstr: 'file is not a database' }, 'damaged'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 19, errstr: 'constraint failed' }, 'unexpected'],
    [{ code: '53100', severity: 'ERROR' }, 'full'],
    [{ code: '53300', severity: 'FATAL' }, 'busy'],
    [{ code: '57P01', severity: 'FATAL' }, 'unavailable'],
    [{ code: '40P01', severity: 'ERROR' }, 'busy'],
    [{ code: '28P01', severity: 'FATAL' }, 'unavailable'],
    [{ code: '23505', severity: 'ERROR' }, 'unexpected'],
    [{ code: 'ECONNREFUSED' }, 'unavailable'],
    [{ code: 'ENOSPC' }, 'full'],
    [{ code: 'EACCES' }, 'unavailable'],
  ])('of %j is %s', (parts, expected) => {
    expect(storeError(fault('text', parts))).toMatchObject({ name: 'StoreError', fault: expected })
  })

  test.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'without a code, %s',
    (text) => {
      expect(storeError(new Error(text))).toMatchObject({ fault: 'unavailable' })
    },
  )

  test('is not repeated where it could hold an answer', async () => {
    const said = fault('invalid value: "canary"', {
      code: '23514',
      severity: 'ERROR',
      detail: 'Failing row contains (canary)',
    })
    const error = await guarded(() => Promise.reject(said)).catch((one: unknown) => one)
    expect(error).toBeInstanceOf(StoreError)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('canary')
  })

  test('is told apart from a mistake in the program, which stays as it is', () => {
    const mistake = new TypeError('x is not a function')
    expect(storeError(mistake)).toBe(mistake)
  })

  test('is understood of SQLite itself', async () => {
    const database = new DatabaseSync(':memory:')
    database.exec('create table one (a text) strict')
    database.exec('pragma max_page_count = 3')
    const insert = () =>
      guarded(async () => {
        await Promise.resolve(database.prepare('insert into one values (?)').run('x'.repeat(100_000)))
      })
    await expect(insert()).rejects.toMatchObject({ fault: 'full', reason: 'database or disk is full' })
  })
})
