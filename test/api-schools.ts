import { readFileSync } from 'node:fs'
import path from 'node:path'
import { collect } from '../src/core/dataset/collect.ts'
import type { Dataset } from '../src/core/dataset/dataset.ts'
import { unitWeight } from '../src/core/dataset/dataset.ts'
import { miniItem } from '../src/core/items/mini-item.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { miniStudy } from '../src/core/study/mini-study.ts'
import type { Study } from '../src/core/study/study.ts'
import type { Design } from '../src/core/tables/aggregate.ts'
import { simpleDesign } from '../src/core/tables/aggregate.ts'
import type { Table } from '../src/core/tables/table.ts'
import { tabulate } from '../src/core/tables/tabulate.ts'
import { everywhere } from '../src/core/text.ts'
import { named, sentIn } from './answered-wave.ts'

type Numbers = readonly (number | null)[]

/** A figure as R's package survey computes it. */
export type GoldenFigure = {
  readonly n: number
  readonly base: number
  readonly weighted: number
  readonly estimate: number | null
  readonly se: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Figures by table, by row and in the order of the columns. */
export type GoldenTables = Readonly<Record<string, Readonly<Record<string, readonly GoldenFigure[]>>>>

const columns = [
  'weight',
  'stratum',
  'finished',
  'large',
  'round',
  'growth',
  'asked',
  'targets',
  'view1',
  'view2',
] as const

/** The answers of 200 schools, and what R makes of them: see tools/golden/table-fields.R. */
export const golden = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../src/core/tables/golden/table-fields.json'), 'utf8'),
) as {
  readonly populations: readonly number[]
  readonly data: { readonly [name in (typeof columns)[number]]: Numbers }
  readonly results: readonly {
    readonly design: 'unweighted' | 'weighted' | 'stratified'
    readonly tables: GoldenTables
  }[]
}

const { data } = golden

/** One school, by the names of its columns. */
type School = { readonly [name in (typeof columns)[number]]: number | null }

const schools: readonly School[] = data.weight.map(
  (_, row) => Object.fromEntries(columns.map((name) => [name, data[name][row] ?? null])) as School,
)

/** The answers of a school; `1` of a question of yes and no is yes. */
function answersOf({ large, round, growth, asked, targets, view1, view2 }: School): Answers {
  const given = {
    large: large === 1 ? 1 : 2,
    round: round === 1 ? 1 : 2,
    asked: asked === 1 ? 1 : 2,
    growth,
    targets: targets === null ? null : [1, 2, 3, 4].filter((_, place) => (targets & (1 << place)) !== 0),
    'views.1': view1,
    'views.2': view2,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Answers
}

/** The questions that the schools answered. */
const items = [
  miniItem('single', 'large'),
  miniItem('single', 'round'),
  miniItem('single', 'asked'),
  miniItem('single', 'growth', {
    options: [
      ...named('shrank', 'little', 'some', 'much'),
      { code: 9, id: 'unknown', label: { nl: 'Weet ik niet', en: "Don't know" } },
    ],
  }),
  miniItem('multiple', 'targets', {
    when: 'asked = yes',
    options: [
      ...named('school', 'groups', 'award'),
      { code: 4, id: 'none', label: everywhere('None'), exclusive: true },
    ],
  }),
  miniItem('matrix', 'views', {
    scale: named('one', 'two', 'three', 'four', 'five'),
    rows: [
      { code: 1, label: everywhere('This year') },
      { code: 2, label: everywhere('Last year') },
    ],
  }),
]

/** A study of the schools with these tables; schools can be large, open all year round, both or neither. */
export const schoolStudy = (tables: readonly object[]): Study =>
  miniStudy({
    study: {
      groups: {
        large: { label: everywhere('Large'), rule: 'large = yes' },
        round: { label: everywhere('All year round'), rule: 'round = yes' },
      },
    },
    items,
    tables: { banner: ['large', 'round', 'total'], defaults: false, tables },
  })

/** The tables of the schools, as their sample was drawn or as if every school weighed one. */
export function schoolTables(
  tables: readonly object[],
  design: 'unweighted' | 'weighted' | 'stratified',
): readonly Table[] {
  const study = schoolStudy(tables)
  const [wave] = study.waves
  if (wave === undefined) throw new Error('The study has no wave')
  const questionnaire = questionnaireOf(study, wave)
  const responses = schools.map((school, row) => ({
    ...sentIn(questionnaire, answersOf(school), String(row + 1)),
    complete: school.finished === 1,
  }))
  const plain = collect(questionnaire, responses, { simulated: false }).dataset
  const dataset: Dataset = {
    ...plain,
    weights: Float64Array.from(data.weight, (weight) => Math.round((weight ?? 0) * unitWeight)),
    weighted: design !== 'unweighted',
  }
  const strata: Design = {
    stratum: Uint16Array.from(data.stratum, (stratum) => stratum ?? 0),
    populations: golden.populations,
  }
  return tabulate(study, questionnaire, dataset, study.tables, design === 'stratified' ? strata : simpleDesign)
}
