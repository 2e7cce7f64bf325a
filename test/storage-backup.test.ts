import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../src/app/storage/open-store.ts'
import { storedVersion } from '../src/app/storage/questionnaire-versions.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { all, begin, fill, found, onBothEngines, responseOfBefore } from './storage-engines.ts'
import { threePages } from './three-pages.ts'

/** The lines of a backup with the right hash behind them, whatever stands in them. */
function sealed(lines: readonly string[]): string {
  const content = lines.slice(0, -1).map((line) => `${line}\n`)
  const sha256 = createHash('sha256').update(content.join('')).digest('hex')
  return `${content.join('')}${JSON.stringify({ rows: content.length - 1, sha256 })}\n`
}

/** A backup as the first version made it: one response with one page. */
function backupOfBefore(): string {
  const { hash, content } = storedVersion(threePages())
  const page = { answers: { a: 1 }, declined: [], confirmedChecks: [] }
  const rows = [
    { table: 'questionnaire_version', row: { hash, study: 'mini', wave: '2026', content } },
    { table: 'response', row: responseOfBefore(hash) },
    {
      table: 'saved_page',
      row: { response: 'before', page: 'first', revision: 1, token: null, mark: null, content: JSON.stringify(page) },
    },
  ]
  const head = { loopbaan: 'backup', format: 1, migrations: ['0001-responses'] }
  return sealed([...[head, ...rows].map((line) => JSON.stringify(line)), ''])
}

/** A store with a bit of everything. */
async function furnish(store: ResponseStore, count: number): Promise<readonly string[]> {
  const secrets: string[] = []
  for (let number = 0; number < count; number += 1) {
    const { response, secret } = await begin(store, threePages({ required: number % 2 === 0 }), number % 5 === 4)
    await fill(store, secret, 'first', { a: 1, 'a.text': `é "quoted" \u0000 🙂 ${number}` })
    await fill(store, secret, 'first', { a: 2 })
    await store.saveDraft({ response, secret, page: 'third', pageToken: '', form: { e: ['1'] } })
    if (number % 3 === 0) await store.complete({ response, secret })
    secrets.push(secret)
  }
  await store.closeWave('mini', '2024')
  return secrets
}

