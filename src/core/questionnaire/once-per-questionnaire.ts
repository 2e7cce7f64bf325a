import type { Questionnaire } from './questionnaire.ts'

/**
 * A function that finds the same, once for each questionnaire: what hangs on the questions alone is asked for with every
 * page that is saved or shown.
 *
 * @example oncePerQuestionnaire(({ pages }) => pages.map(({ id }) => id))(questionnaire) // → ['work', 'visits']
 */
export function oncePerQuestionnaire<Found extends object>(
  find: (questionnaire: Questionnaire) => Found,
): (questionnaire: Questionnaire) => Found {
  const known = new WeakMap<Questionnaire, Found>()
  return (questionnaire) => {
    const kept = known.get(questionnaire)
    if (kept !== undefined) return kept
    const found = find(questionnaire)
    known.set(questionnaire, found)
    return found
  }
}
