import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Study, Wave } from '../../core/study/study.ts'
import type { PreparedWave, Preparing } from '../engine/prepare-wave.ts'
import { prepareWave } from '../engine/prepare-wave.ts'
import type { PreparedStudy } from '../engine/site-study.ts'
import { waveFolder } from '../folders.ts'
import { waveFile } from '../stored-wave.ts'
import type { ServedWave } from './fielded-waves.ts'
import type { ServedStudy } from './served-studies.ts'
import type { Terminal } from './terminal.ts'
import { warnAskedOtherwise } from './warn-asked-otherwise.ts'
import { verifiedCounts, verifiedLine } from '../../core/tables/verified-counts.ts'

/** A study with how its waves are served. */
export type StudyToServe = { readonly served: ServedStudy; readonly waves: readonly ServedWave[] }

/** The same made ready, with the folder of the study and what tells of each wave which answers it was made with. */
export type ReadyStudy = PreparedStudy & {
  readonly served: readonly ServedWave[]
  readonly folder: string
  readonly stamps: ReadonlyMap<string, string>
}

/** What changes when other answers are put in the place of those of a wave: their description is written last. */
export const datasetStamp = (data: string, study: string, wave: string): Promise<string> =>
  stat(path.join(waveFolder(data, study, wave), waveFile)).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => 'absent',
  )

/** A wave made ready, and the stamp of the answers that it was made with. */
export async function readyWave(
  study: Study,
  folder: string,
  wave: Wave,
  data: string,
  how: Preparing,
): Promise<{ readonly made: PreparedWave; readonly stamp: string }> {
  // Before they are read: what is written meanwhile is noticed.
  const before = await datasetStamp(data, study.id, wave.id)
  const made = await prepareWave(study, folder, wave, data, how)
  const isNew = made.answers === 'made' || made.answers === 'made-again'
  return { made, stamp: isNew ? await datasetStamp(data, study.id, wave.id) : before }
}

/** What is told of a wave that is ready. */
function reportWave(study: string, ready: PreparedWave, data: string, terminal: Terminal): void {
  const { wave, dataset, answers, verified } = ready
  const values = { study, wave: wave.id, respondents: dataset.rows }
  switch (answers) {
    case 'none':
      terminal.tell('start-none', values)
      break
    case 'unreadable':
      terminal.tell('start-unreadable', { ...values, folder: path.relative('.', waveFolder(data, study, wave.id)) })
      break
    case 'made-again':
      terminal.tell('start-stale', values)
      terminal.tell('start-made', values)
      break
    case 'made':
      terminal.tell('start-made', values)
      break
    case 'reused':
      terminal.tell('start-reused', values)
      break
  }
  warnAskedOtherwise(ready.askedOtherwise, ready.origin, { study, wave: wave.id }, terminal)
  if (verified === null) return
  terminal.warn(`  ${verifiedLine(verifiedCounts(verified), terminal.language)}`)
}

/** What is told of a wave that is filled in for real. */
function reportField(study: string, { wave, real, unnamed, asks }: ServedWave, terminal: Terminal): void {
  const values = { study, wave: wave.id, opens: wave.opens, closes: wave.closes }
  if (!real) return
  if (asks === null) terminal.tell('start-field-ended', values)
  else terminal.tell(unnamed ? 'start-field-again' : 'start-field', values)
}

/** The studies with all their waves made ready, which is told of each. */
export async function prepareStudies(
  studies: readonly StudyToServe[],
  data: string,
  terminal: Terminal,
): Promise<readonly ReadyStudy[]> {
  const prepared: ReadyStudy[] = []
  for (const { served, waves } of studies) {
    const { study, folder } = served
    const ready: PreparedWave[] = []
    const stamps = new Map<string, string>()
    for (const one of waves) {
      const { wave, allowed } = one
      const bar = terminal.progress('simulate-working', { study: study.id, wave: wave.id })
      bar.update(0)
      const { made, stamp } = await readyWave(study, folder, wave, data, { allowed, told: bar.update })
      stamps.set(wave.id, stamp)
      bar.done()
      if (!one.resultsOnly || made.answers !== 'none') reportWave(study.id, made, data, terminal)
      reportField(study.id, one, terminal)
      ready.push(made)
    }
    prepared.push({ study, waves: ready, served: waves, folder, stamps })
  }
  return prepared
}
