import type { ShownPage } from '../questionnaire/show-page.ts'
import type { Answers, RuleTree } from '../rule/rule.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { Aim } from './aim.ts'
import type { AimCell } from './aim-cells.ts'
import { aimCells } from './aim-cells.ts'
import { placeAims } from './aim-entries.ts'
import { aimGrid } from './aim-grid.ts'
import type { AimedPerson } from './aim-person.ts'
import type { AimPlan, ReadAim } from './aim-plan.ts'
import { solveAims } from './aim-solve.ts'
import type { Turn } from './aim-turns.ts'
import { writeAnswers } from './aim-write.ts'
import type { Random } from './random.ts'
import type { SolveLp } from './solver.ts'

/** How often a question is skipped of which nothing was published. */
const skip = 0.02

const isWeighted = ({ wanted: { kind } }: Aim): boolean => kind === 'share' || kind === 'mean' || kind === 'median'

/** The most answers of a question with which amounts that were given before can still be met, column by column. */
const few = 12

/**
 * The aims that are decided with a question: those about it of which the columns are known, and those about earlier ones
 * of which the columns depend on it.
 */
function decidedAims(plan: AimPlan, { variable }: Turn, done: ReadonlySet<string>): readonly ReadAim[] {
  const isEarly = plan.early.has(variable.id)
  return plan.aims.filter(({ aim, question, reads }) => {
    // Before people have a weight there is nothing weighted to aim at.
    if (isEarly && plan.weighted && isWeighted(aim)) return false
    if (!reads.includes(variable.id) || !reads.every((id) => id === variable.id || done.has(id))) return false
    const kind = plan.source(question)?.question.kind
    return question === variable.id || kind === 'single' || kind === 'multiple' || variable.codes.length <= few
  })
}

/** Codes of a question by which somebody gets into a column, or is counted. */
function decidingCodes(plan: AimPlan, { variable }: Turn): readonly number[] {
  const filters = plan.aims.flatMap(({ aim: { filter } }) => (filter === null ? [] : [filter]))
  const codesIn = (rule: RuleTree): readonly number[] => {
    if (rule.kind === 'and' || rule.kind === 'or') return rule.of.flatMap(codesIn)
    if (rule.kind === 'not') return codesIn(rule.of)
    return rule.kind === 'has' && rule.variable === variable.id ? [rule.code] : []
  }
  return [
    ...new Set(
      [...plan.columns, ...filters].filter((rule) => variablesOf(rule).includes(variable.id)).flatMap(codesIn),
    ),
  ]
}

/** Amounts that aims speak of: what is near a printed mean or median, and where the bands of a recode begin. */
function wantedValues(plan: AimPlan, aims: readonly Aim[], values: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { wanted, variable } of aims) {
    if (wanted.kind === 'mean' || wanted.kind === 'median') {
      for (const value of [wanted.printed, Math.floor(wanted.printed), Math.ceil(wanted.printed)]) found.add(value)
    }
    const source = plan.source(variable)
    for (const [at, value] of values.entries()) {
      const before = values[at - 1]
      if (
        before !== undefined &&
        source?.valueOf(before) !== source?.valueOf(value) &&
        source?.question.id !== variable
      ) {
        found.add(before).add(value)
      }
    }
  }
  return found
}

/** Answers by chance to a question of which nothing was published. */
function answerByChance(
  { draw }: AimPlan,
  { asked: { item }, number }: Turn,
  cells: readonly AimCell[],
  random: Random,
) {
  const isRequired = item.type !== 'note' && item.required
  for (const { people, offered } of cells) {
    // Texts are left out of the files, so that nobody writes one where the page does not ask for it.
    if (offered.kind === 'text' && !isRequired) continue
    for (const person of people) {
      if (!isRequired && random() < skip) continue
      const value = draw.any(offered, person, isRequired)
      if (value === undefined) continue
      person.answers[offered.id] = value
      person.last = Math.max(person.last, number)
    }
  }
}

/** What a question is handed out with. */
export type TurnTask = {
  readonly plan: AimPlan
  readonly people: readonly AimedPerson[]
  /** What the page of the question shows to whom. */
  readonly offers: (answers: Answers) => ShownPage | null
  /** The questions that were handed out before. */
  readonly done: ReadonlySet<string>
  readonly solveLp: SolveLp
  readonly random: Random
}

/**
 * Hands out the answers to one question: as the aims about it say, or by chance where there are none.
 *
 * @example takeTurn(task, turn); task.people[0]?.answers // → { sex: 2 }
 */
export function takeTurn({ plan, people, offers, done, solveLp, random }: TurnTask, turn: Turn): void {
  const { variable } = turn
  const decided = decidedAims(plan, turn, done)
  const aims = decided.map(({ aim }) => aim)
  const rules = aims.flatMap(({ group, filter }) => [plan.ruleOf(group), filter]).filter((rule) => rule !== null)
  const apart = [...new Set(decided.map(({ question }) => question))].filter((id) => id !== variable.id)
  const cells = aimCells(turn, people, offers, { rules: [...new Set(rules)], apart }, plan.reading)
  const isOpen = variable.kind === 'text' || variable.kind === 'roster'
  if (aims.length === 0 || isOpen || cells.length === 0) {
    answerByChance(plan, turn, cells, random)
    return
  }
  const likely = plan.draw.weights(variable.id, { key: '', groups: [] })
  const own = decided.filter(({ question }) => question === variable.id).map(({ aim }) => aim)
  const wanted = wantedValues(plan, own, [...likely.keys()])
  const grid = aimGrid({ variable, cells, likely, deciding: decidingCodes(plan, turn), wanted })
  const placed = placeAims(grid, variable.id, aims, plan.ruleOf, plan.source)
  const counts = solveAims(grid, placed, solveLp, random)
  writeAnswers(turn, grid, counts, random)
}
