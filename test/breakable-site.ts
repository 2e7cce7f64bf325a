import type { AskWave } from '../src/app/web/ask/ask-wave.ts'
import { askApp, askSite } from './ask-server.ts'
import { breakableStore, visitor } from './ask-visitor.ts'

/** A site with somebody who visits it, its store, and which functions of the store fail. */
export type BreakableSite = Awaited<ReturnType<typeof breakableSite>>

/** A site of questionnaires of which the store can be kept from working; faults are not told. */
export async function breakableSite(waves: readonly AskWave[]) {
  const { store, close } = await askSite(waves)
  const breakable = breakableStore(store)
  const app = await askApp({ store: breakable.store, waves, report: () => undefined })
  return { store, close, broken: breakable.broken, user: visitor(app) }
}
