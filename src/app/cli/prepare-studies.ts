import path from 'node:path'
import type { PreparedWave } from '../engine/prepare-wave.ts'
import { prepareWave } from '../engine/prepare-wave.ts'
import type { PreparedStudy } from '../engine/site-study.ts'
import { waveFolder } from '../folders.ts'
import type { ServedWave } from './fielded-waves.ts'
import type { ServedStudy } from './served-studies.ts'
import type { Terminal } from './terminal.ts'
import { verifiedCounts, verifiedLine } from '../../core/tables/verified-counts.ts'

/** A study with how its waves are served. */
export type StudyToServe = { readonly served: ServedStudy; readonly waves: readonly ServedWave[] }

/** The same made ready. */
export type ReadyStudy = PreparedStudy & { readonly served: readonly ServedWave[] }

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
  const total = studies.reduce((sum, { waves }) => sum + waves.length, 0)
  const prepared: ReadyStudy[] = []
  let done = 0
  for (const { served, waves } of studies) {
    const { study, folder } = served
    const ready: PreparedWave[] = []
    for (const one of waves) {
      const { wave, allowed } = one
      const bar = terminal.progress('simulate-working', { study: study.id, wave: wave.id })
      bar.update(done / total)
      const made = await prepareWave(study, folder, wave, data, allowed)
      done += 1
      bar.done()
      reportWave(study.id, made, data, terminal)
      reportField(study.id, one, terminal)
      ready.push(made)
    }
    prepared.push({ study, waves: ready, served: waves })
  }
  return prepared
}
