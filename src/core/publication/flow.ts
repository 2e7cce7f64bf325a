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
import { longestAnswers } from './flow-longest.ts'
import { groupRoutes, minutesOf, timedRoute, type Minutes, type RouteGroup, type TimedRoute } from './flow-minutes.ts'
import { completeAnswers } from './flow-responses.ts'
import { questionnaireAnnexOf } from './questionnaire-annex.ts'
import type { QuestionnaireAnnex } from './questionnaire-model.ts'

/** The expected minutes of a questionnaire. */
export type FlowMinutes = Marked & {
  /** Whose answers the routes are: of the wave, or of made-up respondents who choose by chance. */
  readonly of: 'wave' | 'chance'
  readonly respondents: number
  readonly all: Minutes
  /** The routes that are taken most, the most taken first; routes of too few people are left out. */
  readonly groups: readonly RouteGroup[]
  /** The share of respondents on other routes than those. */
  readonly others: number
  /** Per block the median of those who get it. */
  readonly blocks: ReadonlyMap<string, number>
  /** The longest route: of all that are possible (`exact`), or of those that were made to cover the questionnaire. */
  readonly longest: {
    readonly minutes: number
    readonly blocks: readonly string[]
    readonly pages: number
    readonly exact: boolean
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

/**
 * The flow of a wave's questionnaire. With answers the minutes are those of who finished it; without, those of 500
 * made-up respondents who choose by chance.
 *
 * @example flowOf(study, wave, { dataset: null, profile: 'public', random, language: 'nl' }).minutes.all.median // → 13.6
 */
export function flowOf(study: Study, wave: Wave, source: FlowSource): TimedFlow {
  const questionnaire = questionnaireOf(study, wave)
  const { dataset } = source
  return {
    annex: questionnaireAnnexOf(study, wave, source.version ?? null),
    minutes: minutesOfWave(questionnaire, source),
    bases: dataset === null ? null : basesOf(questionnaire, dataset, source.profile),
  }
}

/** The flow of a printed questionnaire, without minutes and numbers of people. */
export const plainFlow = (annex: QuestionnaireAnnex): Flow => ({ annex, minutes: null, bases: null })

/** Made-up respondents: those who go past every option come first, those who choose by chance after them. */
function madeUp(
  questionnaire: Questionnaire,
  random: Random,
): { covering: readonly Answers[]; byChance: readonly Answers[] } {
  // Made-up answers need not make sense together, and checks would refuse some of them.
  const unchecked = { ...questionnaire, pages: questionnaire.pages.map(({ checks: _checks, ...page }) => page) }
  const responses = simulate(unchecked, 2 * made, random)
  const answers = (from: number, to: number): readonly Answers[] =>
    responses.slice(from, to).flatMap((one) => (one.complete ? [one.answers] : []))
  return { covering: answers(0, made), byChance: answers(made, 2 * made) }
}

function minutesOfWave(questionnaire: Questionnaire, { dataset, profile, random, language }: FlowSource): FlowMinutes {
  const timed = (answers: Answers): TimedRoute => timedRoute(questionnaire, answers, language)
  const { covering, byChance } = madeUp(questionnaire, random)
  const given = dataset === null ? [] : completeAnswers(dataset)
  const routes = (given.length > 0 ? given : byChance).map(timed)
  const groups = groupRoutes(routes)
    .filter(({ respondents }) => respondents >= Math.max(fewest, profiles[profile].smallestBase))
    .slice(0, shown)
  const exact = longestAnswers(questionnaire, language)
  const candidates = exact === null ? [...covering.map(timed), ...routes] : [timed(exact)]
  const [longest] = candidates.toSorted((a, b) => b.seconds - a.seconds)
  if (longest === undefined) throw new Error(`Nobody finishes the questionnaire of ${questionnaire.study}`)
  return {
    of: given.length > 0 ? 'wave' : 'chance',
    ...(given.length === 0 || dataset === null ? { simulated: true } : markOf([dataset])),
    respondents: routes.length,
    all: minutesOf(routes),
    groups,
    others: 1 - groups.reduce((sum, { share }) => sum + share, 0),
    blocks: blockMinutes(routes),
    longest: {
      minutes: longest.seconds / 60,
      blocks: longest.blocks.map(({ id }) => id),
      pages: longest.pages,
      exact: exact !== null,
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
