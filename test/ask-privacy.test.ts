import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'loopbaan-ask-privacy-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Marks in what the browser and the proxy of `ask-visit.ts` tell, and the address that it comes from. */
const marks = ['canary', '203.0.113.77', '127.0.0.1', 'Mozilla', 'example.org']

test('neither the store nor what the program prints ever holds an address, a browser, a cookie or a referrer', () => {
  const visit = path.join(import.meta.dirname, 'ask-visit.ts')
  const run = spawnSync(process.execPath, [visit, folder], { encoding: 'utf8' })
  const printed = run.stdout + run.stderr
  expect([run.status, run.stdout], run.stderr).toEqual([0, 'done\n'])
  // The two faults of the visit are told, and files are looked through that do hold the answers.
  expect(printed.match(/StoreError: The store is unavailable/g)).toHaveLength(2)
  const files = readdirSync(folder)
  expect(files).toEqual(expect.arrayContaining(['responses.sqlite', 'responses.sqlite-wal', 'copy.ndjson']))
  const stored = Buffer.concat(files.map((file) => readFileSync(path.join(folder, file))))
  expect([stored.includes('"seconds":10'), stored.includes('"device":"phone"')]).toEqual([true, true])
  for (const mark of marks) expect([mark, stored.includes(mark), printed.includes(mark)]).toEqual([mark, false, false])
})
