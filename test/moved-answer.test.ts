import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { publishedIn } from '../src/app/published-files.ts'
import { simulateLike } from '../src/app/engine/simulate-wave.ts'
import { loadStudy } from '../src/app/study-files.ts'
import type { Dataset } from '../src/core/dataset/dataset.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import type { Study } from '../src/core/study/study.ts'
import type { PublishedTables } from '../src/core/published/published-schema.ts'
import { placeOf } from '../src/core/published/published.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { verifyPublished } from '../src/core/tables/verify-published.ts'
import { root } from './project-files.ts'

const folder = join(root, 'studies/basisartsen')
let study: Study
let questionnaire: Questionnaire
let dataset: Dataset
let published: PublishedTables

beforeAll(async () => {
  const loaded = await loadStudy(folder)
  const [wave] = loaded.ok ? loaded.study.waves : []
  if (!loaded.ok || wave === undefined) throw new Error('The study has faults')
  study = loaded.study
  questionnaire = questionnaireOf(study, wave)
  const found = await publishedIn(folder, 'published/2023')
  published = found.published
  const made = await simulateLike(study, wave, found, 1)
  if (!made.ok) throw new Error('No wave was made')
  dataset = made.dataset
}, 60_000)

/** The places of published figures that we print otherwise, without known exceptions. */
const different = (own: Dataset): readonly string[] =>
  verifyPublished(published, tabulate(study, questionnaire, own, tablesOfWave(study, own)))
    .filter(({ verdict }) => verdict === 'different')
    .map(placeOf)

/** The dataset in which the first who gave one code of a variable gave another. */
function moved(variable: string, from: number, to: number): Dataset {
  const column = dataset.columns.get(variable)
  if (column?.storage !== 'codes') throw new Error(`${variable} has no codes`)
  const values = column.values.slice()
  values[values.indexOf(from)] = to
  return { ...dataset, columns: new Map(dataset.columns).set(variable, { ...column, values }) }
}

test('as it is, the wave differs nowhere from what was published', () => {
  expect(different(dataset)).toEqual([])
})

test('one answer that moves shows in the counts behind its rows', () => {
  expect(different(moved('1.2', 9, 10))).toEqual(
    expect.arrayContaining(['1.2 count 9 total -', '1.2 count 10 total -']),
  )
})

test('where only whole per cents were published, it shows when it moves over an edge', () => {
  const shown = ['0.13', '1.10', '1.11', '2.3', '2.5', '3.3', '4.5', '4.6'].map((variable) => ({
    variable,
    places: different(moved(variable, 1, 2)),
  }))
  const own = shown.filter(({ places }) => places.length > 0)
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter(({ variable, places }) => !places.some((place) => place.startsWith(`${variable} value`)))).toEqual(
    [],
  )
})
