import { markOf, type Marked } from '../dataset/answer-kind.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { profiles, type ProfileId } from '../disclosure/profiles.ts'
import { questionnaireOf, type Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Answers } from '../rule/rule.ts'
import type { Random } from '../simulation/random.ts'
import { simulate } from '../simulation/simulate.ts'
import type { Study, Wave } from '../study/study.ts'
import type { Language } from '../text.ts'
import { basesOf, type FlowBases } from './flow-bases.ts'
import { routeBound } from './flow-bound.ts'
import { lengthened } from './flow-lengthened.ts'
import { isAccepted, longestAnswers } from './flow-longest.ts'
import { groupRoutes, minutesOf, timedRoute, type Minutes, type RouteGroup, type TimedRoute } from './flow-minutes.ts'
import { completeAnswers } from './flow-responses.ts'
import { questionnaireAnnexOf } from './questionnaire-annex.ts'
import type { QuestionnaireAnnex } from './questionnaire-model.ts'

/** The expected minutes of a questionnaire. */
export type FlowMinutes = Marked & {
  /** Whose answers the routes are: of the wave, or of made-up respondents who choose by chance. */
  readonly of: 'wave' | 'chance'
  readonly respondents: number
  /** How many respondents were made up, those who stop on the way among them; 0 where the answers are of the wave. */
  readonly madeUp: number
  readonly all: Minutes
  /** The routes that are taken most, the most taken first; routes of too few people are left out. */
  readonly groups: readonly RouteGroup[]
  /** The share of respondents on other routes than those. */
  readonly others: number
  /** Per block the median of those who get it. */
  readonly blocks: ReadonlyMap<string, number>
  /**
   * The longest route: of all that are possible (`exact`), or of those that were found; then no route takes longer than
   * `atMost` minutes, which is proved.
   */
  readonly longest: {
    readonly minutes: number
    readonly blocks: readonly string[]
    readonly pages: number
    readonly exact: boolean
    readonly atMost: number | null
  }
}

/** The questionnaire of a wave as a flow: what is asked of whom, how many that were, and how long it takes. */
export type Flow = {
  readonly annex: QuestionnaireAnnex
  /** `null` where nobody needs to know. */
  readonly minutes: FlowMinutes | null
  /** How many saw what; `null` as long as nobody answered. */
  readonly bases: FlowBases | null
}

/** A questionnaire as a flow with its minutes. */
export type TimedFlow = Flow & { readonly minutes: FlowMinutes }

/** What a flow is made from, besides the study. */
export type FlowSource = {
  readonly dataset: Dataset | null
  /** The profile by which small numbers are withheld. */
  readonly profile: ProfileId
  /** The chance by which made-up respondents choose. */
  readonly random: Random
  /** The version of the questionnaire, to be printed. */
  readonly version?: string
  /** The language in which the questions are read. */
  readonly language: Language
}

/** How many respondents are made up, how many routes are told apart, and how many people a route must have. */
const made = 500
const shown = 8
const fewest = 10

/** Of how many made-up respondents it is tried to make the route longer. */
const lengthenedStarts = 3

/**
 * The flow of a wave's questionnaire. With answers the minutes are those of who finished it; without, those of who
 * finish it among 500 made-up respondents who choose by chance.
 *
 * @example flowOf(study, wave, { dataset: null, profile: 'public', random, language: 'nl' }).minutes.all.median // → 13.6
 */
export function flowOf(study: Study, wave: Wave, source: FlowSource): TimedFlow {
  const questionnaire = questionnaireOf(study, wave)
  const { dataset } = source
  return {
    annex: questionnaireAnnexOf(study, wave, source.version ?? null),
    minutes: minutesOfWave(study, wave, questionnaire, source),
    bases: dataset === null ? null : basesOf(questionnaire, dataset, source.profile),
  }
}

/** The flow of a printed questionnaire, without minutes and numbers of people. */
export const plainFlow = (annex: QuestionnaireAnnex): Flow => ({ annex, minutes: null, bases: null })

/** Made-up respondents who finish: those who go past every option come first, those who choose by chance after them. */
type MadeUp = { readonly covering: readonly Answers[]; readonly byChance: readonly Answers[] }

