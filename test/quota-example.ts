import { collect } from '../src/core/dataset/collect.ts'
import type { Dataset } from '../src/core/dataset/dataset.ts'
import type { Response } from '../src/core/dataset/response.ts'
import { miniItem } from '../src/core/items/mini-item.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { route } from '../src/core/questionnaire/route.ts'
import type { Answers, Value } from '../src/core/rule/rule.ts'
import { miniStudy, miniWave } from '../src/core/study/mini-study.ts'
import type { Study, Wave } from '../src/core/study/study.ts'
import type { PublishedStatistic, PublishedTable, PublishedTables } from '../src/core/published/published-schema.ts'
import type { Table } from '../src/core/tables/table.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { unmetByTables } from '../src/core/tables/unmet-by-tables.ts'
import type { VerifiedFigure } from '../src/core/tables/verify-published.ts'
import { everywhere } from '../src/core/text.ts'
import type { Random } from '../src/core/simulation/random.ts'
import { seededRandom, whole } from '../src/core/simulation/random.ts'
import { simulateQuotas } from '../src/core/simulation/simulate-quotas.ts'

const named = (...words: readonly string[]): readonly { code: number; id: string; label: object }[] =>
  words.map((word, index) => ({ code: index + 1, id: word, label: everywhere(word) }))

/** Categories with what makes each. */
const categories = (made: Readonly<Record<string, object>>): readonly object[] =>
  Object.entries(made).map(([id, how], index) => ({ code: index + 1, id, label: everywhere(id), ...how }))

const items = [
  miniItem('single', 'phase', { options: named('young', 'middle', 'old'), required: true }),
  miniItem('single', 'mood', { options: named('good', 'fair', 'bad') }),
  miniItem('multiple', 'tools', {
    options: [...named('pen', 'saw', 'axe'), { code: 4, label: everywhere('None'), exclusive: true }],
  }),
  miniItem('matrix', 'views', {
    scale: named('never', 'seldom', 'often', 'always'),
    rows: [
      { code: 1, label: everywhere('Peace') },
      { code: 2, label: everywhere('Pay'), when: 'phase != middle' },
    ],
    decline: true,
  }),
  miniItem('number', 'age', { fields: [{ id: 'years', label: everywhere('Years'), min: 20, max: 79 }] }),
  miniItem('single', 'moved', { options: named('yes', 'no') }),
  miniItem('single', 'why', { options: named('work', 'love', 'peace'), when: 'moved = yes' }),
  miniItem('slider', 'grade'),
]

const derived = [
  {
    id: 'stage',
    type: 'recode',
    of: 'phase',
    categories: categories({ first: { codes: [1, 2] }, last: { codes: [3] } }),
  },
  {
    id: 'views-band',
    type: 'recode',
    of: 'views',
    categories: categories({ low: { codes: [1, 2] }, high: { codes: [3, 4] } }),
  },
  // Who is in a fair mood is left out.
  {
    id: 'mood-sure',
    type: 'recode',
    of: 'mood',
    categories: categories({ good: { codes: [1] }, bad: { codes: [3] } }),
  },
  {
    id: 'age-band',
    type: 'categories',
    categories: categories({
      first: { rule: 'age < 30' },
      second: { rule: 'age between 30 and 44' },
      third: { rule: 'age >= 45' },
    }),
  },
  { id: 'mean-view', type: 'score', of: ['views'], needs: 1 },
].map((one) => ({ ...one, label: everywhere(one.id) }))

/** The columns of the tables of the example. */
export const quotaBanner: readonly string[] = ['young', 'old', 'total']

/** What tables of the example have instead of the default of their item. */
type TableChanges = Readonly<Record<string, object>>

const written: TableChanges = { phase: {}, mood: {}, views: { codes: [3, 4] }, 'views-band': { codes: [1] } }

/**
 * A small study with everything that quotas hang on: two groups without overlap and people in neither, one of them defined
 * by a recode; a question of every kind; a row that is not for everybody; a gate; bands, and a recode that leaves some out.
 *
 * @param changes for some tables what else differs from the default
 */
