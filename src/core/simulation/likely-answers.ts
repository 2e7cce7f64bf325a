import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Lookup } from '../rule/evaluate-rule.ts'
import { isRows } from '../rule/evaluate-rule.ts'
import { rosterColumn } from '../rule/roster-column.ts'
import type { RosterRow, Value } from '../rule/rule.ts'
import type { LikelyAmount } from '../study/likely-schema.ts'
import { inYears, likelyAmount, nearestBound } from './likely-amounts.ts'
import type { Random } from './random.ts'
import { rowCount, sampleRow, sampleValue } from './sample-value.ts'

/**
 * What one person answers to a variable, given their answers so far; `undefined` for nothing. What they were asked before
 * and did not answer is as true of them as what they did.
 */
export type LikelyPerson = (variable: Variable, required: boolean, answers: Lookup) => Value | undefined

/** Answers as the study says that they are likely. */
export type LikelyAnswers = {
  /** Whether the study says something of a variable, or of a column of it. */
  readonly tells: (variable: Variable) => boolean
  /** Somebody who has not answered anything yet. */
  readonly person: () => LikelyPerson
}

/** What is true of a person, or in one row of a roster, whether it was filled in or not; in years where it is a time. */
type Facts = Map<string, number>

/** The last amount in a column of a roster. */
function lastIn(roster: Variable, column: string, answers: Lookup): number | undefined {
  const name = rosterColumn(roster.id, column) ?? ''
  const rows = answers(roster.id)
  return isRows(rows) ? rows.map((row) => row[name]).findLast((amount) => typeof amount === 'number') : undefined
}

/**
 * Made-up people whose amounts are spread as the study says, and fit together: who began in 2015 is not 60 years old, and no
 * job ends before it starts. Of what the study says nothing, answers are drawn as ever.
 *
 * @example likelyAnswers(questionnaire, random).person()(age, true, (id) => ({ '1.4': 2012 })[id]) // → 30
 */
export function likelyAnswers({ pages, likely }: Questionnaire, random: Random): LikelyAnswers {
  const { amounts = [], year = 0 } = likely ?? {}
  const entries = new Map(amounts.map((amount) => [amount.of, amount]))
  const asked = pages.flatMap(({ items }) => items.flatMap(({ variables }) => variables))
  const rosters = new Map(asked.flatMap((own) => own.columns.map((column) => [column.id, own] as const)))
  const variables = new Map(asked.flatMap((own) => [own, ...own.columns]).map((own) => [own.id, own]))
  const tells = ({ id, columns }: Variable): boolean =>
    entries.has(id) || columns.some((column) => entries.has(column.id))

  const person = (): LikelyPerson => {
    const facts: Facts = new Map()

    /** An amount that others are counted from, of this row, an answer before it, or else made up for good. */
    const factOf = (id: string, answers: Lookup, row: Facts | null): number => {
      const roster = rosters.get(id)
      const given = roster === undefined ? answers(id) : lastIn(roster, id, answers)
      const kind = variables.get(id)?.kind ?? 'year'
      const known = row?.get(id) ?? (typeof given === 'number' ? inYears(kind, given) : facts.get(id))
      if (known !== undefined) return known
      const [variable, entry] = [variables.get(id), entries.get(id)]
      const made =
        variable === undefined || entry === undefined
          ? (entry?.middle ?? year)
          : amountOf(variable, entry, answers, null)
      facts.set(id, inYears(kind, made))
      return inYears(kind, made)
    }

    /** The variable with the bounds that it has for this person. */
    const bounded = (variable: Variable, { within }: LikelyAmount, answers: Lookup, row: Facts | null): Variable => {
      if (within === undefined) return variable
      const months = Math.floor(12 * (year + 1 - factOf(within, answers, row)))
      return { ...variable, max: Math.max(variable.min ?? 0, Math.min(variable.max ?? months, months)) }
    }

    const amountOf = (own: Variable, entry: LikelyAmount, answers: Lookup, row: Facts | null): number => {
      const variable = bounded(own, entry, answers, row)
      const from =
        entry.after !== undefined
          ? factOf(entry.after, answers, row)
          : entry.since === undefined
            ? null
            : year - Math.floor(factOf(entry.since, answers, row))
      return likelyAmount(variable, entry, from, random) ?? nearestBound(variable, entry, from)
    }

    /** What is true in a row, given the row above it; `null` when there is no room for another row. */
    const factsOfRow = (roster: Variable, answers: Lookup, above: Facts | null): Facts | null => {
      const row: Facts = new Map()
      const described = amounts.filter(({ of }) => roster.columns.some(({ id }) => id === of))
      for (const entry of described) {
        const column = variables.get(entry.of)
        if (column === undefined) continue
        const before = above?.get(entry.of)
        const value =
          entry.next !== undefined && before !== undefined
            ? likelyAmount(column, entry.next, before, random, 1)
            : amountOf(column, entry, answers, row)
        if (value === null) return null
        row.set(entry.of, value)
      }
      return row
    }

    const cellOf =
      (row: Facts) =>
      (column: Variable): Value | undefined => {
        const entry = entries.get(column.id)
        if (entry === undefined) return sampleValue(column, random)
        return random() < entry.filled ? row.get(column.id) : undefined
      }

    const rosterOf = (roster: Variable, answers: Lookup): readonly RosterRow[] => {
      const told: Facts[] = []
      for (let left = rowCount(roster, random); left > 0; left -= 1) {
        // Where the next row would begin after the wave, there is none.
        const row = factsOfRow(roster, answers, told.at(-1) ?? null)
        if (row === null) break
        told.push(row)
      }
      const rows = told.map((row) => sampleRow(roster, random, cellOf(row)))
      const filled = rows.filter((row) => Object.keys(row).length > 0)
      if (filled.length > 0) return filled
      const whole = (row: Facts) => (column: Variable) => row.get(column.id) ?? sampleValue(column, random)
      return told.slice(0, 1).map((row) => sampleRow(roster, random, whole(row), 1))
    }

    return (variable, required, answers) => {
      const entry = entries.get(variable.id)
      if (entry !== undefined) {
        if (!required && random() >= entry.filled) return undefined
        return amountOf(variable, entry, answers, null)
      }
      return tells(variable) ? rosterOf(variable, answers) : sampleValue(variable, random)
    }
  }
  return { tells, person }
}
