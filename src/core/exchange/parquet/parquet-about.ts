import { z } from 'zod'
import type { AnswerKind } from '../../dataset/answer-kind.ts'
import type { DataFile, FileColumn } from '../data-file.ts'

/** The key in the metadata of a Parquet file under which ours say what their columns mean, as JSON. */
export const aboutKey = 'loopbaan'

/** The key under which all our Parquet files say whether their answers are of people. */
export const simulatedKey = 'loopbaan.simulated'

/** What stands there: in English, for whoever opens the file with another program. */
export const simulatedWords = {
  real: 'no',
  simulated: 'yes, these answers were made by a program',
  trial: 'yes, these answers were given in a trial',
} as const satisfies Record<AnswerKind, string>

const value = z.union([z.number(), z.string()])

const variableSchema = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(['number', 'text', 'year', 'month', 'day', 'second']),
  labels: z.array(z.object({ value, label: z.string() })),
  missing: z.array(
    z.union([
      z.object({ kind: z.literal('value'), value }),
      z.object({ kind: z.literal('range'), low: z.number(), high: z.number() }),
    ]),
  ),
  measure: z.enum(['nominal', 'ordinal', 'scale']).nullable(),
  decimals: z.number().nullable(),
  question: z.string().nullable(),
  universe: z.string().nullable(),
  section: z.string().nullable(),
  /** Pairs, so that any name can be among them. */
  attributes: z.array(z.tuple([z.string(), z.string()])),
})

const aboutSchema = z.object({
  version: z.literal(1),
  title: z.string(),
  language: z.string().nullable(),
  made: z.string().nullable(),
  weight: z.string().nullable(),
  answers: z.enum(['real', 'simulated', 'trial']).nullable(),
  notes: z.array(z.string()),
  sets: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      kind: z.enum(['dichotomies', 'categories']),
      counted: value.nullable(),
      variables: z.array(z.string()),
    }),
  ),
  variables: z.array(variableSchema),
})

/** What our Parquet files say of themselves beside their columns. */
export type ParquetAbout = z.output<typeof aboutSchema>

/**
 * What a data file says beside its columns, as JSON for the metadata of a Parquet file.
 *
 * @example JSON.parse(aboutJson(file)).version // → 1
 */
export function aboutJson({ title, language, made, weight, answers, notes, sets, variables }: DataFile): string {
  const about = {
    version: 1,
    title,
    language,
    made,
    weight,
    answers,
    notes,
    sets,
    variables: variables.map(({ column, attributes, ...said }) => ({
      ...said,
      type: column.kind === 'date' ? column.precision : column.kind,
      attributes: Object.entries(attributes),
    })),
  }
  return JSON.stringify(about)
}

/**
 * What `aboutJson` wrote; `null` when it is something else.
 *
 * @example readAbout(aboutJson(file))?.title // → 'Basisartsen 2026'
 */
export function readAbout(json: string): ParquetAbout | null {
  try {
    return aboutSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

/**
 * Whose answers a file says that they are under `loopbaan.simulated`.
 *
 * @example answersFrom('yes, these answers were given in a trial') // → 'trial'
 */
export function answersFrom(said: string): AnswerKind | null {
  if (said === simulatedWords.real) return 'real'
  if (said.startsWith('yes')) return said === simulatedWords.trial ? 'trial' : 'simulated'
  return null
}

/**
 * A data file with what our metadata say of it and its variables.
 *
 * @example describedBy(file, about).variables[0].label // → 'Sex'
 */
export function describedBy(file: DataFile, about: ParquetAbout): DataFile {
  const { variables, version: _, ...said } = about
  const own = new Map(variables.map((variable) => [variable.name, variable]))
  return {
    ...file,
    ...said,
    answers: said.answers ?? file.answers,
    notes: [...said.notes, ...file.notes],
    variables: file.variables.map((variable) => {
      const words = own.get(variable.name)
      if (words === undefined) return variable
      const { type, attributes, ...rest } = words
      return { ...variable, ...rest, column: typed(variable.column, type), attributes: Object.fromEntries(attributes) }
    }),
  }
}

function typed(column: FileColumn, type: ParquetAbout['variables'][number]['type']): FileColumn {
  if (column.kind !== 'date' || type === 'number' || type === 'text') return column
  return { ...column, precision: type }
}
