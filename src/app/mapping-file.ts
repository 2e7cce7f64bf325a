import path from 'node:path'
import type { z } from 'zod'
import type { Mapping } from '../core/exchange/mapping-schema.ts'
import { mappingSchema } from '../core/exchange/mapping-schema.ts'
import type { Guess } from '../core/exchange/written-study.ts'
import type { Issue } from '../core/issue.ts'
import { issue } from '../core/issue.ts'
import { parseFiles } from '../core/study/schema-issues.ts'
import type { Language } from '../core/text.ts'
import { makeFolder } from './make-folder.ts'
import type { PlacedIssue } from './study-files.ts'
import { studyYaml } from './study-yaml.ts'
import { writeWhole } from './write-whole.ts'
import { readYaml } from './yaml-file.ts'
import { placeIn } from './yaml-place.ts'

/** A mapping that was read, with a function that finds a place of it in its file; or what is wrong with the file. */
export type ReadMapping =
  | { readonly ok: true; readonly mapping: Mapping; readonly place: (found: Issue) => PlacedIssue }
  | { readonly ok: false; readonly issues: readonly PlacedIssue[] }

/**
 * Where the mapping of a wave is kept.
 *
 * @example mappingFile('studies/pulse', '2024') // → 'studies/pulse/imports/2024.yaml'
 */
export const mappingFile = (study: string, wave: string): string => path.join(study, 'imports', `${wave}.yaml`)

/**
 * The mapping in a file, or everything that is wrong with it, each with its line.
 *
 * @param wave the wave that it should be for
 * @example await readMapping('studies/pulse/imports/2024.yaml', '2024')
 */
export async function readMapping(file: string, wave: string): Promise<ReadMapping> {
  const reading = await readYaml(path.dirname(file), path.basename(file))
  if (!reading.ok) return reading
  const place = (found: Issue): PlacedIssue => placeIn(reading.source, found, found.path)
  const parsed = parseFiles(mappingSchema, reading.content)
  if (!parsed.ok) return { ok: false, issues: parsed.issues.map(place) }
  const mapping = parsed.value
  if (mapping.wave !== wave) {
    const other = issue('mapping-other-wave', ['wave'], { wave: mapping.wave, wanted: wave })
    return { ok: false, issues: [place(other)] }
  }
  return { ok: true, mapping, place }
}

/**
 * Nothing, once a mapping stands in its file, with what was guessed about weights and the like as comments at its head.
 *
 * @throws when the file cannot be written
 */
export async function writeMapping(
  file: string,
  mapping: z.input<typeof mappingSchema>,
  guesses: readonly Guess[],
  language: Language,
): Promise<void> {
  makeFolder(path.dirname(file))
  await writeWhole(file, studyYaml(mapping, { schema: 'mapping', depth: 2, guesses, language }))
}
