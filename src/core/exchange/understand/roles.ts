import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { DataFile } from '../data-file.ts'
import { valueKey } from '../mapping/value-key.ts'
import type { Guess } from '../written-study.ts'
import type { Column } from './column.ts'
import { identifying, isRespondentNumber } from './identifying.ts'
import { isDayOfInterview, isParadata, sentInValues } from './paradata.ts'
import { guess } from './question.ts'
import { looksLikeWeight, samplingPart } from './sampling.ts'

/** What is said beforehand of columns. */
export type RoleOptions = {
  readonly weight?: string | undefined
  readonly keep?: readonly string[] | undefined
  readonly groups?: readonly string[] | undefined
}

/** What columns are for: those that hold answers, and those with a part of their own in the mapping. */
export type Roles = {
  /** The columns that hold answers. */
  readonly asked: readonly Column[]
  readonly weight: string | null
  readonly strata: { readonly column: string; readonly population?: string } | null
  readonly complete: { readonly column: string; readonly values: string[] } | null
  /** Columns of moments at which somebody filled in. */
  readonly days: readonly Column[]
  readonly drops: readonly Issue[]
  readonly guesses: readonly Guess[]
  readonly warnings: readonly Issue[]
}

/** The weight that was named, that the file names, or else the first column that looks like one. */
function findWeight(
  columns: readonly Column[],
  { weight: named }: RoleOptions,
  file: Pick<DataFile, 'weight'>,
): { readonly column: Column | null; readonly guesses: readonly Guess[]; readonly warnings: readonly Issue[] } {
  const wanted = named ?? file.weight
  if (wanted !== null) {
    const column = columns.find(({ name }) => name === wanted) ?? null
    if (column === null)
      return { column, guesses: [], warnings: [issue('understand-no-column', [wanted], { column: wanted })] }
    if (isWeight(column)) return { column, guesses: [], warnings: weightWarnings(column) }
    return { column: null, guesses: [], warnings: [issue('understand-bad-weight', [wanted], { column: wanted })] }
  }
  const column = columns.find(looksLikeWeight) ?? null
  return column === null
    ? { column, guesses: [], warnings: [] }
    : {
        column,
        guesses: [guess('guess', ['weight'], 'understand-weight', { column: column.name })],
        warnings: weightWarnings(column),
      }
}

/** Numbers that can be weights at all. */
const isWeight = ({ variable, facts }: Column): boolean =>
  variable.column.kind === 'number' &&
  facts.values.length > 0 &&
  facts.values.every(({ value }) => Number(value) >= 0 && Number(value) <= 1_000_000)

const weightWarnings = ({ name, facts }: Column): readonly Issue[] => {
  const zeros = facts.values.find(({ value }) => value === 0)?.count ?? 0
  return [
    ...(zeros === 0 ? [] : [issue('understand-weight-zero', [name], { column: name, count: zeros })]),
    ...(facts.blanks === 0 ? [] : [issue('understand-weight-blank', [name], { column: name, count: facts.blanks })]),
  ]
}

/** Why a column is left out; `null` for one that holds answers. */
function dropOf(column: Column): Issue | null {
  const { name } = column
  const what = identifying(column)
  if (what !== null) return issue(what, [name], { column: name })
  if (isRespondentNumber(column)) return issue('understand-drop-number', [name], { column: name })
  if (isParadata(column)) return issue('understand-drop-paradata', [name], { column: name })
  if (samplingPart(column) !== null) return issue('understand-drop-sampling', [name], { column: name })
  return looksLikeWeight(column) ? issue('understand-drop-weight', [name], { column: name }) : null
}

/**
 * What the columns of a file are for. Those that say who somebody is, number the respondents, or tell how the
 * questionnaire was filled in are left out, each with the reason; the weight, the strata and whether the questionnaire was
 * sent in get their place in the mapping. What is named in `keep` or `groups` holds answers.
 *
 * @example rolesOf(columns, file, {}).weight // → 'pw'
 */
export function rolesOf(columns: readonly Column[], file: Pick<DataFile, 'weight'>, options: RoleOptions): Roles {
  const kept = new Set([...(options.keep ?? []), ...(options.groups ?? [])])
  const free = columns.filter(({ name }) => !kept.has(name))
  const weight = findWeight(options.weight === undefined ? free : columns, options, file)
  const others = free.filter((column) => column !== weight.column)
  const strata = others.find((column) => samplingPart(column) === 'strata')
  const population = strata && others.find((column) => samplingPart(column) === 'population')
  const complete = others
    .map((column) => ({ column, values: sentInValues(column) }))
    .find(({ values }) => values !== null)
  // When everybody sent it in, there is nothing to tell apart.
  const all =
    complete !== undefined &&
    complete.values?.length === complete.column.answers.length &&
    complete.column.facts.blanks === 0
  const taken = new Set([weight.column, strata, population, complete?.column])
  const drops = new Map<Column, Issue>()
  if (complete !== undefined && all) {
    drops.set(
      complete.column,
      issue('understand-drop-paradata', [complete.column.name], { column: complete.column.name }),
    )
  }
  for (const column of others) {
    const dropped = taken.has(column) ? null : dropOf(column)
    if (dropped !== null) drops.set(column, dropped)
  }
  return {
    asked: columns.filter((column) => !taken.has(column) && !drops.has(column)),
    weight: weight.column?.name ?? null,
    strata:
      strata === undefined
        ? null
        : { column: strata.name, ...(population === undefined ? {} : { population: population.name }) },
    complete:
      complete === undefined || all
        ? null
        : { column: complete.column.name, values: (complete.values ?? []).map(valueKey) },
    days: columns.filter(isDayOfInterview),
    drops: [...drops.values()],
    guesses: [
      ...weight.guesses,
      ...(strata === undefined ? [] : [guess('guess', ['strata'], 'understand-strata', { column: strata.name })]),
      ...(complete === undefined || all
        ? []
        : [guess('guess', ['complete'], 'understand-complete', { column: complete.column.name })]),
    ],
    warnings: weight.warnings,
  }
}
