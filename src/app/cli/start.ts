import { dataFolder } from '../folders.ts'
import type { Site } from '../../core/publication/site.ts'
import { readAssets, stylesOf } from '../web/assets.ts'
import { askMinutes, expectedMinutes } from '../web/ask/ask-minutes.ts'
import { createAsk } from '../web/ask/ask-app.ts'
import { closeDaily } from '../web/ask/close-waves.ts'
import { createPreview } from '../web/ask/preview-app.ts'
import type { AskWave } from '../web/ask/ask-wave.ts'
import { thisDay } from '../web/ask/wave-state.ts'
import { bundleAsk } from '../web/browser-bundle.ts'
import type { ResponseStore } from '../storage/response-store.ts'
import { isLoopback } from '../web/loopback.ts'
import { strictTransport } from '../web/security-headers.ts'
import { createSite } from '../web/site-app.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { openFolder } from '../wave-files.ts'
import { checkPlace, startServer, type Listening } from '../web/server.ts'
import type { Command, Given } from './command.ts'
import { dataOption } from './command.ts'
import { servedWaves } from './fielded-waves.ts'
import { prepareStudies, type ReadyStudy, type StudyToServe } from './prepare-studies.ts'
import { readAddress, type PublicAddress } from './public-address.ts'
import { scopeOf, type Scope } from './served-scope.ts'
import { servedSite } from './served-site.ts'
import { servedStudies, type ServedStudy } from './served-studies.ts'
import { tellDrift } from './tell-drift.ts'
import type { Terminal } from './terminal.ts'
import { watchStudies } from './watch-studies.ts'
import { openGivenStore, toldOf } from './with-store.ts'

/** The studies with how each of their waves is served, which the store decides as well. */
async function toServe(
  studies: readonly ServedStudy[],
  store: ResponseStore,
  today: string,
  scope: Scope,
): Promise<readonly StudyToServe[]> {
  const found: StudyToServe[] = []
  for (const served of studies) found.push({ served, waves: await servedWaves(served, store, today, scope) })
  return found
}

/**
 * The questionnaires of the studies that can be asked for. A wave that is over is no trial: it says that it is closed.
 */
const askWaves = (studies: readonly ReadyStudy[]): readonly AskWave[] =>
  studies.flatMap(({ study, waves, served }) =>
    waves.flatMap(({ wave, questionnaire, dataset }) => {
      const how = served.find((one) => one.wave === wave)
      if (how === undefined || how.resultsOnly) return []
      const minutes = dataset.rows === 0 ? expectedMinutes(questionnaire) : askMinutes(questionnaire, dataset)
      return [{ study, wave, questionnaire, minutes, demonstration: how.asks === 'trial' }]
    }),
  )

/** Tells of each wave what happened to responses since its dataset was collected. */
async function tellDrifts(
  studies: readonly ReadyStudy[],
  store: ResponseStore,
  data: string,
  terminal: Terminal,
): Promise<void> {
  for (const { study, waves } of studies) {
    for (const { wave } of waves) await tellDrift(store, data, { study: study.id, wave: wave.id }, terminal)
  }
}

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

/** How the studies are served. */
type Serving = {
  readonly store: ResponseStore
  readonly data: string
  readonly place: Listening
  readonly address: PublicAddress | null
  readonly scope: Scope
}

/** The site as it is at any moment: made anew when other answers were put in the place of those of a wave. */
function siteNow(studies: readonly ReadyStudy[], style: string, { data, scope }: Serving, terminal: Terminal) {
  const watch = watchStudies(studies, { data, terminal, report: console.error })
  let shown = studies
  let site = servedSite(studies, style, scope)
  return async (): Promise<Site> => {
    const now = await watch()
    if (now !== shown) site = servedSite(now, style, scope)
    shown = now
    return site
  }
}

/** Serves the studies until the program is asked to stop. */
async function serve(studies: readonly ReadyStudy[], serving: Serving, terminal: Terminal): Promise<void> {
  const { store, place, address, scope } = serving
  terminal.tell('start-pages')
  const assets = new Map([...(await readAssets()), ...(await bundleAsk())])
  const waves = askWaves(studies)
  await closeDaily(store, waves, {
    told: (closed) => terminal.tell('start-closed', closed),
    report: console.error,
  })
  const parts = [createAsk({ store, waves, address }), ...(scope === 'everything' ? [createPreview(waves)] : [])]
  const site = siteNow(studies, stylesOf(assets, ['style.css']), serving, terminal)
  const headers = address?.startsWith('https:') === true ? strictTransport : {}
  const server = await startServer(createSite(site, assets, console.error, parts), { ...place, headers })
  const stopped = askedToStop()
  terminal.tell('start-ready', { url: server.url })
  if (address !== null) terminal.tell('start-address', { address })
  await stopped
  await server.close()
}

/** `loopbaan start`: makes what is missing, then serves the site until it is stopped. */
export const start: Command = {
  summary: 'start-summary',
  study: false,
  options: {
    field: { type: 'string', value: 'STUDY/WAVE', multiple: true, help: 'option-field' },
    all: { type: 'boolean', help: 'option-all' },
    address: { type: 'string', value: 'URL', help: 'option-address' },
    port: { type: 'string', value: 'N', short: 'p', help: 'option-port' },
    host: { type: 'string', value: 'ADDRESS', help: 'option-host' },
    ...dataOption,
  },
  examples: [
    'start',
    'start --port 8080',
    'start --field ./my-study/2026',
    'start --field ./my-study/2026 --address https://survey.example.org',
  ],
  run: async (given, terminal) => {
    const [address, scope, fields] = [readAddress(given.text('address')), scopeOf(given), given.texts('field')]
    const place = { port: portOf(given), host: given.text('host') ?? '127.0.0.1' }
    const folder = dataFolder(given.text('data'))
    // Making answers can take a minute: what makes that of no use is found out first.
    await checkPlace(place)
    const studies = await servedStudies(fields, terminal, scope)
    await openFolder(folder)
    if (fields.length > 0 && address === null && !isLoopback(place.host)) terminal.tell('start-no-address')
    const { store, place: kept } = await openGivenStore(given, true)
    try {
      const served = await toldOf(kept, () => toServe(studies, store, thisDay(), scope))
      const ready = await prepareStudies(served, folder, terminal)
      await toldOf(kept, () => tellDrifts(ready, store, folder, terminal))
      await serve(ready, { store, data: folder, place, address, scope }, terminal)
    } finally {
      await store.close()
    }
    terminal.tell('start-stopped')
    return exitCodes.done
  },
}