export function quotaStudy(changes: TableChanges = {}, waves: readonly object[] = [miniWave('2026')]): Study {
  const tables = [...new Set([...Object.keys(written), ...Object.keys(changes)])]
  return miniStudy({
    study: {
      groups: {
        young: { label: everywhere('Young'), rule: 'phase = young' },
        old: { label: everywhere('Old'), rule: 'stage = last' },
      },
    },
    items,
    derived: { variables: derived },
    waves,
    tables: {
      banner: quotaBanner,
      tables: tables.map((item) => ({ item, ...written[item], ...changes[item] })),
    },
  })
}

/** Somebody who answers everything by chance, written out by hand. */
function examplePerson(random: Random): Answers {
  const one = (limit: number): number => 1 + whole(random, limit)
  const tools = [1, 2, 3].filter(() => random() < 0.5)
  const [phase, moved] = [one(3), one(2)]
  const answers: Record<string, Value> = { phase, moved, mood: one(3), tools: tools.length > 0 ? tools : [4] }
  answers['age'] = 20 + whole(random, 60)
  answers['views.1'] = one(4)
  if (phase !== 2) answers['views.2'] = one(4)
  if (moved === 1) answers['why'] = one(3)
  return { ...answers, 'grade.1': one(10) }
}

/** Made-up people who answer everything. */
export function quotaPersons(count: number, seed: number): readonly Answers[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => examplePerson(random))
}

const firstWave = (study: Study): Wave => {
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  return wave
}

/** A table as a publication prints it: some columns, with or without the bases. */
function printed(table: Table, columns: readonly string[], hasBases: boolean): PublishedTable {
  const places = columns.map((column) => table.columns.findIndex(({ group }) => group === column))
  const known: readonly PublishedStatistic[] = ['top-box', 'mean', 'percentage']
  const statistic = known.find((one) => one === table.columns[0]?.statistic) ?? 'percentage'
  const figureAt = (line: number, place: number): number | null => table.cells[line]?.[place]?.printed ?? null
  return {
    id: table.id,
    banner: columns,
    statistics: [statistic],
    // An empty group has no base.
    base: places.map((place) => {
      const n = table.columns[place]?.base.n ?? 0
      return hasBases && n > 0 ? n : null
    }),
    rows: table.rows.map(({ id }, line) => ({
      code: Number(id),
      n: null,
      values: { [statistic]: places.map((place) => figureAt(line, place)) },
    })),
    total: null,
  }
}

/** What would be printed of people in some tables and columns; bases only of the question that divides them. */
export function printedOf(
  study: Study,
  people: readonly Answers[],
  tables: readonly string[],
  columns: readonly string[] = quotaBanner,
): PublishedTables {
  const questionnaire = questionnaireOf(study, firstWave(study))
  const responses = people.map((answers, index): Response => {
    const pages = route(questionnaire, answers).pages.map(({ page }) => page.id)
    return { id: String(index), pages, answers, declined: [], complete: true }
  })
  const { dataset } = collect(questionnaire, responses, { simulated: true })
  const counted = tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))
  const chosen = counted.filter(({ id }) => id === 'phase' || tables.includes(id))
  return {
    wave: firstWave(study).id,
    exceptions: [],
    tables: chosen.map((table) =>
      table.id === 'phase' ? printed(table, quotaBanner, true) : printed(table, columns, false),
    ),
  }
}

/** A wave made after published figures. */
export type QuotaWave = {
  readonly questionnaire: Questionnaire
  readonly responses: readonly Response[]
  readonly dataset: Dataset
  readonly unmet: readonly VerifiedFigure[]
}

/**
 * The wave that is made after published figures.
 *
 * @throws when the figures are not for quotas, or when a response cannot be read again
 */
export function quotaWave(study: Study, published: PublishedTables, seed = 1, wave = firstWave(study)): QuotaWave {
  const questionnaire = questionnaireOf(study, wave)
  const responses = simulateQuotas({ study, wave, questionnaire, published, others: [] }, seededRandom(seed))
  if (responses === null) throw new Error('These figures are not for quotas')
  const { dataset, issues } = collect(questionnaire, responses, { simulated: true })
  if (issues.length > 0) throw new Error(issues.map(({ code }) => code).join(', '))
  return { questionnaire, responses, dataset, unmet: unmetByTables(study, questionnaire, dataset, published) }
}