function madeUp(questionnaire: Questionnaire, random: Random): MadeUp {
  const responses = simulate(questionnaire, 2 * made, random)
  const answers = (from: number, to: number): readonly Answers[] =>
    responses.slice(from, to).flatMap((one) => (one.complete ? [one.answers] : []))
  const found = { covering: answers(0, made), byChance: answers(made, 2 * made) }
  const checked = questionnaire.pages.some(({ checks }) => checks !== undefined)
  return found.byChance.length === 0 && checked ? madeUp(unchecked(questionnaire), random) : found
}

/** A questionnaire of which checks let nobody through who chooses by chance, as it is without them. */
const unchecked = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  pages: questionnaire.pages.map(({ checks: _checks, ...page }) => page),
})

/** A long route; `exact` when none is longer, and else how long no route takes longer than, where that is known. */
type LongestRoute = { readonly route: TimedRoute; readonly exact: boolean; readonly atMost: number | null }

function longestRoute(
  study: Study,
  wave: Wave,
  questionnaire: Questionnaire,
  people: readonly Answers[],
  language: Language,
): LongestRoute {
  const timed = (answers: Answers): TimedRoute => timedRoute(questionnaire, answers, language)
  const longestOf = (routes: readonly TimedRoute[]): TimedRoute | undefined =>
    routes.toSorted((a, b) => b.seconds - a.seconds)[0]
  const answers = longestAnswers(questionnaire, language)
  if (answers !== null) return { route: timed(answers), exact: true, atMost: null }
  const bound = routeBound(study, wave, questionnaire, language)
  const starts = people
    .filter((one) => isAccepted(questionnaire, one))
    .toSorted((a, b) => timed(b).seconds - timed(a).seconds)
  const longer = [...(bound === null ? [] : [bound.answers]), ...starts.slice(0, lengthenedStarts)].map((one) =>
    timed(lengthened(questionnaire, one, language)),
  )
  // Where a check lets nobody through, the routes are those of a questionnaire without checks.
  const route = longestOf(longer) ?? longestOf(people.map(timed))
  if (route === undefined) throw new Error(`Nobody finishes the questionnaire of ${questionnaire.study}`)
  const exact = bound !== null && route.seconds >= bound.seconds - 1e-6
  return { route, exact, atMost: exact || bound === null ? null : bound.seconds }
}

function minutesOfWave(
  study: Study,
  wave: Wave,
  questionnaire: Questionnaire,
  { dataset, profile, random, language }: FlowSource,
): FlowMinutes {
  const timed = (answers: Answers): TimedRoute => timedRoute(questionnaire, answers, language)
  const { covering, byChance } = madeUp(questionnaire, random)
  const given = dataset === null ? [] : completeAnswers(dataset)
  const routes = (given.length > 0 ? given : byChance).map(timed)
  const groups = groupRoutes(routes)
    .filter(({ respondents }) => respondents >= Math.max(fewest, profiles[profile].smallestBase))
    .slice(0, shown)
  const { route, exact, atMost } = longestRoute(study, wave, questionnaire, [...covering, ...byChance], language)
  return {
    of: given.length > 0 ? 'wave' : 'chance',
    ...(given.length === 0 || dataset === null ? { simulated: true } : markOf([dataset])),
    respondents: routes.length,
    madeUp: given.length > 0 ? 0 : made,
    all: minutesOf(routes),
    groups,
    others: 1 - groups.reduce((sum, { share }) => sum + share, 0),
    blocks: blockMinutes(routes),
    longest: {
      minutes: route.seconds / 60,
      blocks: route.blocks.map(({ id }) => id),
      pages: route.pages,
      exact,
      atMost: atMost === null ? null : atMost / 60,
    },
  }
}

/** Per block the median minutes of the routes that lead past it. */
function blockMinutes(routes: readonly TimedRoute[]): ReadonlyMap<string, number> {
  const byBlock = Map.groupBy(
    routes.flatMap(({ blocks }) => blocks),
    ({ id }) => id,
  )
  return new Map([...byBlock].map(([id, own]) => [id, minutesOf(own).median]))
}
