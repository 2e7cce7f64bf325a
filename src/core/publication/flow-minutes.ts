import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { route } from '../questionnaire/route.ts'
import type { Answers } from '../rule/rule.ts'
import type { Language } from '../text.ts'
import { pageSeconds, readingSeconds } from './flow-burden.ts'

/** A block that somebody passes, and how long it takes. */
export type TimedBlock = { readonly id: string; readonly seconds: number }

/** The route of one respondent: the blocks that it leads past, and how long it takes. */
export type TimedRoute = {
  readonly blocks: readonly TimedBlock[]
  readonly pages: number
  readonly seconds: number
}

/** How long a number of routes take: half of them less than the median, nine in ten less than `p90`. */
export type Minutes = { readonly median: number; readonly p90: number; readonly longest: number }

/** The routes past the same blocks together, with the share of all respondents who take them. */
export type RouteGroup = {
  readonly blocks: readonly string[]
  readonly respondents: number
  readonly share: number
  readonly minutes: Minutes
}

/** The seconds for the title and the introduction of a block. */
export function introSeconds({ blocks }: Questionnaire, id: string, language: Language): number {
  const block = blocks.find((one) => one.id === id)
  return readingSeconds([block?.title, block?.intro], language)
}

/**
 * The route of somebody who gives these answers, with its time.
 *
 * @example timedRoute(questionnaire, answers, 'nl').seconds // → 745.2
 */
export function timedRoute(questionnaire: Questionnaire, answers: Answers, language: Language): TimedRoute {
  const taken = route(questionnaire, answers)
  const pages = Map.groupBy(taken.pages, ({ page }) => page.block)
  const blocks = [...pages].map(([id, own]) => ({
    id,
    seconds: own.reduce(
      (sum, shown) => sum + pageSeconds(shown, taken.answers, language),
      introSeconds(questionnaire, id, language),
    ),
  }))
  return {
    blocks,
    pages: taken.pages.length,
    seconds: blocks.reduce((sum, { seconds }) => sum + seconds, 0),
  }
}

/**
 * The median, the ninth decile and the longest of some routes (or blocks), in minutes.
 *
 * @throws when there are no routes
 */
export function minutesOf(routes: readonly { readonly seconds: number }[]): Minutes {
  const seconds = routes.map((one) => one.seconds).toSorted((a, b) => a - b)
  const at = (share: number): number => {
    const found = seconds[Math.min(seconds.length - 1, Math.max(0, Math.ceil(share * seconds.length) - 1))]
    if (found === undefined) throw new Error('No routes to take the minutes of')
    return found / 60
  }
  return { median: at(0.5), p90: at(0.9), longest: at(1) }
}

/** The routes by the blocks that they lead past, the most taken first. */
export function groupRoutes(routes: readonly TimedRoute[]): readonly RouteGroup[] {
  const groups = Map.groupBy(routes, ({ blocks }) => blocks.map(({ id }) => id).join('\n'))
  return [...groups.values()]
    .map((own) => ({
      blocks: own[0]?.blocks.map(({ id }) => id) ?? [],
      respondents: own.length,
      share: own.length / routes.length,
      minutes: minutesOf(own),
    }))
    .toSorted((a, b) =>
      b.respondents === a.respondents ? a.blocks.length - b.blocks.length : b.respondents - a.respondents,
    )
}
