import { ruleUse } from '../checking/rule-use.ts'
import { variablePoints } from '../checking/variable-points.ts'
import type { Variable } from '../items/variable.ts'
import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import { route } from '../questionnaire/route.ts'
import { showPage, viewPage, type ShownItem, type ShownPage } from '../questionnaire/show-page.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate, holds } from '../rule/evaluate-rule.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { Language } from '../text.ts'
import { alternatives } from './flow-alternatives.ts'
import { itemSeconds, pageSeconds } from './flow-burden.ts'
import { hardChecksOf, laterConditions, rulesOfPage, type Condition } from './flow-conditions.ts'
import { introSeconds } from './flow-minutes.ts'

/** Somebody on the way: what was answered, how long it took, and the block that was seen last. */
type Way = { readonly answers: Answers; readonly seconds: number; readonly block: string | null }

/** What is known of a page before it is answered. */
type Known = {
  /** What later rules ask about. */
  readonly conditions: readonly Condition[]
  /** The amounts that stand for all others where answers are compared with each other. */
  readonly points: ReadonlyMap<string, readonly number[]>
  /** True when its hard checks count. */
  readonly checked: boolean
}

/** Above this many ways side by side the search is given up. */
const most = 20_000

/**
 * The answers that take longest to give, over everything that can be answered; `null` when the rules leave too much open
 * to search (see `alternatives`).
 *
 * Page by page it keeps, of all ways to answer that later rules cannot tell apart, the one that took longest. What comes
 * after is the same for them, so nothing is lost. What takes longest of all is looked for first; only when a check refuses
 * that, what takes longest of what the checks let through, since there is more to try then.
 */
export function longestAnswers(questionnaire: Questionnaire, language: Language): Answers | null {
  const longestOfAll = search(questionnaire, language, false)
  return longestOfAll === null || isAccepted(questionnaire, longestOfAll)
    ? longestOfAll
    : search(questionnaire, language, true)
}

function search(questionnaire: Questionnaire, language: Language, checked: boolean): Answers | null {
  const later = laterConditions(questionnaire, checked)
  const points = pointsIn(questionnaire)
  let ways: readonly Way[] = [{ answers: {}, seconds: 0, block: null }]
  for (const [index, page] of questionnaire.pages.entries()) {
    const conditions = later[index] ?? []
    const after = new Map<string, Way>()
    for (const way of ways) {
      const onward = steps(way, page, { conditions, points, checked }, questionnaire, language)
      if (onward === null) return null
      for (const next of onward) {
        const key = keyOf(next, conditions)
        if ((after.get(key)?.seconds ?? -1) < next.seconds) after.set(key, next)
      }
    }
    if (after.size > most) return null
    ways = [...after.values()]
  }
  const [first, ...others] = ways
  if (first === undefined) return null
  return others.reduce((best, way) => (way.seconds > best.seconds ? way : best), first).answers
}

/**
 * True when somebody with these answers comes to the end: no hard check refuses them, and no required item is left open.
 *
 * @example isAccepted(questionnaire, { own: 90 }) // → false, for a check `own <= 80`
 */
export const isAccepted = (questionnaire: Questionnaire, filledIn: Answers): boolean => {
  const { pages, answers } = route(questionnaire, filledIn)
  const given = (id: string): Value | null => answers[id] ?? null
  return pages.every(({ page, items }) => !isRefused(page, { answers }) && items.every((item) => mayStand(item, given)))
}

const isRefused = (page: AskedPage, { answers }: Pick<Way, 'answers'>): boolean =>
  hardChecksOf(page).some((rule) => evaluate(rule, answersLookup(answers)) === false)

function keyOf({ answers, block }: Way, conditions: readonly Condition[]): string {
  const lookup = answersLookup(answers)
  // As long as one of two answers is not given, it matters how much the other is.
  const compared = conditions.flatMap((one) =>
    one.kind === 'compare-variables' ? [lookup(one.variable), lookup(one.other)] : [],
  )
  return JSON.stringify([block, conditions.map((condition) => evaluate(condition, lookup)), compared])
}

