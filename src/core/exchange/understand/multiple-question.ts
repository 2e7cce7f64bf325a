import { issue } from '../../issue.ts'
import { inLanguages } from '../../messages/in-languages.ts'
import type { MessageKey } from '../../messages/say.ts'
import { say } from '../../messages/say.ts'
import type { FileValue } from '../data-file.ts'
import { valueKey } from '../mapping/value-key.ts'
import type { Choice } from './choice.ts'
import { cleanText } from './clean-text.ts'
import type { Column } from './column.ts'
import type { Question } from './question.ts'
import { guess } from './question.ts'
import { exclusiveOptions } from './exclusive-options.ts'
import type { Run } from './run.ts'
import { commonOfRun, namesOf, partsOfRun } from './run-parts.ts'
import { asksSeveral, tickOf } from './tick-words.ts'

/** The most options of a question with several answers. */
export const mostOptions = 31

/** How the columns of a run say what was chosen. */
export type Ticks = {
  readonly ticked: readonly FileValue[]
  /** True when an option that was not chosen is empty. */
  readonly open: boolean
  /** False when the columns may as well be questions of their own that are answered with yes or no. */
  readonly sure: boolean
}

const differing = (columns: readonly Column[]): readonly FileValue[] => [
  ...new Map(columns.flatMap(({ answers }) => answers.map(({ value }) => [valueKey(value), value] as const))).values(),
]

/** Every column holds one value at most, and stays empty where the option was not chosen. */
function openTicks(columns: readonly Column[]): Ticks | null {
  const oneEach = columns.every(
    ({ answers, facts }) => answers.length <= 1 && (facts.blanks > 0 || answers.length === 0),
  )
  const ticked = differing(columns)
  if (!oneEach || ticked.length === 0) return null
  const says = columns.flatMap((column) => column.answers.map(({ value }) => tickOf(column, value)))
  if (says.some((one) => one === 'no' || one === 'not-chosen')) return null
  // One and the same mark, or in each column the text of its own option: not the only answer to different questions.
  const isMark = ticked.length === 1 && says.every((one) => one !== 'other')
  const isOption = columns.every(({ answers, variable }) => {
    const [value] = answers.map((answer) => answer.value)
    return value === undefined || typeof value === 'string' || variable.name.endsWith(String(value))
  })
  return isMark || isOption || ticked.length === 1 ? { ticked, open: true, sure: isMark || columns.length > 2 } : null
}

/** Every column holds chosen or not chosen, or yes or no. */
function closedTicks({ columns, labels, named }: Run): Ticks | null {
  const says = new Map<string, ReturnType<typeof tickOf>>()
  for (const column of columns) {
    if (column.answers.length > 2 || column.meanings.length > 2) return null
    for (const { value } of [...column.meanings, ...column.answers]) {
      const tick = tickOf(column, value)
      if ((says.get(valueKey(value)) ?? tick) !== tick) return null
      says.set(valueKey(value), tick)
    }
  }
  const words = new Set(says.values())
  if (words.has('other') || (!words.has('yes') && !words.has('chosen'))) return null
  const ticked = differing(columns).filter((value) => ['yes', 'chosen'].includes(says.get(valueKey(value)) ?? ''))
  const isYesNo = words.has('yes') || words.has('no')
  if (ticked.length === 0 || (!words.has('no') && !words.has('not-chosen'))) return null
  if (!isYesNo) return { ticked, open: false, sure: true }
  // A list of questions that are each answered with yes or no is a matrix; 0 and 1 are how programs write a tick.
  const isBit = [...says.keys()].every((value) => ['0', '1', 'true', 'false'].includes(value.toLowerCase()))
  const asked = asksSeveral(labels?.head ?? '')
  const asksEach = (labels?.tails ?? []).some((tail) => tail.endsWith('?'))
  return asked || (isBit && !asksEach && (named || labels !== null))
    ? { ticked, open: false, sure: asked && isBit }
    : null
}

/**
 * How a run of columns says which options were chosen, or `null` when it is no question with several answers.
 *
 * @example ticksOf(run) // → { ticked: [1], open: true, sure: true }
 */
export function ticksOf(run: Run): Ticks | null {
  if (!run.named && run.labels === null) return null
  if (run.columns.some(({ variable }) => variable.column.kind === 'date')) return null
  return openTicks(run.columns) ?? closedTicks(run)
}

/**
 * The questions with several answers of a run of columns that each stand for an option: one, or several where there are
 * more options than a question can have. Beyond that, columns that also say what was not chosen become a matrix.
 *
 * @example tickedQuestions(run, { ticked: [1], open: true, sure: true })[0]?.type // → 'multiple'
 */
export function tickedQuestions(run: Run, ticks: Ticks): readonly Question[] {
  if (run.columns.length > mostOptions) return ticks.open ? inPieces(run, ticks) : [asMatrix(run, ticks)]
  return [tickedQuestion(run, ticks)]
}

function tickedQuestion(run: Run, { ticked, sure }: Ticks): Question {
  const options = partsOfRun(run).map((part) => ({ ...part, label: optionLabel(part.label, part.column) }))
  const exclusive = exclusiveOptions(options, ticked)
  const common = commonOfRun(run)
  return {
    ...common,
    type: 'multiple',
    kind: 'dichotomies',
    options: options.map((option) => ({ ...option, exclusive: exclusive.has(option.code) })),
    ticked,
    open: [],
    guesses: [
      ...common.guesses,
      ...(sure ? [] : [guess('guess', ['type'], 'understand-multiple', { columns: namesOf(run.columns) })]),
    ],
  }
}

/** An option without a label of its own is called by the text that stands in its column. */
function optionLabel(tail: string, { labelled, meanings, answers }: Column): string {
  const [own] = answers.map(({ value }) => value)
  return !labelled &&
    meanings.length === 0 &&
    typeof own === 'string' &&
    own.trim().length > 1 &&
    tickOf({ meanings }, own) === 'other'
    ? cleanText(own)
    : tail
}

function inPieces(run: Run, ticks: Ticks): readonly Question[] {
  const pieces = Math.ceil(run.columns.length / mostOptions)
  const size = Math.ceil(run.columns.length / pieces)
  return Array.from({ length: pieces }, (_, index): Question => {
    const [from, to] = [index * size, (index + 1) * size]
    const columns = run.columns.slice(from, to)
    const labels = run.labels && { head: run.labels.head, tails: run.labels.tails.slice(from, to) }
    const question = tickedQuestion({ ...run, columns, labels }, ticks)
    const warning = issue('understand-set-split', [columns[0]?.name ?? ''], { count: run.columns.length, pieces })
    return { ...question, warnings: index === 0 ? [...question.warnings, warning] : question.warnings }
  })
}

/** A label that the program gives, in both languages. */
const said = (key: MessageKey): Pick<Choice, 'label' | 'wording'> => ({
  label: say('en', key),
  wording: inLanguages((language) => say(language, key)),
})

function asMatrix(run: Run, { ticked }: Ticks): Question {
  const [first] = run.columns
  const yes = new Set(ticked.map(valueKey))
  const rest = differing(run.columns).filter((value) => !yes.has(valueKey(value)))
  const scale: readonly Choice[] = [
    { code: 1, ...said('understand-chosen'), values: ticked, count: 0 },
    { code: 0, ...said('understand-not-chosen'), values: rest, count: 0 },
  ]
  return {
    ...commonOfRun(run),
    type: 'matrix',
    rows: partsOfRun(run),
    scale,
    recoded: true,
    warnings: [issue('understand-set-matrix', [first?.name ?? ''], { count: run.columns.length })],
  }
}