onBothEngines({ durable: false }, ({ name, open, place }) => {
  test('a backup gives the same store again, on the same engine and on the other, byte for byte', async () => {
    const { folder } = await place()
    const store = await open()
    const secrets = await furnish(store, 251)
    const file = path.join(folder, 'copy')
    const rows = await store.backup(file)
    expect(rows).toBe(readFileSync(file, 'utf8').trim().split('\n').length - 2)
    // In SQLite as well: what one engine wrote, the other reads.
    for (const other of [await open(), await openStore({ folder: path.join(folder, 'other') })]) {
      expect(await other.restore(file)).toEqual({ state: 'restored', rows, withdrawn: 0 })
      expect(await all(other)).toEqual(await all(store))
      for (const secret of secrets.slice(0, 20)) expect(await other.find(secret)).toEqual(await store.find(secret))
      const [secret = ''] = secrets.slice(-1)
      const response = await found(other, secret)
      expect(await other.readDraft({ response, secret, page: 'third' })).toEqual({ e: ['1'] })
      expect(await other.isClosed('mini', '2024')).toBe(true)
      const again = path.join(folder, 'again')
      await other.backup(again)
      expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
      await other.close()
    }
  })

  test('goes in the place of what is there only when that is asked, and then of all of it', async () => {
    const { folder } = await place()
    const [first, second] = [await open(), await open()]
    const [secret = ''] = await furnish(first, 1)
    const [lost = ''] = await furnish(second, 3)
    const file = path.join(folder, 'copy')
    await first.backup(file)
    expect(await second.restore(file)).toEqual({ state: 'in-use', responses: 3 })
    expect(await second.find(secret)).toBeNull()
    expect(await second.restore(file, { replace: true })).toMatchObject({ state: 'restored' })
    expect(await second.find(lost)).toBeNull()
    expect(await second.find(secret)).toEqual(await first.find(secret))
    // The store goes on as it was: new responses, also of a questionnaire that the backup does not have.
    await begin(second, threePages({ decline: true }))
  })

  test('does not bring back who withdrew after it was made, where that is known', async () => {
    const { folder } = await place()
    const [store, empty] = [await open(), await open()]
    const secrets = await furnish(store, 5)
    const file = path.join(folder, 'copy')
    const rows = await store.backup(file)
    const gone = secrets.slice(1, 3)
    for (const secret of gone) await store.withdraw(await found(store, secret))
    const marks = await store.marks({ study: 'mini', wave: '2026', trial: false })
    const left = await all(store)
    expect(await store.restore(file, { replace: true })).toEqual({ state: 'restored', rows, withdrawn: 2 })
    expect(await all(store)).toEqual(left)
    for (const secret of gone) expect(await store.find(secret)).toBeNull()
    // It stays known, also in a copy that is made from now on and where it is restored a second time.
    expect(await store.marks({ study: 'mini', wave: '2026', trial: false })).toEqual(marks)
    expect(await store.restore(file, { replace: true })).toMatchObject({ withdrawn: 2 })
    expect(await empty.restore(file)).toMatchObject({ withdrawn: 0 })
    expect(await all(empty)).toHaveLength(5)
  })

  test('a backup of before responses said whether they are trials is restored, with all of them as trials', async () => {
    const { folder } = await place()
    const file = path.join(folder, 'before')
    writeFileSync(file, backupOfBefore())
    const store = await open()
    expect(await store.restore(file)).toEqual({ state: 'restored', rows: 3, withdrawn: 0 })
    expect((await all(store)).map(({ id, trial, answers }) => ({ id, trial, answers }))).toEqual([
      { id: 'before', trial: true, answers: { a: 1 } },
    ])
    // From then on it is a store like every other.
    const copy = path.join(folder, 'copy')
    await store.backup(copy)
    const other = await open()
    expect(await other.restore(copy)).toEqual({ state: 'restored', rows: 3, withdrawn: 0 })
    expect(await all(other)).toEqual(await all(store))
  })

  describe('changes nothing when the file', () => {
    test.each([
      ['is something else', 'no-backup', () => 'a,b\n1,2\n'],
      ['is empty', 'no-backup', () => ''],
      ['ends too soon', 'damaged', (lines: string[]) => lines.slice(0, -1).join('\n')],
      ['lacks a line', 'damaged', (lines: string[]) => lines.toSpliced(2, 1).join('\n')],
      ['has a line too many', 'damaged', (lines: string[]) => [...lines, lines[1]].join('\n')],
      ['was changed', 'damaged', (lines: string[]) => lines.join('\n').replace(/("study\W+)mini/, '$1maxi')],
      [
        'has a table that is not ours',
        'damaged',
        (lines: string[]) => lines.with(1, '{"table":"users","row":{}}').join('\n'),
      ],
      [
        'says of some responses only whether they are trials',
        'damaged',
        (lines: string[]) => {
          const changed = lines.map((line) => line.replace('"state":"complete","trial":0', '"state":"complete"'))
          return sealed(changed)
        },
      ],
      [
        'is of a later version',
        'other-version',
        (lines: string[]) => lines.with(0, (lines[0] ?? '').replace('0002-trials', '0002-others')).join('\n'),
      ],
    ] as const)('%s', async (_, state, change) => {
      const { folder } = await place()
      const [store, other] = [await open(), await open()]
      await furnish(store, 3)
      const file = path.join(folder, 'copy')
      await store.backup(file)
      writeFileSync(file, change(readFileSync(file, 'utf8').trimEnd().split('\n')))
      const before = await all(store)
      expect(await store.restore(file, { replace: true })).toEqual({ state })
      expect(await all(store)).toEqual(before)
      expect(await other.restore(file)).toEqual({ state })
    })
  })

  test('does not hold up who answers meanwhile, and holds one moment', async () => {
    const where = await place()
    const [store, copier] = [await open(where), await open(where)]
    await furnish(store, 60)
    const { secret } = await begin(store)
    const file = path.join(where.folder, 'copy')
    const [rows] = await Promise.all([
      copier.backup(file),
      (async () => {
        for (let e = 1; e <= 20; e += 1) await fill(store, secret, 'third', { e })
      })(),
    ])
    expect((await found(store, secret)).answers).toEqual({ e: 20 })
    expect(rows).toBeGreaterThan(60)
    const other = await open({ folder: path.join(where.folder, name) })
    expect(await other.restore(file)).toEqual({ state: 'restored', rows, withdrawn: 0 })
  })

  test('says which file cannot be written or read', async () => {
    const { folder } = await place()
    const store = await open()
    await expect(store.backup(path.join(folder, 'no', 'copy'))).rejects.toMatchObject({ key: 'backup-cannot-write' })
    await expect(store.restore(path.join(folder, 'none'))).rejects.toMatchObject({ key: 'restore-cannot-read' })
    await expect(store.restore(folder)).rejects.toMatchObject({ key: 'restore-cannot-read' })
  })
})