/** Per variable the amounts among which every way to compare it is found. */
const pointsIn = ({ pages }: Questionnaire): ReadonlyMap<string, readonly number[]> =>
  variablePoints(
    pages.flatMap(({ items }) => items.flatMap(({ variables }) => variables)),
    ruleUse(pages.flatMap((page) => [...rulesOfPage(page), ...hardChecksOf(page)])),
  )

/** The ways on past one page: one for each way to answer what later rules ask about. */
function steps(
  way: Way,
  page: AskedPage,
  known: Known,
  questionnaire: Questionnaire,
  language: Language,
): readonly Way[] | null {
  const shown = showPage(page, viewPage(page, answersLookup(way.answers)))
  if (shown === null) return [way]
  const intro = way.block === page.block ? 0 : introSeconds(questionnaire, page.block, language)
  const ways = choicesOf(shown, known)?.map((chosen): Way => {
    const answers = fillIn(shown, chosen, language)
    return {
      answers: { ...way.answers, ...answers },
      seconds: way.seconds + intro + pageSeconds(shown, answers, language),
      block: page.block,
    }
  })
  return ways?.filter((one) => !known.checked || !isRefused(page, one)) ?? null
}

/** A choice for some variables: an answer, or `null` for leaving it open. */
type Choice = ReadonlyMap<string, Value | null>

function choicesOf({ items }: ShownPage, { conditions, points }: Known): readonly Choice[] | null {
  const read = new Set(conditions.flatMap(variablesOf))
  let choices: readonly Choice[] = [new Map()]
  for (const item of items) {
    let own: readonly Choice[] = [new Map()]
    for (const variable of item.offered.filter(({ id }) => read.has(id))) {
      const answers = alternatives(variable, conditions, points)
      if (answers === null || own.length * (answers.length + 1) > most) return null
      own = own.flatMap((choice) => [...answers, null].map((value) => new Map([...choice, [variable.id, value]])))
    }
    own = own.filter((choice) => mayStand(item, (id) => choice.get(id)))
    if (choices.length * own.length > most) return null
    choices = choices.flatMap((choice) => own.map((more) => new Map([...choice, ...more])))
  }
  return choices
}

/** False for leaving a required item open altogether. */
function mayStand({ asked: { item }, offered }: ShownItem, given: (id: string) => Value | null | undefined): boolean {
  if (item.type === 'note' || !item.required || item.decline) return true
  return offered.some(({ id, followUp }) => followUp === null && given(id) !== null)
}

/** The page with these choices, and all else answered in the way that takes longest. */
function fillIn({ items }: ShownPage, chosen: Choice, language: Language): Answers {
  const filled = items.flatMap((item) => Object.entries(fillInItem(item, chosen, language)))
  return Object.fromEntries(filled)
}

function fillInItem(item: ShownItem, chosen: Choice, language: Language): Answers {
  let best: Answers = {}
  let seconds = -1
  for (const first of firstAnswers(item, chosen)) {
    const answers: Record<string, Value> = {}
    for (const variable of item.offered) {
      if (variable.followUp !== null && !holds(variable.followUp, answersLookup(answers))) continue
      const value = chosen.has(variable.id) ? chosen.get(variable.id) : (first.get(variable.id) ?? longest(variable))
      if (value !== null && value !== undefined) answers[variable.id] = value
    }
    const own = itemSeconds(item, answers, language)
    if (own > seconds) [best, seconds] = [answers, own]
  }
  return best
}

/** Of a choice of one answer each answer is tried, since each may open another text. */
function firstAnswers({ offered }: ShownItem, chosen: Choice): readonly ReadonlyMap<string, Value>[] {
  const [first, second] = offered
  if (first?.kind !== 'single' || chosen.has(first.id) || second?.followUp === null) return [new Map()]
  return first.codes.map(({ code }) => new Map([[first.id, code]]))
}

const longest = (variable: Variable): Value | undefined => {
  const [first] = alternatives(variable, []) ?? []
  return first
}
