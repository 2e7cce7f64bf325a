import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from './main.ts'

async function run(...words: readonly string[]) {
  let [out, error] = ['', '']
  const code = await main([...words, '--data', path.join(folder, 'data'), '--language', 'en'], {
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
  })
  return { code, out, error }
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-public-'))
  await run(...bringIn, '--study', path.join(folder, 'panel'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

const examples = 'docs/examples/panel-2023'
const bringIn = `import data ${examples}.csv --codebook ${examples}-codebook.csv --wave 2023`.split(' ')

test('of a survey that was brought in, weights and all, everybody may have synthetic answers with its tables', async () => {
  const out = path.join(folder, 'public')
  const words = ['export', path.join(folder, 'panel'), '--wave', '2023', '--for', 'public', '--out', out]
  const { code, out: told } = await run(...words)
  expect(code).toBe(0)
  expect(told).toMatch(/^17\d of the 179 published figures come out again/)
  const files = await readdir(out)
  expect(files.toSorted()).toEqual(
    ['-codebook.csv', '.csv', '.csv-metadata.json', '.json', '.txt'].map((end) => `panel-2023-public-use${end}`),
  )
  const [head, first] = (await readFile(path.join(out, 'panel-2023-public-use.csv'), 'utf8')).split('\r\n')
  expect(head).toMatch(/simulated,row,weight,complete,SEX/)
  expect(first).toMatch(/^yes,1,/)
})

test('a partner and the team get what they got', async () => {
  const words = ['export', path.join(folder, 'panel'), '--wave', '2023', '--out', path.join(folder, 'partner')]
  const partner = await run(...words, '--for', 'partner')
  expect(partner).toMatchObject({ code: 1 })
  expect(partner.error).toContain('identifying')
  expect(await run(...words, '--for', 'team')).toMatchObject({ code: 0 })
  expect(await run(...words, '--for', 'nobody')).toMatchObject({ code: 2 })
})
