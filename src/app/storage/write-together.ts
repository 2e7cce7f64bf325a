import type { Kysely } from 'kysely'
import type { StoreTables, Write, Writer } from './tables.ts'

/** A function that makes every write by itself. */
export const writingApart =
  (tables: Kysely<StoreTables>): Writer =>
  (write, statements = 'one') =>
    statements === 'one' ? write(tables) : tables.transaction().execute(write)

/** A write that waits for its turn: how to make it, which gives how to tell; and how to tell that it failed. */
type Waiting = {
  readonly make: Write<() => void>
  readonly statements: 'one' | 'several' | undefined
  readonly fail: (error: unknown) => void
}

/**
 * A function that makes the writes that come at the same moment in one transaction: waiting for the disk takes longer
 * than all else, and takes as long for one write as for ten. Each is told what became of it once the transaction is on
 * the disk. When something is in the way of one of them, nothing of the transaction counts and all are made apart: none
 * fails because of another.
 *
 * @example const write = writingTogether(tables); await Promise.all([write(insertOne), write(insertOther)])
 */
export function writingTogether(tables: Kysely<StoreTables>): Writer {
  const apart = writingApart(tables)
  let waiting: Waiting[] = []

  const makeApart = async (group: readonly Waiting[]): Promise<void> => {
    for (const { make, statements, fail } of group) await apart(make, statements).then((tell) => tell(), fail)
  }
  const makeTogether = (group: readonly Waiting[]): Promise<readonly (() => void)[]> =>
    tables.transaction().execute(async (all) => {
      const made: (() => void)[] = []
      for (const { make } of group) made.push(await make(all))
      return made
    })
  const commit = async (): Promise<void> => {
    const group = waiting
    waiting = []
    if (group.length === 1) return makeApart(group)
    try {
      for (const tell of await makeTogether(group)) tell()
    } catch {
      // Which of them it was because of shows when each is made by itself.
      await makeApart(group)
    }
  }
  return (write, statements) =>
    new Promise((resolve, reject) => {
      waiting.push({
        statements,
        make: async (own) => {
          const value = await write(own)
          return () => {
            resolve(value)
          }
        },
        fail: reject,
      })
      // By then everything that had arrived over the network has come to its write, and what arrived meanwhile too.
      if (waiting.length === 1) setImmediate(() => void setImmediate(() => void commit()))
    })
}
