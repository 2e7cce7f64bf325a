import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fullCodebook } from '../../core/dataset/codebook.ts'
import { derive } from '../../core/dataset/derive.ts'
import { codebookCsv } from '../../core/exchange/codebook-csv.ts'
import { responsesCsv, rosterCsv } from '../../core/exchange/dataset-csv.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { writeWhole } from '../write-whole.ts'
import type { Command } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { openAnswers } from './open-answers.ts'
import { openStudy, openWave } from './open-study.ts'

/** `loopbaan export`: the answers of a wave as CSV, with the codebook. */
export const exportCommand: Command = {
  summary: 'export-summary',
  study: true,
  options: { ...waveOption, out: { type: 'string', value: 'FOLDER', help: 'option-out' }, ...dataOption },
  examples: ['export basisartsen --wave 2023 --out export'],
  run: async (given, terminal) => {
    const { study } = await openStudy(given.study ?? '', terminal)
    const wave = openWave(study, given)
    const { questionnaire, dataset: asked } = await openAnswers(study, wave, given, terminal.language)
    const dataset = derive(asked, questionnaire)
    const folder = path.resolve(given.text('out') ?? path.join('out', study.id, wave.id))
    const files = new Map([
      ['responses.csv', responsesCsv(dataset)],
      ['codebook.csv', codebookCsv(fullCodebook(questionnaire), terminal.language)],
      ...[...dataset.rosters].map(([id, roster]): [string, string] => [`roster-${id}.csv`, rosterCsv(dataset, roster)]),
    ])
    try {
      await mkdir(folder, { recursive: true })
      for (const [name, content] of files) await writeWhole(path.join(folder, name), content)
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      throw new UserError('command-cannot-write', { folder, reason })
    }
    terminal.tell('export-done', { count: files.size, folder })
    return exitCodes.done
  },
}
