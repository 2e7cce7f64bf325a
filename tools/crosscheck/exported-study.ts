import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { main } from '../../src/app/cli/main.ts'
import { loadDataset } from '../../src/app/dataset-files.ts'
import { studiesFolder, waveFolder } from '../../src/app/folders.ts'
import { loadStudy } from '../../src/app/study-files.ts'
import { fullCodebook } from '../../src/core/dataset/codebook.ts'
import { derive } from '../../src/core/dataset/derive.ts'
import { exportLayout } from '../../src/core/exchange/data-out/export-layout.ts'
import { questionnaireOf } from '../../src/core/questionnaire/questionnaire.ts'
import type { Frequencies } from './frequencies.ts'
import { frequenciesOf } from './frequencies.ts'
import { withTabledPercentages } from './tabled-percentages.ts'

/** A wave in every format in a folder, and what our own dataset says of its questions with one answer. */
export type ExportedStudy = {
  readonly folder: string
  /** What the files are called, without an ending: `example-2026`. */
  readonly name: string
  readonly ours: Frequencies
  /** Of how many answers the percentage is that of a table. */
  readonly tabled: number
  /** How many columns there are of answers. */
  readonly columns: number
}

/** Runs a command of the program and throws what it says when it fails. */
async function run(...words: readonly string[]): Promise<void> {
  let said = ''
  const write = (text: string) => (said += text)
  const code = await main([...words, '--language', 'en'], { out: { write }, error: { write } })
  if (code !== 0) throw new Error(`loopbaan ${words.join(' ')}: ${said}`)
}

/**
 * The last wave of a study of the project, with simulated answers, exported in every format as anybody would.
 *
 * @param seed draws the answers
 * @throws when the study, its answers or the export are not right
 */
export async function exportStudy(study: string, seed: number, within: string): Promise<ExportedStudy> {
  const loaded = await loadStudy(join(studiesFolder, study))
  const wave = loaded.ok ? loaded.study.waves.at(-1) : undefined
  if (!loaded.ok || wave === undefined) throw new Error(`The study ${study} cannot be read`)
  const [folder, data] = [join(within, study), join(within, `${study}-data`)]
  mkdirSync(folder, { recursive: true })
  await run('simulate', study, '--wave', wave.id, '--seed', String(seed), '--data', data)
  await run('export', study, '--wave', wave.id, '--format', 'all', '--out', folder, '--data', data)
  const questionnaire = questionnaireOf(loaded.study, wave)
  const stored = await loadDataset(waveFolder(data, study, wave.id), questionnaire)
  if (!stored.ok) throw new Error(`The answers of ${study} cannot be read`)
  const layout = exportLayout(fullCodebook(questionnaire))
  const counted = frequenciesOf(derive(stored.dataset, questionnaire), layout)
  const { frequencies, tabled } = withTabledPercentages(counted, layout, loaded.study, questionnaire, stored.dataset)
  return { folder, name: `${study}-${wave.id}`, ours: frequencies, tabled, columns: layout.columns.length }
}
