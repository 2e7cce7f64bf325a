import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from './main.ts'

async function diff(...words: readonly string[]): ReturnType<typeof run> {
  return run('diff', ...words)
}

async function run(...words: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  let out = ''
  let error = ''
  const code = await main([...words, '--language', 'en'], {
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
  })
  return { code, out, error }
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-diff-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** A copy of the example, or of another copy, in which one text of its files is another one. */
async function exampleWith(
  name: string,
  file: string,
  from: string,
  to: string,
  study = 'studies/example',
): Promise<string> {
  const copy = path.join(folder, name)
  await cp(study, copy, { recursive: true })
  const edited = path.join(copy, 'questionnaire', file)
  const text = await readFile(edited, 'utf8')
  expect(text).toContain(from)
  await writeFile(edited, text.replace(from, to))
  return copy
}

describe('loopbaan diff', () => {
  it('compares two waves of a study', async () => {
    const { code, out } = await diff('example', '--from', '2024', '--to', '2026', '--strict')
    expect(code).toBe(0)
    expect(out).toContain('Breaks and the canteen: from Wave 2024 to Wave 2026')
    expect(out).toContain('own-cup: new')
  })

  it('compares two folders: the same study has no difference', async () => {
    const { code, out } = await diff('studies/example', 'example', '--strict')
    expect(code).toBe(0)
    expect(out).toContain('Wave 2026: from the first to the second version')
    expect(out).toContain('There is no difference.')
  })

  it('takes the wave that is asked for in both folders', async () => {
    expect((await diff('example', 'studies/example', '--from', '2024')).out).toContain('Wave 2024: from the first')
  })

  it('ends with 1 under --strict when stored answers lose their meaning, and with 0 without', async () => {
    const option = '- { code: 4, id: home, label: { nl: Thuis, en: At home } }'
    const without = await exampleWith('without', '1-break.yaml', option, '')
    const strict = await diff('example', without, '--strict')
    expect(strict.code).toBe(1)
    expect(strict.out).toContain('stored answers: with code 4 mean nothing any more')
    expect((await diff('example', without)).code).toBe(0)
  })

  it('ends with 0 under --strict when nothing breaks', async () => {
    const other = await exampleWith('reworded', '1-break.yaml', 'Hoelang werk je hier?', 'Hoe lang werk je hier?')
    const { code, out } = await diff('example', other, '--strict')
    expect(code).toBe(0)
    expect(out).toContain('years-here: reworded')
  })

  it.each([
    ['labels of answers', 'nl: Altijd, en: Always', 'nl: Nooit, en: Never'],
    ['labels of a scale', 'nl: Slecht, en: Poor', 'nl: Heel goed, en: Very good'],
    ['ends of a slider', 'nl: stil, en: quiet', 'nl: luid, en: loud'],
    ['rows', 'nl: De keuze, en: The choice', 'nl: De prijzen, en: The prices'],
  ])('ends with 1 under --strict when %s changed places', async (what, one, other) => {
    const parted = await exampleWith(`${what}-first`, '2-canteen.yaml', one, 'nl: Elders, en: Elsewhere')
    const halfway = await exampleWith(`${what}-second`, '2-canteen.yaml', other, one, parted)
    const turned = await exampleWith(what, '2-canteen.yaml', 'nl: Elders, en: Elsewhere', other, halfway)
    const { code, out } = await diff('example', turned, '--strict')
    expect(out).toMatch(/For \d variables? stored answers mean something else until they are recoded\./)
    expect(code).toBe(1)
    expect((await diff('example', turned)).code).toBe(0)
  })

  it('ends with 0 under --strict between waves, which are each read with their own questionnaire', async () => {
    const { code, out } = await diff('specialisten', '--from', '2022', '--to', '2024', '--strict')
    expect(out).toContain('must be recoded: 2 → 9')
    expect(code).toBe(0)
  })

  it('tells what the study says about comparing', async () => {
    const { out } = await diff('specialisten', '--from', '2022', '--to', '2024')
    expect(out).toContain(
      [
        '    comparing: not possible, says the study.',
        '    note of the study: The limits of the classes were moved in 2024. No class of 2022 fits a class of 2024.',
      ].join('\n'),
    )
    expect(out).toContain('    counted as: Trainee specialist (aios), Specialists\n')
  })

  it.each([
    { study: 'specialisten', from: '2022', to: '2024' },
    { study: 'example', from: '2024', to: '2026' },
  ])('agrees with waves about every variable of $study', async ({ study, from, to }) => {
    type Categories = readonly { id: string }[] | null
    const ids = (categories: Categories | undefined) => categories?.map(({ id }) => id) ?? null
    const waves = JSON.parse((await run('waves', study, '--json')).out) as {
      pairs: { variables: { variable: string; status: string; categories: Categories }[] }[]
    }
    const listed = new Map(waves.pairs.flatMap(({ variables }) => variables.map((one) => [one.variable, one] as const)))
    for (const way of [
      [from, to],
      [to, from],
    ] as const) {
      const { out } = await run('diff', study, '--from', way[0], '--to', way[1], '--json')
      const { variables } = JSON.parse(out) as {
        variables: { variable: string; comparable: string; categories: Categories }[]
      }
      expect(variables.length).toBeGreaterThan(20)
      for (const { variable, comparable, categories } of variables) {
        expect({ variable, comparable, categories: ids(categories) }).toEqual({
          variable,
          comparable: listed.get(variable)?.status,
          categories: ids(listed.get(variable)?.categories),
        })
      }
    }
  })

  it('gives JSON with every variable', async () => {
    const { out } = await diff('example', '--from', '2024', '--to', '2026', '--json')
    const found = JSON.parse(out) as { mode: string; counts: object; variables: { variable: string }[] }
    expect(found).toMatchObject({ mode: 'waves', counts: { same: 18, reworded: 5, 'options-changed': 1, new: 1 } })
    expect(found.variables).toHaveLength(25)
  })

  it.each([
    { words: ['example'], says: 'Name two waves' },
    { words: ['example', '--from', '2024'], says: 'Name two waves' },
    { words: ['example', '--from', '2024', '--to', '2030'], says: 'no wave "2030"' },
    { words: ['example', 'exampel'], says: 'no study "exampel"' },
    { words: ['example', 'example', 'example'], says: '"example"' },
    { words: ['example', 'basisartsen'], says: 'not clear which wave of example' },
  ])('tells in one sentence what is wrong with $words, and ends with 2', async ({ words, says }) => {
    const { code, out, error } = await diff(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(says)
    expect(error.trim().split('\n')).toHaveLength(1)
  })
})
