import type { Response } from '../../core/dataset/response.ts'
import { columnName } from '../../core/items/roster.ts'
import type { Variable } from '../../core/items/variable.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import type { RosterRow, Value } from '../../core/rule/rule.ts'
import type { Random } from '../../core/simulation/random.ts'
import { whole } from '../../core/simulation/random.ts'

const words = [
  'rooster',
  'sfeer',
  'opleider',
  'reistijd',
  'kinderen',
  'onderzoek',
  'toch maar niet',
  'goede begeleiding',
]

/** A value that fits a variable, or `undefined` for nothing filled in. */
function randomValue(variable: Variable, random: Random): Value | undefined {
  if (random() < (variable.kind === 'text' ? 0.8 : 0.05)) return undefined
  const low = variable.min ?? 0
  const high = variable.max ?? 100
  switch (variable.kind) {
    case 'single':
      return variable.codes[whole(random, variable.codes.length)]?.code
    case 'multiple': {
      const chosen = variable.codes.filter(() => random() < 0.2).map(({ code }) => code)
      return chosen.length === 0 ? undefined : chosen
    }
    case 'scale':
    case 'number':
    case 'year':
      return low + whole(random, high - low + 1)
    case 'months':
      return low * 12 + whole(random, 12 * (high - low))
    case 'text':
      return words[whole(random, words.length)]
    case 'roster':
      return Array.from({ length: 1 + whole(random, 3) }, () => randomRow(variable, random))
  }
}

function randomRow(roster: Variable, random: Random): RosterRow {
  const cells: Record<string, number | string> = {}
  for (const column of roster.columns) {
    const value = randomValue(column, random)
    if (typeof value === 'number' || typeof value === 'string') cells[columnName(roster.id, column)] = value
  }
  return cells
}

/**
 * Responses with an answer of chance to every question, one in twenty of them broken off. Questions that a respondent
 * is routed past have an answer too: `collect` leaves those out. Only for measuring speed: nothing hangs together.
 *
 * @example randomResponses(questionnaire, 5778, seededRandom(2023)).length // → 5778
 */
export function randomResponses(questionnaire: Questionnaire, count: number, random: Random): readonly Response[] {
  const variables = questionnaire.pages.flatMap((page) => page.items.flatMap((item) => item.variables))
  const pages = questionnaire.pages.map(({ id }) => id)
  return Array.from({ length: count }, (_, index): Response => {
    const answers: Record<string, Value> = {}
    for (const variable of variables) {
      const value = randomValue(variable, random)
      if (value !== undefined) answers[variable.id] = value
    }
    const complete = random() < 0.95
    return {
      id: String(index + 1),
      pages: complete ? pages : pages.slice(0, whole(random, pages.length)),
      answers,
      declined: [],
      complete,
    }
  })
}
