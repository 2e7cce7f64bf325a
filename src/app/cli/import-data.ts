import path from 'node:path'
import type { AnswerKind, Marked } from '../../core/dataset/answer-kind.ts'
import { answerKind } from '../../core/dataset/answer-kind.ts'
import type { DataFile } from '../../core/exchange/data-file.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { dataFolder, waveFolder } from '../folders.ts'
import { mappingFile } from '../mapping-file.ts'
import type { DataFileOptions } from '../open-data-file.ts'
import { openDataFile, readNamedFile } from '../open-data-file.ts'
import { sha256 } from '../stored-wave.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { KeptWave } from '../wave-files.ts'
import { keepWave, openFolder, openKeptWave } from '../wave-files.ts'
import type { Command, Given } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { bringIn } from './bring-in.ts'
import { importReportLines, importReportJson } from './import-report-lines.ts'
import { issueLines, placedLines } from './issue-lines.ts'
import { listOf } from './list-of.ts'
import { openFolderOfStudy } from './new-study-folder.ts'
import type { Terminal } from './terminal.ts'

/** How the file is to be read, as far as the command line says it. */
function fileOptions(given: Given): DataFileOptions {
  const option = (name: string) => {
    const value = given.text(name)
    return value === undefined ? {} : { [name]: value }
  }
  const delimiter = given.text('delimiter')
  const codebook = given.text('codebook')
  const pair = given.text('data-file')
  return {
    ...option('format'),
    ...option('encoding'),
    ...option('sheet'),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === 'tab' ? '\t' : delimiter }),
    ...(given.flag('no-header') ? { header: false } : {}),
    ...(codebook === undefined ? {} : { codebook: path.resolve(codebook) }),
    ...(pair === undefined ? {} : { dataFile: path.resolve(pair) }),
  }
}

/** Whose answers they are: what the file says, or what is said of it; a mark is never taken away. */
function markOf(file: DataFile, simulated: boolean): Marked {
  const kind: AnswerKind = file.answers ?? (simulated ? 'simulated' : 'real')
  if (kind === 'trial') return { simulated: true, trial: true }
  return { simulated: kind === 'simulated' || simulated }
}

async function openFile(name: string, given: Given, terminal: Terminal): Promise<DataFile> {
  const opened = await openDataFile(name, fileOptions(given))
  if (opened.ok) return opened.value
  for (const line of issueLines(opened.issues, terminal.language)) terminal.warn(line)
  throw new UserError('import-not-read', { file: path.basename(name) }, exitCodes.faults)
}

/** Whether what is there may be replaced just like that: simulated answers, and those that were brought in before. */
function mayReplace(kept: KeptWave): boolean {
  switch (kept.state) {
    case 'absent':
      return true
    case 'broken':
      return kept.kind === 'simulated' || kept.imported
    case 'ready':
      return answerKind(kept.dataset) === 'simulated' || kept.made['imported'] !== undefined
  }
}

/** `loopbaan import data`: a data file of another program as a wave of a study. */
export const importDataCommand: Command = {
  summary: 'import-data-summary',
  study: false,
  file: 'import-name-a-file',
  options: {
    study: { type: 'string', value: 'NAME', help: 'option-import-study' },
    ...waveOption,
    mapping: { type: 'string', value: 'FILE', help: 'option-mapping' },
    codebook: { type: 'string', value: 'FILE', help: 'option-codebook' },
    'data-file': { type: 'string', value: 'FILE', help: 'option-data-file' },
    format: { type: 'string', value: 'NAME', help: 'option-import-format' },
    delimiter: { type: 'string', value: 'SIGN', help: 'option-delimiter' },
    encoding: { type: 'string', value: 'NAME', help: 'option-encoding' },
    sheet: { type: 'string', value: 'NAME', help: 'option-sheet' },
    'no-header': { type: 'boolean', help: 'option-no-header' },
    groups: { type: 'string', value: 'LIST', help: 'option-groups' },
    keep: { type: 'string', value: 'LIST', help: 'option-keep' },
    weight: { type: 'string', value: 'COLUMN', help: 'option-weight' },
    simulated: { type: 'boolean', help: 'option-simulated' },
    replace: { type: 'boolean', help: 'option-replace' },
    json: { type: 'boolean', help: 'option-json' },
    ...dataOption,
  },
  examples: [
    'import data docs/examples/panel-2023.csv --study studies/panel --wave 2023',
    'import data docs/examples/panel-2023.csv --study studies/panel --wave 2023 --replace',
  ],
  run: async (given, terminal) => {
    const [named, wave] = [given.text('study'), given.text('wave')]
    if (named === undefined) throw new UserError('import-no-study', {}, exitCodes.usage)
    if (wave === undefined) throw new UserError('import-no-wave', {}, exitCodes.usage)
    const source = path.resolve(given.file ?? '')
    const file = await openFile(source, given, terminal)
    const mark = markOf(file, given.flag('simulated'))
    const { folder, exists } = await openFolderOfStudy(named)
    const mapping = given.text('mapping')
    const brought = await bringIn({
      folder,
      exists,
      study: path.basename(folder),
      wave,
      file,
      mark,
      source: { name: path.basename(source), format: file.format, sha256: sha256(await readNamedFile(source)) },
      mapping: mapping === undefined ? null : path.resolve(mapping),
      groups: listOf(given, 'groups') ?? undefined,
      keep: listOf(given, 'keep') ?? undefined,
      weight: given.text('weight'),
      replace: given.flag('replace'),
      language: terminal.language,
      store: async (imported) => {
        const target = waveFolder(dataFolder(given.text('data')), imported.study.id, wave)
        const own = imported.study.waves.find(({ id }) => id === wave)
        if (own === undefined) throw new Error('An imported wave is part of its study')
        const questionnaire = questionnaireOf(imported.study, own)
        const kept = await openKeptWave(target, questionnaire)
        if (!mayReplace(kept) && !given.flag('replace')) {
          throw new UserError('import-over-real', { folder: target }, exitCodes.usage)
        }
        await openFolder(target)
        await keepWave(target, imported.dataset, { imported: path.basename(source) }, [questionnaire])
        return target
      },
    })
    if (!brought.ok) {
      for (const line of placedLines(brought.issues, terminal.language)) terminal.warn(line)
      throw new UserError('import-faults', { count: brought.issues.length }, exitCodes.faults)
    }
    if (given.flag('json')) terminal.out(JSON.stringify(importReportJson(brought.done, file), null, 2))
    else for (const line of importReportLines(brought.done, file, terminal.language)) terminal.out(line)
    terminal.tell('import-done', {
      rows: brought.done.imported.dataset.rows,
      study: named,
      wave,
      folder: brought.done.kept,
      mapping: mapping ?? path.relative('', mappingFile(folder, wave)),
    })
    return exitCodes.done
  },
}
