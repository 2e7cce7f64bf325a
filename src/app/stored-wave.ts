import { hash } from 'node:crypto'
import { z } from 'zod'
import { answerKind } from '../core/dataset/answer-kind.ts'
import type { Dataset } from '../core/dataset/dataset.ts'
import { storedVariables } from '../core/dataset/stored-as.ts'
import type { Issue } from '../core/issue.ts'
import { issue } from '../core/issue.ts'
import type { AskedMarks } from '../core/questionnaire/asked-marks.ts'
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts'

/** The version of the layout of stored datasets. */
export const storeFormat = 1

/** The file that describes a stored dataset, and the file with its responses. */
export const waveFile = 'wave.json'
export const responsesFile = 'responses.parquet'

/**
 * The file with the rows of a roster.
 *
 * @example rosterFile('2.1') // → 'roster-2.1.parquet'
 */
export const rosterFile = (roster: string): string => `roster-${roster}.parquet`

const metaSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

const waveSchema = z.strictObject({
  format: z.number(),
  study: z.string(),
  wave: z.string(),
  rows: z.int().min(0),
  simulated: z.boolean(),
  /** There when the answers were given in a trial. */
  trial: z.literal(true).optional(),
  /** What the program that made the dataset wants to be remembered: a seed, the figures that it follows. */
  made: metaSchema,
  /** The strata that the responses are drawn from, as their column names them; there when they are known. */
  strata: z.array(z.strictObject({ name: z.string(), population: z.number().nullable() })).optional(),
  /** SHA-256 of how the variables are stored: the same for questionnaires that can read the same data. */
  questionnaire: z.string(),
  variables: z.record(z.string(), z.string()),
  /** What was asked, of each questionnaire under which answers were given; absent where that is not known. */
  asked: z.array(z.strictObject({ format: z.number(), route: z.string(), texts: z.string() })).optional(),
  /** SHA-256 per file. */
  files: z.record(z.string(), z.string()),
})

/** What is known of how a dataset was made. */
export type DatasetMeta = Readonly<z.output<typeof metaSchema>>

/** The content of `wave.json`. */
export type StoredWave = Readonly<z.output<typeof waveSchema>>

/**
 * The SHA-256 of some content, in hexadecimal.
 *
 * @example sha256('') // → 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content)

/**
 * The description of a dataset that is stored in files with these hashes.
 *
 * @param asked what the questionnaires asked under which the answers were given, as far as that is known
 * @example describeWave(dataset, { seed: 1 }, { 'responses.parquet': sha256(bytes) }).rows // → 5778
 */
export function describeWave(
  dataset: Dataset,
  made: DatasetMeta,
  files: Readonly<Record<string, string>>,
  asked: readonly AskedMarks[] = [],
): StoredWave {
  const { strata } = dataset
  const variables = storedVariables([...dataset.columns.values()].map(({ variable }) => variable))
  return {
    format: storeFormat,
    study: dataset.study,
    wave: dataset.wave,
    rows: dataset.rows,
    simulated: dataset.simulated,
    ...(answerKind(dataset) === 'trial' ? { trial: true } : {}),
    made,
    ...(strata && {
      strata: strata.names.map((name, at) => ({ name, population: strata.populations[at] ?? null })),
    }),
    questionnaire: sha256(JSON.stringify(variables)),
    variables,
    ...(asked.length === 0 ? {} : { asked: [...asked] }),
    files,
  }
}

/**
 * The description in the text of a `wave.json`, or `null` when it is something else.
 *
 * @example parseWave('{}') // → null
 */
export function parseWave(text: string): StoredWave | null {
  try {
    return waveSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/**
 * Why a stored wave cannot be read with a questionnaire: another format or wave, or variables that differ.
 *
 * @example waveIssues(stored, questionnaire, 'data/example/2024') // → [] when it can be read
 */
export function waveIssues(stored: StoredWave, questionnaire: Questionnaire, folder: string): readonly Issue[] {
  const { study, wave, format } = stored
  if (format !== storeFormat) {
    return [issue('dataset-other-format', [waveFile], { folder, format, known: storeFormat })]
  }
  if (study !== questionnaire.study || wave !== questionnaire.wave) {
    return [issue('dataset-other-wave', [waveFile], { folder, study, wave, wanted: questionnaire.wave })]
  }
  const asked = questionnaire.pages.flatMap(({ items }) => items.flatMap(({ variables }) => variables))
  const wanted = storedVariables(asked)
  return [
    ...Object.keys(stored.variables)
      .filter((variable) => !Object.hasOwn(wanted, variable))
      .map((variable) => issue('dataset-unknown-variable', [variable], { folder, variable })),
    ...Object.entries(wanted).flatMap(([variable, now]) => {
      const then = stored.variables[variable]
      if (then === undefined) return [issue('dataset-missing-variable', [variable], { folder, variable })]
      return then === now
        ? []
        : [issue('dataset-changed-variable', [variable], { folder, variable, stored: then, now })]
    }),
  ]
}
