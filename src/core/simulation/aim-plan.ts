import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Group, Study, Wave } from '../study/study.ts'
import { codebook } from '../dataset/codebook.ts'
import type { Aim } from './aim.ts'
import { isBase } from './aim.ts'
import type { Reading } from './aim-cells.ts'
import { gateAims } from './aim-gates.ts'
import type { Turn } from './aim-turns.ts'
import { turnsOf } from './aim-turns.ts'
import { derivedLookup, questionsOf } from './derived-lookup.ts'
import { likelyAnswers } from './likely-answers.ts'
import { likelyInWaves } from './likely-in-waves.ts'
import type { Draw } from './quota-draw.ts'
import { drawing } from './quota-draw.ts'
import { expectedRespondents } from './quota-sizes.ts'
import type { QuotaSources } from './quota-source.ts'
import { sourcesOf } from './quota-source.ts'
import type { Random } from './random.ts'

/** What answers are made from: what is asked, and what was published of it. Nothing in it is an answer of anybody. */
export type AimSource = {
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  /** The groups of the wave. */
  readonly groups: readonly Group[]
  readonly aims: readonly Aim[]
}

/** An aim with the question that it counts, and every question that decides who is counted. */
export type ReadAim = { readonly aim: Aim; readonly question: string; readonly reads: readonly string[] }

/** Everything from which the answers of a wave are handed out. */
export type AimPlan = {
  readonly turns: readonly Turn[]
  readonly aims: readonly ReadAim[]
  readonly ruleOf: (group: string) => RuleTree | null
  /** The rules by which somebody gets into a column. */
  readonly columns: readonly RuleTree[]
  /** The questions that decide it. */
  readonly early: ReadonlySet<string>
  readonly weighted: boolean
  readonly respondents: number
  readonly source: QuotaSources
  readonly reading: Reading
  readonly draw: Draw
}

const sameColumn = (one: Aim, other: Aim): boolean => one.group === other.group && other.filter === null

/**
 * The sizes of columns, as aims about the question that decides last who is in them: for where no table is about that
 * question itself.
 */
function sizeAims(
  source: AimSource,
  turns: readonly Turn[],
  read: Reading['read'],
  find: QuotaSources,
): readonly Aim[] {
  const { groups, aims } = source
  const bases = aims.filter(isBase)
  return groups.flatMap(({ id, rule }): readonly Aim[] => {
    const sizes = bases
      .filter(({ group }) => group === id)
      .map(({ wanted }) => (wanted.kind === 'people' ? wanted.n : 0))
    const reads = read(rule.tree)
    const last = turns.findLast(({ variable }) => reads.includes(variable.id))?.variable.id
    if (sizes.length === 0 || last === undefined) return []
    const size: Aim = {
      variable: last,
      codes: null,
      exempt: [],
      group: id,
      filter: null,
      wanted: { kind: 'people', n: Math.max(...sizes) },
    }
    const isKnown = bases.some((one) => find(one.variable)?.question.id === last && sameColumn(size, one))
    return isKnown ? [] : [size]
  })
}

/** The number of respondents: the largest base of the total. */
function respondentsOf({ aims, wave }: AimSource): number {
  const bases = aims.flatMap((aim) => (isBase(aim) && aim.wanted.kind === 'people' ? [{ aim, n: aim.wanted.n }] : []))
  const total = bases.filter(({ aim }) => aim.group === 'total').map(({ n }) => n)
  const largest = Math.max(0, ...(total.length > 0 ? total : bases.map(({ n }) => n)))
  return largest > 0 ? largest : expectedRespondents(wave)
}

/**
 * All that decides the answers of a wave that is made after public tables.
 *
 * @example planAims(source, random).respondents // → 420
 */
export function planAims(source: AimSource, random: Random): AimPlan {
  const { study, wave, questionnaire, groups, aims } = source
  const derived = questionnaire.derived ?? []
  const reading: Reading = { lookup: derivedLookup(derived), read: questionsOf(derived) }
  const find = sourcesOf(questionnaire)
  const rules = new Map(groups.map(({ id, rule }) => [id, rule.tree]))
  const used = new Set(aims.map(({ group }) => group))
  const columns = groups.filter(({ id }) => used.has(id)).map(({ rule }) => rule.tree)
  const turns = turnsOf(questionnaire, columns)
  const whole = new Map([...codebook(questionnaire)].map(([id, { variable }]) => [id, variable]))
  const ruleOf = (group: string): RuleTree | null => rules.get(group) ?? null
  const all = [
    ...aims,
    ...sizeAims(source, turns, reading.read, find),
    ...gateAims(aims, turns, ruleOf, find, reading.read),
  ]
  return {
    turns,
    aims: all.flatMap((aim): readonly ReadAim[] => {
      const question = find(aim.variable)?.question.id
      const group = rules.get(aim.group)
      if (question === undefined || (group === undefined && aim.group !== 'total')) return []
      const deciding = [group, aim.filter].flatMap((rule) =>
        rule === undefined || rule === null ? [] : reading.read(rule),
      )
      return [{ aim, question, reads: [...new Set([question, ...deciding])] }]
    }),
    ruleOf,
    columns,
    early: new Set(columns.flatMap(reading.read)),
    weighted: aims.some(({ wanted }) => wanted.kind === 'weighted'),
    respondents: respondentsOf(source),
    source: find,
    reading,
    draw: drawing(likelyInWaves(study, wave, questionnaire, find), whole, likelyAnswers(questionnaire, random), random),
  }
}
