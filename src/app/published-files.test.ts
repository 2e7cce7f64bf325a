import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { likeOf, publishedIn, publishedOf } from './published-files.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'published-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const figures = (wave: string, column: string) => ({
  wave,
  exceptions: [],
  tables: [
    {
      id: 'mood',
      banner: [column],
      statistics: ['percentage'],
      base: [null],
      rows: [{ code: 1, n: null, values: { percentage: [40] } }],
      total: null,
    },
  ],
})

async function write(files: Readonly<Record<string, unknown>>): Promise<void> {
  await mkdir(path.join(folder, 'published'))
  for (const [name, content] of Object.entries(files)) {
    await writeFile(
      path.join(folder, 'published', name),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
  }
}

test('the figures of a wave are found by what the files say, whatever they are called, and joined', async () => {
  await write({
    'a.json': figures('2024', 'aios'),
    'b-of-2024.json': figures('2024', 'specialist'),
    '2024.json': figures('2022', 'aios'),
    'notes.txt': 'no figures',
  })
  const found = await publishedOf(folder, '2024')
  expect(found?.named).toBe('published/a, published/b-of-2024')
  expect(found?.published.tables.map(({ banner }) => banner)).toEqual([['aios', 'specialist']])
  expect(found?.others).toEqual([figures('2022', 'aios')])
})

test('a wave without figures has none, and so has a study without a folder for them', async () => {
  expect(await publishedOf(folder, '2024')).toBeNull()
  await write({ 'a.json': figures('2024', 'aios') })
  expect(await publishedOf(folder, '2026')).toBeNull()
})

test('a file that is named stands alone, with those of other waves', async () => {
  await write({
    'a.json': figures('2024', 'aios'),
    'b.json': figures('2024', 'specialist'),
    'c.json': figures('2022', 'aios'),
  })
  const found = await publishedIn(folder, 'published/b')
  expect(found.published).toEqual(figures('2024', 'specialist'))
  expect(found.others).toEqual([figures('2022', 'aios')])
})

test('a file in another form is refused by its name', async () => {
  await write({ 'a.json': { wave: '2024' } })
  await expect(publishedOf(folder, '2024')).rejects.toMatchObject({ key: 'command-published-broken' })
  await expect(publishedIn(folder, 'published/z')).rejects.toMatchObject({ key: 'command-no-published' })
})

test('simulated answers depend on the figures of their wave, and on those of others where there are some', async () => {
  expect(likeOf(null)).toBeNull()
  await write({ 'a.json': figures('2024', 'aios') })
  const found = await publishedOf(folder, '2024')
  expect(likeOf(found)).toEqual(figures('2024', 'aios'))
  await writeFile(path.join(folder, 'published', 'c.json'), JSON.stringify(figures('2022', 'aios')))
  expect(likeOf(await publishedOf(folder, '2024'))).toEqual([figures('2024', 'aios'), figures('2022', 'aios')])
})
