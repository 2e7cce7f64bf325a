// Counts the tables of basisartsen 2023 again in R and keeps what it says in tools/recount.txt.
// Usage: node tools/recount.ts   (needs Rscript: apt-get install r-base-core)
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareWave } from '../src/app/engine/prepare-wave.ts'
import { loadStudy } from '../src/app/study-files.ts'
import { codebook } from '../src/core/dataset/codebook.ts'
import { codebookCsv } from '../src/core/exchange/codebook-csv.ts'
import { responsesCsv } from '../src/core/exchange/dataset-csv.ts'

const root = join(import.meta.dirname, '..')

/**
 * Whether R is there to recount with.
 *
 * @example hasR() // → false where R is not installed
 */
export const hasR = (): boolean => spawnSync('Rscript', ['--version']).status === 0

/**
 * What tools/recount.R prints about the wave that follows the published figures, made anew.
 *
 * @throws when the study cannot be read or a figure differs that should not
 * @example (await recount()).split('\n')[0] // → '43 tables of wave 2023 recounted in R from …'
 */
export async function recount(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaan-recount-'))
  try {
    const study = join(root, 'studies/basisartsen')
    const loaded = await loadStudy(study)
    const wave = loaded.ok ? loaded.study.waves[0] : undefined
    if (!loaded.ok || wave === undefined) throw new Error('The study basisartsen cannot be read')
    const { dataset, questionnaire } = await prepareWave(loaded.study, study, wave, folder)
    writeFileSync(join(folder, 'responses.csv'), responsesCsv(dataset))
    writeFileSync(join(folder, 'codebook.csv'), codebookCsv(codebook(questionnaire), 'en'))
    const published = join(study, `published/${wave.id}.json`)
    const run = spawnSync('Rscript', [join(import.meta.dirname, 'recount.R'), folder, published], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`The recount failed.\n${run.stdout}${run.stderr}`)
    return run.stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) {
  const said = await recount()
  writeFileSync(join(import.meta.dirname, 'recount.txt'), said)
  process.stdout.write(said)
}
