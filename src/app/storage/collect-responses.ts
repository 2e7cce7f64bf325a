import type { Collected } from '../../core/dataset/collect.ts'
import type { VersionResponses } from '../../core/dataset/collect-versions.ts'
import { collectVersions } from '../../core/dataset/collect-versions.ts'
import type { Response } from '../../core/dataset/response.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import { responseMark } from './response-marks.ts'
import type { ResponseStore } from './response-store.ts'
import { responseOf } from './stored-response.ts'

/** The responses of a wave as a dataset, and what is not in it. */
export type CollectedWave = Collected & {
  /** Responses without any saved page: somebody looked, and answered nothing. */
  readonly leftOut: number
  /** Responses with a saved page of the other kind: trials, or where those are collected, those given for real. */
  readonly others: number
  /** The questionnaires under which they were given. */
  readonly asked: readonly Questionnaire[]
  /** Which responses are in the dataset, by their marks, in an order that says nothing of its rows. */
  readonly marks: readonly string[]
}

/**
 * The dataset of the stored responses of a wave. Each is read again by the questionnaire under which it was given; what
 * does not fit the questionnaire as it is now is told. Without responses the dataset has no rows.
 *
 * Either those that were given for real or those of a trial, never both; a dataset of a trial is marked as such.
 */
export async function collectResponses(
  store: ResponseStore,
  now: Questionnaire,
  { trial = false }: { readonly trial?: boolean } = {},
): Promise<CollectedWave> {
  const byVersion = new Map<string, Response[]>()
  const marks: string[] = []
  let [leftOut, others] = [0, 0]
  for await (const response of store.responses(now.study, now.wave)) {
    if (response.trial !== trial) {
      if (response.pages.size > 0) others += 1
      continue
    }
    if (response.pages.size === 0) {
      leftOut += 1
      continue
    }
    const own = byVersion.get(response.version) ?? []
    byVersion.set(response.version, own)
    own.push(responseOf(response))
    marks.push(responseMark(response.id))
  }
  const versions: VersionResponses[] = []
  for (const [version, responses] of byVersion) {
    versions.push({ questionnaire: await store.questionnaire(version), responses })
  }
  const mark = trial ? { simulated: true, trial } : { simulated: false }
  return {
    ...collectVersions(now, versions, mark),
    leftOut,
    others,
    asked: versions.map(({ questionnaire }) => questionnaire),
    marks: marks.toSorted(),
  }
}
