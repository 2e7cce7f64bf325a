import type { Wave } from '../../../core/study/study.ts'

/** The day on which this is asked, as in `2026-03-02`. */
export const thisDay = (): string => new Date().toISOString().slice(0, 10)

/** Whether a wave can be filled in: it can, it can not any more, or not yet. */
export type Openness = 'open' | 'closed' | 'not-open'

/**
 * Whether a wave can be filled in on a day. A wave that says only a month or a year is open all of it.
 *
 * @example opennessOn({ opens: '2026-03', closes: '2026-04-15' }, '2026-03-01') // → 'open'
 */
export function opennessOn({ opens, closes }: Pick<Wave, 'opens' | 'closes'>, today: string): Openness {
  if (today.slice(0, opens.length) < opens) return 'not-open'
  return today.slice(0, closes.length) > closes ? 'closed' : 'open'
}
