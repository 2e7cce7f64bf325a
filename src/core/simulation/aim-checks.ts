import type { Variable } from '../items/variable.ts'
import type { AskedPage } from '../questionnaire/questionnaire.ts'
import type { ShownPage } from '../questionnaire/show-page.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { AimedPerson } from './aim-person.ts'
import type { Draw } from './quota-draw.ts'
import type { Random } from './random.ts'
import { whole } from './random.ts'

/** How often somebody thinks again, and with how many others they try to change answers. */
const attempts = { again: 40, others: 400 }

/** What is known of a page when all of it was handed out. */
export type PageTask = {
  readonly page: AskedPage
  readonly people: readonly AimedPerson[]
  readonly offers: (answers: Answers) => ShownPage | null
  readonly draw: Draw
  readonly random: Random
  /** Whether something is aimed at in a question. */
  readonly isAimed: (variable: string) => boolean
  /** Whether answers to a question may still change hands: nothing that was handed out rests on them. */
  readonly isFree: (variable: string) => boolean
}

const fails = ({ checks = [] }: AskedPage, { answers }: AimedPerson): boolean =>
  checks.some(({ level, rule }) => level === 'hard' && evaluate(rule, answersLookup(answers)) === false)

/** Changes an answer with somebody of the same cell, so that both pass; true when that was done. */
function swaps({ page }: PageTask, own: AimedPerson, other: AimedPerson, { id }: Variable): boolean {
  const [mine, theirs] = [own.answers[id], other.answers[id]]
  if (mine === undefined || theirs === undefined) return false
  own.answers[id] = theirs
  other.answers[id] = mine
  if (!fails(page, own) && !fails(page, other)) return true
  own.answers[id] = mine
  other.answers[id] = theirs
  return false
}

const codesOf = (value: Value | undefined): readonly number[] =>
  Array.isArray(value) ? value.filter((code) => typeof code === 'number') : []

/** Hands one option of too many to somebody of the same cell who has not ticked it, and has room for it. */
function handsOn({ page }: PageTask, own: AimedPerson, other: AimedPerson, { id, codes }: Variable): void {
  const [mine, theirs] = [codesOf(own.answers[id]), codesOf(other.answers[id])]
  const isAlone = (code: number): boolean => codes.some((one) => one.code === code && one.exclusive)
  const code = mine.find((one) => !theirs.includes(one))
  if (code === undefined || theirs.length === 0 || mine.length - theirs.length < 2) return
  if ([code, ...theirs].some(isAlone)) return
  other.answers[id] = [...theirs, code].toSorted((a, b) => a - b)
  if (fails(page, other)) other.answers[id] = theirs
  else own.answers[id] = mine.filter((one) => one !== code)
}

/** Changes answers to a question with people of the same cell until somebody passes, or enough of them were tried. */
function passWithOthers(task: PageTask, own: AimedPerson, variable: Variable, alike: readonly AimedPerson[]): void {
  for (let attempt = 0; attempt < attempts.others && alike.length > 1 && fails(task.page, own); attempt += 1) {
    const other = alike[whole(task.random, alike.length)]
    if (other === undefined || other === own) continue
    if (variable.kind === 'multiple') handsOn(task, own, other, variable)
    else swaps(task, own, other, variable)
  }
}

/**
 * Makes answers pass the hard checks of their page: what nothing is aimed at is answered anew, and other answers change
 * hands between people of one cell, so that figures stay as they are. Who still fails will not get past the page.
 *
 * @example passAimedChecks(task); people[0]?.answers // → { age: 61, 'retire-age': 67 }
 */
export function passAimedChecks(task: PageTask): void {
  const { page, people, offers, draw, isAimed, isFree } = task
  if (page.checks?.every(({ level }) => level !== 'hard') !== false) return
  const cells = new Map<string, ReadonlyMap<number, readonly AimedPerson[]>>()
  for (const person of people) {
    if (!fails(page, person)) continue
    const offered: readonly Variable[] = offers(person.answers)?.items.flatMap((item) => item.offered) ?? []
    for (let attempt = 0; attempt < attempts.again && fails(page, person); attempt += 1) {
      for (const own of offered) {
        const old = person.answers[own.id]
        const isAgain = typeof old === 'number' || (own.kind === 'roster' && old !== undefined)
        if (isAimed(own.id) || !isAgain) continue
        const value = draw.any(own, person, true)
        if (value !== undefined) person.answers[own.id] = value
      }
    }
    for (const variable of offered.filter((own) => isAimed(own.id) && isFree(own.id))) {
      const { id } = variable
      const known = cells.get(id) ?? Map.groupBy(people, (one) => one.cells.get(id) ?? -1)
      cells.set(id, known)
      passWithOthers(task, person, variable, known.get(person.cells.get(id) ?? -1) ?? [])
    }
  }
}
