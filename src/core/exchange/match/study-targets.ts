import type { Item } from '../../items/item.ts'
import type { Variable } from '../../items/variable.ts'
import type { Questionnaire } from '../../questionnaire/questionnaire.ts'
import type { Mapping, VariableMapping } from '../mapping-schema.ts'
import { plainWording } from './wording.ts'

/** A variable of the wave before that a column of a new file may hold, with how the earlier file filled it. */
export type Target = {
  readonly item: Exclude<Item, { type: 'note' }>
  readonly variable: Variable
  /** How the file of the wave before filled it; `null` where that wave was not brought in, or left it empty. */
  readonly earlier: VariableMapping | null
  /** What that file says of the column, in the form in which wordings are compared; `null` when it says nothing. */
  readonly label: string | null
}

/** What the file of the wave before says of the column of a variable. */
function labelOf(earlier: VariableMapping | null, mapping: Mapping | null): string | null {
  if (earlier === null || !('column' in earlier) || earlier.column === undefined) return null
  return plainWording(mapping?.labels?.[earlier.column] ?? '', earlier.column) || null
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
        : variables.map((variable): Target => {
            const earlier = entries.get(variable.id) ?? null
            return { item, variable, earlier, label: labelOf(earlier, mapping) }
          }),
    ),
  )
}
