import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { answeredWave, named, tablesOf, times } from '../../../test/answered-wave.ts'
import { protect } from '../../core/disclosure/protect.ts'
import { exportFormatNames } from '../../core/exchange/export-formats/export-formats.ts'
import { miniItem } from '../../core/items/mini-item.ts'
import { everywhere } from '../../core/text.ts'
import type { WaveForPublic } from './public-use-wave.ts'
import { publicUseWave } from './public-use-wave.ts'

const wave = answeredWave(
  {
    study: { groups: { women: { label: everywhere('Women'), rule: 'sex = woman' } } },
    items: [
      miniItem('single', 'sex', { options: named('woman', 'man') }),
      miniItem('multiple', 'work', { options: named('ward', 'lab', 'sea') }),
      miniItem('text', 'why'),
      miniItem('roster', 'jobs'),
    ],
    tables: { banner: ['women', 'total'], defaults: true },
  },
  [
    ...times(70, { sex: 1, work: [1, 2], why: 'I am Jan, of the bakery' }),
    ...times(60, { sex: 2, work: [2], why: 'I am Jan, of the bakery' }),
  ],
)

async function made(changes: Partial<WaveForPublic> = {}) {
  const { study, questionnaire } = wave
  const [first] = study.waves
  if (first === undefined) throw new Error('No wave')
  const tables = tablesOf(wave).map((table) => protect(table, 'public'))
  const result = await publicUseWave({
    study,
    wave: first,
    questionnaire,
    tables,
    formats: exportFormatNames,
    leaveOut: [],
    seed: 1,
    language: 'en',
    ...changes,
  })
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join(' '))
  return result.value
}

/** All that can be read in a file, packed or not. */
function textOf(name: string, content: string | Uint8Array): string {
  if (typeof content === 'string') return content
  const parts = name.endsWith('.xlsx') ? Object.values(unzipSync(content)) : [content]
  return parts.map((part) => new TextDecoder().decode(part)).join('\n')
}

test('every file with answers says that they are simulated, and so do the report and the tables', async () => {
  const { files, report } = await made()
  const own = [...files].filter(([name]) => name.includes('public-use') && !name.endsWith('codebook.csv'))
  expect(own.length).toBeGreaterThan(12)
  for (const [name, content] of own) expect([name, /simulated/i.test(textOf(name, content))]).toEqual([name, true])
  expect(report).toMatchObject({ simulated: true, respondents: 130, figures: { missed: 0 } })
  expect(JSON.parse(String(files.get('mini-2026-public-use.json')))).toEqual(report)
})

test('what respondents typed is in no file, and there are no texts and no lists of rows', async () => {
  const { files } = await made()
  for (const [name, content] of files) expect([name, textOf(name, content).includes('bakery')]).toEqual([name, false])
  const [head] = String(files.get('mini-2026-public-use-labels.csv')).split('\r\n')
  expect(head).not.toMatch(/why|jobs/)
  expect([...files.keys()].filter((name) => name.includes('rows'))).toEqual([])
})

test('the same seed gives the same bytes', async () => {
  const [one, same, other] = [await made(), await made(), await made({ seed: 2 })]
  expect(same.files).toEqual(one.files)
  expect(other.files.get('mini-2026-public-use.csv')).not.toEqual(one.files.get('mini-2026-public-use.csv'))
})

test('variables can be left out', async () => {
  const { files } = await made({ formats: ['csv'], leaveOut: ['work'] })
  expect(new TextDecoder().decode(files.get('mini-2026-public-use.csv') as Uint8Array)).not.toContain('work')
})

test('without a figure that may be shown there is nothing to make answers after', async () => {
  await expect(made({ tables: [] })).rejects.toThrow('public-use-no-tables')
})
