import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from './main.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-compare-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

type Ran = { readonly code: number; readonly out: string; readonly error: string }

async function run(data: string, ...words: readonly string[]): Promise<Ran> {
  let [out, error] = ['', '']
  const streams = {
    out: { write: (text: string) => (out += text) },
    error: { write: (text: string) => (error += text) },
  }
  return { code: await main([...words, '--data', path.join(folder, data), '--language', 'en'], streams), out, error }
}

const tabulated = (...words: readonly string[]): Promise<Ran> => run('data', 'tabulate', 'example', ...words)

describe('two waves side by side', () => {
  beforeAll(async () => {
    for (const wave of ['2024', '2026'])
      await run('data', 'simulate', 'example', '--wave', wave, '--respondents', '300')
  }, 60_000)

  test('a table is printed with three columns per group', async () => {
    const { code, out } = await tabulated('--compare', '2024,2026', '--table', 'break-long-enough')
    expect(code).toBe(0)
    expect(out).toMatch(/Less than 2 years here +Lunches outdoors +Total\n +(?:2024 +2026 +difference *){3}\n/)
    expect(out.match(/^Table /gm)).toHaveLength(1)
  })

  test('programs get the same as JSON and CSV', async () => {
    const { out } = await tabulated('--compare', '2024, 2026', '--table', 'break-long-enough', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject([
      {
        wave: '2024-2026',
        compared: [{ id: '2024' }, { id: '2026' }],
        columns: [{ trend: { wave: '2024' } }, {}, { statistic: 'difference' }, {}, {}, {}, {}, {}, {}],
      },
    ])
    const csv = await tabulated('--compare', '2024,2026', '--format', 'csv')
    expect(csv.out).toContain(',difference,')
  })

  test('the profile that is asked for protects both waves', async () => {
    const hidden = async (profile: string) =>
      (await tabulated('--compare', '2024,2026', '--profile', profile, '--format', 'csv')).out.match(/,suppressed,/g)
        ?.length ?? 0
    expect(await hidden('already-published')).toBe(0)
    expect(await hidden('public')).toBeGreaterThan(0)
  })

  test('the annex is written in every format', async () => {
    const target = path.join(folder, 'out')
    const { code } = await run('data', 'annex', 'example', '--compare', '2024,2026', '--out', target)
    expect(code).toBe(0)
    expect((await readdir(target)).toSorted()).toEqual([
      'example-2024-2026-comparison-csv.zip',
      'example-2024-2026-comparison.html',
      'example-2024-2026-comparison.pdf',
      'example-2024-2026-comparison.xlsx',
    ])
  }, 60_000)

  test('a table that neither wave has is named, with those that there are once each', async () => {
    const { code, error } = await tabulated('--compare', '2024,2026', '--table', 'nothing')
    expect(code).toBe(2)
    expect(error).toMatch(
      /^There is no table "nothing"\. There are: (?!.*\bbreak-long-enough\b.*\bbreak-long-enough\b)/,
    )
  })
})

describe('what cannot be compared is told before anything is done', () => {
  test.each<[string, readonly string[], string]>([
    [
      'one wave',
      ['2024'],
      '--compare takes two waves with a comma between them, and it is "2024". There are: 2024, 2026.',
    ],
    [
      'three waves',
      ['2024,2026,2028'],
      '--compare takes two waves with a comma between them, and it is "2024,2026,2028". There are: 2024, 2026.',
    ],
    ['a wave with itself', ['2024,2024'], '--compare names wave 2024 twice. Name two different waves.'],
    ['a wave that there is not', ['2024,2025'], 'There is no wave "2025". There are: 2024, 2026.'],
    [
      'the wrong order',
      ['2026,2024'],
      'Wave 2026 comes after wave 2024. Name the earlier one first: --compare 2024,2026',
    ],
    [
      'a wave besides',
      ['2024,2026', '--wave', '2024'],
      'The option --wave does not go together with --compare. Leave one of the two out.',
    ],
    [
      'a filter besides',
      ['2024,2026', '--filter', 'lunch-place has home'],
      'The option --filter does not go together with --compare. Leave one of the two out.',
    ],
    [
      'other columns besides',
      ['2024,2026', '--banner', 'total'],
      'The option --banner does not go together with --compare. Leave one of the two out.',
    ],
  ])('%s', async (_, [waves = '', ...more], message) => {
    const { code, error } = await run('none', 'tabulate', 'example', '--compare', waves, ...more)
    expect({ code, error }).toEqual({ code: 2, error: `${message}\n` })
  })

  test('waves without answers', async () => {
    const { code, error } = await run('none', 'tabulate', 'example', '--compare', '2024,2026')
    expect(code).toBe(3)
    expect(error).toMatch(/^There are no answers yet for wave 2024 of example\./)
  })
})
