import { access, cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runCommand as run, type Run } from '../../../test/run-command.ts'

/** The two words of the command. */
const command = 'import data'.split(' ')

const examples = path.resolve(import.meta.dirname, '../../../docs/examples')
const example = (name: string): string => path.join(examples, name)

let root = ''
let folder = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'loopbaan-import-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
})
beforeEach(async () => {
  folder = await mkdtemp(path.join(root, 'one-'))
})

const study = () => path.join(folder, 'panel')
const data = () => ['--data', path.join(folder, 'data')]
const bringIn = (year: string, ...more: readonly string[]): Promise<Run> =>
  run(
    ...command,
    example(`panel-${year}.csv`),
    '--codebook',
    example(`panel-${year}-codebook.csv`),
    '--study',
    study(),
    '--wave',
    year,
    ...data(),
    ...more,
  )

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

async function edit(name: string, from: string | RegExp, to: string): Promise<void> {
  const file = path.join(study(), name)
  const text = await readFile(file, 'utf8')
  expect(text).toMatch(from)
  await writeFile(file, text.replace(from, to))
}

describe('a file of which no study is known', () => {
  test('becomes a study that holds, with its mapping and answers', async () => {
    const { code, out, error } = await bringIn('2023')
    expect([code, error]).toEqual([0, expect.stringContaining('420 rows are wave 2023')])
    expect(out).toContain('4 single, 2 number, 1 matrix, 1 multiple')
    expect(out).toContain('WGT looks like the weight')
    expect((await run('check', study())).code).toBe(0)
    expect(await readFile(path.join(study(), 'imports', '2023.yaml'), 'utf8')).toContain('weight: WGT')
  })

  test('is reported as JSON for a program', async () => {
    const { out } = await bringIn('2023', '--json')
    expect(JSON.parse(out)).toMatchObject({
      way: 'new-study',
      rows: 420,
      weighted: true,
      simulated: true,
      report: { counts: { single: 4, number: 2, matrix: 1, multiple: 1 } },
    })
  })

  test('gives tables, weighted and marked as simulated, as the file says', async () => {
    await bringIn('2023')
    const { code, out } = await run('tabulate', study(), '--table', 'PAID', '--format', 'json', ...data())
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([{ weighted: true, simulated: true }])
  })

  test('keeps its simulated answers: they are not made again like those of our own', async () => {
    await bringIn('2023')
    await edit('questionnaire/1.yaml', 'any: How old are you?', 'any: What is your age?')
    const { out } = await run('annex', study(), '--format', 'html', '--out', path.join(folder, 'out'), ...data())
    expect(out).toBe('')
    const html = await readFile(path.join(folder, 'out', 'panel-2023-tables.html'), 'utf8')
    expect(html).toContain('420')
    expect((await run('tabulate', study(), '--table', 'PAID', ...data())).out).toMatch(/^N .* 420$/m)
  })

  test('may have its answers in its own folder, and does not take a folder with other things', async () => {
    const own = ['--study', study(), '--wave', '2023', '--data', path.join(study(), 'data')]
    expect(await run(...command, example('panel-2023.csv'), ...own)).toMatchObject({ code: 0 })
    const taken = path.join(folder, 'taken')
    await cp(example('panel-2023.csv'), path.join(taken, 'mine.csv'))
    const { code, error } = await run(...command, example('panel-2023.csv'), '--study', taken, '--wave', '1', ...data())
    expect([code, error]).toEqual([2, expect.stringContaining('something in')])
    expect(await readdir(taken)).toEqual(['mine.csv'])
  })

  test('leaves nothing behind when it cannot be read', async () => {
    const file = path.join(folder, 'broken.sav')
    await writeFile(file, '$FL2 and then nothing')
    const { code, error } = await run(...command, file, '--study', study(), '--wave', '1', ...data())
    expect(code).toBe(1)
    expect(error).toContain('broken.sav was not imported; nothing was changed.')
    expect(await readdir(folder)).toEqual(['broken.sav'])
  })
})

describe('an import that is done again', () => {
  test('reads the corrected questionnaire and mapping, and replaces the answers', async () => {
    await bringIn('2023')
    await edit('questionnaire/1.yaml', 'code: 1, label: { any: Woman }', 'code: 1, label: { nl: Vrouw, en: Woman }')
    await edit('imports/2023.yaml', /missing: \{ "9": skipped \}/, 'missing: { "9": declined }')
    const { code, out } = await bringIn('2023')
    expect(code).toBe(0)
    expect(out).toContain('Read with the mapping that is there')
    expect(await readFile(path.join(study(), 'questionnaire', '1.yaml'), 'utf8')).toContain('nl: Vrouw')
  })

  test('says where the mapping is wrong, and keeps what was there', async () => {
    await bringIn('2023')
    await edit('imports/2023.yaml', 'column: AGE', 'column: AGEE')
    const { code, error } = await bringIn('2023')
    expect(code).toBe(1)
    expect(error).toMatch(/2023\.yaml:\d+:\d+ .*no column "AGEE". Do you mean "AGE"\?/)
    expect((await run('tabulate', study(), '--table', 'PAID', ...data())).code).toBe(0)
  })

  test('tells of a file that is another one than before', async () => {
    await bringIn('2023')
    const other = path.join(folder, 'panel-2023.csv')
    await cp(example('panel-2023.csv'), other)
    await writeFile(other, (await readFile(other, 'utf8')).split('\n').slice(0, 200).join('\n'))
    const { code, out } = await run(...command, other, '--study', study(), '--wave', '2023', ...data())
    expect(code).toBe(0)
    expect(out).toContain('another file than the one that the mapping was made for')
  })
})

