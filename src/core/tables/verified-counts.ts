import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { VerifiedFigure } from './verify-published.ts'

/** How many published figures have each verdict; `total` are those that were compared. */
export type VerifiedCounts = {
  readonly total: number
  readonly equal: number
  readonly exceptions: number
  readonly different: number
  readonly notCompared: number
}

/**
 * How many figures have each verdict.
 *
 * @example verifiedCounts(verified) // → { total: 1398, equal: 1390, exceptions: 8, different: 0, notCompared: 0 }
 */
export function verifiedCounts(figures: readonly VerifiedFigure[]): VerifiedCounts {
  const count = (verdict: VerifiedFigure['verdict']): number =>
    figures.filter((figure) => figure.verdict === verdict).length
  const notCompared = count('not-compared')
  return {
    total: figures.length - notCompared,
    equal: count('equal'),
    exceptions: count('exception'),
    different: count('different'),
    notCompared,
  }
}

/**
 * The counts in one line; what is not compared is told where there is such.
 *
 * @param print how a count is written
 * @example verifiedLine(verifiedCounts(verified), 'en') // → '1390 of 1398 equal, 8 known exceptions, 0 different'
 */
export const verifiedLine = (
  { total, equal, exceptions, different, notCompared }: VerifiedCounts,
  language: Language,
  print: (count: number) => string = String,
): string =>
  say(language, notCompared > 0 ? 'verify-total-partly' : 'verify-total', {
    total: print(total),
    equal: print(equal),
    exceptions: print(exceptions),
    different: print(different),
    notCompared: print(notCompared),
  })
