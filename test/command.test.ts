import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './project-files.ts'

const olderNode = nodeOfTheMachine()

describe('bin/loopbaan.mjs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaan-command-'))
  const bare = mkdtempSync(join(tmpdir(), 'loopbaan-bare-'))
  const command = join(folder, 'bin/loopbaan.mjs')

  beforeAll(() => {
    for (const place of [folder, bare]) {
      cpSync(join(root, 'bin'), join(place, 'bin'), { recursive: true })
      writeFileSync(join(place, 'package.json'), '{ "type": "module" }')
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    mkdirSync(join(folder, 'src/app/cli'), { recursive: true })
    writeFileSync(
      join(folder, 'src/app/cli/main.ts'),
      `export async function main([word], { out }) {
        out.write(process.versions.node.split('.')[0] + ' ' + word + '\\n')
        if (word === 'wait') await new Promise((resolve) => setTimeout(resolve, 60_000))
        return word === 'fail' ? 3 : 0
      }`,
    )
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
    rmSync(bare, { recursive: true })
  })

  test('starts the program with its arguments', () => {
    const run = spawnSync(process.execPath, [command, 'hello'], { encoding: 'utf8' })
    const [major] = process.versions.node.split('.')
    expect(run).toMatchObject({ stdout: `${major} hello\n`, stderr: '', status: 0 })
  })

  describe.skipIf(olderNode === null)('on an older Node', () => {
    const node = olderNode ?? ''

    test('goes on with the Node that npm installed, and ends as the program ends', () => {
      expect(spawnSync(node, [command, 'hello'], { encoding: 'utf8' })).toMatchObject({
        stdout: '24 hello\n',
        status: 0,
      })
      expect(spawnSync(node, [command, 'fail'], { encoding: 'utf8' })).toMatchObject({ stdout: '24 fail\n', status: 3 })
    })

    test.each(['SIGTERM', 'SIGINT'] as const)('passes %s on', async (signal) => {
      const child = spawn(node, [command, 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] })
      const end = new Promise((resolve) => {
        child.on('exit', (code, ending) => {
          resolve(ending ?? code)
        })
      })
      await new Promise((resolve) => {
        child.stdout.once('data', resolve)
      })
      child.kill(signal)
      expect(await end).toBe(signal)
    })

    test('says in Dutch and English what is missing when nothing is installed', () => {
      const run = spawnSync(node, [join(bare, 'bin/loopbaan.mjs')], { encoding: 'utf8' })
      expect(run.status).toBe(1)
      expect(run.stderr).toContain('heeft Node 24 nodig')
      expect(run.stderr).toContain('needs Node 24')
    })
  })
})

/** The first Node on the path that npm did not install and that is too old for the program, if there is one. */
function nodeOfTheMachine(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  for (const folder of folders) {
    const node = join(folder, 'node')
    const run = spawnSync(node, ['--print', 'parseInt(process.versions.node, 10)'], { encoding: 'utf8' })
    if (run.status === 0) return Number(run.stdout) < 24 ? node : null
  }
  return null
}
