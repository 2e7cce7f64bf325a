import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from './main.ts'

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
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-describe-'))
  const data = ['--data', path.join(folder, 'data')]
  await run('simulate', 'example', '--wave', '2026', '--respondents', '150', ...data)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

const answered = () => ['--data', path.join(folder, 'data')]
const nobody = () => ['--data', path.join(folder, 'empty')]

describe('loopbaan describe', () => {
  it('tells the flow of a wave, without numbers as long as nobody answered', async () => {
    const { code, out, error } = await run('describe', 'example', '--wave', '2026', ...nobody())
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toContain('2 blocks, 6 pages, 12 questions, 21 variables')
    expect(out).toContain('Block 2 (canteen)  The canteen')
    expect(out).not.toContain('asked ')
  })

  it('adds how many were asked when there are answers, and that those are simulated', async () => {
    const { out } = await run('describe', 'example', '--wave', '2026', ...answered())
    expect(out).toMatch(/Block 1 \(break\) {2}Your break\n.*asked 1\d\d · answered 1\d\d/)
    expect(out).toContain('simulated answers')
  })

  it('withholds the numbers of few people, and says so', async () => {
    const data = ['--data', path.join(folder, 'few')]
    await run('simulate', 'example', '--wave', '2026', '--respondents', '25', ...data)
    const { out } = await run('describe', 'example', '--wave', '2026', ...data)
    expect(out).toContain('asked too few')
    expect(out).toContain('fewer than 30 people')
  })

  it.each([
    { format: 'svg', starts: '<svg' },
    { format: 'csv', starts: 'file,column,label,code' },
    { format: 'json', starts: '{' },
  ])('prints the $format when no folder is named', async ({ format, starts }) => {
    const { code, out } = await run('describe', 'example', '--wave', '2026', '--format', format, ...nobody())
    expect(code).toBe(0)
    expect(out.startsWith(starts)).toBe(true)
  })

  it('writes the pages and the PDF to a folder, each a file that needs no other', async () => {
    const out = path.join(folder, 'described')
    const words = ['describe', 'example', '--wave', '2026', '--out', out, ...answered()]
    for (const format of ['html', 'pdf', 'text']) expect((await run(...words, '--format', format)).code).toBe(0)
    expect((await readdir(out)).toSorted()).toEqual([
      'codebook.html',
      'flow.html',
      'flow.txt',
      'questionnaire.html',
      'questionnaire.pdf',
    ])
    for (const page of ['codebook.html', 'flow.html', 'questionnaire.html']) {
      const html = await readFile(path.join(out, page), 'utf8')
      expect(html).toContain('<style>')
      expect(html).not.toMatch(/(?:href|src)="(?:\/|https?:)/)
    }
    expect(await readFile(path.join(out, 'flow.html'), 'utf8')).toContain('class="simulated"')
    expect((await readFile(path.join(out, 'questionnaire.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('gives JSON with the conditions as words and as source', async () => {
    const { out } = await run('describe', 'example', '--wave', '2026', '--format', 'json', ...answered())
    const described = JSON.parse(out) as {
      blocks: { id: string; when: { source: string; words: { en: string } } | null }[]
      bases: { simulated: boolean }
      minutes: { all: { median: number } }
      codebook: unknown[]
    }
    expect(described.blocks[1]).toMatchObject({
      id: 'canteen',
      number: '2',
      when: {
        source: 'lunch-place has 1',
        words: { en: '"In the canteen" is chosen at ‘Where do you have lunch on a working day?’' },
      },
    })
    expect(described.bases.simulated).toBe(true)
    expect(described.minutes.all.median).toBeGreaterThan(0.5)
    expect(described.codebook).toHaveLength(2)
  })

  it('refuses a format that there is not, in one sentence', async () => {
    const { code, error } = await run('describe', 'example', '--wave', '2026', '--format', 'docx')
    expect(code).toBe(2)
    expect(error).toContain('text, svg, csv, json, html, pdf')
  })
})
