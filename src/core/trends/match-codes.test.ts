import { describe, expect, test } from 'vitest'
import type { Code } from '../items/variable.ts'
import { words } from './made-editions.ts'
import { matchCodes } from './match-codes.ts'

const code = (number: number, label: string, id: string | null = null): Code => ({
  code: number,
  id,
  label: words(label),
  when: null,
  exclusive: false,
})

const moves = (before: readonly Code[], after: readonly Code[]): readonly string[] =>
  matchCodes(before, after).pairs.map((pair) => `${pair.before.code} → ${pair.after.code}`)

describe('matching the codes of a question', () => {
  test('pairs what is the same', () => {
    const codes = [code(1, 'yes'), code(2, 'no')]
    expect(matchCodes(codes, codes)).toMatchObject({ added: [], removed: [] })
    expect(moves(codes, codes)).toEqual(['1 → 1', '2 → 2'])
  })

  test('follows a label to another code, also when two change places', () => {
    expect(moves([code(1, 'yes'), code(2, 'no')], [code(1, 'no'), code(2, 'yes')])).toEqual(['2 → 1', '1 → 2'])
  })

  test('trusts an id before a label', () => {
    expect(moves([code(1, 'yes', 'sure')], [code(1, 'no'), code(3, 'certainly', 'sure')])).toEqual(['1 → 3'])
  })

  test('trusts a label before an id when labels changed places between ids', () => {
    const before = [code(1, 'yes', 'sure'), code(2, 'no', 'never'), code(3, 'perhaps', 'perhaps')]
    const after = [code(1, 'no', 'sure'), code(2, 'yes', 'never'), code(3, 'perhaps', 'perhaps')]
    expect(moves(before, after)).toEqual(['2 → 1', '1 → 2', '3 → 3'])
  })

  test('takes a code with another label for the same option, relabelled', () => {
    const { pairs, added, removed } = matchCodes([code(1, 'yes')], [code(1, 'certainly')])
    expect(pairs).toHaveLength(1)
    expect([added, removed]).toEqual([[], []])
  })

  test('names what is new and what is gone', () => {
    const match = matchCodes([code(1, 'yes'), code(2, 'no')], [code(1, 'yes'), code(3, 'perhaps')])
    expect(match.added).toEqual([{ code: 3, label: words('perhaps') }])
    expect(match.removed).toEqual([{ code: 2, label: words('no') }])
  })

  test('lets a label that stands there twice tell nothing', () => {
    expect(moves([code(1, 'other'), code(2, 'other')], [code(2, 'other'), code(3, 'other')])).toEqual(['2 → 2'])
  })
})
