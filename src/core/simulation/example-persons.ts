import type { Answers, Value } from '../rule/rule.ts'
import type { Random } from './random.ts'
import { whole } from './random.ts'

/**
 * Respondents of the example study who answer by chance, skip pages and break off. Written out by hand: it shares nothing
 * with the programme that it is to test.
 */
export const examplePersons = (count: number, random: Random): readonly Answers[] =>
  Array.from({ length: count }, () => examplePerson(random))

function examplePerson(random: Random): Answers {
  const answers: Record<string, Value> = { work: someOf([1, 2, 3], random) }
  const one = (limit: number): number => 1 + whole(random, limit)
  const done = (): readonly number[] => (random() < 0.1 ? [4] : someOf([1, 2, 3], random))
  const has = (variable: string, code: number): boolean => {
    const value = answers[variable]
    return Array.isArray(value) ? value.includes(code) : value === code
  }
  const pages: readonly (() => Record<string, Value> | null)[] = [
    () => ({ done: done(), liked: one(3) }),
    () => ({ 'hours.now': 20 + whole(random, 30), 'hours.wanted': 20 + whole(random, 20) }),
    () => ({ 'grade.1': one(10), 'grade.2': one(10) }),
    () => (has('done', 1) ? { 'fit.1': one(3), 'fit.2': one(3) } : null),
    () => (has('done', 1) && !has('work', 1) ? { where: one(4) } : null),
    () => (has('done', 1) ? { left: one(2) } : null),
    () => (has('done', 1) && has('left', 1) ? { why: someOf([1, 2, 3], random) } : null),
    () => (has('done', 1) && has('done', 2) ? { both: one(2) } : null),
    () => (has('done', 3) && (has('liked', 2) || has('liked', 3)) ? { rest: one(2) } : null),
  ]
  const length = random() < 0.2 ? whole(random, pages.length) : pages.length
  for (const page of pages.slice(0, length)) if (random() > 0.04) Object.assign(answers, page() ?? {})
  return answers
}

function someOf(codes: readonly number[], random: Random): readonly number[] {
  const some = codes.filter(() => random() < 0.5)
  return some.length > 0 ? some : [codes[whole(random, codes.length)] ?? 1]
}
