import { pathOf, type Path, type ResponseState } from '../../../core/questionnaire/ask/response-state.ts'
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts'
import type { StoredResponse } from '../../storage/stored-response.ts'

/** Finds the path of a response under its questionnaire. */
export type PathFinder = (questionnaire: Questionnaire, response: StoredResponse, state: ResponseState) => Path

/** What tells two states of a response apart: every save has a mark that no other has. `null` where there is none. */
function stateMark({ state, version, log }: StoredResponse): string | null {
  if (state !== 'open' || log.some(({ mark }) => mark === null)) return null
  return [version, ...log.map(({ page, revision, mark }) => `${page} ${revision} ${mark}`)].join('\n')
}

/**
 * A function that finds paths and keeps those of the last so many responses: who saved a page asks for the next one a
 * moment later. A path is used again only while the store says that nothing was saved since; nothing else is taken from
 * here, and what ended is not kept.
 *
 * @example keepPaths(200)(questionnaire, response, state).done // → 3
 */
export function keepPaths(most: number): PathFinder {
  const kept = new Map<string, { readonly mark: string; readonly path: Path }>()
  return (questionnaire, response, state) => {
    const mark = stateMark(response)
    const known = kept.get(response.id)
    kept.delete(response.id)
    const path = known?.mark === mark ? known.path : pathOf(questionnaire, state)
    if (mark === null) return path
    kept.set(response.id, { mark, path })
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return path
  }
}
