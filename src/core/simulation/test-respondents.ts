import type { Witness } from '../checking/finding.ts'
import { partName, partsReached } from '../checking/parts-shown.ts'
import type { Response } from '../dataset/response.ts'
import { columnName } from '../items/fields.ts'
import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { RosterRow, Value } from '../rule/rule.ts'
import type { Covering } from './cover.ts'
import { cover } from './cover.ts'
import type { LikelyPerson } from './likely-answers.ts'
import { likelyAnswers } from './likely-answers.ts'
import type { Random } from './random.ts'
import { sampleValue } from './sample-value.ts'
import type { Respondent } from './walk.ts'
import { walk } from './walk.ts'

/** How often a witness is sent along with other answers beside its own, in the hope of getting to the end. */
const attempts = 8

/** What is needed to make somebody of a witness. */
type Making = {
  readonly questionnaire: Questionnaire
  /** The number of the page on which a variable or an item is asked, and the variables of an item. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly variablesOf: ReadonlyMap<string, readonly Variable[]>
  readonly person: () => LikelyPerson
  readonly random: Random
}

/**
 * Responses of made-up respondents who together reach everything that the witnesses reach, as few as a greedy choice
 * needs. Each gives the answers of a witness, and likely ones to all else, to the end of the questionnaire; somebody whom
 * more answers would keep from a part leaves them open until it is reached.
 *
 * @example testRespondents(questionnaire, witnesses, seededRandom(1)).length // → 9
 * @throws when the witnesses are of another questionnaire
 */
export function testRespondents(
  questionnaire: Questionnaire,
  witnesses: readonly Witness[],
  random: Random,
): readonly Response[] {
  const making: Making = {
    questionnaire,
    ...placesIn(questionnaire),
    person: likelyAnswers(questionnaire, random).person,
    random,
  }
  const sought = new Set(witnesses.map(({ what, id }) => partName(what, id)))
  const alike = Map.groupBy(witnesses, ({ answers }) => JSON.stringify(answers))
  const choices = [...alike.values()].flatMap((same) => waysOf(making, same))
  const chosen = cover(choices.map(({ one, parts }) => ({ one, parts: common(parts, sought) })))
  return chosen.map((response, index) => ({ ...response, id: String(index + 1) }))
}

const common = (parts: ReadonlySet<string>, sought: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...parts].filter((part) => sought.has(part)))

function placesIn({ pages }: Questionnaire): Pick<Making, 'pageOf' | 'variablesOf'> {
  const items = pages.flatMap((page, number) => page.items.map(({ item, variables }) => ({ number, item, variables })))
  return {
    pageOf: new Map(
      items.flatMap(({ number, item, variables }) =>
        [item.id, ...variables.map(({ id }) => id)].map((id) => [id, number]),
      ),
    ),
    variablesOf: new Map(items.map(({ item, variables }) => [item.id, variables])),
  }
}

/** Ways through the questionnaire with the same answers to start from, until they reach all of these witnesses. */
function waysOf(making: Making, witnesses: readonly Witness[]): readonly Covering<Response>[] {
  const left = new Map(witnesses.map((witness) => [partName(witness.what, witness.id), witness]))
  const ways: Covering<Response>[] = []
  const send = (witness: Witness, open: number, last: boolean): void => {
    const one = walk(making.questionnaire, '', goingWith(making, witness, open))
    const parts = partsReached(making.questionnaire, one)
    const gained = [...left.keys()].filter((name) => parts.has(name))
    if (gained.length === 0 || !(one.complete || last)) return
    ways.push({ one, parts })
    for (const name of gained) left.delete(name)
  }
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [witness] = left.values()
    if (witness !== undefined) send(witness, 0, false)
  }
  for (const [name, witness] of left) {
    const place = making.questionnaire.pages.findIndex(({ id }) => id === witness.page)
    // What is behind an answer is on the page of that answer, which has to be left as it is, too.
    const open = witness.what === 'follow-up' ? place + 1 : place
    for (let attempt = 1; attempt <= attempts && left.has(name); attempt += 1) {
      send(witness, open, attempt === attempts)
    }
    if (left.has(name)) throw new Error(`${name} is not reached by ${JSON.stringify(witness.answers)}`)
  }
  return ways
}

/** Somebody with the answers of a witness; on the first `open` pages they answer nothing else. */
function goingWith(making: Making, { answers: own }: Witness, open: number): Respondent {
  const { pageOf, variablesOf, person, random } = making
  const likely = person()
  const isOpen = (id: string): boolean => (pageOf.get(id) ?? 0) < open
  return {
    answer: (variable, _, answers) => {
      const value = own[variable.id]
      if (value !== undefined) return worded(variable, value, random)
      return isOpen(variable.id) ? undefined : likely(variable, true, answers)
    },
    declines: (item) => isOpen(item) && (variablesOf.get(item) ?? []).every(({ id }) => own[id] === undefined),
    leaves: () => false,
  }
}

/** A witness has the same short text wherever it needs one; a response says of its texts that they are simulated. */
function worded(variable: Variable, value: Value, random: Random): Value {
  if (variable.kind === 'text') return sampleValue(variable, random) ?? value
  if (variable.kind !== 'roster' || !Array.isArray(value)) return value
  const texts = variable.columns.filter(({ kind }) => kind === 'text')
  return value.filter(isRow).map((row) => {
    const cells = { ...row }
    for (const column of texts) {
      const name = columnName(variable.id, column)
      const text = name in row ? sampleValue(column, random) : undefined
      if (typeof text === 'string') cells[name] = text
    }
    return cells
  })
}

const isRow = (value: number | RosterRow): value is RosterRow => typeof value === 'object'
