import type { DataFile } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'
import { valueKey } from '../mapping/value-key.ts'
import { readColumns } from '../understand/column.ts'
import { findQuestions } from '../understand/find-questions.ts'
import type { Question, QuestionOf } from '../understand/question.ts'
import { rolesOf } from '../understand/roles.ts'
import { columnWords } from './column-words.ts'
import type { ColumnMatches, Match } from './match-columns.ts'
import { matchOptions } from './match-options.ts'
import type { Target } from './study-targets.ts'
import { likeness, plainWording } from './wording.ts'

type Ticked = Extract<QuestionOf<'multiple'>, { kind: 'dichotomies' }>
type Dichotomies = Extract<VariableMapping, { options: unknown }>
/** What the file of the wave before says of its columns, and what the new one says. */
type Said = { readonly labels: Readonly<Record<string, string>>; readonly words: ReadonlyMap<string, string> }

const isTicked = (question: Question): question is Ticked =>
  question.type === 'multiple' && question.kind === 'dichotomies'

/** Questions of a file of which each option has a column of its own. */
function tickedIn(file: DataFile): readonly Ticked[] {
  const { columns } = readColumns(file.variables)
  return findQuestions(file, rolesOf(columns, file, {}).asked).questions.filter(isTicked)
}

/** What an option is called; one whose column says the same as in the wave before is the option that it was. */
function labelIn(
  { column, label }: Ticked['options'][number],
  target: Target,
  carried: Pick<Dichotomies, 'options'>,
  { labels, words }: Said,
): string {
  const code = target.variable.codes.find((one) => one.code === carried.options[column.name])
  const earlier = Object.entries(labels).find(([name]) => name.toLowerCase() === column.name.toLowerCase())?.[1]
  const same = earlier === undefined || plainWording(earlier) === plainWording(words.get(column.name) ?? '')
  return code !== undefined && (same || !column.labelled) ? code.label.en : label
}

/** A match of which each column was laid beside the options of the study. */
function matchOf(target: Target, question: Ticked, found: Match | undefined, said: Said, score: number): Match {
  const { variable, earlier } = target
  const before = earlier !== null && 'options' in earlier ? earlier : null
  const carried = found !== undefined && 'options' in found.entry ? found.entry : { options: {} }
  const options = question.options.map((option) => ({
    key: option.column.name,
    label: labelIn(option, target, carried, said),
  }))
  const match = matchOptions(variable.codes, options, carried.options, true)
  const present = new Set(
    question.options.flatMap(({ column }) => column.facts.values.map(({ value }) => valueKey(value))),
  )
  const ticked =
    before?.ticked.some((value) => present.has(value)) === true ? before.ticked : question.ticked.map(valueKey)
  const names = new Set(options.map(({ key }) => key))
  return {
    target,
    entry: {
      ...(before ?? { variable: variable.id, none: 'answered' as const }),
      options: Object.fromEntries(
        Object.entries(match.codes)
          .filter(([name]) => names.has(name))
          .concat(options.filter(({ key }) => !Object.hasOwn(match.codes, key)).map(({ key }) => [key, Number(key)])),
      ),
      ticked,
    },
    columns: options.map(({ key }) => key),
    how: found === undefined ? (score === 1 ? 'same-wording' : 'like-wording') : found.how,
    score,
    options: match,
  }
}

/** From here on two questions are the same in words; with the same options, words may differ. */
const alike = 0.6

/** A question of the file that asks what a variable asks, where no name of a column says so. */
function likeliest(target: Target, questions: readonly Ticked[]): Match | null {
  const matches = questions.flatMap((question) => {
    const words = 'any' in question.text ? question.text.any : question.text.en
    const points = likeness(words, target.item.text)
    const match = matchOf(target, question, undefined, { labels: {}, words: new Map() }, points)
    const kept = match.options?.kept.length ?? 0
    const fewest = Math.min(target.variable.codes.length, question.options.length)
    const holds = kept * 2 >= fewest && (points >= alike || (kept >= 3 && kept === fewest))
    return holds ? [match] : []
  })
  return matches.toSorted((one, other) => other.score - one.score)[0] ?? null
}

/**
 * The matches of a file with its questions of several answers laid beside those of the study option by option: options
 * whose columns changed places, came or went are found by their labels, and a question whose columns all have other names by
 * its wording.
 *
 * @param labels what the file of the wave before says of its columns
 * @example matchSets(matchColumns(file, targets), file, targets, {}).matches.at(-1)?.columns // → ['app_1', 'app_2', 'app_5']
 */
export function matchSets(
  found: ColumnMatches,
  file: DataFile,
  targets: readonly Target[],
  labels: Said['labels'],
): ColumnMatches {
  const sets = targets.filter(
    ({ variable, earlier }) => variable.kind === 'multiple' && (earlier === null || 'options' in earlier),
  )
  if (sets.length === 0) return found
  const matches = new Map(found.matches.map((match) => [match.target.variable.id, match]))
  const left = new Set(found.left)
  const said = { labels, words: columnWords(file) }
  let questions = tickedIn(file)
  const take = (match: Match): void => {
    matches.set(match.target.variable.id, match)
    for (const name of match.columns) left.delete(name)
    questions = questions.filter(({ options }) => options.every(({ column }) => !match.columns.includes(column.name)))
  }
  for (const target of sets) {
    const match = matches.get(target.variable.id)
    if (match === undefined) continue
    const own = new Set(match.columns)
    const question = questions.find(
      ({ options }) =>
        options.some(({ column }) => own.has(column.name)) &&
        options.every(({ column }) => own.has(column.name) || left.has(column.name)),
    )
    if (question !== undefined && question.options.length >= own.size) take(matchOf(target, question, match, said, 1))
  }
  for (const target of sets) {
    if (matches.has(target.variable.id)) continue
    const free = questions.filter(({ options }) => options.every(({ column }) => left.has(column.name)))
    const match = likeliest(target, free)
    if (match !== null) take(match)
  }
  return {
    matches: targets.flatMap(({ variable }) => matches.get(variable.id) ?? []),
    left: found.left.filter((name) => left.has(name)),
    unfilled: targets.filter(({ variable }) => !matches.has(variable.id)),
  }
}
