import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '../src/app/storage/open-store.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { loadStudy } from '../src/app/study-files.ts'
import { createAsk, type AskParts } from '../src/app/web/ask/ask-app.ts'
import { createPreview } from '../src/app/web/ask/preview-app.ts'
import type { AskWave } from '../src/app/web/ask/ask-wave.ts'
import { readAssets } from '../src/app/web/assets.ts'
import { bundleAsk } from '../src/app/web/browser-bundle.ts'
import { startServer } from '../src/app/web/server.ts'
import { createSite } from '../src/app/web/site-app.ts'
import { siteOf } from '../src/core/publication/site.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import type { Study } from '../src/core/study/study.ts'

/** A study that ships with the project. */
export async function shippedStudy(name: string): Promise<Study> {
  const loaded = await loadStudy(`studies/${name}`)
  if (!loaded.ok) throw new Error(`${name} does not hold`)
  return loaded.study
}

/** Every wave of a study, to be filled in as a trial. */
export const trialWaves = (study: Study, changes: Partial<AskWave> = {}): readonly AskWave[] =>
  study.waves.map((wave) => ({
    study,
    wave,
    questionnaire: questionnaireOf(study, wave),
    minutes: 4,
    demonstration: true,
    ...changes,
  }))

/** The last wave of a study with all its questions on one page, for everybody, as a study of its own: `everything`. */
export function onePage(study: Study): AskWave {
  const [asked] = trialWaves(study).slice(-1)
  if (asked === undefined) throw new Error('A study has waves')
  const items = asked.questionnaire.pages.flatMap((page) =>
    page.items.map((item) => ({
      ...item,
      when: null,
      variables: item.variables.map((variable) => ({
        ...variable,
        when: null,
        codes: variable.codes.map((code) => ({ ...code, when: null })),
      })),
    })),
  )
  const block = asked.questionnaire.blocks[0]?.id ?? ''
  const pages = [{ id: 'all', block, when: null, items }]
  return {
    ...asked,
    study: { ...study, id: 'everything' },
    questionnaire: { ...asked.questionnaire, study: 'everything', pages },
  }
}

/** The web application of a site with questionnaires, and nothing else. */
export async function askApp(parts: AskParts & { readonly report: (error: Error) => void }) {
  const assets = new Map([...(await readAssets()), ...(await bundleAsk())])
  return createSite(siteOf([]), assets, parts.report, [createAsk(parts), createPreview(parts.waves)])
}

/** A site with questionnaires over a store of its own in a folder that is thrown away. */
export async function askSite(waves: readonly AskWave[], today?: () => string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-ask-'))
  const store: ResponseStore = await openStore({ folder })
  const faults: Error[] = []
  const report = (error: Error): void => {
    faults.push(error)
  }
  const app = await askApp({ store, waves, report, ...(today === undefined ? {} : { today }) })
  const close = async (): Promise<void> => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { app, store, faults, close }
}

/** The same, listening on a port of its own. */
export async function askServer(waves: readonly AskWave[]) {
  const site = await askSite(waves)
  const server = await startServer(site.app, { port: 0 })
  const close = async (): Promise<void> => {
    await server.close()
    await site.close()
  }
  return { ...site, url: server.url.slice(0, -1), close }
}
