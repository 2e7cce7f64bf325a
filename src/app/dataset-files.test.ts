import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { arbitraryDataset, exampleVariables, questionnaireWith } from '../../test/arbitrary-dataset.ts'
import type { Dataset } from '../core/dataset/dataset.ts'
import { say } from '../core/messages/say.ts'
import { loadDataset, saveDataset } from './dataset-files.ts'
import { parquetBytes, readParquet } from './parquet-file.ts'

const questionnaire = questionnaireWith(exampleVariables)
const root = mkdtempSync(path.join(tmpdir(), 'loopbaan-dataset-'))
const newFolder = () => mkdtempSync(path.join(root, 'wave-'))
const one = (simulated: boolean): Dataset => ({
  ...(fc.sample(arbitraryDataset(exampleVariables, { minRows: 20, maxRows: 20 }), {
    numRuns: 1,
    seed: 7,
  })[0] as Dataset),
  simulated,
})
const codesOf = async (folder: string, asked = questionnaire) => {
  const loaded = await loadDataset(folder, asked)
  return loaded.ok ? [] : loaded.issues.map(({ code, path: place }) => `${code} ${place.join('.')}`)
}
const editWave = (folder: string, edit: (wave: Record<string, unknown>) => unknown) => {
  const file = path.join(folder, 'wave.json')
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)))
}

afterAll(() => {
  rmSync(root, { recursive: true })
})

