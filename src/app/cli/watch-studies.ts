import path from 'node:path'
import type { PreparedWave } from '../engine/prepare-wave.ts'
import { waveFolder } from '../folders.ts'
import { UserError } from '../user-error.ts'
import type { ServedWave } from './fielded-waves.ts'
import { datasetStamp, readyWave, type ReadyStudy } from './prepare-studies.ts'
import type { Terminal } from './terminal.ts'

/** How often is looked whether there are other answers, in milliseconds. */
const pause = 1000

/** What watching needs beside the studies. */
export type Watching = {
  readonly data: string
  readonly terminal: Terminal
  /** Gets what goes wrong that nobody foresaw. */
  readonly report: (error: unknown) => void
  /** Milliseconds that have passed since some moment. */
  readonly clock?: () => number
}

/** Answers that are there and cannot be used are no reason to take away what is shown. */
const isWorse = (before: PreparedWave, now: PreparedWave): boolean =>
  now.answers === 'unreadable' && before.dataset.rows > 0

/** A wave with the answers that are there now; as it was when those cannot be used. Answers are never made here. */
async function renewedWave(
  ready: ReadyStudy,
  before: PreparedWave,
  { wave, allowed }: ServedWave,
  { data, terminal, report }: Watching,
): Promise<PreparedWave> {
  const { study, folder } = ready
  const values = { study: study.id, wave: wave.id }
  const at = path.relative('.', waveFolder(data, study.id, wave.id))
  try {
    const { made } = await readyWave(study, folder, wave, data, { allowed: allowed === 'made' ? 'kept' : allowed })
    if (!isWorse(before, made)) {
      terminal.tell(made.dataset.rows === 0 ? 'start-none' : 'start-renewed', {
        ...values,
        respondents: made.dataset.rows,
      })
      return made
    }
  } catch (error) {
    if (!(error instanceof UserError)) report(error)
  }
  terminal.tell('start-not-renewed', { ...values, folder: at })
  return before
}

/** A study with its waves as they are now; the same object when nothing changed. */
async function renewedStudy(ready: ReadyStudy, watching: Watching): Promise<ReadyStudy> {
  const stamps = new Map(ready.stamps)
  const waves: PreparedWave[] = []
  for (const before of ready.waves) {
    const { id } = before.wave
    const how = ready.served.find(({ wave }) => wave.id === id)
    const stamp = await datasetStamp(watching.data, ready.study.id, id)
    const isSame = how === undefined || stamp === stamps.get(id)
    waves.push(isSame ? before : await renewedWave(ready, before, how, watching))
    stamps.set(id, stamp)
  }
  const isSame = waves.every((wave, index) => wave === ready.waves[index])
  const isSeen = [...stamps].every(([id, stamp]) => ready.stamps.get(id) === stamp)
  return isSame && isSeen ? ready : { ...ready, waves, stamps }
}

/**
 * A function that gives the studies with the answers that are in the data folder at that moment: `collect` may have put
 * others there. It looks at most once a second, and gives the same array as long as nothing changed. A dataset of which
 * only a part is written yet is not taken.
 *
 * @example await watchStudies(studies, { data: 'data', terminal, report: console.error })() // → the same studies
 */
export function watchStudies(first: readonly ReadyStudy[], watching: Watching): () => Promise<readonly ReadyStudy[]> {
  const { clock = () => performance.now(), report } = watching
  let studies = first
  let looked = clock()
  let looking: Promise<void> | null = null

  const look = async (): Promise<void> => {
    try {
      const now: ReadyStudy[] = []
      for (const study of studies) now.push(await renewedStudy(study, watching))
      if (now.some((study, index) => study !== studies[index])) studies = now
    } catch (error) {
      report(error)
    }
    looked = clock()
    looking = null
  }
  return async () => {
    if (looking === null && clock() - looked >= pause) looking = look()
    if (looking !== null) await looking
    return studies
  }
}
