import { access, rm } from 'node:fs/promises'
import { withoutOwnColumns } from '../../core/exchange/data-out/without-own-columns.ts'
import path from 'node:path'
import { understand } from '../../core/exchange/understand/understand.ts'
import { issue } from '../../core/issue.ts'
import { importWave, inNewFolder, writeImport } from '../import-wave.ts'
import { mappingFile } from '../mapping-file.ts'
import { loadStudy } from '../study-files.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { BringInResult, ToBringIn } from './to-bring-in.ts'
import { addWave } from './add-wave.ts'
import { labelsOf } from './file-labels.ts'

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** A file of which no study is known: the study is written from it. */
async function asNewStudy(one: ToBringIn): Promise<BringInResult> {
  const { study, wave, source, groups, keep, weight, language } = one
  const file = withoutOwnColumns(one.file)
  const understood = understand(file, {
    study,
    wave,
    file: { name: source.name, ...(source.sha256 === undefined ? {} : { sha256: source.sha256 }) },
    language,
    ...(groups === undefined ? {} : { groups }),
    ...(keep === undefined ? {} : { keep }),
    ...(weight === undefined ? {} : { weight }),
  })
  const { guesses } = understood.study
  const aboutRows = guesses.filter(({ path: [part] }) => part === 'weight' || part === 'complete' || part === 'strata')
  const mapping = { ...understood.mapping, ...labelsOf(file) }
  const imported = await inNewFolder(one.folder, async (folder) => {
    await writeImport(folder, understood.study, mapping, aboutRows, language)
    return importWave(folder, wave, one.mapping ?? mappingFile(folder, wave), file, one.mark)
  })
  if (!imported.ok) return imported
  try {
    const kept = await one.store(imported)
    return { ok: true, done: { way: 'new-study', imported, report: understood.report, guesses, kept, summary: null } }
  } catch (error) {
    await rm(one.folder, { recursive: true })
    throw error
  }
}

/** An option that says how a file is understood, for one that was understood before. */
const tooLate = (option: string, file: string): UserError =>
  new UserError('import-option-too-late', { option, file }, exitCodes.usage)

/** A file whose wave the study has a mapping for. */
async function asKnownWave(one: ToBringIn, mapping: string): Promise<BringInResult> {
  if (one.weight !== undefined) throw tooLate('weight', mapping)
  if (one.keep !== undefined) throw tooLate('keep', mapping)
  const imported = await importWave(one.folder, one.wave, mapping, one.file, one.mark)
  if (!imported.ok) return imported
  const kept = await one.store(imported)
  const { sha256 } = imported.mapping.file
  const other = sha256 !== undefined && sha256 !== one.source.sha256 ? [issue('import-other-file', [])] : []
  const whole = { ...imported, remarks: [...other, ...imported.remarks] }
  const { variables, drops } = imported.mapping
  const summary = issue('import-known-wave', [], { variables: variables.length, left: drops.length })
  return { ok: true, done: { way: 'known-wave', imported: whole, report: null, guesses: [], kept, summary } }
}

/**
 * Brings a data file in as a wave of a study: as a study of its own where there is none; by the mapping that was named or
 * that the study keeps; or as a new wave, matched with the one before. Nothing stays of an import that fails.
 *
 * @throws UserError when what is there is in the way
 */
export async function bringIn(one: ToBringIn): Promise<BringInResult> {
  if (!one.exists) return asNewStudy(one)
  if (one.groups !== undefined) throw tooLate('groups', path.join(one.folder, 'study.yaml'))
  const loaded = await loadStudy(one.folder)
  if (!loaded.ok) return loaded
  const own = mappingFile(one.folder, one.wave)
  const hasWave = loaded.study.waves.some(({ id }) => id === one.wave)
  if (one.mapping !== null) {
    if (hasWave) return asKnownWave(one, one.mapping)
    throw new UserError('import-mapping-no-wave', { wave: one.wave }, exitCodes.usage)
  }
  if (hasWave && (await isThere(own))) return asKnownWave(one, own)
  return addWave(one, loaded.study, hasWave)
}