describe('a dataset on the disk', () => {
  test('comes back as it was: every kind of column, every reason, weights and rosters', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(), async (dataset) => {
        const folder = newFolder()
        await saveDataset(folder, dataset, { seed: 3, like: null })
        expect(await loadDataset(folder, questionnaire)).toEqual({
          ok: true,
          dataset,
          meta: { seed: 3, like: null },
          asked: [],
        })
      }),
      { numRuns: 60 },
    )
  })

  test('is for the own user only, also where something was left of an earlier attempt', async () => {
    const folder = newFolder()
    writeFileSync(path.join(folder, 'responses.parquet.part'), 'half', { mode: 0o644 })
    await saveDataset(folder, one(false))
    const modes = readdirSync(folder).map((file) => [file, statSync(path.join(folder, file)).mode & 0o777])
    expect(modes).toEqual(readdirSync(folder).map((file) => [file, 0o600]))
  })

  test('comes back with questions that are called as its own columns are: weight, complete, stratum', async () => {
    const names = ['weight', 'complete', 'stratum']
    const variables = exampleVariables.slice(0, names.length).map((own, at) => ({ ...own, id: names[at] ?? '' }))
    const asked = questionnaireWith(variables)
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(variables, { minRows: 1 }), fc.boolean(), async (made, isDrawn) => {
        const stratum = new Uint16Array(made.rows)
        const drawn = isDrawn ? { strata: { names: ['all'], populations: [null], stratum } } : {}
        const folder = newFolder()
        await saveDataset(folder, { ...made, ...drawn })
        expect(await loadDataset(folder, asked)).toEqual({
          ok: true,
          dataset: { ...made, ...drawn },
          meta: {},
          asked: [],
        })
      }),
      { numRuns: 20 },
    )
  })

  describe('from strata', () => {
    const strata = (populations: readonly (number | null)[]): Dataset => ({
      ...one(false),
      strata: {
        names: ['north', 'south', 'nobody'],
        populations,
        stratum: Uint16Array.from({ length: 20 }, (_, row) => row % 2),
      },
    })

    test.each([[[400, 380.5, 3]], [[400, null, null]]])('comes back with them and their sizes %j', async (sizes) => {
      const folder = newFolder()
      await saveDataset(folder, strata(sizes))
      expect(await loadDataset(folder, questionnaire)).toMatchObject({ ok: true, dataset: strata(sizes) })
    })

    test('is not used when its strata were changed', async () => {
      const folder = newFolder()
      await saveDataset(folder, strata([400, 380, 3]))
      editWave(folder, (wave) => ({ ...wave, strata: [{ name: 'north', population: 400 }] }))
      expect(await codesOf(folder)).toEqual(['dataset-damaged responses.parquet'])
    })
  })

  test('has the same bytes when it is saved again, and nothing else is left in the folder', async () => {
    const [first, second] = [newFolder(), newFolder()]
    await saveDataset(first, one(true), { seed: 1 })
    await saveDataset(second, one(false), { seed: 2 })
    await saveDataset(second, one(true), { seed: 1 })
    expect(readdirSync(second)).toEqual(['responses.parquet', 'roster-9.parquet', 'wave.json'])
    for (const file of readdirSync(first)) {
      expect(readFileSync(path.join(second, file)).equals(readFileSync(path.join(first, file)))).toBe(true)
    }
  })

  test('of more rows than are stored in one piece comes back as it was', async () => {
    const folder = newFolder()
    const rows = 100_001
    const variables = exampleVariables.filter(({ id }) => id === '1' || id === '8')
    const [code, words] = variables.map((variable) => ({ variable, id: variable.id }))
    if (code === undefined || words === undefined) throw new Error('Two variables are needed')
    const values = Uint8Array.from({ length: rows }, (_, row) => [1, 2, 7, 250, 251, 252][row % 6] ?? 0)
    const texts = Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? '' : `a long answer, number ${row}`))
    const reasons = Uint8Array.from(texts, (answer, row) => (answer === '' ? 1 + (row % 4) : 0))
    const dataset: Dataset = {
      ...one(true),
      rows,
      complete: new Uint8Array(rows),
      columns: new Map([
        [code.id, { storage: 'codes', variable: code.variable, values }],
        [words.id, { storage: 'texts', variable: words.variable, values: texts, reasons }],
      ]),
      rosters: new Map(),
      weights: Float64Array.from({ length: rows }, (_, row) => row),
      weighted: true,
    }
    await saveDataset(folder, dataset)
    const loaded = await loadDataset(folder, questionnaireWith(variables))
    // Not toEqual, which would print the difference of so many rows.
    expect(isDeepStrictEqual(loaded, { ok: true, dataset, meta: {}, asked: [] })).toBe(true)
  })

  test('loses the rosters of the dataset that it replaces', async () => {
    const folder = newFolder()
    await saveDataset(folder, one(true))
    await saveDataset(folder, { ...one(true), rosters: new Map() })
    expect(readdirSync(folder)).toEqual(['responses.parquet', 'wave.json'])
  })

  test('says in every file whether the answers are simulated, and a changed wave.json does not hide it', async () => {
    const folder = newFolder()
    await saveDataset(folder, one(true))
    const { about } = await readParquet(readFileSync(path.join(folder, 'roster-9.parquet')))
    expect(about).toEqual({
      'loopbaan.format': '1',
      'loopbaan.study': 'made-up',
      'loopbaan.wave': '2024',
      'loopbaan.simulated': 'yes, these answers were made by a program',
    })
    editWave(folder, (wave) => ({ ...wave, simulated: false }))
    expect(await codesOf(folder)).toEqual(['dataset-damaged responses.parquet', 'dataset-damaged roster-9.parquet'])
  })

  test('that was cut off is refused with the name of the file and what to do', async () => {
    const folder = newFolder()
    await saveDataset(folder, one(true))
    truncateSync(path.join(folder, 'responses.parquet'), 900)
    const loaded = await loadDataset(folder, questionnaire)
    const issues = loaded.ok ? [] : loaded.issues
    expect(issues.map(({ code, values }) => say('en', code, values))).toEqual([
      `responses.parquet in ${folder} is damaged, or was changed after it was stored. The answers are simulated: simulate the wave again.`,
    ])
  })

  test('is whole beside what a program that was stopped halfway had begun to write', async () => {
    const folder = newFolder()
    await saveDataset(folder, one(true))
    writeFileSync(path.join(folder, 'responses.parquet.part'), 'PAR1')
    expect(await codesOf(folder)).toEqual([])
    await saveDataset(folder, one(true))
    expect(readdirSync(folder)).toEqual(['responses.parquet', 'roster-9.parquet', 'wave.json'])
  })

  test('of real answers is to be restored from a copy, not simulated', async () => {
    const folder = newFolder()
    await saveDataset(folder, one(false))
    truncateSync(path.join(folder, 'roster-9.parquet'), 0)
    expect(await codesOf(folder)).toEqual(['dataset-damaged roster-9.parquet'])
    expect(say('nl', 'dataset-damaged', { file: 'x', folder: 'y' })).toContain('Zet een kopie van de map terug')
  })

  test('that lacks a file, or is not there at all, is refused with the name of the file', async () => {
    const folder = newFolder()
    expect(await codesOf(folder)).toEqual(['dataset-missing wave.json'])
    await saveDataset(folder, one(true))
    rmSync(path.join(folder, 'roster-9.parquet'))
    expect(await codesOf(folder)).toEqual(['dataset-missing roster-9.parquet'])
  })

  test.each(['', '{', '[]', '{"format":1}'])('with %j for a wave.json is refused', async (content) => {
    const folder = newFolder()
    await saveDataset(folder, one(true))
    writeFileSync(path.join(folder, 'wave.json'), content)
    expect(await codesOf(folder)).toEqual(['dataset-not-a-wave wave.json'])
  })

  test('of another version, wave or study is refused', async () => {
    const folder = newFolder()
    await saveDataset(folder, one(true))
    expect(await codesOf(folder, { ...questionnaire, wave: '2026' })).toEqual(['dataset-other-wave wave.json'])
    expect(await codesOf(folder, { ...questionnaire, study: 'other' })).toEqual(['dataset-other-wave wave.json'])
    editWave(folder, (wave) => ({ ...wave, format: 2 }))
    expect(await codesOf(folder)).toEqual(['dataset-other-format wave.json'])
  })

  test('does not fit a questionnaire with other variables or other options', async () => {
    const folder = newFolder()
    await saveDataset(folder, one(true))
    const [single, ...others] = exampleVariables
    expect(await codesOf(folder, questionnaireWith(others))).toEqual(['dataset-unknown-variable 1'])
    const more = questionnaireWith([
      ...exampleVariables,
      { ...exampleVariables[1], id: '10' } as (typeof exampleVariables)[0],
    ])
    expect(await codesOf(folder, more)).toEqual(['dataset-missing-variable 10'])
    const changed = questionnaireWith([{ ...(single as (typeof exampleVariables)[0]), codes: [] }, ...others])
    expect(await codesOf(folder, changed)).toEqual(['dataset-changed-variable 1'])
  })

  test('with the right hash but another content is refused', async () => {
    const folder = newFolder()
    await saveDataset(folder, one(true))
    const { sha256 } = await import('./stored-wave.ts')
    const empty = parquetBytes([], { 'loopbaan.study': 'made-up' })
    writeFileSync(path.join(folder, 'responses.parquet'), empty)
    editWave(folder, (wave) => ({
      ...wave,
      files: { ...(wave['files'] as object), 'responses.parquet': sha256(empty) },
    }))
    expect(await codesOf(folder)).toEqual(['dataset-damaged-simulated responses.parquet'])
  })
})
