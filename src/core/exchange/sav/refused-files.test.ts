import { describe, expect, test } from 'vitest'
import { fuzzSav, readsOrSaysWhy, readsWhenCut } from '../../../../tools/crosscheck/fuzz-sav.ts'
import { fixtureBytes, packings, readSavFile, savFile, savFixtures } from '../../../../test/sav-fixtures.ts'
import { dataFile, fileVariable } from '../data-file.ts'
import { savBytes } from './sav-bytes.ts'

const billions = 2_000_000_000

/**
 * A small file of which the places are known: a variable record at 176, labels of a value at 208, the variables that
 * they are of at 232, and record 7/3 at 244.
 */
const small = savBytes(
  dataFile({
    format: 'spss',
    rows: 3,
    variables: [
      fileVariable({
        name: 'v',
        column: { kind: 'number', values: Float64Array.of(1, 2, 3) },
        labels: [{ value: 1, label: 'One' }],
      }),
    ],
  }),
  { compression: 'bytecode' },
).bytes

const wide = fixtureBytes('pspp-wide.sav')
const packed = fixtureBytes('pspp-zlib.zsav')
/** The trailer of the .zsav file: 24 bytes, and 24 for its only block. */
const trailer = packed.length - 48

function edited(
  bytes: Uint8Array<ArrayBuffer>,
  ...edits: readonly (readonly [at: number, value: number])[]
): Uint8Array {
  const made = bytes.slice()
  for (const [at, value] of edits) new DataView(made.buffer).setInt32(at, value, true)
  return made
}

const withText = (bytes: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array => {
  const made = Buffer.from(bytes)
  made.write(to, made.indexOf(from))
  return Uint8Array.from(made)
}

/** A header, and so many variable records of numbers. */
function manyVariables(count: number): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(176 + count * 32 + 8)
  made.set(small.subarray(0, 208))
  for (let place = 0; place < count; place += 1) made.set(small.subarray(176, 208), 176 + place * 32)
  new DataView(made.buffer).setInt32(176 + count * 32, 999, true)
  return made
}

const refused: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
  ['an empty file', new Uint8Array(0), 'sav-not-sav'],
  ['a text', Buffer.from('name;age\r\n'.repeat(40)), 'sav-not-sav'],
  ['an encrypted file', Buffer.from(`\x1C\0\0\0\0\0\0\0ENCRYPTEDSAV${'\0'.repeat(200)}`, 'latin1'), 'sav-encrypted'],
  ['a file of a mainframe', Uint8Array.of(0x5b, 0xc6, 0xd3, 0xf2, ...new Uint8Array(300)), 'sav-mainframe'],
  ['a header that is cut off', small.slice(0, 100), 'sav-cut-header'],
  ['an impossible order of bytes', edited(small, [64, 9]), 'sav-header'],
  ['an unknown compression', edited(small, [72, 7]), 'sav-header'],
  ['zlib in a file that says that it has none', edited(small, [72, 2]), 'sav-header'],
  ['fewer than -1 rows', edited(small, [80, -2]), 'sav-header'],
  ['two billion rows', edited(small, [80, billions]), 'sav-rows-fewer'],
  ['a text of 300 bytes in one record', edited(small, [180, 300]), 'sav-variable-record'],
  ['a label that is neither there nor not', edited(small, [184, 5]), 'sav-variable-record'],
  ['nine missing values', edited(small, [188, 9]), 'sav-variable-record'],
  ['a label of two billion bytes', edited(small, [184, 1], [208, billions]), 'sav-cut-variable'],
  ['a label of minus one byte', edited(small, [184, 1], [208, -1]), 'sav-cut-variable'],
  ['a text without the records behind it', edited(small, [180, 20]), 'sav-text-records'],
  ['a record behind a text that is not there', edited(small, [180, -1]), 'sav-variable-record'],
  ['two billion labels', edited(small, [212, billions]), 'sav-label-count'],
  ['labels without variables', edited(small, [232, 6]), 'sav-labels-without-variables'],
  ['labels for two billion variables', edited(small, [236, billions]), 'sav-label-count'],
  ['labels for a variable that does not exist', edited(small, [240, 2]), 'sav-label-variable'],
  ['a record that is larger than the file', edited(small, [256, billions]), 'sav-cut-record'],
  ['a record of minus one part', edited(small, [256, -1]), 'sav-record-size'],
  ['a record of an unknown type', edited(small, [244, 12]), 'sav-record-type'],
  ['documents of two billion lines', edited(small, [244, 6], [248, billions]), 'sav-cut-documents'],
  ['a wide text without its segments', withText(wide, '00600', '32767'), 'sav-segments'],
  ['a wide text of no width', withText(wide, '00600', 'xxxxx'), 'sav-segments'],
  ['a trailer of another length', edited(packed, [trailer + 20, 2]), 'sav-trailer'],
  ['a block that claims more than it can hold', edited(packed, [trailer + 40, billions]), 'sav-block'],
  ['a block that claims a little more than it holds', edited(packed, [trailer + 40, 1000]), 'sav-block'],
  ['a block that is no zlib', edited(packed, [trailer - 40, 1]), 'sav-block'],
  ['a file without its trailer', packed.slice(0, -24), 'sav-trailer'],
  ['more variables than any survey has', manyVariables(100_001), 'sav-many-variables'],
]

describe('a file is refused, in words, that is', () => {
  test.each(refused)('%s', (_, bytes, code) => {
    const read = readSavFile(bytes)
    expect(read.ok ? [] : read.issues.map((one) => one.code)).toEqual([code])
    expect(readsOrSaysWhy(bytes)).toBe(false)
  })

  test('larger than what may be unpacked', () => {
    expect(readSavFile(small, { most: 16 })).toMatchObject({ issues: [{ code: 'sav-many-bytes' }] })
    expect(readSavFile(packed, { most: 16 })).toMatchObject({ issues: [{ code: 'sav-many-bytes' }] })
  })
})

describe('a file that is cut off at any place', () => {
  test.each(savFixtures)('is refused, or is read as the whole file: %s', (name) => {
    // tools/crosscheck/sav.ts tries every place of the larger files as well.
    const bytes = fixtureBytes(name)
    expect(readsWhenCut(bytes, bytes.length > 5000 ? 7 : 1)).toEqual([])
  })
})

test('damaged files are read or refused, never an error, and no count makes them take memory', () => {
  const { read, refused: not, mostBytes } = fuzzSav(7, 150)
  expect(read + not).toBe(savFixtures.length * 150)
  expect(mostBytes).toBeLessThan(10_000_000)
})

test('100,000 variables can be read, each with a name of its own', () => {
  const { variables } = savFile(edited(manyVariables(100_000), [80, 0]))
  expect(new Set(variables.map(({ name }) => name)).size).toBe(100_000)
})

test('every way of packing is known to the reader', () => {
  expect(packings.map(({ compression }) => compression)).toEqual(['none', 'bytecode', 'zlib'])
})
