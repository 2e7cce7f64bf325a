import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { checkStudy } from './check-study.ts'
import { miniFiles, miniWave } from './mini-study.ts'

test.each([
  ['2026-03-02', '2026-03-27', true],
  ['2026-03-02', '2026-03-02', true],
  ['2026-03-27', '2026-03-02', false],
  ['2026', '2026', true],
  ['2026-03', '2026', true],
  ['2026', '2026-03', true],
  ['2026-03-27', '2026-03', true],
  ['2026-03', '2026-02-27', false],
  ['2027', '2026-12-31', false],
])('a wave that opens in %s and closes in %s: %s', (opens, closes, holds) => {
  const waves = [miniWave('2026', { opens, closes })]
  expect(checkStudy(miniFiles({ items: [miniItem('single', 'a')], waves })).ok).toBe(holds)
})
