import { fixtureBytes, readSavFile, savFile, savFixtures } from '../../test/sav-fixtures.ts'
import { isDeepStrictEqual } from 'node:util'
import { say } from '../../src/core/messages/say.ts'

/** A number from 0 up to `below`, the next of a fixed row of chances (the generator of Park and Miller). */
type Chance = (below: number) => number

function chances(seed: number): Chance {
  let state = (seed % 2_147_483_646) + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** Numbers that have broken readers before: counts and lengths at the edges of what fits. */
const edges = [-1, 0, 1, 2, 255, 256, 0x7f_ff_ff_ff, -0x80_00_00_00, 999, 7, 100_000_000]

/** Changes a few bytes or numbers of a file, mostly before the values, where the lengths and counts are. */
export function damaged(bytes: Uint8Array<ArrayBuffer>, chance: Chance): Uint8Array<ArrayBuffer> {
  const made = bytes.slice(0, chance(4) === 0 ? chance(bytes.length + 1) : bytes.length)
  if (made.length < 8) return made
  const view = new DataView(made.buffer)
  for (let left = chance(4) + 1; left > 0; left -= 1) {
    if (chance(2) === 0) made[chance(made.length)] = chance(256)
    else view.setInt32(Math.floor(chance(made.length - 4) / 4) * 4, edges[chance(edges.length)] ?? 0, chance(8) > 0)
  }
  return made
}

/** Reads a file that may be damaged; what is wrong must be said in whole sentences. True when it could be read. */
export function readsOrSaysWhy(bytes: Uint8Array): boolean {
  const read = readSavFile(bytes)
  for (const { code, values } of read.ok ? read.value.issues : read.issues) {
    for (const language of ['nl', 'en'] as const) {
      const sentence = say(language, code, values)
      if (/\{[a-z]+\}/.test(sentence)) throw new Error(`A sentence lacks a value: ${sentence}`)
    }
  }
  return read.ok
}

/**
 * The lengths at which a file is read as another one than it is: none. What may be cut off is the code for the end of
 * the data, which fills eight bytes.
 *
 * @param step 1 to try every length, more to leave some out.
 *
 * @example readsWhenCut(fixtureBytes('pspp-packed.sav'), 1) // → []
 */
export function readsWhenCut(bytes: Uint8Array, step: number): readonly number[] {
  const whole = savFile(bytes)
  const wrong: number[] = []
  for (let size = 0; size < bytes.length; size += step) {
    const read = readSavFile(bytes.subarray(0, size))
    if (read.ok && (bytes.length - size > 8 || !isDeepStrictEqual(read.value, whole))) wrong.push(size)
  }
  return wrong
}

/**
 * Damages every fixture a number of times and reads each: always a file or sentences, never an error. The most bytes
 * that reading one took are told, so that a count that is a lie shows.
 *
 * @example fuzzSav(1, 100).read // → 412
 */
export function fuzzSav(seed: number, times: number): { read: number; refused: number; mostBytes: number } {
  const chance = chances(seed)
  const counted = { read: 0, refused: 0, mostBytes: 0 }
  for (const name of savFixtures) {
    const bytes = fixtureBytes(name)
    for (let time = 0; time < times; time += 1) {
      const before = process.memoryUsage()
      const made = damaged(bytes, chance)
      if (readsOrSaysWhy(made)) counted.read += 1
      else counted.refused += 1
      const after = process.memoryUsage()
      counted.mostBytes = Math.max(counted.mostBytes, after.arrayBuffers - before.arrayBuffers)
    }
  }
  return counted
}
