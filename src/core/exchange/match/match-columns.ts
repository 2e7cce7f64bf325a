import type { Variable } from '../../items/variable.ts'
import { languages } from '../../text.ts'
import type { DataFile, FileVariable } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'
import { fileValueAt } from '../mapping/value-key.ts'
import type { NamedColumns } from './carry-mapping.ts'
import { carryMapping, namedColumns } from './carry-mapping.ts'
import { fileOptions } from './file-options.ts'
import type { OptionMatch } from './match-options.ts'
import type { Target } from './study-targets.ts'
import { columnWords } from './column-words.ts'
import { likeness, plainWording } from './wording.ts'
import type { Guess } from '../written-study.ts'
import { issue } from '../../issue.ts'

/** A variable of the study with the columns that fill it, and how that was found out. */
export type Match = {
  readonly target: Target
  readonly entry: VariableMapping
  readonly columns: readonly string[]
  readonly how: 'same-column' | 'same-name' | 'same-wording' | 'like-wording' | 'same-options'
  /** How much the wordings have in common, from 0 to 1; 1 where the name decided. */
  readonly score: number
  /** The options of the file beside those of the study, where each has a column of its own. */
  readonly options?: OptionMatch
}

/** What a file and a study have in common, and what is left on both sides. */
export type ColumnMatches = {
  readonly matches: readonly Match[]
  /** Columns that no variable of the study takes, in the order of the file. */
  readonly left: readonly string[]
  /** Variables that no column fills, in the order of asking. */
  readonly unfilled: readonly Target[]
}

/** From here on two wordings count as the same question. */
const alike = 0.6

/** The words of a question as a file would have them in one label: the question, its row, or both. */
function wordings({ item, variable, label }: Target): readonly string[] {
  const own = languages.flatMap((language) => [variable.label[language], item.text[language]])
  const both = languages.map((language) => `${item.text[language]} ${variable.label[language]}`)
  const texts = [...own, ...both].map((text) => plainWording(text))
  return [...new Set([...texts, ...(label === null ? [] : [label])])]
}

/** Whether the values of a column can be those of a variable at all. */
function canHold(variable: Variable, { column, labels }: FileVariable): boolean {
  switch (variable.kind) {
    case 'text':
      return column.kind === 'text'
    case 'number':
    case 'scale':
      return column.kind === 'number'
    case 'year':
    case 'months':
      return column.kind !== 'text'
    case 'single': {
      const words = new Set(variable.codes.flatMap(({ label }) => languages.map((one) => plainWording(label[one]))))
      const known = labels.filter(({ label }) => words.has(plainWording(label)))
      if (labels.length > 0) return known.length * 2 >= Math.min(labels.length, variable.codes.length)
      const values = new Set(Array.from({ length: column.values.length }, (_, row) => fileValueAt(column, row)))
      values.delete(null)
      if (column.kind !== 'text') {
        return [...values].every((value) => variable.codes.some(({ code }) => code === value))
      }
      // A wave may have other options than the one before: half of them will do.
      const texts = new Set([...values].map((value) => plainWording(String(value))))
      return [...texts].filter((text) => words.has(text)).length * 2 >= Math.min(texts.size, variable.codes.length)
    }
    case 'multiple':
    case 'roster':
      return false
  }
}

/** Columns by name, what each says, and which variable said so in the wave before. */
type Names = {
  readonly columns: NamedColumns
  readonly words: ReadonlyMap<string, string>
  readonly owners: ReadonlyMap<string, Target>
}

/**
 * True when a column has the name that it had in the wave before, but the words that belonged to another variable then:
 * columns changed places.
 */
function changedPlaces({ earlier, label }: Target, { columns, words, owners }: Names): boolean {
  if (earlier === null || !('column' in earlier) || 'level' in earlier || label === null) return false
  const column = columns.get(earlier.column.toLowerCase())
  if (column === undefined) return false
  const plain = plainWording(words.get(column.name) ?? '', column.name)
  return plain !== label && owners.get(plain) !== undefined
}

/** What the columns of the wave before say, as far as each says it alone. */
function ownersOf(targets: readonly Target[]): ReadonlyMap<string, Target> {
  const labels = Map.groupBy(targets, ({ label }) => label ?? '')
  return new Map([...labels].flatMap(([label, [one, other]]) => (one && !other && label !== '' ? [[label, one]] : [])))
}

/** Variables that are found by the names of columns: those of the wave before, and those of the study itself. */
function byName(target: Target, names: Names): Match | null {
  const { earlier, variable } = target
  const { columns } = names
  if (changedPlaces(target, names)) return null
  const carried = earlier === null ? null : carryMapping(earlier, columns)
  if (carried !== null) return { target, ...carried, how: 'same-column', score: 1 }
  const column = columns.get(variable.id.toLowerCase())
  if (earlier !== null || column === undefined || variable.kind === 'multiple' || variable.kind === 'roster')
    return null
  const entry = { variable: variable.id, column: column.name }
  return { target, entry, columns: [column.name], how: 'same-name', score: 1 }
}

