import { sha256 } from '../stored-wave.ts'
import type { Database } from './tables.ts'

/** The responses of a wave, by their marks. */
export type ResponseMarks = {
  /** Those that are in the store, have a saved page, and are of the kind that was asked for. */
  readonly stored: ReadonlySet<string>
  /** Those that were withdrawn, of whatever kind. */
  readonly withdrawn: ReadonlySet<string>
}

/** Which responses are wanted. */
export type MarksOf = { readonly study: string; readonly wave: string; readonly trial: boolean }

/**
 * What a response is known by outside of the store: a dataset remembers which responses are in it, and the store which
 * were withdrawn, without the id of any of them. It does not lead back to the id.
 *
 * @example responseMark('9f86d081884c7d659a2feaa0c55ad015').length // → 32
 */
export const responseMark = (id: string): string => sha256(`response ${id}`).slice(0, 32)

/** The marks of the responses of a wave, without reading what was answered. */
export async function responseMarks({ tables }: Database, { study, wave, trial }: MarksOf): Promise<ResponseMarks> {
  const stored = await tables
    .selectFrom('response')
    .select('id')
    .where('study', '=', study)
    .where('wave', '=', wave)
    .where('trial', trial ? '!=' : '=', 0)
    .where((row) =>
      row.exists(row.selectFrom('saved_page').select('page').whereRef('saved_page.response', '=', 'response.id')),
    )
    .execute()
  const withdrawn = await tables
    .selectFrom('withdrawn')
    .select('mark')
    .where('study', '=', study)
    .where('wave', '=', wave)
    .execute()
  return {
    stored: new Set(stored.map(({ id }) => responseMark(id))),
    withdrawn: new Set(withdrawn.map(({ mark }) => mark)),
  }
}

/** What happened to responses since a dataset was collected from them. */
export type Drift = {
  /** How many of the dataset were withdrawn since. */
  readonly withdrawn: number
  /** How many of the dataset are not in the store although nobody withdrew them. */
  readonly lost: number
  /** How many came after. */
  readonly added: number
}

/**
 * What happened to responses since those with these marks were collected. Answers that somebody added to a response that
 * was there already are not seen.
 *
 * @example driftOf(['a', 'b'], { stored: new Set(['a', 'c']), withdrawn: new Set(['b']) })
 *   // → { withdrawn: 1, lost: 0, added: 1 }
 */
export function driftOf(collected: readonly string[], { stored, withdrawn }: ResponseMarks): Drift {
  const gone = collected.filter((mark) => !stored.has(mark))
  const taken = gone.filter((mark) => withdrawn.has(mark)).length
  return {
    withdrawn: taken,
    lost: gone.length - taken,
    added: stored.size - (collected.length - gone.length),
  }
}
