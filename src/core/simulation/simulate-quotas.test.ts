import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { named } from '../../../test/answered-wave.ts'
import { collect } from '../dataset/collect.ts'
import type { Response } from '../dataset/response.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { route } from '../questionnaire/route.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import type { Study, Wave } from '../study/study.ts'
import type { PublishedTable, PublishedTables } from '../tables/published-schema.ts'
import { placeOf } from '../tables/published.ts'
import type { Table } from '../tables/table.ts'
import { tablesOfWave, tabulate } from '../tables/tabulate.ts'
import { everywhere } from '../text.ts'
import { seededRandom, whole } from './random.ts'
import type { Random } from './random.ts'
import { simulateQuotas } from './simulate-quotas.ts'
import { unmetByTables } from './unmet-by-tables.ts'

const scale = named('never', 'seldom', 'often', 'always')

/** Two groups that do not overlap, people in neither, and a question of every kind. */
const parts = {
  study: {
    groups: {
      young: { label: everywhere('Young'), rule: 'phase = young' },
      old: { label: everywhere('Old'), rule: 'stage = last' },
    },
  },
  items: [
    miniItem('single', 'phase', { options: named('young', 'middle', 'old'), required: true }),
    miniItem('single', 'mood', { options: named('good', 'fair', 'bad') }),
    miniItem('multiple', 'tools', {
      options: [...named('pen', 'saw', 'axe'), { code: 4, label: everywhere('None'), exclusive: true }],
    }),
    miniItem('matrix', 'views', {
      scale,
      rows: [{ code: 1, label: everywhere('Peace') }, { code: 2, label: everywhere('Pay'), when: 'phase != middle' }],
      decline: true,
    }),
    miniItem('number', 'age', { fields: [{ id: 'years', label: everywhere('Years'), min: 20, max: 79 }] }),
    miniItem('single', 'moved', { options: named('yes', 'no') }),
    miniItem('single', 'why', { options: named('work', 'love', 'peace'), when: 'moved = yes' }),
    miniItem('slider', 'grade'),
  ],
  derived: [
    { id: 'stage', type: 'recode', of: 'phase', label: everywhere('Stage'), categories: stages() },
    { id: 'views-band', type: 'recode', of: 'views', label: everywhere('Views'), categories: bands() },
    { id: 'age-band', type: 'categories', label: everywhere('Age'), categories: ages() },
    { id: 'mean-view', type: 'score', of: ['views'], needs: 1, label: everywhere('Mean') },
  ],
} as const

function stages() {
  const [first, last] = named('first', 'last')
  return [{ ...first, codes: [1, 2] }, { ...last, codes: [3] }]
}

function bands() {
  const [low, high] = named('low', 'high')
  return [{ ...low, codes: [1] }, { ...high, codes: [3, 4] }]
}

function ages() {
  const [first, second, third] = named('first', 'second', 'third')
  return [{ ...first, rule: 'age < 30' }, { ...second, rule: 'age between 30 and 44' }, { ...third, rule: 'age >= 45' }]
}

const banner = ['young', 'old', 'total']

/** The study with its tables, of which columns are rounded in one way or the other. */
const studyOf = (rounding: 'half-up' | 'largest-remainder', changes: Partial<MiniParts> = {}): Study =>
  miniStudy({
    ...parts,
    derived: { variables: parts.derived },
    waves: [miniWave('2026')],
    tables: {
      banner,
      tables: [
        { item: 'phase', stubCounts: true },
        { item: 'mood', rounding },
        { item: 'views', codes: [3, 4] },
        { item: 'views-band', codes: [1] },
        { item: 'age-band', rounding },
        { item: 'why', rounding },
      ],
    },
    ...changes,
  })

const steered = ['mood', 'tools', 'views', 'views-band', 'age-band', 'why']

const waveOf = (study: Study): Wave => {
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  return wave
}

