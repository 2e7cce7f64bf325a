import path from 'node:path'
import { fullCodebook } from '../../core/dataset/codebook.ts'
import type { Dataset } from '../../core/dataset/dataset.ts'
import { derive } from '../../core/dataset/derive.ts'
import { codebookCsv } from '../../core/exchange/codebook-csv.ts'
import { responsesCsv, rosterCsv } from '../../core/exchange/dataset-csv.ts'
import type { ExportFormatName } from '../../core/exchange/export-formats/export-formats.ts'
import { exportFormatNames } from '../../core/exchange/export-formats/export-formats.ts'
import type { Recipient } from '../../core/exchange/release/release-data.ts'
import { recipients } from '../../core/exchange/release/release-data.ts'
import { sameSentences } from '../../core/exchange/understand/same-sentences.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import type { Language } from '../../core/text.ts'
import { exportWave } from '../engine/export-wave.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command, Given } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { exportPublic } from './export-public.ts'
import { issueLines } from './issue-lines.ts'
import { listOf } from './list-of.ts'
import { openAnswers } from './open-answers.ts'
import { openStudy, openWave } from './open-study.ts'
import { writeFiles } from './write-files.ts'

/** The formats that were asked for; `null` for the files of the team. */
function formatsOf(given: Given): readonly ExportFormatName[] | null {
  const asked = listOf(given, 'format')
  if (asked === null) return null
  if (asked.includes('all')) return exportFormatNames
  const unknown = asked.find((format) => exportFormatNames.every((known) => known !== format))
  if (unknown === undefined) return exportFormatNames.filter((format) => asked.includes(format))
  const formats = [...exportFormatNames, 'all'].join(', ')
  throw new UserError('export-no-format', { format: unknown, formats }, exitCodes.usage)
}

function recipientOf(given: Given): Recipient | 'public' {
  const asked = given.text('for') ?? 'team'
  const all = [...recipients, 'public'] as const
  const found = all.find((one) => one === asked)
  if (found !== undefined) return found
  throw new UserError('export-no-recipient', { recipient: asked, recipients: all.join(', ') }, exitCodes.usage)
}

/** All answers as CSV, as the program itself names its variables. */
function ownFiles(asked: Dataset, questionnaire: Questionnaire, language: Language): ReadonlyMap<string, string> {
  const dataset = derive(asked, questionnaire)
  return new Map([
    ['responses.csv', responsesCsv(dataset)],
    ['codebook.csv', codebookCsv(fullCodebook(questionnaire), language)],
    ...[...dataset.rosters].map(([id, roster]): [string, string] => [`roster-${id}.csv`, rosterCsv(dataset, roster)]),
  ])
}

/** `loopbaan export`: the answers of a wave in the formats of other programs, as far as they may leave. */
export const exportCommand: Command = {
  summary: 'export-summary',
  study: true,
  options: {
    ...waveOption,
    format: { type: 'string', value: 'LIST', help: 'option-export-format' },
    for: { type: 'string', value: 'WHOM', help: 'option-for' },
    seed: { type: 'string', value: 'N', help: 'option-seed' },
    'leave-out': { type: 'string', value: 'LIST', help: 'option-leave-out' },
    out: { type: 'string', value: 'FOLDER', help: 'option-out' },
    ...dataOption,
  },
  examples: [
    'export basisartsen --wave 2023 --out export',
    'export basisartsen --format spss,ddi --out export',
    'export example --wave 2026 --for partner --leave-out years-here --format csv --out export',
    'export example --wave 2026 --for public --format csv,ddi --seed 7 --out export',
  ],
  run: async (given, terminal) => {
    const { language } = terminal
    const [formats, recipient] = [formatsOf(given), recipientOf(given)]
    const leaveOut = listOf(given, 'leave-out') ?? []
    const { study } = await openStudy(given.study ?? '', terminal)
    const wave = openWave(study, given)
    const { questionnaire, dataset } = await openAnswers(study, wave, given, terminal)
    const folder = path.resolve(given.text('out') ?? path.join('out', study.id, wave.id))
    if (recipient === 'public') {
      const seed = given.whole('seed') ?? 1
      const asked = { study, wave, questionnaire, formats: formats ?? ['csv'], leaveOut, seed, language } as const
      return exportPublic(asked, dataset, folder, terminal)
    }
    if (formats === null && recipient === 'team' && leaveOut.length === 0) {
      const files = ownFiles(dataset, questionnaire, language)
      await writeFiles(folder, files, 'own')
      terminal.tell('export-done', { count: files.size, folder })
      return exitCodes.done
    }
    const exported = exportWave({
      study,
      wave,
      questionnaire,
      dataset,
      formats: formats ?? ['csv'],
      rules: { recipient, leaveOut },
      language,
    })
    if (!exported.ok) {
      for (const line of issueLines(exported.issues, language)) terminal.warn(line)
      throw new UserError('export-refused', {}, exitCodes.faults)
    }
    await writeFiles(folder, exported.value.files, 'own')
    const { changes, issues, files } = exported.value
    const said = [...changes, ...issues].map((one) => ({ issue: one }))
    for (const line of sameSentences(said, language)) terminal.out(line)
    terminal.tell('export-done', { count: files.size, folder })
    return exitCodes.done
  },
}
