import { formatCount, formatNumber, formatPercentage } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { FlowBases } from './flow-bases.ts'

/**
 * Minutes in print, without decimals: an estimate is no more precise.
 *
 * @example printMinutes(13.6, 'en') // → '14 min'
 */
export const printMinutes = (minutes: number, language: Language): string =>
  minutes < 1
    ? say(language, 'flow-less-than-a-minute')
    : say(language, 'minutes-value', { minutes: formatNumber(minutes, 0, language) })

/** Minutes in a sentence: `ongeveer 4 min`. */
export const aboutMinutes = (minutes: number, language: Language): string =>
  minutes < 1
    ? say(language, 'flow-less-than-a-minute')
    : say(language, 'flow-about-minutes', { minutes: formatNumber(minutes, 0, language) })

/** A number of people, or that it is withheld. */
export const printPeople = (n: number | null, language: Language): string =>
  n === null ? say(language, 'flow-withheld') : formatCount(n, language)

/** That numbers are withheld and why, when some are; nothing when none is. */
export function withheldNote(bases: FlowBases | null, language: Language): string | null {
  if (bases === null) return null
  const withheld = [...bases.blocks.values(), ...bases.pages.values()].some(
    ({ asked, answered }) => asked === null || answered === null,
  )
  return withheld ? say(language, 'flow-withheld-explained', { smallest: bases.smallest }) : null
}

/** A share from 0 to 1 as a percentage. */
export const printShare = (share: number, language: Language): string => formatPercentage(100 * share, 0, language)
