import type { Codebook } from '../dataset/codebook.ts'
import { codebook } from '../dataset/codebook.ts'
import type { Response } from '../dataset/response.ts'
import type { Variable } from '../items/variable.ts'
import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { RuleTree, Value } from '../rule/rule.ts'
import type { Goal } from './goals.ts'
import { goalsOf, reached } from './goals.ts'
import type { LikelyPerson } from './likely-answers.ts'
import { likelyAnswers } from './likely-answers.ts'
import type { Random } from './random.ts'
import { sampleRow } from './sample-value.ts'
import type { Wishes } from './satisfy.ts'
import { grant, satisfy } from './satisfy.ts'
import type { Respondent } from './walk.ts'
import { walk } from './walk.ts'

/** How often somebody stops on the way, skips or declines a question, and how often one goal is tried. */
const breakOff = 0.1
const skip = 0.02
const decline = 0.03
const attempts = 12

/** Makes everything true that must be true for a question to be asked, back to the first page. */
function wishFor(base: RuleTree | null, book: Codebook, wishes: Wishes, random: Random): void {
  if (base === null) return
  const find = (id: string): Variable | undefined => book.get(id)?.variable
  satisfy(base, true, wishes, find, random)
  for (const id of variablesOf(base)) wishFor(book.get(id)?.base ?? null, book, wishes, random)
}

function wishesFor(goal: Goal, { pages }: Questionnaire, book: Codebook, random: Random): Wishes {
  const wishes: Wishes = new Map()
  wishFor(goal.base, book, wishes, random)
  const known = wishes.get(goal.variable) ?? {}
  if (typeof goal.value === 'number') {
    if (book.get(goal.variable)?.variable.kind === 'multiple') known.has = (known.has ?? new Set()).add(goal.value)
    else known.values = [goal.value]
  }
  wishes.set(goal.variable, known)
  const page = pages.find(({ id }) => id === book.get(goal.variable)?.page)
  const hard = (page?.checks ?? []).filter(({ level }) => level === 'hard')
  for (const { rule } of hard) satisfy(rule, true, wishes, (id) => book.get(id)?.variable, random)
  return wishes
}

/** A roster with all its rows. */
function fullRoster(variable: Variable, random: Random): Value | undefined {
  const rows = variable.max ?? 1
  // Rows that happen to stay empty do not count, so more are made than are needed.
  const sampled = Array.from({ length: 2 * rows }, () => sampleRow(variable, random))
  return sampled.filter((row) => Object.keys(row).length > 0).slice(0, rows)
}

/** Somebody who goes for a goal, and answers by chance where the goal does not care. */
function aimingAt(
  goal: Goal,
  questionnaire: Questionnaire,
  book: Codebook,
  likely: LikelyPerson,
  random: Random,
): Respondent {
  const wishes = wishesFor(goal, questionnaire, book, random)
  return {
    answer: (variable, _, answers) => {
      if (goal.value === 'full' && goal.variable === variable.id) return fullRoster(variable, random)
      const value = likely(variable, true, answers)
      return wishes.has(variable.id) ? grant(variable, wishes, value, random) : value
    },
    declines: () => false,
    leaves: () => false,
  }
}

/** How much a page asks of somebody's patience: a roster as much as eight other pages. */
const effortOf = ({ items }: AskedPage): number => (items.some(({ item }) => item.type === 'roster') ? 8 : 1)

/** Somebody who answers as is likely, skips a little and sometimes breaks off, most of all at a roster. */
function byChance({ pages }: Questionnaire, likely: LikelyPerson, random: Random): Respondent {
  const effort = pages.reduce((sum, page) => sum + effortOf(page), 0)
  return {
    answer: (variable, required, answers) =>
      !required && random() < skip ? undefined : likely(variable, required, answers),
    declines: () => random() < decline,
    leaves: (page) => random() < (breakOff * effortOf(page)) / effort,
  }
}

/**
 * Responses of made-up respondents who walk the real routing. As far as their number allows, the first go for every
 * option, bound and branch that the questionnaire has; the others answer by chance, skip questions and break off.
 * The same seed gives the same wave.
 *
 * @example simulate(questionnaire, 500, seededRandom(1)).length // → 500
 */
export function simulate(questionnaire: Questionnaire, respondents: number, random: Random): readonly Response[] {
  const book = codebook(questionnaire)
  const { person } = likelyAnswers(questionnaire, random)
  const left = new Map(goalsOf(book).map((goal) => [goal, attempts]))
  const responses: Response[] = []
  // At most half of a wave serves the coverage of goals, so that small waves have break-offs as well.
  const aimed = Math.ceil(respondents / 2)
  while (responses.length < respondents) {
    const [goal] = responses.length < aimed ? left.keys() : []
    const likely = person()
    const respondent =
      goal === undefined ? byChance(questionnaire, likely, random) : aimingAt(goal, questionnaire, book, likely, random)
    const response = walk(questionnaire, String(responses.length + 1), respondent)
    responses.push(response)
    if (goal === undefined) continue
    const tries = (left.get(goal) ?? 1) - 1
    if (tries === 0) left.delete(goal)
    else left.set(goal, tries)
    for (const other of left.keys()) {
      if (reached(other, response.answers, book.get(other.variable)?.variable.max ?? null)) left.delete(other)
    }
  }
  return responses
}
