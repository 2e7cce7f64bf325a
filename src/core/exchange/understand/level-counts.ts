import type { Gate } from './gate.ts'
import { noCode } from './row-values.ts'

/** Answers and blanks of a question on each level of a gate. `loose` are answers of rows that are on no level. */
export type LevelCounts = {
  readonly answered: Int32Array
  readonly blank: Int32Array
  readonly loose: number
}

/** Who answered a question, with the shorter of two lists: those who did, or those who did not. */
export type Target = {
  readonly answered: Uint8Array
  readonly answers: number
  readonly shorter: 'answers' | 'blanks'
  readonly rows: Int32Array
}

/**
 * Who answered a question, in the form in which it is quickly counted.
 *
 * @param answered per row 1 where it has an answer
 * @example targetOf(Uint8Array.of(1, 1, 0)) // → { answers: 2, shorter: 'blanks', rows: Int32Array [2], … }
 */
export function targetOf(answered: Uint8Array): Target {
  const answers = answered.reduce((all, one) => all + one, 0)
  const shorter = answers * 2 < answered.length ? 'answers' : 'blanks'
  const wanted = shorter === 'answers' ? 1 : 0
  const rows = new Int32Array(shorter === 'answers' ? answers : answered.length - answers)
  let at = 0
  for (let row = 0; row < answered.length; row += 1) {
    if (answered[row] !== wanted) continue
    rows[at] = row
    at += 1
  }
  return { answered, answers, shorter, rows }
}

/** How many of these rows are on each level, and how many on none. */
function onLevels({ levels, count }: Gate, rows: Int32Array): { readonly counts: Int32Array; readonly none: number } {
  const counts = new Int32Array(count)
  let none = 0
  for (const row of rows) {
    const level = levels[row] ?? noCode
    if (level === noCode) none += 1
    else counts[level] = (counts[level] ?? 0) + 1
  }
  return { counts, none }
}

/**
 * The answers and blanks of a question on each level of a gate. Only the shorter of the two is looked at row by row: files
 * have many pairs of questions.
 *
 * @example countLevels(works, targetOf(answered)).blank // → Int32Array [0, 41]
 */
export function countLevels(gate: Gate, { answers, shorter, rows }: Target): LevelCounts {
  const { counts, none } = onLevels(gate, rows)
  const rest = gate.totals.map((total, level) => total - (counts[level] ?? 0))
  if (shorter === 'answers') return { answered: counts, blank: rest, loose: none }
  // Who is on no level and is not blank has an answer.
  const placed = rest.reduce((all, one) => all + one, 0)
  return { answered: rest, blank: counts, loose: answers - placed }
}

/** Rows that a first gate leads to a question: those with an answer, some of them, and those without. */
export type Inside = { readonly answered: Int32Array; readonly sample: Int32Array; readonly blank: Int32Array }

/** How many answers are looked at before a gate is counted in full. */
const sampled = 500

/**
 * The rows that a first gate leads to a question, by whether they have an answer.
 *
 * @example insideOf(Uint8Array.of(1, 0, 1), Int32Array.of(1, 2)).blank // → Int32Array [1]
 */
export function insideOf(answers: Uint8Array, rows: Int32Array): Inside {
  const answered = rows.filter((row) => answers[row] === 1)
  const step = Math.max(1, Math.floor(answered.length / sampled))
  return {
    answered,
    sample: answered.filter((_, index) => index % step === 0),
    blank: rows.filter((row) => answers[row] !== 1),
  }
}

/** What share of the answers on a level a sample may show before the level is open. */
const openFrom = 0.05

/**
 * The answers and blanks on each level among some rows only; `null` when a sample of the answers already shows that every
 * level was asked.
 *
 * @example countInside(works, insideOf(answers, rows))?.answered // → Int32Array [2, 0]
 */
export function countInside(gate: Gate, { answered, sample, blank }: Inside): LevelCounts | null {
  const no = onLevels(gate, blank)
  const some = onLevels(gate, sample)
  const scale = answered.length / Math.max(1, sample.length)
  const isOpen = (level: number): boolean =>
    (some.counts[level] ?? 0) * scale > openFrom * (no.counts[level] ?? 0) && (some.counts[level] ?? 0) > 1
  if (no.counts.every((count, level) => count === 0 || isOpen(level))) return null
  const yes = onLevels(gate, answered)
  return { answered: yes.counts, blank: no.counts, loose: yes.none }
}
