import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { StoreTables, Write, Writer } from './tables.ts'
import { writingApart, writingTogether } from './write-together.ts'

let folder: string
let tables: Kysely<StoreTables>
/** What somebody else sees in the file: only what is committed. */
let others: DatabaseSync
let write: Writer

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loopbaan-together-'))
  const database = new DatabaseSync(path.join(folder, 'test.sqlite'))
  database.exec(
    'pragma journal_mode = wal; create table closed_wave (study text primary key, wave text not null) strict',
  )
  others = new DatabaseSync(path.join(folder, 'test.sqlite'))
  tables = new Kysely<StoreTables>({ dialect: sqliteDialect(database) })
  write = writingTogether(tables)
})
afterEach(async () => {
  others.close()
  await tables.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const committed = () =>
  others
    .prepare('select study from closed_wave order by study')
    .all()
    .map(({ study }) => study)

/** Adds a row, and gives its name. */
const add =
  (study: string): Write<string> =>
  async (own) => {
    await own.insertInto('closed_wave').values({ study, wave: '2026' }).execute()
    return study
  }

test('each write is told what it gave, once others can see it', async () => {
  const seen = await Promise.all(['a', 'b', 'c'].map(async (study) => [await write(add(study)), committed()]))
  expect(seen.map(([study]) => study)).toEqual(['a', 'b', 'c'])
  for (const [study, rows] of seen) expect(rows).toContain(study)
  expect(await write(add('d'))).toBe('d')
  expect(committed()).toEqual(['a', 'b', 'c', 'd'])
})

test('writes of the same moment are one transaction, and those that come later another', async () => {
  const seen: unknown[] = []
  const first = ['a', 'b'].map((study) => write(add(study)).then(() => seen.push(committed())))
  await Promise.all(first)
  await write(add('c'))
  expect(seen).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
  expect(committed()).toEqual(['a', 'b', 'c'])
})

test('a write that fails fails alone, and is told why', async () => {
  await write(add('taken'))
  const told = await Promise.allSettled(['a', 'taken', 'b'].map((study) => write(add(study))))
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(String(told[1]?.status === 'rejected' ? told[1].reason : '')).toContain('UNIQUE')
  expect(committed()).toEqual(['a', 'b', 'taken'])
  expect(await write(add('c'))).toBe('c')
})

/** Adds a row, and then one that may be there already. */
const addTwo = (study: string, second: string): Write<string> => {
  const [one, other] = [add(study), add(second)]
  return async (own) => (await one(own)) + (await other(own))
}

test('a write of several statements happens whole or not at all, alone or with others', async () => {
  await write(add('taken'))
  await expect(write(addTwo('a', 'taken'), 'several')).rejects.toThrow('UNIQUE')
  expect(committed()).toEqual(['taken'])
  const told = await Promise.allSettled([
    write(add('b')),
    write(addTwo('c', 'taken'), 'several'),
    write(addTwo('d', 'e'), 'several'),
  ])
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(committed()).toEqual(['b', 'd', 'e', 'taken'])
})

test('several statements apart are one transaction of their own', async () => {
  const apart = writingApart(tables)
  await write(add('taken'))
  await expect(apart(addTwo('a', 'taken'), 'several')).rejects.toThrow('UNIQUE')
  expect(committed()).toEqual(['taken'])
  expect(await apart(addTwo('b', 'c'), 'several')).toBe('bc')
  expect(committed()).toEqual(['b', 'c', 'taken'])
})
