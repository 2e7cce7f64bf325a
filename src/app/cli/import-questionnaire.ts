import { readFile, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { checkAllWaves } from '../../core/checking/check-waves.ts'
import { sayFinding } from '../../core/checking/say-finding.ts'
import type { Program } from '../../core/exchange/expression/dialect.ts'
import { programs } from '../../core/exchange/expression/dialect.ts'
import type { ImportedStudy } from '../../core/exchange/questionnaires/assemble-study.ts'
import { programOf, readQuestionnaire } from '../../core/exchange/questionnaires/read-questionnaire.ts'
import { countResults, translationLines } from '../../core/exchange/questionnaires/translation-report.ts'
import { nameSchema } from '../../core/items/item-schema.ts'
import { say } from '../../core/messages/say.ts'
import type { Language } from '../../core/text.ts'
import { loadStudy } from '../study-files.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { writeStudyFiles } from '../write-study.ts'
import type { Command, Given } from './command.ts'
import { issueLines, lineAt, placedLines } from './issue-lines.ts'
import { openFolderOfStudy } from './new-study-folder.ts'
import { oneOf } from './one-of.ts'

/** The largest file that is read, in MB. */
const largest = 20

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size > largest * 1_000_000) throw new UserError('quest-too-large', { file, limit: largest }, exitCodes.usage)
    return await readFile(file)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('quest-unreadable', { file, reason: reasonOf(error) }, exitCodes.usage)
  }
}

function formatOf(given: Given, file: string, bytes: Uint8Array): Program {
  const format = oneOf(given, 'format', programs) ?? programOf(bytes)
  if (format !== null) return format
  throw new UserError('quest-unknown-format', { file, formats: programs.join(', ') }, exitCodes.usage)
}

/** The folder of the study that is made, which is not there yet unless it may be replaced. */
async function newFolder(given: Given): Promise<{ readonly folder: string; readonly study: string }> {
  const named = given.text('study')
  if (named === undefined) throw new UserError('quest-name-a-study', {}, exitCodes.usage)
  const { folder, exists } = await openFolderOfStudy(named)
  const study = path.basename(folder)
  if (!nameSchema.safeParse(study).success)
    throw new UserError('quest-bad-study-name', { name: study }, exitCodes.usage)
  if (exists && !given.flag('replace')) throw new UserError('quest-study-exists', { folder }, exitCodes.usage)
  return { folder, study }
}

/** Takes away the files of the study that is replaced, so that no block of it stays behind. */
async function clearStudy(folder: string): Promise<void> {
  for (const file of ['study.yaml', 'tables.yaml', 'derived.yaml', 'likely.yaml'])
    await rm(path.join(folder, file), { force: true })
  for (const part of ['questionnaire', 'modules', 'waves']) {
    const names = await readdir(path.join(folder, part)).catch(() => [])
    for (const name of names) if (/\.ya?ml$/.test(name)) await rm(path.join(folder, part, name))
  }
}

/** What the check finds wrong with the study that was written, a line each. */
async function checkLines(folder: string, language: Language): Promise<readonly string[]> {
  const loaded = await loadStudy(folder)
  if (!loaded.ok) return placedLines(loaded.issues, language)
  return checkAllWaves(loaded.study).findings.map((found) =>
    lineAt(loaded.place(found.path), found.path, sayFinding(found, language)),
  )
}

async function write(folder: string, imported: ImportedStudy, language: Language): Promise<readonly string[]> {
  try {
    await clearStudy(folder)
    return await writeStudyFiles(folder, imported.study, language)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new UserError('command-cannot-write', { folder, reason: reasonOf(error) })
  }
}

/** The report for another program: every part with what became of it, and what the check finds. */
const reportJson = (
  imported: ImportedStudy,
  format: Program,
  found: readonly string[],
  language: Language,
): object => ({
  study: imported.study.study.id,
  format,
  ok: imported.issues.length === 0,
  counts: countResults(imported.losses),
  parts: imported.losses.map((line) => ({ ...line, message: say(language, line.code, line.values) })),
  found,
})

/** `loopbaan import questionnaire`: a questionnaire of another program as the files of a study. */
export const importQuestionnaireCommand: Command = {
  summary: 'quest-summary',
  study: false,
  file: 'quest-name-a-file',
  options: {
    study: { type: 'string', value: 'NAME', help: 'quest-option-study' },
    wave: { type: 'string', value: 'ID', help: 'quest-option-wave' },
    format: { type: 'string', value: programs.join('|'), help: 'quest-option-format' },
    replace: { type: 'boolean', help: 'quest-option-replace' },
    json: { type: 'boolean', help: 'option-json' },
  },
  examples: [
    'import questionnaire docs/examples/lunch.lss --study studies/lunch',
    'import questionnaire docs/examples/lunch.json --study studies/lunch --replace --json',
    'import questionnaire docs/examples/lunch.csv --format redcap --study studies/lunch --replace',
  ],
  run: async (given, terminal) => {
    const { language } = terminal
    const { folder, study } = await newFolder(given)
    const wave = given.text('wave') ?? '1'
    if (!/^[0-9a-z]+(?:-[0-9a-z]+)*$/.test(wave))
      throw new UserError('quest-bad-wave-name', { name: wave }, exitCodes.usage)
    const file = path.resolve(given.file ?? '')
    const bytes = await bytesOf(file)
    const format = formatOf(given, path.basename(file), bytes)
    const read = readQuestionnaire(format, bytes, { study, wave })
    if (!read.ok) {
      for (const line of issueLines(read.issues, language)) terminal.warn(line)
      throw new UserError('quest-not-read', { file: path.basename(file) }, exitCodes.faults)
    }
    const files = await write(folder, read.value, language)
    const found = await checkLines(folder, language)
    if (given.flag('json')) terminal.out(JSON.stringify(reportJson(read.value, format, found, language), null, 2))
    else for (const line of [...translationLines(read.value.losses, language), '', ...found]) terminal.out(line)
    terminal.tell('quest-written', { count: files.length, folder, study: given.text('study') ?? study, wave })
    return read.value.issues.length === 0 ? exitCodes.done : exitCodes.faults
  },
}
