import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { miniWave } from './mini-study.ts'
import { parseFiles } from './schema-issues.ts'
import { waveSchema } from './study-schema.ts'
import type { Wave } from './study.ts'
import { wavesPerItem, wavesUpTo } from './wave-chain.ts'

function wave(id: string, changes: object = {}): Wave {
  const read = parseFiles(waveSchema, miniWave(id, { opens: '2024', closes: '2024', ...changes }))
  if (read.ok) return read.value
  throw new Error(read.issues.map(({ code }) => code).join(', '))
}

const chain = (waves: readonly Wave[], id: string): string =>
  wavesUpTo(waves, id)
    .map((one) => one.id)
    .join(' ')

describe('the waves that one follows on', () => {
  const three = [wave('2026', { after: '2024' }), wave('2022'), wave('2024', { after: '2022' })]

  test.each<[string, readonly Wave[], string, string]>([
    ['start with the first, whatever the order of the files', three, '2026', '2022 2024 2026'],
    ['end with itself', three, '2024', '2022 2024'],
    ['are itself alone where it follows on none', three, '2022', '2022'],
    ['stand once each where they run in a circle', [wave('1', { after: '2' }), wave('2', { after: '1' })], '1', '2 1'],
    ['stand once where a wave follows on itself', [wave('1', { after: '1' })], '1', '1'],
    ['end where one refers to nothing', [wave('2', { after: '1' })], '2', '2'],
    ['are none of a wave that there is not', three, '2028', ''],
  ])('%s', (_, waves, id, expected) => {
    expect(chain(waves, id)).toBe(expected)
  })
})

describe('an item is asked', () => {
  const moves = (first: object, second: object, third: object): readonly Wave[] => [
    wave('2022', first),
    wave('2024', { after: '2022', ...second }),
    wave('2026', { after: '2024', ...third }),
  ]
  const [adds, drops] = [{ adds: ['a'] }, { drops: ['a'] }]

  test.each<[string, readonly Wave[], string | undefined]>([
    ['in every wave, and not listed, where none adds or drops it', moves({}, {}, {}), undefined],
    ['from the wave on that adds it', moves({}, adds, {}), '2024 2026'],
    ['from the first wave on, where that says so itself', moves(adds, {}, {}), '2022 2024 2026'],
    ['until the wave that drops it', moves({}, {}, drops), '2022 2024'],
    ['in one wave, between two that add and drop it', moves({}, adds, drops), '2024'],
    ['again from the wave on that adds it again', moves({}, drops, adds), '2022 2026'],
    ['in no wave, where the first drops it', moves(drops, {}, {}), ''],
    ['on one of two branches', [wave('1'), wave('2', { after: '1', ...adds }), wave('3', { after: '1' })], '2'],
    ['in waves that follow on nothing as if each were the first', [wave('1'), wave('2', adds)], '2'],
    ['in a circle of waves without end', [wave('1', { after: '2', ...adds }), wave('2', { after: '1' })], '1 2'],
  ])('%s', (_, waves, expected) => {
    expect(wavesPerItem(waves).get('a')?.join(' ')).toBe(expected)
  })
})

test('what a chain of waves adds and drops is what each asks more or less than the one before', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.boolean(), { maxLength: 8 }), (start, moves) => {
      const waves = [wave('0')]
      const asked = [start]
      for (const isMoved of moves) {
        const [before = false] = asked.slice(-1)
        asked.push(before !== isMoved)
        const move = isMoved ? { [before ? 'drops' : 'adds']: ['a'] } : {}
        waves.push(wave(String(waves.length), { after: String(waves.length - 1), ...move }))
      }
      const expected = waves.filter((_, index) => asked[index]).map(({ id }) => id)
      // An item that nothing moves is not listed: it is asked in every wave.
      expect(wavesPerItem(waves).get('a')).toEqual(moves.includes(true) ? expected : undefined)
    }),
  )
})
