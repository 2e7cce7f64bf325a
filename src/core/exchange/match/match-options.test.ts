import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Code } from '../../items/variable.ts'
import { everywhere } from '../../text.ts'
import type { FileOption } from './file-options.ts'
import { matchOptions } from './match-options.ts'

const codes = (labels: Readonly<Record<number, string>>): readonly Code[] =>
  Object.entries(labels).map(([code, label]) => ({
    code: Number(code),
    id: null,
    label: everywhere(label),
    when: null,
    exclusive: false,
  }))

const options = (labels: Readonly<Record<string, string>>): readonly FileOption[] =>
  Object.entries(labels).map(([key, label]) => ({ key, label }))

const study = { 1: 'Woman', 2: 'Man', 3: 'In another way' }

/** What became of the options, in short. */
function matched(
  labels: Readonly<Record<string, string>>,
  reading: Readonly<Record<string, number>> = {},
  whole = true,
) {
  const { codes: read, kept, added, removed } = matchOptions(codes(study), options(labels), reading, whole)
  return {
    read,
    kept: kept.map(({ code, label }) => (label === null ? code.code : `${code.code} ${label}`)),
    added: added.map(({ code, label }) => `${code} ${label}`),
    removed: removed.map(({ code }) => code),
  }
}

const same = { read: {}, kept: [1, 2, 3], added: [], removed: [] }

describe('options of a new file', () => {
  test('are those of the study when they are called the same, whatever capitals and signs', () => {
    expect(matched({ 1: 'WOMAN', 2: 'man.', 3: 'In another way' })).toEqual(same)
  })

  test('keep the code of the study when the file numbers them in another way', () => {
    expect(matched({ 1: 'Man', 2: 'Woman', 9: 'In another way' })).toEqual({ ...same, read: { 1: 2, 2: 1, 9: 3 } })
  })

  test('that are texts get the code of the study', () => {
    expect(matched({ Woman: 'Woman', Man: 'Man', 'In another way': 'In another way' }).read).toEqual({
      Woman: 1,
      Man: 2,
      'In another way': 3,
    })
  })

  test('under the same number with much the same words are the same, put in other words', () => {
    expect(matched({ 1: 'Woman', 2: 'Man', 3: 'Another way' })).toEqual({
      ...same,
      kept: [1, 2, '3 Another way'],
    })
  })

  test('under the same number with other words are new, with a code that no option had', () => {
    expect(matched({ 1: 'Woman', 2: 'Man', 3: 'I would rather not say' })).toEqual({
      read: { 3: 4 },
      kept: [1, 2],
      added: ['4 I would rather not say'],
      removed: [3],
    })
  })

  test('that are gone count as gone only when the file lists all that there are', () => {
    expect(matched({ 1: 'Woman' }).removed).toEqual([2, 3])
    expect(matched({ 1: 'Woman' }, {}, false)).toEqual(same)
  })

  test('are read as in the wave before where the words are the same', () => {
    expect(matched({ F: 'Woman', M: 'Man', X: 'In another way' }, { F: 1, M: 2, X: 3 }).read).toEqual({
      F: 1,
      M: 2,
      X: 3,
    })
  })
})

test('no option of a file is lost, and no two get the same code', () => {
  const label = fc.constantFrom('Woman', 'Man', 'In another way', 'Nobody', 'A b c', 'x')
  const key = fc.oneof(fc.integer({ min: 0, max: 260 }).map(String), fc.constantFrom('F', 'M', '-1'))
  fc.assert(
    fc.property(fc.dictionary(key, label, { maxKeys: 8 }), (labels) => {
      const { codes: read, kept, added } = matchOptions(codes(study), options(labels), {}, true)
      const given = Object.keys(labels).map((one) => read[one] ?? Number(one))
      const known = [...kept.map(({ code }) => code.code), ...added.map(({ code }) => code)]
      expect(new Set(given)).toEqual(new Set(known))
      expect(new Set(given).size).toBe(given.length)
    }),
  )
})
