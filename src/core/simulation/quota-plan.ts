import { codebook } from '../dataset/codebook.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Study, Wave } from '../study/study.ts'
import type { PublishedTables } from '../published/published-schema.ts'
import { likelyAnswers } from './likely-answers.ts'
import { likelyInWaves } from './likely-in-waves.ts'
import type { Division } from './quota-columns.ts'
import { divisionOf } from './quota-columns.ts'
import type { Draw } from './quota-draw.ts'
import { drawing } from './quota-draw.ts'
import { likelyAsPublished } from './quota-likely.ts'
import type { QuotaPerson } from './quota-people.ts'
import { quotaPeople } from './quota-people.ts'
import { sourcesOf, valuesOf } from './quota-source.ts'
import type { Quota, QuotaTable } from './quota.ts'
import { quotasOf } from './quota.ts'
import type { Random } from './random.ts'

/** Everything from which the answers of a wave are handed out. */
export type QuotaPlan = {
  readonly division: Division
  readonly quotas: ReadonlyMap<string, Quota>
  readonly people: readonly QuotaPerson[]
  readonly draw: Draw
  readonly random: Random
  /** The values of a question that are in none of its classes; the same list every time. */
  readonly restOf: (quota: Quota) => readonly number[]
  /** How many people are in a column of a table that counts everybody, whether they answer or not. */
  readonly everyone: (table: QuotaTable, column: string) => number
}

/**
 * The division behind published figures that quotas are for; `null` for any others. It is decided by the figures: their
 * columns are the total and groups without overlap that follow from one question, and in some column figures are printed
 * without their base, or some table is not about one question. Where every base is known an integer programme is better:
 * it decides who passes which gate, which quotas leave to chance.
 *
 * @example quotaDivision(study, questionnaire, wave, published)?.by?.id // → 'phase'
 */
export function quotaDivision(
  study: Study,
  questionnaire: Questionnaire,
  wave: Wave,
  published: PublishedTables,
): Division | null {
  const asked = new Set(questionnaire.pages.flatMap(({ items }) => items.map(({ item }) => item.id)))
  const lacksBase = published.tables.some(({ id, banner, base, rows }) => {
    const item = study.tables.find((spec) => spec.id === id)?.item ?? null
    const isPrinted = (index: number): boolean =>
      rows.some(({ values }) => Object.values(values).some((line) => (line[index] ?? null) !== null))
    return !asked.has(item ?? '') || banner.some((_, index) => (base[index] ?? null) === null && isPrinted(index))
  })
  if (!lacksBase) return null
  const columns = published.tables.flatMap(({ banner }) => banner)
  return divisionOf(
    study,
    questionnaire,
    columns,
    wave.strata?.map(({ group }) => group),
  )
}

/** What the answers of a wave are made after: its own published figures, and for what is likely those of other waves. */
export type QuotaSource = {
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly published: PublishedTables
  readonly others: readonly PublishedTables[]
}

/**
 * The people of a wave, who have not answered anything yet, and all that decides their answers.
 *
 * @example planQuotas(source, division, random).people.length // → 10333
 */
export function planQuotas(source: QuotaSource, division: Division, random: Random): QuotaPlan {
  const { study, wave, questionnaire, published, others } = source
  const find = sourcesOf(questionnaire)
  const quotas = quotasOf(study, find, published)
  const precedents = [
    { quotas, own: true },
    ...others.map((other) => ({ quotas: quotasOf(study, find, other), own: false })),
  ]
  const likely = likelyAsPublished(likelyInWaves(study, wave, questionnaire, find), precedents, wave.id)
  const whole = new Map([...codebook(questionnaire)].map(([id, { variable }]) => [id, variable]))
  const task = { study, wave, published, division, find, pages: questionnaire.pages, quotas, likely }
  const people = quotaPeople(task, random)
  const rests = new Map<string, readonly number[]>()
  return {
    division,
    quotas,
    people,
    draw: drawing(likely, whole, likelyAnswers(questionnaire, random), random),
    random,
    restOf: ({ variable, classes }) => {
      const taken = new Set(classes.flatMap(({ values }) => values))
      const rest = rests.get(variable.id) ?? valuesOf(variable).filter((value) => !taken.has(value))
      rests.set(variable.id, rest)
      return rest
    },
    everyone: ({ spec, filter }, column) => {
      const first = spec.base === 'first-row' ? (spec.rows[0]?.variable ?? '') : null
      return people.filter((person) => {
        const lookup = answersLookup(person.answers)
        if (column !== 'total' && person.column !== column) return false
        return (filter === null || holds(filter, lookup)) && (first === null || lookup(first) !== undefined)
      }).length
    },
  }
}
