import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { loadSolver } from '../src/app/engine/highs.ts'
import { loadStudy } from '../src/app/study-files.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { allot } from '../src/core/simulation/allot.ts'
import { printedFigures } from '../src/core/simulation/printed-by-hand.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { solveWave } from '../src/core/simulation/solve.ts'
import type { SolvedWave } from '../src/core/simulation/solved-wave.ts'
import type { SolveLp } from '../src/core/simulation/solver.ts'
import type { Study } from '../src/core/study/study.ts'
import { publishedSchema } from '../src/core/published/published-schema.ts'
import { figures, placeOf } from '../src/core/published/published.ts'
import { root } from './project-files.ts'

const folder = join(root, 'studies/basisartsen')
const published = publishedSchema.parse(JSON.parse(readFileSync(join(folder, 'published/2023.json'), 'utf8')))

let study: Study
let solveLp: SolveLp

/** The wave of seed 1, and how long it took to make. */
let solved: SolvedWave
let answers: readonly Answers[]

beforeAll(async () => {
  const loaded = await loadStudy(folder)
  if (!loaded.ok) throw new Error(loaded.issues.map(({ code }) => code).join(', '))
  study = loaded.study
  solveLp = await loadSolver()
  solved = solve(1)
  answers = allot(solved, seededRandom(1))
})

function solve(seed: number, exceptions: 'listed' | 'find' = 'listed'): SolvedWave {
  const found = solveWave(study, published, solveLp, seededRandom(seed), exceptions)
  if (!found.ok) throw new Error(found.issues.map(({ code }) => code).join(', '))
  return found.value
}

/** The places of the published figures that are printed otherwise, or not at all, when these answers are counted. */
function missedBy(persons: readonly Answers[]): readonly string[] {
  const counted = new Map(figures(printedFigures(study, persons)).map((figure) => [placeOf(figure), figure.printed]))
  return figures(published)
    .filter((figure) => counted.get(placeOf(figure)) !== figure.printed)
    .map(placeOf)
}

const eight = [
  '0.10 total - aios percentage',
  '0.10 total - anios percentage',
  '0.14 count 1 total -',
  '0.14 count 2 total -',
  '0.14 count 3 total -',
  '0.14 value 2 aios percentage',
  '0.14 value 3 aios percentage',
  '0.5 total - researcher percentage',
]

test('1,398 figures were published, and eight of them are listed as exceptions', () => {
  expect(figures(published)).toHaveLength(1398)
  expect(published.exceptions.map(placeOf).toSorted()).toEqual(eight)
})

test('the answers that are solved and allotted give all figures but those eight, counted by hand', () => {
  expect(answers).toHaveLength(5778)
  expect(solved.unmet.map(placeOf).toSorted()).toEqual(eight)
  expect(missedBy(answers).toSorted()).toEqual(eight)
})

test('what is printed in the place of those eight is what the published file expects, whatever the seed', () => {
  const expected = new Map(published.exceptions.map((exception) => [placeOf(exception), exception.instead]))
  for (const { unmet } of [solved, solve(4), solve(7)]) {
    const outside = unmet.filter((figure) => {
      const instead = expected.get(placeOf(figure)) ?? -1
      const ours = figure.solved ?? -2
      return typeof instead === 'number' ? ours !== instead : ours < instead.from || ours > instead.to
    })
    expect(outside).toEqual([])
  }
})

test('one respondent less, or one other answer, shows in the figures', () => {
  expect(missedBy(answers.slice(1)).length).toBeGreaterThan(8)
  const [first = {}, ...others] = answers
  const moved = { ...first, '1.2': first['1.2'] === 1 ? 2 : 1 }
  expect(missedBy([moved, ...others]).length).toBeGreaterThan(8)
})

test('the same seed gives the same answers, another seed other answers with the same figures', () => {
  expect(allot(solve(1), seededRandom(1))).toEqual(answers)
  const other = allot(solve(2), seededRandom(2))
  expect(other).not.toEqual(answers)
  expect(missedBy(other).toSorted()).toEqual(eight)
})

test('without the list of exceptions the same eight are found', () => {
  expect(solve(1, 'find').unmet.map(placeOf).toSorted()).toEqual(eight)
})

test('most of what is missing is break-off: few skip a question and go on', () => {
  const asked = ['0.1', '0.3.1', '0.5', '0.8', '0.11', '1.1.1', '1.2', '1.6', '1.10', '1.12']
  const skipped = answers.filter((person) => {
    const last = asked.findLastIndex((variable) => person[variable] !== undefined)
    return asked.slice(0, last).some((variable) => person[variable] === undefined)
  })
  expect(skipped.length).toBeLessThan(0.1 * answers.length)
})
