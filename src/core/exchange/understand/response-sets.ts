import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { DataFile, ResponseSet } from '../data-file.ts'
import { valueKey } from '../mapping/value-key.ts'
import { choicesOf } from './choice.ts'
import { cleanText, withoutNumber } from './clean-text.ts'
import type { Column } from './column.ts'
import { mostOptions, tickedQuestions, ticksOf } from './multiple-question.ts'
import type { Question } from './question.ts'
import { wording } from './question-words.ts'
import type { Run } from './run.ts'
import { runOf } from './run.ts'

/** The questions that the sets of a file are, the columns that they take, and what was strange. */
export type FoundSets = {
  readonly questions: readonly Question[]
  readonly taken: ReadonlySet<Column>
  readonly warnings: readonly Issue[]
}

/** The name of a set as the file has it, without the sign that some programs put before it. */
const setName = ({ name }: ResponseSet): string => name.replace(/^\$+/, '')

/** The columns of a set with the text of the set as what they share. */
function runOfSet(set: ResponseSet, columns: readonly Column[]): Run {
  const run = runOf(columns)
  const label = withoutNumber(cleanText(set.label), setName(set))
  if (label === '') return run
  const tails = run.labels?.tails ?? columns.map((column) => column.label)
  return { ...run, labels: { head: label, tails } }
}

const named = (question: Question, set: ResponseSet): Question => ({ ...question, name: setName(set) })

function dichotomies(set: ResponseSet, columns: readonly Column[]): readonly Question[] {
  const run = runOfSet(set, columns)
  const counted = set.counted
  // A number column may have its counted value written as a text, and the other way round.
  const ticked =
    counted === null
      ? []
      : [
          ...new Set(
            columns.flatMap(({ facts, meanings }) => [...facts.values, ...meanings].map(({ value }) => value)),
          ),
        ].filter((value) => valueKey(value) === valueKey(counted))
  const ticks = ticked.length > 0 ? null : ticksOf({ ...run, named: true })
  if (ticked.length === 0 && ticks === null) return []
  const open = columns.every(({ answers }) => answers.length <= 1)
  return tickedQuestions(run, ticks ?? { ticked, open, sure: true }).map((question) => named(question, set))
}

function categories(set: ResponseSet, columns: readonly Column[]): readonly Question[] {
  const found = choicesOf(columns)
  if (found === null || found.choices.length < 2 || found.choices.length > mostOptions) return []
  const [first] = columns
  const run = runOfSet(set, columns)
  return [
    {
      type: 'multiple',
      kind: 'categories',
      name: setName(set),
      text: wording(cleanText(run.labels?.head ?? first?.label ?? ''), cleanText(setName(set))),
      label: null,
      position: first?.facts.position ?? 0,
      section: first?.variable.section ?? null,
      columns,
      choices: found.choices,
      recoded: found.recoded,
      open: [],
      guesses: [],
      warnings: [],
    },
  ]
}

/**
 * The questions with several answers that a file names itself. A column that stands in two sets goes with the first; a set
 * of which too little is left, or that has more options than a question can have, is left to its columns.
 *
 * @example findSets(file, columns).questions[0]?.type // → 'multiple'
 */
export function findSets({ sets }: Pick<DataFile, 'sets'>, columns: readonly Column[]): FoundSets {
  const taken = new Set<Column>()
  const questions: Question[] = []
  const warnings: Issue[] = []
  for (const set of sets) {
    const members = columns.filter((column) => set.variables.includes(column.name) && !taken.has(column))
    const lost = set.variables.length - members.length
    const isChoice = members.every(({ variable }) => variable.column.kind !== 'date' && variable.name !== '__proto__')
    const made =
      members.length < 2 || !isChoice
        ? []
        : set.kind === 'dichotomies'
          ? dichotomies(set, members)
          : categories(set, members)
    if (made.length === 0) warnings.push(issue('understand-set-left', [set.name], { set: set.name }))
    else if (lost > 0) warnings.push(issue('understand-set-double', [set.name], { set: set.name, count: lost }))
    questions.push(...made)
    if (made.length > 0) for (const column of members) taken.add(column)
  }
  return { questions, taken, warnings }
}