describe('a second wave', () => {
  test('is matched with the first: what is the same, recoded, changed, new and gone', async () => {
    await bringIn('2023')
    const { code, out } = await bringIn('2025')
    expect(code).toBe(0)
    expect(out).toContain(
      'Wave 2025 follows on 2023: 10 variables found, 1 new question, 0 dropped, 3 asked in another',
    )
    expect(out).toContain('SEX: values with another number than in the wave before are read under their old code')
    const waves = await run('waves', study())
    expect(waves.out).toContain('1 new: HOME')
    expect(waves.out).toContain('3 changed: REGION, HOURS, SAT')
    expect(waves.out).toContain('counted as: North, East, South, West / West, cities / West, elsewhere')
  })

  test('can be compared with the first', async () => {
    await bringIn('2023')
    await bringIn('2025')
    const { code, out } = await run('tabulate', study(), '--compare', '2023,2025', '--table', 'SEX', ...data())
    expect(code).toBe(0)
    expect(out).toContain('2025')
  })

  test('never overwrites a file of the study', async () => {
    await bringIn('2023')
    await writeFile(path.join(study(), 'questionnaire', 'new-2025.yaml'), '# mine\n')
    const { code, error } = await bringIn('2025')
    expect([code, error]).toEqual([expect.any(Number), expect.stringContaining('new-2025.yaml')])
    expect(code).not.toBe(0)
    expect(await readFile(path.join(study(), 'questionnaire', 'new-2025.yaml'), 'utf8')).toBe('# mine\n')
    expect(await isThere(path.join(study(), 'waves', '2025.yaml'))).toBe(false)
  })
})

describe('an export of our own', () => {
  test.each([
    ['csv', 'panel-2023.csv'],
    ['spss', 'panel-2023.sav'],
    ['spss-packed', 'panel-2023.zsav'],
    ['excel', 'panel-2023.xlsx'],
  ])('as %s comes back in as it went out', async (format, name) => {
    await bringIn('2023')
    const tables = async () => (await run('tabulate', study(), '--format', 'json', ...data())).out
    const before = await tables()
    const out = path.join(folder, 'out')
    expect((await run('export', study(), '--format', format, '--out', out, ...data())).code).toBe(0)
    await rm(path.join(study(), 'imports'), { recursive: true })
    await rm(path.join(folder, 'data'), { recursive: true })
    const back = await run(...command, path.join(out, name), '--study', study(), '--wave', '2023', ...data())
    expect([back.code, back.error]).toEqual([0, expect.stringContaining('420 rows')])
    expect(await tables()).toBe(before)
  })
})

describe('of a file that does not go with the study', () => {
  const foreign = async () => {
    const file = path.join(folder, 'other.csv')
    const lines = Array.from({ length: 40 }, (_, row) => `${row % 3},${row % 7}`)
    await writeFile(file, ['apples,pears', ...lines].join('\n'))
    return file
  }
  const filesOf = async () => (await readdir(study(), { recursive: true })).toSorted()

  test.each(['2023', '2025'])('nothing becomes wave %s', async (wave) => {
    await bringIn('2023')
    await rm(path.join(study(), 'imports'), { recursive: true })
    const before = await filesOf()
    const { code, error } = await run(...command, await foreign(), '--study', study(), '--wave', wave, ...data())
    expect([code, error]).toEqual([1, expect.stringContaining('Not one question of the study panel')])
    expect((await filesOf()).filter((name) => name !== 'imports')).toEqual(before)
  })

  test('nor of a folder', async () => {
    const { code, error } = await run(...command, folder, '--study', study(), '--wave', '1', ...data())
    expect([code, error]).toEqual([2, expect.stringContaining('is a folder')])
  })
})

describe('options that say how a file is understood', () => {
  test.each([
    ['--groups', 'SEX', 'study.yaml'],
    ['--weight', 'WGT', '2023.yaml'],
    ['--keep', 'ID', '2023.yaml'],
  ])('%s is refused once it was understood, with the file to change', async (option, value, file) => {
    await bringIn('2023')
    const { code, error } = await bringIn('2023', option, value)
    expect([code, error]).toEqual([2, expect.stringContaining(`${option} only counts`)])
    expect(error).toContain(file)
  })

  test('--keep keeps a column that seems to say who somebody is', async () => {
    const file = path.join(folder, 'post.csv')
    const lines = Array.from({ length: 40 }, (_, row) => `${(row % 2) + 1},${1000 + row} AB`)
    await writeFile(file, ['sex,postcode', ...lines].join('\n'))
    const words = [...command, file, '--study', study(), '--wave', '2023', ...data()]
    expect((await run(...words)).out).toContain('The column postcode was left out')
    await rm(study(), { recursive: true })
    expect((await run(...words, '--keep', 'postcode', '--replace')).out).not.toContain('was left out')
  })

  test('--weight names the weight of a second wave', async () => {
    await bringIn('2023')
    const { code, out } = await bringIn('2025', '--weight', 'AGE')
    expect([code, out]).toEqual([0, expect.stringContaining('Every row weighs what the column AGE says.')])
  })
})

test.each([
  [command, 'Name the file'],
  [[...command, 'x.csv'], '--study'],
  [[...command, 'x.csv', '--study', 'y'], '--wave'],
  [[...command, 'nowhere.csv', '--study', 'y', '--wave', '1'], 'ENOENT'],
  [[...command, 'x.doc', '--study', 'y', '--wave', '1'], '--format'],
  [[...command, 'x.csv', '--study', 'y', '--wave', '1', '--format', 'stata'], '"stata"'],
])('%j is answered with what to do', async (words, says) => {
  const { code, error } = await run(...words)
  expect([code, error]).toEqual([2, expect.stringContaining(says)])
})
