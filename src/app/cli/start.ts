import { dataFolder } from '../folders.ts'
import { siteStudy } from '../engine/site-study.ts'
import { siteOf } from '../../core/publication/site.ts'
import { readAssets } from '../web/assets.ts'
import { askMinutes, expectedMinutes } from '../web/ask/ask-minutes.ts'
import { createAsk } from '../web/ask/ask-app.ts'
import { closeDaily } from '../web/ask/close-waves.ts'
import { createPreview } from '../web/ask/preview-app.ts'
import type { AskWave } from '../web/ask/ask-wave.ts'
import { thisDay } from '../web/ask/wave-state.ts'
import { bundleAsk } from '../web/browser-bundle.ts'
import type { ResponseStore } from '../storage/response-store.ts'
import { createSite } from '../web/site-app.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { openFolder } from '../wave-files.ts'
import { startServer } from '../web/server.ts'
import type { Command, Given } from './command.ts'
import { dataOption } from './command.ts'
import { servedWaves } from './fielded-waves.ts'
import { prepareStudies, type ReadyStudy, type StudyToServe } from './prepare-studies.ts'
import { servedStudies, type ServedStudy } from './served-studies.ts'
import type { Terminal } from './terminal.ts'
import { openGivenStore, toldOf } from './with-store.ts'

/** The studies with how each of their waves is served, which the store decides as well. */
async function toServe(
  studies: readonly ServedStudy[],
  store: ResponseStore,
  today: string,
): Promise<readonly StudyToServe[]> {
  const found: StudyToServe[] = []
  for (const served of studies) found.push({ served, waves: await servedWaves(served, store, today) })
  return found
}

/** The questionnaires of the studies. A wave that is over is no trial: it says that it is closed. */
const askWaves = (studies: readonly ReadyStudy[]): readonly AskWave[] =>
  studies.flatMap(({ study, waves, served }) =>
    waves.map(({ wave, questionnaire, dataset }) => ({
      study,
      wave,
      questionnaire,
      minutes: dataset.rows === 0 ? expectedMinutes(questionnaire) : askMinutes(questionnaire, dataset),
      demonstration: served.find((one) => one.wave === wave)?.asks === 'trial',
    })),
  )

function portOf(given: Given): number {
  const port = given.whole('port') ?? 4000
  if (port > 65_535) throw new UserError('command-port-range', {}, exitCodes.usage)
  return port
}

/** Resolves when the program is asked to stop. */
const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })

/** Serves the studies until the program is asked to stop. */
async function serve(
  studies: readonly ReadyStudy[],
  store: ResponseStore,
  place: { readonly port: number; readonly host: string },
  terminal: Terminal,
): Promise<void> {
  const assets = new Map([...(await readAssets()), ...(await bundleAsk())])
  const style = assets.get('style.css')?.body ?? ''
  const waves = askWaves(studies)
  await closeDaily(store, waves, {
    told: (closed) => terminal.tell('start-closed', closed),
    report: console.error,
  })
  const pages = studies.map((study) =>
    siteStudy(study, style, (wave) => study.served.find((one) => one.wave.id === wave)?.asks ?? null),
  )
  const parts = [createAsk({ store, waves }), createPreview(waves)]
  const server = await startServer(createSite(siteOf(pages), assets, console.error, parts), place)
  const stopped = askedToStop()
  terminal.tell('start-ready', { url: server.url })
  await stopped
  await server.close()
}

/** `loopbaan start`: makes what is missing, then serves the site until it is stopped. */
export const start: Command = {
  summary: 'start-summary',
  study: false,
  options: {
    field: { type: 'string', value: 'STUDY/WAVE', multiple: true, help: 'option-field' },
    port: { type: 'string', value: 'N', short: 'p', help: 'option-port' },
    host: { type: 'string', value: 'ADDRESS', help: 'option-host' },
    ...dataOption,
  },
  examples: ['start', 'start --port 8080', 'start --field ./my-study/2026'],
  run: async (given, terminal) => {
    const port = portOf(given)
    const folder = dataFolder(given.text('data'))
    const studies = await servedStudies(given.texts('field'), terminal)
    await openFolder(folder)
    const { store, place } = await openGivenStore(given, true)
    try {
      const served = await toldOf(place, () => toServe(studies, store, thisDay()))
      const ready = await prepareStudies(served, folder, terminal)
      await serve(ready, store, { port, host: given.text('host') ?? '127.0.0.1' }, terminal)
    } finally {
      await store.close()
    }
    terminal.tell('start-stopped')
    return exitCodes.done
  },
}
