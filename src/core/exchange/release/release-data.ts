import type { Codebook } from '../../dataset/codebook.ts'
import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import type { Language } from '../../text.ts'
import type { DataFile, FileVariable } from '../data-file.ts'
import type { ExportColumn, ExportLayout } from '../data-out/export-layout.ts'
import { ownNames } from '../data-out/export-layout.ts'
import type { Anonymity } from './anonymity.ts'
import { anonymityOf } from './anonymity.ts'
import { bandVariable } from './band-amounts.ts'

/** Who gets answers: the team that runs the study, or others who do research with them under an agreement. */
export const recipients = ['team', 'partner'] as const

/** One of those who get answers. The public gets synthetic answers only, which are made elsewhere. */
export type Recipient = (typeof recipients)[number]

/** How many respondents there are at least in every combination of identifying answers: the default of trust. */
export const leastAlike = 5

/** Answers that may leave, with what was done to them. */
export type ReleasedData = {
  readonly file: DataFile
  /** `null` where everything leaves. */
  readonly anonymity: Anonymity | null
  readonly changes: readonly Issue[]
}

/** What decides about answers that leave. */
export type ReleaseRules = {
  readonly recipient: Recipient
  /** Variables by which somebody could recognise a respondent; `null` where the study does not say. */
  readonly identifying: readonly string[] | null
  /** Variables that do not leave. */
  readonly leaveOut: readonly string[]
  readonly language: Language
}

/** Whether a column holds an amount, which says more of a person than a choice among few. */
const isAmount = ({ variable, part }: ExportColumn): boolean =>
  part.kind === 'value' && (variable.kind === 'number' || variable.kind === 'year' || variable.kind === 'months')

function partnerVariable(
  variable: FileVariable,
  column: ExportColumn,
  language: Language,
  identifying: ReadonlySet<string>,
) {
  const { id } = column.variable
  return isAmount(column) && identifying.has(id) ? bandVariable(variable, language) : variable
}

/** Names that a person gave and that the study does not have. */
const unknownNames = (names: readonly string[], book: Codebook, path: string): readonly Issue[] =>
  names.filter((name) => !book.has(name)).map((name) => issue('release-no-variable', [path], { variable: name }))

/**
 * The answers that may leave for a recipient, or why none may. The team gets all of them. A partner gets no texts that
 * respondents typed, no rosters, identifying amounts in classes, and nothing at all while fewer than 5 respondents are
 * alike in everything that could identify them, or while the study does not say what could.
 *
 * @example releaseData(file, layout, book, { recipient: 'partner', identifying: ['sex'], leaveOut: [], language: 'en' })
 */
export function releaseData(
  file: DataFile,
  layout: ExportLayout,
  book: Codebook,
  rules: ReleaseRules,
): Result<ReleasedData> {
  const { recipient, identifying, leaveOut, language } = rules
  const unknown = unknownNames(leaveOut, book, 'leave-out')
  if (unknown.length > 0) return failure(unknown)
  const columns = new Map(layout.columns.map((column) => [column.name, column]))
  const left = new Set(leaveOut)
  // What somebody wrote beside an option goes with its question.
  const isLeft = (id: string): boolean => left.has(id) || leaveOut.some((name) => id.startsWith(`${name}.`))
  const stays = ({ name }: FileVariable): boolean => !isLeft(columns.get(name)?.variable.id ?? '')
  const gone = new Set(layout.levels.filter(({ roster }) => isLeft(roster.id)).map(({ name }) => name))
  const kept = {
    ...onlyVariables(file, file.variables.filter(stays)),
    levels: file.levels.filter(({ id }) => !gone.has(id)),
  }
  const told = leaveOut.length === 0 ? [] : [issue('release-left-out', [], { variables: leaveOut.join(', ') })]
  if (recipient === 'team') {
    const { changes, ...released } = forTeam(kept, columns, identifying ?? [])
    return success({ ...released, changes: [...told, ...changes] })
  }
  if (identifying === null) return failure([issue('release-no-identifying', [])])

  const known = new Set(identifying)
  const isTyped = (name: string): boolean => columns.get(name)?.variable.kind === 'text'
  const isRoster = (name: string): boolean => columns.get(name)?.variable.kind === 'roster'
  const typed = kept.variables.filter(({ name }) => isTyped(name) || isRoster(name))
  const variables = kept.variables
    .filter((variable) => !typed.includes(variable) && !ofRow.has(variable.name))
    .map((variable) => {
      const column = columns.get(variable.name)
      return column === undefined ? variable : partnerVariable(variable, column, language, known)
    })
  const released = { ...onlyVariables(kept, variables), levels: [], notes: [] }
  const names = variables.map(({ name }) => name).filter((name) => known.has(columns.get(name)?.variable.id ?? ''))
  const anonymity = anonymityOf(released, names, leastAlike)
  if (names.length > 0 && anonymity.below > 0) return failure(refusal(anonymity, columns))
  const banded = names.filter((name) => {
    const column = columns.get(name)
    return column !== undefined && isAmount(column)
  })
  return success({
    file: released,
    anonymity,
    changes: [
      ...told,
      issue('release-no-texts', [], { count: new Set(typed.map(({ name }) => columns.get(name)?.variable.id)).size }),
      ...(banded.length === 0 ? [] : [issue('release-banded', [], { variables: banded.join(', ') })]),
      issue('release-anonymity', [], {
        smallest: anonymity.smallest,
        columns: names.join(', '),
        combinations: anonymity.combinations,
      }),
    ],
  })
}

/** What tells of a row who it may be: its number, and the part of the population that it was drawn from. */
const ofRow: ReadonlySet<string> = new Set([ownNames.row, ownNames.stratum, ownNames.population])

/** Everything, with how well respondents are hidden in it: a file that leaves the team by accident leaves too. */
function forTeam(
  file: DataFile,
  columns: ReadonlyMap<string, ExportColumn>,
  identifying: readonly string[],
): ReleasedData {
  const known = new Set(identifying)
  const names = file.variables
    .map(({ name }) => name)
    .filter((name) => known.has(columns.get(name)?.variable.id ?? '') && columns.get(name)?.part.kind !== 'reason')
  if (names.length === 0) return { file, anonymity: null, changes: [] }
  const anonymity = anonymityOf(file, names, leastAlike)
  const { below, unique } = anonymity
  const values = { below, unique, least: leastAlike, variables: identifying.join(', ') }
  return { file, anonymity, changes: [issue('release-team', [], values)] }
}

const onlyVariables = (file: DataFile, variables: readonly FileVariable[]): DataFile => {
  const names = new Set(variables.map(({ name }) => name))
  return {
    ...file,
    variables,
    sets: file.sets.flatMap((set) => {
      const own = set.variables.filter((name) => names.has(name))
      return own.length === 0 ? [] : [{ ...set, variables: own }]
    }),
  }
}

/** Why answers may not leave, and which variables would help most when they are left out. */
function refusal(anonymity: Anonymity, columns: ReadonlyMap<string, ExportColumn>): readonly Issue[] {
  const named = (name: string): string => columns.get(name)?.variable.id ?? name
  const { below, unique, smallest, without } = anonymity
  return [
    issue('release-refused', [], {
      below,
      unique,
      smallest,
      least: leastAlike,
      variables: [...new Set(anonymity.columns.map(named))].join(', '),
    }),
    ...without
      .slice(0, 3)
      .map((one) => issue('release-without', [], { variable: named(one.column), below: one.below })),
  ]
}
