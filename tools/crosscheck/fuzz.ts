// Damages files of every kind that the program reads, and reads each: always something whole or sentences that say what is
// wrong, never an error, soon and in little memory. What can still be read is made a study of as well.
// Usage: node --max-old-space-size=512 tools/crosscheck/fuzz.ts [seconds] [seed]
import fc from 'fast-check'
import { mutatedBytes } from '../../test/mutated-bytes.ts'
import type { DataFile } from '../../src/core/exchange/data-file.ts'
import { understand } from '../../src/core/exchange/understand/understand.ts'
import type { Issue } from '../../src/core/issue.ts'
import { say } from '../../src/core/messages/say.ts'
import type { Parser } from './parsers.ts'
import { parsers } from './parsers.ts'
import type { Tally } from './tally.ts'
import { newTally, note, tell } from './tally.ts'

const [, , seconds = '60', seed = '1'] = process.argv

/** Longer than this no damaged file may take, in milliseconds. */
const slowest = 5000
/** More than this the whole program may not have in use, in bytes: a count in a file that is a lie would take more. */
const mostMemory = 1.5e9
/** A file with more cells than this is not made a study of: that is not what is tried here. */
const fewCells = 50_000

/** A sentence that lacks a value, of issues that a person would read; `null` when all are whole. */
function brokenSentence(issues: readonly Issue[]): string | null {
  for (const { code, values } of issues) {
    for (const language of ['nl', 'en'] as const) {
      const sentence = say(language, code, values)
      // What stands between quotes is of the file, and may hold anything.
      if (/\{[a-z]+\}/.test(sentence.replaceAll(/"[^"]*"/g, ''))) return sentence
    }
  }
  return null
}

function studyOf(file: DataFile): void {
  if (file.rows * file.variables.length > fewCells) return
  understand(file, { study: 'damaged', wave: '1', file: { name: 'damaged' }, language: 'en' })
}

async function tryOne({ name, parse }: Parser, bytes: Uint8Array, random: number, tally: Tally): Promise<void> {
  const start = performance.now()
  const where = `${name}, seed ${random}`
  try {
    const parsed = await parse(bytes, random)
    const broken = brokenSentence(parsed.ok ? parsed.value.issues : parsed.issues)
    if (parsed.ok && parsed.value.file !== null) studyOf(parsed.value.file)
    const took = performance.now() - start
    if (broken !== null) note(tally, `${where}: a sentence lacks a value: ${broken}`)
    else note(tally, took > slowest ? `${where}: it took ${Math.round(took)} ms` : null)
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    note(tally, `${where} threw ${trace.split('\n').slice(0, 3).join(' ')}`)
  }
}

let most = 0
for (const parser of parsers) {
  const tally = newTally()
  const end = performance.now() + (Number(seconds) * 1000) / parsers.length
  let round = Number(seed)
  while (performance.now() < end) {
    for (const [place, bytes] of parser.files.entries()) {
      for (const changed of fc.sample(mutatedBytes(bytes), { numRuns: 5, seed: round * 1000 + place })) {
        await tryOne(parser, changed, round * 1000 + place, tally)
      }
      if (performance.now() > end) break
    }
    round += 1
    most = Math.max(most, process.memoryUsage().rss)
  }
  tell(`Damaged files, ${parser.name}`, tally)
}
const memory = newTally()
note(memory, most > mostMemory ? `Damaged files took ${Math.round(most / 1e6)} MB` : null)
tell(`Damaged files, memory (${Math.round(most / 1e6)} MB)`, memory)
