import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../../test/run-command.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-tabulate-'))
  const study = path.join(folder, 'study')
  await cp('studies/example', study, { recursive: true })
  const wave = path.join(study, 'waves/2024.yaml')
  await writeFile(wave, `${await readFile(wave, 'utf8')}disclosure: already-published\n`)
  for (const id of ['2024', '2026']) {
    await runCommand('simulate', study, '--wave', id, '--respondents', '300', '--data', path.join(folder, 'data'))
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

const tabulate = (...words: readonly string[]) =>
  runCommand('tabulate', path.join(folder, 'study'), '--data', path.join(folder, 'data'), ...words)
const asJson = async (...words: readonly string[]) =>
  JSON.parse((await tabulate('--table', 'lunch-place', '--format', 'json', ...words)).out) as readonly {
    readonly profile: string
    readonly columns: readonly { readonly group: string; readonly base: { readonly n: number } | null }[]
  }[]

const published = ['--wave', '2024']
const filter = ['--filter', 'years-here != under-two']
const wereOpen = 'These figures were public already'
const areOpen = 'Not for publication: small numbers have not been left out'

describe('a wave of which the tables are public as they are', () => {
  test.each<[string, readonly string[], string]>([
    ['its own tables', [], 'already-published'],
    ['a filter', filter, 'public'],
    ['other columns', ['--banner', 'total'], 'public'],
    ['a filter, with nothing to be hidden', [...filter, '--profile', 'already-published'], 'unprotected'],
    ['a filter, without protection', [...filter, '--profile', 'unprotected'], 'unprotected'],
    ['its own tables, protected', ['--profile', 'public'], 'public'],
  ])('has, by %s, the profile that holds', async (_, words, profile) => {
    expect(await asJson(...published, ...words)).toMatchObject([{ profile }])
  })

  test('has the same profile with its own columns in another order', async () => {
    const [table] = await asJson(...published)
    const groups = [...new Set(table?.columns.map(({ group }) => group))]
    expect(groups.length).toBeGreaterThan(1)
    expect(await asJson(...published, '--banner', groups.toReversed().join(','))).toMatchObject([
      { profile: 'already-published' },
    ])
  })

  test('says of its own tables that they were public, and never of others', async () => {
    const own = ['--table', 'lunch-place', ...published]
    expect((await tabulate(...own)).out).toContain(wereOpen)
    for (const words of [filter, ['--banner', 'total'], [...filter, '--profile', 'already-published']]) {
      const { code, out } = await tabulate(...own, ...words)
      expect(code).toBe(0)
      expect(out).not.toContain(wereOpen)
    }
    expect((await tabulate(...own, ...filter, '--profile', 'already-published')).out).toContain(areOpen)
  })
})

test('tables that were not public are not said to have been, whatever is asked for', async () => {
  const whole = ['--table', 'lunch-place', '--profile', 'already-published']
  expect((await tabulate('--wave', '2026', ...whole)).out).toContain(areOpen)
  const { out } = await tabulate('--compare', '2024,2026', ...whole)
  expect(out).toContain(areOpen)
  expect(out).toContain(`2024: ${wereOpen}`)
})

test('a filter that holds for nobody says that there is nobody, not that people were not asked', async () => {
  const nobody = ['--filter', 'lunch-place has outdoors and not lunch-place has outdoors']
  const { code, out } = await tabulate('--wave', '2026', '--table', 'lunch-place', ...nobody)
  expect(code).toBe(0)
  expect(out).toContain('○  there is nobody to count in this group')
  expect(out).not.toContain('was not asked')
  expect(out).toMatch(/^N( +0)+$/m)
})
