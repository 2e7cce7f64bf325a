import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { everywhere } from '../text.ts'
import { checkStudy } from './check-study.ts'
import { editionOf } from './edition.ts'
import { miniFiles, miniStudy, miniWave } from './mini-study.ts'

const parts = (notes: readonly unknown[]) => ({
  items: [miniItem('single', 'q')],
  waves: [miniWave('2024'), miniWave('2026', { after: '2024' })],
  tables: { banner: ['total'], tables: [{ item: 'q', notes }] },
})
const always = everywhere('Always')
const then = { text: everywhere('In 2024'), waves: ['2024'] }

test('a note of some waves stands below the tables of those waves only', () => {
  const study = miniStudy(parts([always, then]))
  const notesIn = (wave: string) => editionOf(study, wave).tables.map(({ notes }) => notes)
  expect(notesIn('2024')).toEqual([[always, then.text]])
  expect(notesIn('2026')).toEqual([[always]])
})

test.each<[string, unknown, object]>([
  [
    'a wave that there is not',
    { ...then, waves: ['2024', '2025'] },
    { code: 'study-unknown-wave', path: ['tables', 'tables', 0, 'notes', 0, 'waves', 1], values: { wave: '2025' } },
  ],
  ['no words', { waves: ['2024'] }, { code: 'study-missing', values: { key: 'text' } }],
  ['no wave', { ...then, waves: [] }, { code: 'study-too-few' }],
  ['words in one language', { nl: 'Altijd' }, { code: 'study-missing-translation', values: { key: 'en' } }],
  ['a number', 5, { code: 'study-needs-note' }],
])('a note of %s is a mistake', (_, note, issue) => {
  expect(checkStudy(miniFiles(parts([note])))).toMatchObject({ ok: false, issues: [issue] })
})
