import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../../../test/run-command.ts'

test('faults in a study are told with the folder of the study, as several can be open', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-open-'))
  try {
    const study = path.join(folder, 'canteen')
    await cp('studies/example', study, { recursive: true })
    const file = path.join(study, 'questionnaire/2-canteen.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('lunch-place has outdoors', 'lunch-plaec has outdoors'))
    for (const words of [
      ['waves', study],
      ['start', '--field', `${study}/2026`, '--data', path.join(folder, 'data'), '--port', '0'],
    ]) {
      const { code, error } = await runCommand(...words)
      expect([code, error]).toEqual([1, expect.stringContaining(`${file}:`)])
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
