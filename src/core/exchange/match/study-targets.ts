import type { Item } from '../../items/item.ts'
import type { Variable } from '../../items/variable.ts'
import type { Questionnaire } from '../../questionnaire/questionnaire.ts'
import type { Mapping, VariableMapping } from '../mapping-schema.ts'

/** A variable of the wave before that a column of a new file may hold, with how the earlier file filled it. */
export type Target = {
  readonly item: Exclude<Item, { type: 'note' }>
  readonly variable: Variable
  /** How the file of the wave before filled it; `null` where that wave was not brought in, or left it empty. */
  readonly earlier: VariableMapping | null
}

/**
 * The variables of a questionnaire that a file could fill, in the order of asking.
 *
 * @param mapping how the data of that wave were brought in; `null` when they were not
 * @example studyTargets(questionnaireOf(study, wave), mapping)[0]?.variable.id // → 'sex'
 */
export function studyTargets(questionnaire: Questionnaire, mapping: Mapping | null): readonly Target[] {
  const entries = new Map(mapping?.variables.map((entry) => [entry.variable, entry]))
  return questionnaire.pages.flatMap(({ items }) =>
    items.flatMap(({ item, variables }) =>
      item.type === 'note'
        ? []
        : variables.map((variable): Target => ({ item, variable, earlier: entries.get(variable.id) ?? null })),
    ),
  )
}
