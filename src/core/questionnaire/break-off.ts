import type { Answers } from '../rule/rule.ts'
import type { Questionnaire } from './questionnaire.ts'
import { route } from './route.ts'

/**
 * The page at which somebody stopped: the first on their own path that they did not save; `null` when they saved them
 * all and had only to send them in.
 *
 * @example breakOffPage(questionnaire, { answers: {}, pages: [] }) // → the first page
 */
export function breakOffPage(
  questionnaire: Questionnaire,
  { answers, pages }: { readonly answers: Answers; readonly pages: readonly string[] },
): string | null {
  const saved = new Set(pages)
  return route(questionnaire, answers).pages.find(({ page }) => !saved.has(page.id))?.page.id ?? null
}
