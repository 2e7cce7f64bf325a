import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { loadDataset } from '../dataset-files.ts'
import { loadStudy } from '../study-files.ts'
import { runCommand as run, type Run } from '../../../test/run-command.ts'

/** The two words of the command. */
const command = 'import data'.split(' ')

let folder = ''
const study = () => path.join(folder, 'example')
const exported = (name: string) => path.join(folder, 'out', name)
const dataIn = (part: string) => path.join(folder, part)

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-round-trip-'))
  await cp(path.resolve(import.meta.dirname, '../../../studies/example'), study(), { recursive: true })
  const data = ['--data', dataIn('made')]
  await run('simulate', study(), '--wave', '2026', '--respondents', '250', '--seed', '4', ...data)
  const done = await run('export', study(), '--wave', '2026', '--format', 'all', '--out', exported(''), ...data)
  expect(done.code).toBe(0)
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** The dataset of the wave in a data folder: every column of every level as plain values. */
async function datasetIn(part: string) {
  const loaded = await loadStudy(study())
  const wave = loaded.ok ? loaded.study.waves.find(({ id }) => id === '2026') : undefined
  if (!loaded.ok || wave === undefined) throw new Error('The study holds')
  const read = await loadDataset(path.join(dataIn(part), 'example', '2026'), questionnaireOf(loaded.study, wave))
  if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join(' '))
  const { columns, rosters, complete, weights, simulated } = read.dataset
  const plain = (some: typeof columns) => Object.fromEntries([...some].map(([id, column]) => [id, { ...column }]))
  return {
    simulated,
    complete,
    weights,
    columns: plain(columns),
    rosters: Object.fromEntries([...rosters].map(([id, rows]) => [id, { ...rows, columns: plain(rows.columns) }])),
  }
}

const tablesIn = async (part: string): Promise<string> =>
  (await run('tabulate', study(), '--wave', '2026', '--format', 'json', '--data', dataIn(part))).out

/** Brings a file in, in a data folder of its own, by no mapping of an earlier file. */
async function bringIn(name: string, part: string): Promise<Run> {
  await rm(path.join(study(), 'imports'), { recursive: true, force: true })
  return run(...command, exported(name), '--study', study(), '--wave', '2026', '--data', dataIn(part))
}

test.each(['example-2026.csv', 'example-2026.sav', 'example-2026.zsav', 'example-2026.parquet'])(
  '%s comes back as the dataset that it was, rosters, reasons and marks and all',
  async (name) => {
    const part = path.extname(name).slice(1)
    expect(await bringIn(name, part)).toMatchObject({ code: 0 })
    expect(await datasetIn(part)).toEqual(await datasetIn('made'))
    expect(await tablesIn(part)).toBe(await tablesIn('made'))
  },
)

test('an Excel workbook comes back with every answer; of rosters it keeps the number of rows', async () => {
  expect(await bringIn('example-2026.xlsx', 'xlsx')).toMatchObject({ code: 0 })
  const [back, made] = [await datasetIn('xlsx'), await datasetIn('made')]
  expect(back.columns).toEqual(made.columns)
  expect(await tablesIn('xlsx')).toBe(await tablesIn('made'))
})

test('a hierarchy of Triple-S comes back with its rosters; it cannot say why an answer of several is missing', async () => {
  expect(await bringIn('example-2026-triple-s-hierarchy.sss', 'sss')).toMatchObject({ code: 0 })
  const [back, made] = [await datasetIn('sss'), await datasetIn('made')]
  const single = (columns: (typeof made)['columns']) =>
    Object.fromEntries(Object.entries(columns).filter(([, { storage }]) => storage === 'codes'))
  expect(single(back.columns)).toEqual(single(made.columns))
  expect(Object.values(back.rosters).map(({ rows, response }) => [rows, response])).toEqual(
    Object.values(made.rosters).map(({ rows, response }) => [rows, response]),
  )
})

test('every exported file says that the answers are simulated, and the same answers give the same bytes', async () => {
  const again = exported('../again')
  await run('export', study(), '--wave', '2026', '--format', 'all', '--out', again, '--data', dataIn('made'))
  const names = await readdir(exported(''))
  expect(await readdir(again)).toEqual(names)
  const silent: string[] = []
  for (const name of names) {
    const [first, second] = [await readFile(exported(name)), await readFile(path.join(again, name))]
    expect([name, first.equals(second)]).toEqual([name, true])
    const text = first.toString('latin1')
    const holdsAnswers = !/\.(?:xlsx|zsav|parquet|json|sss)$|codebook|hierarchy/.test(name)
    if (holdsAnswers && !/simul/i.test(text)) silent.push(name)
  }
  expect(silent).toEqual([])
})
