import { codebook, type Codebook, type CodebookEntry } from '../dataset/codebook.ts'
import type { Variable } from '../items/variable.ts'
import { questionnaireOf, type Questionnaire } from '../questionnaire/questionnaire.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { Study, Wave } from '../study/study.ts'

/** A variable with where it is asked; a column of a roster has the entry of its roster. */
export type PlacedVariable = {
  readonly variable: Variable
  readonly entry: CodebookEntry
  readonly level: 'response' | 'row'
}

/** One questionnaire made ready to be compared. */
export type Compared = {
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly book: Codebook
  /** Every variable and every column of a roster, by id, in the order of asking. */
  readonly variables: ReadonlyMap<string, PlacedVariable>
}

/** The questionnaire of a wave with its variables by id. */
export function comparedOf(study: Study, wave: Wave): Compared {
  const questionnaire = questionnaireOf(study, wave)
  const book = codebook(questionnaire)
  const variables = [...book.values()].flatMap((entry): readonly PlacedVariable[] => [
    { variable: entry.variable, entry, level: 'response' },
    ...entry.variable.columns.map((variable) => ({ variable, entry, level: 'row' as const })),
  ])
  return { study, wave, questionnaire, book, variables: new Map(variables.map((one) => [one.variable.id, one])) }
}

/**
 * The variables on which it hangs whether a variable is asked: those that its rule reads, those that their rules read,
 * and so on to the first page.
 */
export function gatesOf(id: string, book: Codebook): readonly string[] {
  const found = new Set<string>()
  const look = (variable: string): void => {
    const base = book.get(variable)?.base ?? null
    for (const gate of base === null ? [] : variablesOf(base)) {
      if (found.has(gate)) continue
      found.add(gate)
      look(gate)
    }
  }
  look(id)
  return [...found]
}
