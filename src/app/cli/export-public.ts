import type { Dataset } from '../../core/dataset/dataset.ts'
import { protect } from '../../core/disclosure/protect.ts'
import { publicUseSummary } from '../../core/exchange/public-use/public-use-report.ts'
import { say } from '../../core/messages/say.ts'
import { tablesOfWave, tabulate } from '../../core/tables/tabulate.ts'
import type { WaveForPublic } from '../engine/public-use-wave.ts'
import { publicUseWave } from '../engine/public-use-wave.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { issueLines } from './issue-lines.ts'
import type { Terminal } from './terminal.ts'
import { writeFiles } from './write-files.ts'

/**
 * Writes synthetic answers of a wave for everybody. The answers of respondents are counted and protected here, and go no
 * further: what makes the files gets the public tables only.
 *
 * @throws UserError when nothing could be made, or the folder cannot be written
 */
export async function exportPublic(
  wave: Omit<WaveForPublic, 'tables'>,
  dataset: Dataset,
  folder: string,
  terminal: Terminal,
): Promise<number> {
  const { study, questionnaire, language } = wave
  const tables = tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset)).map((table) =>
    protect(table, wave.wave.disclosure),
  )
  const made = await publicUseWave({ ...wave, tables })
  if (!made.ok) {
    for (const line of issueLines(made.issues, language)) terminal.warn(line)
    throw new UserError('export-refused', {}, exitCodes.faults)
  }
  const { files, report, issues } = made.value
  await writeFiles(folder, files)
  for (const line of publicUseSummary(report, language)) terminal.out(line)
  for (const line of issueLines(issues, language)) terminal.out(line)
  terminal.out(say(language, 'public-use-report', { file: `${study.id}-${wave.wave.id}-public-use.txt` }))
  terminal.tell('export-done', { count: files.size, folder })
  return exitCodes.done
}
