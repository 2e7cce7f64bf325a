import type { Collected } from '../../core/dataset/collect.ts'
import type { VersionResponses } from '../../core/dataset/collect-versions.ts'
import { collectVersions } from '../../core/dataset/collect-versions.ts'
import type { Response } from '../../core/dataset/response.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import type { ResponseStore } from './response-store.ts'
import { responseOf } from './stored-response.ts'

/** The responses of a wave as a dataset, and what is not in it. */
export type CollectedWave = Collected & {
  /** Responses without any saved page: somebody looked, and answered nothing. */
  readonly leftOut: number
  readonly versions: number
}

/**
 * The dataset of the stored responses of a wave. Each is read again by the questionnaire under which it was given; what
 * does not fit the questionnaire as it is now is told. Without responses the dataset has no rows.
 */
export async function collectResponses(store: ResponseStore, now: Questionnaire): Promise<CollectedWave> {
  const byVersion = new Map<string, Response[]>()
  let leftOut = 0
  for await (const response of store.responses(now.study, now.wave)) {
    if (response.pages.size === 0) {
      leftOut += 1
      continue
    }
    const own = byVersion.get(response.version) ?? []
    byVersion.set(response.version, own)
    own.push(responseOf(response))
  }
  const versions: VersionResponses[] = []
  for (const [version, responses] of byVersion) {
    versions.push({ questionnaire: await store.questionnaire(version), responses })
  }
  return { ...collectVersions(now, versions, { simulated: false }), leftOut, versions: versions.length }
}
