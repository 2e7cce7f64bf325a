import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { wavesReport } from './waves-report.ts'
import { wavesJson, wavesText } from './waves-text.ts'

const option = (code: number, id: string) => ({ code, id, label: everywhere(id) })
const note = everywhere('Told apart from 2024 on.')

const study = miniStudy({
  study: {
    groups: {
      aios: { label: everywhere('Aios'), rule: 'phase = aios' },
      senior: { label: everywhere('Senior'), rule: 'phase = senior' },
    },
  },
  items: [
    miniItem('single', 'phase', { options: [option(1, 'aios'), option(2, 'specialist')] }),
    miniItem('matrix', 'views'),
    miniItem('single', 'gone'),
    miniItem('single', 'fresh'),
  ],
  waves: [
    miniWave('2022', { strata: [{ group: 'aios', invited: 7000 }], invited: 30_000 }),
    miniWave('2024', {
      after: '2022',
      adds: ['fresh'],
      drops: ['gone'],
      changes: {
        phase: {
          set: { options: [option(1, 'aios'), option(2, 'starting'), option(3, 'senior')] },
          categories: [
            { id: 'aios', label: everywhere('aios'), before: [1], now: [1] },
            { id: 'specialist', label: everywhere('specialist'), before: [2], now: [2, 3] },
          ],
          note,
        },
      },
    }),
  ],
})

test('the waves of a study are told with what each changed and what can be compared', () => {
  expect(wavesText(wavesReport(study), 'en').split('\n')).toEqual([
    'Mini study: 2 waves',
    '',
    '2022  Wave 2022, 2022 to 2022',
    '  3 questions; 30,000 invited (aios 7,000)',
    '  cannot be told apart: Senior',
    '',
    '2024  Wave 2024, 2024 to 2024, after 2022',
    '  3 questions',
    '  1 new: fresh',
    '  1 dropped: gone',
    '  1 changed: phase',
    '',
    expect.stringMatching(/^From 2022 to 2024: of \d+ variables \d+ can be compared, 1 with a note and 2 not\.$/),
    '',
    'With a note:',
    '  phase: answer 2: ‘specialist’ → ‘starting’; added: 3 ‘senior’; Told apart from 2024 on.',
    '    counted as: aios, specialist',
    '',
    'Not to be compared:',
    '  fresh: not asked in the earlier wave',
    '  gone: no longer asked in the later wave',
  ])
})

test('the same is there in Dutch, and for programs', () => {
  expect(wavesText(wavesReport(study), 'nl')).toContain('Niet te vergelijken:')
  expect(JSON.parse(wavesJson(wavesReport(study)))).toMatchObject({
    waves: [
      { id: '2022', after: null, invited: 30_000 },
      { id: '2024', after: '2022', added: ['fresh'] },
    ],
    pairs: [{ from: '2022', to: '2024' }],
  })
  expect(wavesReport(study).pairs[0]?.variables[0]).toMatchObject({
    variable: 'phase',
    status: 'with-note',
    verdicts: ['reworded', 'options-changed'],
  })
})