/** Somebody who answers everything, written out by hand. */
function person(random: Random): Answers {
  const one = (limit: number): number => 1 + whole(random, limit)
  const tools = [1, 2, 3].filter(() => random() < 0.5)
  const moved = one(2)
  const phase = one(3)
  const answers: Record<string, Value> = { phase, mood: one(3), tools: tools.length > 0 ? tools : [4], moved, age: 20 + whole(random, 60) }
  answers['views.1'] = one(4)
  if (phase !== 2) answers['views.2'] = one(4)
  if (moved === 1) answers['why'] = one(3)
  return { ...answers, 'grade.1': one(10) }
}

/** A table as a publication would print it: some columns, and no bases but those of the question that divides people. */
function printed(table: Table, columns: readonly string[], hasBase: boolean): PublishedTable {
  const places = columns.map((column) => table.columns.findIndex(({ group }) => group === column))
  const [first] = table.columns
  const statistic = first?.statistic === 'top-box' ? 'top-box' : first?.statistic === 'mean' ? 'mean' : 'percentage'
  return {
    id: table.id,
    banner: columns,
    statistics: [statistic],
    base: places.map((place) => (hasBase ? (table.columns[place]?.base.n ?? null) : null)),
    rows: table.rows.map(({ id }, line) => ({
      code: Number(id),
      n: null,
      values: { [statistic]: places.map((place) => table.cells[line]?.[place]?.printed ?? null) },
    })),
    total: null,
  }
}

/** What would be printed of people who all answered everything. */
function publicationOf(study: Study, people: readonly Answers[], tables: readonly string[], columns: readonly string[]) {
  const questionnaire = questionnaireOf(study, waveOf(study))
  const responses = people.map((answers, index): Response => {
    const pages = route(questionnaire, answers).pages.map(({ page }) => page.id)
    return { id: String(index), pages, answers, declined: [], complete: true }
  })
  const { dataset } = collect(questionnaire, responses, { simulated: true })
  const counted = tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))
  const published: PublishedTables = {
    wave: '2026',
    exceptions: [],
    tables: counted
      .filter(({ id }) => id === 'phase' || tables.includes(id))
      .map((table) => printed(table, table.id === 'phase' ? banner : columns, table.id === 'phase')),
  }
  return published
}

type Made = { readonly questionnaire: Questionnaire; readonly responses: readonly Response[]; readonly unmet: readonly string[] }

function make(study: Study, published: PublishedTables, seed = 1): Made {
  const wave = waveOf(study)
  const questionnaire = questionnaireOf(study, wave)
  const responses = simulateQuotas({ study, wave, questionnaire, published, others: [] }, seededRandom(seed))
  if (responses === null) throw new Error('These figures are not for quotas')
  const { dataset, issues } = collect(questionnaire, responses, { simulated: true })
  expect(issues).toEqual([])
  return { questionnaire, responses, unmet: unmetByTables(study, questionnaire, dataset, published).map(placeOf) }
}

const peopleOf = (count: number, seed: number): readonly Answers[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => person(random))
}

const roundings = fc.constantFrom('half-up' as const, 'largest-remainder' as const)
const columnChoices = fc.constantFrom(['young'], ['total'], ['old', 'young'], ['young', 'total'], banner)

describe('figures that people can give are printed by the tables of the simulated answers', () => {
  test.each(steered.filter((id) => id !== 'why'))('of few people and many: %s', (id) => {
    fc.assert(
      fc.property(roundings, columnChoices, fc.integer({ min: 3, max: 150 }), fc.nat(1e6), (rounding, columns, count, seed) => {
        const study = studyOf(rounding)
        const published = publicationOf(study, peopleOf(count, seed), [id], columns)
        expect(make(study, published, seed).unmet).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('of all questions at once, also where it is not known how many were asked', () => {
    fc.assert(
      fc.property(roundings, columnChoices, fc.integer({ min: 2000, max: 2400 }), fc.nat(1e6), (rounding, columns, count, seed) => {
        const study = studyOf(rounding)
        const published = publicationOf(study, peopleOf(count, seed), steered, columns)
        expect(make(study, published, seed).unmet).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})
