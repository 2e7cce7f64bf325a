import { access, rm } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { mappingSchema } from '../../core/exchange/mapping-schema.ts'
import { matchKnownWave } from '../../core/exchange/match/match-known-wave.ts'
import { matchWave } from '../../core/exchange/match/match-wave.ts'
import type { Guess } from '../../core/exchange/written-study.ts'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { importWave } from '../import-wave.ts'
import { mappingFile, readMapping, writeMapping } from '../mapping-file.ts'
import { studyYaml } from '../study-yaml.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { writeWhole } from '../write-whole.ts'
import type { BringInResult, ToBringIn } from './to-bring-in.ts'
import { labelsOf } from './file-labels.ts'

type WrittenMapping = z.input<typeof mappingSchema>

/** What is to be written to the folder of the study, by name, and what is said of the match. */
type Prepared = {
  readonly way: 'new-wave' | 'known-wave'
  readonly files: ReadonlyMap<string, string>
  readonly mapping: WrittenMapping
  readonly guesses: readonly Guess[]
  readonly remarks: readonly Issue[]
  readonly summary: Issue
  /** Questions that are new with the file. */
  readonly added: ReadonlySet<string>
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** The wave that a new one follows on: the one that opened last. */
const lastWave = ({ waves }: Study): Wave | undefined => waves.toSorted((a, b) => (a.opens < b.opens ? -1 : 1)).at(-1)

function knownWave({ file, wave, source, language, folder, ...one }: ToBringIn, study: Study): Prepared {
  const option = one.weight === undefined ? (one.keep === undefined ? null : 'keep') : 'weight'
  if (option !== null) {
    throw new UserError('import-option-too-late', { option, file: mappingFile(folder, wave) }, exitCodes.usage)
  }
  const own = study.waves.find(({ id }) => id === wave)
  if (own === undefined) throw new Error(`The study has no wave ${wave}`)
  const { mapping, guesses, remarks, matched } = matchKnownWave(file, questionnaireOf(study, own), source, language)
  const summary = issue('import-known-wave', [], { variables: matched, left: mapping.drops.length })
  return { way: 'known-wave', files: new Map(), mapping, guesses, remarks, summary, added: new Set() }
}

async function newWave(one: ToBringIn, study: Study): Promise<Prepared> {
  const { file, wave, source, folder, language } = one
  const before = lastWave(study)
  if (before === undefined) throw new Error('A study has a wave')
  const kept = await readMapping(mappingFile(folder, before.id), before.id)
  const items = study.blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items.map(({ id }) => id)))
  const match = matchWave(
    file,
    {
      questionnaire: questionnaireOf(study, before),
      mapping: kept.ok ? kept.mapping : null,
      items: [...items, ...study.derived.map(({ item }) => item.id)],
      blocks: study.blocks.map(({ id }) => id),
    },
    {
      study: study.id,
      wave,
      source,
      ...(one.weight === undefined ? {} : { weight: one.weight }),
      ...(one.keep === undefined ? {} : { keep: one.keep }),
    },
  )
  const yaml = (content: unknown, schema: string, guesses: readonly Guess[]) =>
    studyYaml(content, { schema, depth: 2, guesses, language })
  const { adds = [], drops = [], changes = {} } = match.wave
  const added = new Set(adds)
  const ofAdded = match.guesses.filter(({ path: [, id] }) => added.has(String(id)))
  const others = match.guesses.filter(({ path: [part, id] }) => part !== 'mapping' && !added.has(String(id)))
  return {
    way: 'new-wave',
    files: new Map([
      [path.join('waves', `${wave}.yaml`), yaml(match.wave, 'wave', others)],
      ...match.blocks.map((block): [string, string] => [
        path.join('questionnaire', `${block.id}.yaml`),
        yaml(block, 'block', ofAdded),
      ]),
    ]),
    mapping: { ...match.mapping, ...labelsOf(file) },
    guesses: match.guesses,
    remarks: match.remarks,
    added,
    summary: issue('import-new-wave', [], {
      wave,
      after: before.id,
      matched: match.matched,
      adds: adds.length,
      drops: drops.length,
      changes: Object.keys(changes).length,
    }),
  }
}

/**
 * Brings a file in as a wave of a study that is there: as a new wave, matched with the one that opened last, or as the
 * answers to a wave whose questionnaire the study has. The files of the study that are new are taken away again when the
 * import fails.
 *
 * @param hasWave whether the study has the wave already
 */
export async function addWave(one: ToBringIn, study: Study, hasWave: boolean): Promise<BringInResult> {
  const prepared = hasWave ? knownWave(one, study) : await newWave(one, study)
  const mapping = mappingFile(one.folder, one.wave)
  // Of a file of another survey every question would be dropped, or stay empty: that is a mistake and no wave.
  if (!prepared.mapping.variables.some(({ variable }) => !prepared.added.has(variable.split('.')[0] ?? ''))) {
    throw new UserError('import-nothing-found', { file: one.source.name, study: one.study }, exitCodes.faults)
  }
  const written = [...[...prepared.files.keys()].map((name) => path.join(one.folder, name)), mapping]
  for (const file of written) {
    if (await isThere(file)) throw new UserError('import-in-the-way', { file }, exitCodes.usage)
  }
  let done = false
  try {
    for (const [name, text] of prepared.files) await writeWhole(path.join(one.folder, name), text)
    await writeMapping(mapping, prepared.mapping, [], one.language)
    const imported = await importWave(one.folder, one.wave, mapping, one.file, one.mark)
    if (!imported.ok) return imported
    const kept = await one.store(imported)
    done = true
    const { way, guesses, summary, remarks } = prepared
    const whole = { ...imported, remarks: [...remarks, ...imported.remarks] }
    return { ok: true, done: { way, imported: whole, report: null, guesses, kept, summary } }
  } finally {
    if (!done) for (const file of written) await rm(file, { force: true })
  }
}
