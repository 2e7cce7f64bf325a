import type { Variable } from '../items/variable.ts'
import { oncePerQuestionnaire } from './once-per-questionnaire.ts'
import type { Questionnaire } from './questionnaire.ts'

/** A variable of a questionnaire, and which of its pages it is on, counted from 0. */
export type VariablePlace = { readonly variable: Variable; readonly page: number }

/**
 * Every variable of a questionnaire by its id, with the page that it is on.
 *
 * @example variablePlaces(questionnaire).get('visits')?.page // → 2
 */
export const variablePlaces: (questionnaire: Questionnaire) => ReadonlyMap<string, VariablePlace> =
  oncePerQuestionnaire(
    ({ pages }) =>
      new Map(
        pages.flatMap(({ items }, page) =>
          items.flatMap(({ variables }) => variables.map((variable) => [variable.id, { variable, page }] as const)),
        ),
      ),
  )
