import { mkdtemp, readFile, rm, writeFile, cp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from './commands.ts'
import { main } from './main.ts'

/** What a command line printed, and how it ended. */
type Run = { readonly code: number; readonly out: string; readonly error: string }

async function run(...words: readonly string[]): Promise<Run> {
  let out = ''
  let error = ''
  const code = await main(words, {
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
  })
  return { code, out, error }
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-main-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})
const data = () => ['--data', path.join(folder, 'data')]
const english = ['--language', 'en']

describe('the command line', () => {
  it('shows its commands with --help and ends with 0', async () => {
    const { code, out } = await run('--help', ...english)
    expect(code).toBe(0)
    for (const name of Object.keys(commands)) expect(out).toContain(name)
  })

  it('shows them without any word too, and ends with 2', async () => {
    expect((await run()).code).toBe(2)
  })

  it.each(Object.entries(commands))('%s explains itself with examples that name it', async (name, command) => {
    const { code, out } = await run(...name.split(' '), '--help', ...english)
    expect(code).toBe(0)
    for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`)
    for (const example of command.examples) expect(out).toContain(`loopbaan ${example}`)
    expect(command.examples.length).toBeGreaterThan(0)
  })

  it.each([
    { words: ['chekc', 'example'], says: 'no command "chekc"' },
    { words: ['check'], says: 'Name the study' },
    { words: ['check', 'exampel'], says: 'no study "exampel"' },
    { words: ['check', 'example', 'basisartsen'], says: '"basisartsen"' },
    { words: ['check', 'example', '--jsno'], says: '--json' },
    { words: ['tabulate', 'example'], says: '2024, 2026' },
    { words: ['tabulate', 'example', '--wave', '2025'], says: 'no wave "2025"' },
    { words: ['tabulate', 'example', '--wave', '2024', '--format', 'pdf'], says: 'text, json, csv' },
    { words: ['tabulate', 'example', '--wave', '2024', '--profile', 'none'], says: 'already-published, public' },
    { words: ['simulate', 'example', '--wave', '2024', '--respondents', 'many'], says: '"many"' },
    { words: ['simulate', 'example', '--wave', '2024', '--respondents', '0'], says: 'from 1 to' },
    {
      words: ['simulate', 'example', '--wave', '2024', '--respondents', '-5'],
      says: '0 or more, of at most 9 digits, and it is "-5"',
    },
    {
      words: ['simulate', 'example', '--wave', '2024', '--seed=-1'],
      says: '0 or more, of at most 9 digits, and it is "-1"',
    },
    { words: ['simulate', 'example', '--wave', '2024', '--respondents', '--seed', '1'], says: 'write --respondents N' },
    { words: ['start', '-p', '-1'], says: '--port takes a whole number' },
    { words: ['start', '--port', '70000'], says: '65535' },
    { words: ['start', '--field'], says: 'write --field STUDY/WAVE' },
    { words: ['start', '--field', '--port', '4000'], says: 'write --field STUDY/WAVE' },
    { words: ['start', '-p'], says: 'write --port N' },
    { words: ['check', 'example', '--json=yes'], says: 'Nothing should stand behind --json' },
    { words: ['start', '--address', 'http://survey.example.org'], says: 'without HTTPS' },
    { words: ['simulate', 'basisartsen', '--like', 'published/2023', '--respondents', '5'], says: '--respondents' },
  ])('tells in one sentence what is wrong with $words, and ends with 2', async ({ words, says }) => {
    const { code, out, error } = await run(...words, ...english)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(error).toContain(says)
    expect(error.trim().split('\n')).toHaveLength(1)
  })

  it('says where answers are to be had when a wave has none, and ends with 3', async () => {
    const { code, error } = await run('tabulate', 'example', '--wave', '2024', ...data(), ...english)
    expect(code).toBe(3)
    expect(error).toContain('loopbaan simulate example --wave 2024')
  })

  it.each([
    ['annex', 'example', '--wave', '2024'],
    ['check', 'example'],
    ['check', '--help'],
  ])('refuses a language that it does not have, at %s', async (...words) => {
    const { code, out, error } = await run(...words, '--language', 'fr')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toMatch(/^--language .*"fr".*: nl, en\.\n$/)
  })

  it('speaks Dutch when it is asked to', async () => {
    expect((await run('chekc', '--language', 'nl')).error).toContain('kent geen opdracht "chekc"')
    expect((await run('chekc', '--language=nl')).error).toContain('kent geen opdracht "chekc"')
  })
})

/** The study `example` with a part of its second block replaced. */
async function changed(name: string, from: string, to: string): Promise<{ study: string; line: number }> {
  const study = path.join(folder, name)
  await cp('studies/example', study, { recursive: true })
  const file = path.join(study, 'questionnaire', '2-canteen.yaml')
  const text = await readFile(file, 'utf8')
  const [before = '', after] = text.split(from)
  if (after === undefined) throw new Error(`The study does not have ${from}`)
  await writeFile(file, text.replace(from, to))
  return { study, line: before.split('\n').length }
}

describe('loopbaan check', () => {
  it.each(['example', 'basisartsen'])('finds nothing wrong with %s', async (study) => {
    const { code, out } = await run('check', study, ...english)
    expect(code).toBe(0)
    expect(out).toContain(`${study}: no faults`)
  })

  it('names file, line and remedy of a fault, and ends with 1', async () => {
    const study = path.join(folder, 'broken')
    await cp('studies/example', study, { recursive: true })
    const [first = ''] = await readdir(path.join(study, 'questionnaire'))
    const file = path.join(study, 'questionnaire', first)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/type: single/, 'type: singel'))
    const line = text.slice(0, text.indexOf('type: single')).split('\n').length
    const { code, out } = await run('check', study, ...english)
    expect(code).toBe(1)
    expect(out).toContain(`questionnaire/${first}:${line}:`)
    expect(out).toContain('single, multiple')
    expect(out).toContain('What hangs on these faults, and who gets which question, was not checked yet')
    expect(out.trim().split('\n').at(-1)).toBe(`${study}: 1 fault.`)
    const json = await run('check', study, '--json')
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      unchecked: 'part',
      issues: [{ file: `questionnaire/${first}`, line }],
    })
  })

  it('finds a rule that is true of nobody, with what it follows from, and ends with 1', async () => {
    const rule = 'break-minutes.taken > 10 and lunch-place has no-lunch'
    const { study, line } = await changed('dead', 'when: lunch-place has outdoors', `when: ${rule}`)
    const { code, out } = await run('check', study, ...english)
    expect(code).toBe(1)
    expect(out).toMatch(/^Faults$/m)
    expect(out).toContain(`questionnaire/2-canteen.yaml:${line}:`)
    expect(out).toContain(`"${rule}" is true of nobody who comes here`)
    expect(out).toContain('This follows from who gets break-minutes')
    expect(out).toContain('(never-true)')
    expect(out).toContain('1 fault, 0 pieces of advice')
    const json = await run('check', study, '--json')
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      issues: [],
      findings: [{ code: 'never-true', severity: 'fault', line, because: ['break-minutes'] }],
    })
  })

  it('gives advice, with an example, and ends with 0', async () => {
    const rule = 'when: lunch-place has outdoors or lunch-place has outdoors'
    const { study } = await changed('advised', 'when: lunch-place has outdoors', rule)
    const { code, out } = await run('check', study, '--language', 'nl')
    expect(code).toBe(0)
    expect(out).toMatch(/^Adviezen$/m)
    expect(out).toContain('voegt niemand toe')
    expect(out).not.toMatch(/^Fouten$/m)
    expect(JSON.parse((await run('check', study, '--json')).out)).toMatchObject({ ok: true })
  })

  it('writes the shortest answers that reach each part', async () => {
    const file = path.join(folder, 'deep', 'witnesses.json')
    const { code, error } = await run('check', 'example', '--witnesses', file, ...english)
    expect(code).toBe(0)
    expect(error).toContain(file)
    const { study, witnesses } = JSON.parse(await readFile(file, 'utf8')) as { study: string; witnesses: object[] }
    expect(study).toBe('example')
    const row = witnesses.filter((witness) => JSON.stringify(witness).includes('"row","id":"canteen-opinion.3"'))
    expect(row.map((witness) => 'wave' in witness && witness.wave)).toEqual(['2024', '2026'])
    expect(row).toContainEqual({
      wave: '2024',
      what: 'row',
      id: 'canteen-opinion.3',
      page: 'opinion',
      file: 'questionnaire/2-canteen.yaml',
      line: 43,
      size: 3,
      answers: { 'years-here': 1, 'lunch-place': [1], favourites: [{ kind: 2 }] },
    })
    expect((await run('check', 'example', '--witnesses', '/dev/null/x.json', ...english)).code).toBe(3)
  })
})

describe('a wave from simulation to export', () => {
  beforeAll(async () => {
    await run('simulate', 'example', '--wave', '2024', '--respondents', '120', '--seed', '3', ...data())
  })

  it('prints a table that says that its answers are simulated', async () => {
    const { code, out } = await run('tabulate', 'example', '--wave', '2024', ...data(), ...english)
    expect(code).toBe(0)
    expect(out).toContain('Simulated answers')
  })

  it('prints the tables as JSON and CSV that programs can read', async () => {
    const json = await run('tabulate', 'example', '--wave', '2024', '--format', 'json', ...data())
    const tables: unknown = JSON.parse(json.out)
    expect(Array.isArray(tables)).toBe(true)
    const csv = await run('tabulate', 'example', '--wave', '2024', '--format', 'csv', ...data())
    expect(csv.out.startsWith('table,title,row')).toBe(true)
  })

  it('counts only those for whom a filter holds, in the columns that are asked for', async () => {
    const words = ['tabulate', 'example', '--wave', '2024', '--format', 'json', '--profile', 'already-published']
    const all = await run(...words, '--banner', 'total', ...data())
    const none = await run(...words, '--banner', 'total', '--filter', 'not answered lunch-place', ...data())
    expect(all.code).toBe(0)
    expect(none.code === 0 || none.error.includes('lunch-place')).toBe(true)
    const wrong = await run(...words, '--filter', 'lunch-plaec = 1', ...data(), ...english)
    expect(wrong.code).toBe(2)
    expect(wrong.error).toContain('lunch-plaec')
  })

  it('writes the answers and the codebook as CSV', async () => {
    const out = path.join(folder, 'export')
    const { code } = await run('export', 'example', '--wave', '2024', '--out', out, ...data())
    expect(code).toBe(0)
    const files = await readdir(out)
    expect(files).toContain('responses.csv')
    expect(files).toContain('codebook.csv')
    const responses = await readFile(path.join(out, 'responses.csv'), 'utf8')
    expect(responses.trim().split('\n').length).toBeGreaterThanOrEqual(121)
  })
})

describe('loopbaan verify', () => {
  it('finds every published figure of basisartsen but the known exceptions', async () => {
    const made = await run('simulate', 'basisartsen', '--like', 'published/2023', ...data(), ...english)
    expect(made.error).toContain('1390')
    const { code, out } = await run('verify', 'basisartsen', '--against', 'published/2023', ...data(), ...english)
    expect(out.trim().split('\n').at(-1)).toBe('1390 of 1398 equal, 8 known exceptions, 0 different')
    expect(code).toBe(0)
  })

  it('ends with 1 and names the figures when the answers are others', async () => {
    const other = ['--data', path.join(folder, 'other')]
    await run('simulate', 'basisartsen', '--respondents', '200', ...other)
    const { code, out } = await run('verify', 'basisartsen', ...other, ...english)
    expect(code).toBe(1)
    expect(out).toContain('≠')
  })

  it('finds every certain figure of specialisten, and lists those that are not', async () => {
    const made = await run('simulate', 'specialisten', '--like', 'published/2024-aios', ...data(), ...english)
    expect(made.error).toContain('81 can be met together and 0 cannot')
    const verify = ['verify', 'specialisten', '--against', 'published/2024-aios', ...data(), ...english]
    const { code, out } = await run(...verify)
    expect(out).toContain('\n    value 1 aios percentage: 35, not compared (ambiguous)\n')
    expect(out.trim().split('\n').at(-1)).toBe('81 of 81 equal, 0 known exceptions, 0 different, 38 not compared')
    expect(code).toBe(0)
    const read: unknown = JSON.parse((await run(...verify, '--json')).out)
    const json = read as { total: number; notCompared: number; figures: readonly { ours: number | null }[] }
    expect([json.total, json.notCompared]).toEqual([81, 38])
    // Also what cannot be compared has its place in our tables.
    expect(json.figures.filter(({ ours }) => ours === null)).toEqual([])
    // Without a file, every file about the wave counts.
    const all = await run('verify', 'specialisten', '--wave', '2024', ...data(), ...english)
    expect(all.out).toBe(out)
  })

  it('wants figures and answers of the same wave', async () => {
    const words = ['specialisten', '--wave', '2022', ...data(), ...english]
    expect(await run('verify', '--against', 'published/2024-aios', ...words)).toMatchObject({ code: 2 })
    expect(await run('simulate', '--like', 'published/2024-aios', ...words)).toMatchObject({ code: 2 })
  })

  it('says which file is missing', async () => {
    const { code, error } = await run('verify', 'basisartsen', '--against', 'published/1999', ...data(), ...english)
    expect(code).toBe(3)
    expect(error).toContain('1999')
  })
})
