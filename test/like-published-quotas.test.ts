import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { simulateLike } from '../src/app/engine/simulate-wave.ts'
import { publishedOf } from '../src/app/published-files.ts'
import { loadStudy } from '../src/app/study-files.ts'
import { valueAt } from '../src/core/dataset/column.ts'
import type { Dataset } from '../src/core/dataset/dataset.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import type { Study } from '../src/core/study/study.ts'
import type { Cell } from '../src/core/tables/table.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { root } from './project-files.ts'

const folder = join(root, 'studies/specialisten')

let study: Study

/** The waves of 2022 and 2024, after what was published of each. */
let datasets: readonly Dataset[]

async function made(id: string, seed: number): Promise<Dataset> {
  const wave = study.waves.find((one) => one.id === id)
  const found = await publishedOf(folder, id)
  if (wave === undefined || found === null) throw new Error(`Nothing was published of ${id}`)
  const result = await simulateLike(study, wave, found, seed)
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join(', '))
  expect(result.unmet).toEqual([])
  return result.dataset
}

beforeAll(async () => {
  const loaded = await loadStudy(folder)
  if (!loaded.ok) throw new Error(loaded.issues.map(({ code }) => code).join(', '))
  study = loaded.study
  datasets = [await made('2022', 2), await made('2024', 3)]
}, 120_000)

const inTraining = (dataset: Dataset): number => {
  const column = dataset.columns.get('phase')
  if (column === undefined) throw new Error('No column')
  return Array.from({ length: dataset.rows }, (_, row) => valueAt(column, row)).filter((code) => code === 1).length
}

test('both waves have as many respondents as published, and groups as they were published or drawn', () => {
  expect(datasets.map(({ rows }) => rows)).toEqual([10_810, 10_333])
  // Of 2022 the number of aios was not published: 7,000 of the 30,000 invited, so 2,522.3 of 10,810.
  expect(datasets.map(inTraining)).toEqual([2522, 2367])
})

/** The percentages of large groups in a wave, by table, row and group. */
function percentages(dataset: Dataset): ReadonlyMap<string, Cell> {
  const wave = study.waves.find(({ id }) => id === dataset.wave)
  if (wave === undefined) throw new Error('No wave')
  const tables = tabulate(study, questionnaireOf(study, wave), dataset, tablesOfWave(study, dataset))
  return new Map(
    tables.flatMap((table) =>
      table.rows.flatMap((row, line) =>
        table.columns.flatMap(({ group, statistic }, index): readonly (readonly [string, Cell])[] => {
          const cell = table.cells[line]?.[index]
          const isLarge = cell !== undefined && cell.base.n >= 1500 && ['percentage', 'top-box'].includes(statistic)
          return isLarge ? [[`${table.id} ${row.id} ${group}`, cell]] : []
        }),
      ),
    ),
  )
}

test('the two waves answer much alike, but not the same', () => {
  const [before, now] = datasets.map(percentages)
  const moved = [...(before ?? [])].flatMap(([place, { estimate }]) => {
    const other = now?.get(place)?.estimate ?? null
    return estimate === null || other === null ? [] : [Math.abs(estimate - other)]
  })
  expect(moved.length).toBeGreaterThan(500)
  const mean = moved.reduce((sum, one) => sum + one, 0) / moved.length
  expect(mean).toBeGreaterThan(0.3)
  expect(mean).toBeLessThan(3)
  expect(Math.max(...moved)).toBeLessThan(20)
})