/** How well the label of a column goes with a variable; 0 where its values do not. */
function score(target: Target, column: FileVariable, label: string): number {
  if (label.trim() === '' || !canHold(target.variable, column)) return 0
  const plain = plainWording(label, column.name)
  if (wordings(target).includes(plain)) return 1
  return Math.max(likeness(plain, target.item.text), likeness(plain, target.variable.label))
}

/** The answers of a question in one text, to be compared with those of another; `null` where they say too little. */
function answersOf(labels: readonly string[]): string | null {
  const plain = [...new Set(labels.map((label) => plainWording(label)))].filter((label) => /\p{L}{2}/u.test(label))
  const says = plain.length > 2 || (plain.length === 2 && !plain.some((label) => /^(?:yes|no|ja|nee)$/.test(label)))
  return says ? plain.toSorted().join('|') : null
}

/** Questions in quite other words that are the only ones with their answers, in the study and in the file. */
function bySameOptions(
  file: DataFile,
  targets: readonly Target[],
  known: { readonly matches: ReadonlyMap<string, Match>; readonly taken: ReadonlySet<string> },
): readonly Match[] {
  const columns = Map.groupBy(file.variables, (column) => {
    const labels = fileOptions([column], { variable: '', column: column.name }).options.map(({ label }) => label)
    return answersOf(labels.slice(0, 60))
  })
  const singles = targets.filter(({ variable }) => variable.kind === 'single')
  const owners = Map.groupBy(singles, ({ variable }) => answersOf(variable.codes.map(({ label }) => label.en)))
  return [...owners].flatMap(([answers, [target, ...others]]): readonly Match[] => {
    const [column, ...more] = answers === null ? [] : (columns.get(answers) ?? [])
    if (target === undefined || column === undefined || others.length > 0 || more.length > 0) return []
    if (known.matches.has(target.variable.id) || known.taken.has(column.name)) return []
    const entry = { variable: target.variable.id, column: column.name }
    return [{ target, entry, columns: [column.name], how: 'same-options', score: alike }]
  })
}

/**
 * Which columns of a file hold which variables of a study: first by name, then by the wording of the question and the
 * options, then by options alone. Each column and each variable is used once; of two that are as alike, the first in the order of the file.
 * Whether the questions are the same in detail is not judged here.
 *
 * @example matchColumns(file, studyTargets(questionnaire, mapping)).left // → ['NEW_QUESTION']
 */
export function matchColumns(file: DataFile, targets: readonly Target[]): ColumnMatches {
  const columns = namedColumns(file.variables)
  const owners = ownersOf(targets)
  const words = columnWords(file)
  const taken = new Set<string>()
  const matches = new Map<string, Match>()
  const take = (match: Match): void => {
    if (matches.has(match.target.variable.id) || match.columns.some((name) => taken.has(name))) return
    matches.set(match.target.variable.id, match)
    for (const name of match.columns) taken.add(name)
  }
  for (const target of targets) {
    const match = byName(target, { columns, words, owners })
    if (match !== null) take(match)
  }
  const open = targets.filter(({ variable }) => !matches.has(variable.id))
  const found = file.variables
    .filter(({ name }) => !taken.has(name))
    .flatMap((column) =>
      open.map((target) => ({ column, target, points: score(target, column, words.get(column.name) ?? '') })),
    )
    .filter(({ points }) => points >= alike)
  for (const { column, target, points } of found.toSorted((a, b) => b.points - a.points)) {
    const entry = { variable: target.variable.id, column: column.name }
    const how = points === 1 ? 'same-wording' : 'like-wording'
    take({ target, entry, columns: [column.name], how, score: points })
  }
  for (const match of bySameOptions(file, targets, { matches, taken })) take(match)
  return {
    matches: targets.flatMap(({ variable }) => matches.get(variable.id) ?? []),
    left: file.variables.map(({ name }) => name).filter((name) => !taken.has(name)),
    unfilled: targets.filter(({ variable }) => !matches.has(variable.id)),
  }
}

/**
 * What a researcher should look at: variables that were found by the wording of a question, not by the name of a column.
 *
 * @example wordingGuesses(matches)[0]?.sure // → 'likely', for the same wording under another name
 */
export const wordingGuesses = (matches: readonly Match[]): readonly Guess[] =>
  matches
    .filter(({ how }) => how === 'same-wording' || how === 'like-wording' || how === 'same-options')
    .map(({ target, columns, how, score: points }) => ({
      ...issue(how === 'same-options' ? 'match-same-options' : 'match-like-wording', ['items', target.item.id], {
        item: target.variable.id,
        column: columns.join(', '),
        percentage: Math.round(100 * points),
      }),
      sure: how === 'same-wording' ? 'likely' : 'guess',
    }))
