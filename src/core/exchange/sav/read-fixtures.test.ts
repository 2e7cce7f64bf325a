import { describe, expect, test } from 'vitest'
import { bothReadings, type HavenFile } from '../../../../test/haven-file.ts'
import { asPsppPrints, inWordsOfPspp, psppFacts, psppTables } from '../../../../test/pspp-file.ts'
import { fixtureBytes, goldenText, readSavFile, savFile, savFixtures } from '../../../../test/sav-fixtures.ts'

describe.each(savFixtures)('%s', (name) => {
  const file = savFile(fixtureBytes(name))
  const haven = goldenText(name, 'haven.json')
  const tables = psppTables(goldenText(name, 'dictionary.csv') ?? '')
  const facts = psppFacts(tables)

  test.skipIf(haven === null)('has the values, labels and missing values that haven reads', () => {
    const read = JSON.parse(haven ?? '') as HavenFile
    const { ours, theirs } = bothReadings(file, read)
    expect(file.rows).toBe(read.rows)
    expect(ours).toEqual(theirs)
  })

  test('is described as PSPP describes it', () => {
    expect(file.title).toBe(facts['Label'] ?? '')
    expect(file.weight ?? 'Not weighted').toBe(facts['Weight'])
    expect(inWordsOfPspp(file, tables, 'Unknown')).toEqual(asPsppPrints(tables))
  })
})

test('attributes, also with several values, are those of the program', () => {
  const gender = savFile(fixtureBytes('pspp-plain.sav')).variables.find(({ name }) => name === 'gender')
  expect(gender?.attributes).toEqual({
    '$@Role': '0',
    question: 'What is your gender?',
    source: "one\nit's two",
  })
})

test('every way of packing the values gives the same file', () => {
  const [first, ...others] = [
    'pspp-plain.sav',
    'pspp-packed.sav',
    'pspp-zlib.zsav',
    'big-endian-plain.sav',
    'big-endian-packed.sav',
  ]
  const expected = savFile(fixtureBytes(first))
  for (const other of others) expect(savFile(fixtureBytes(other))).toEqual(expected)
  expect(savFile(fixtureBytes('pspp-wide.zsav'))).toEqual(savFile(fixtureBytes('pspp-wide.sav')))
  for (const other of ['haven-byte.sav', 'haven-zsav.zsav']) {
    expect(savFile(fixtureBytes(other))).toEqual(savFile(fixtureBytes('haven-none.sav')))
  }
})

test('a text in the code page of Windows is read in it, and by the encoding that somebody names', () => {
  const bytes = fixtureBytes('pspp-latin.sav')
  const texts = (column: unknown) => (column as { values: readonly string[] }).values
  expect(texts(savFile(bytes).variables[0]?.column)).toEqual(['Één', 'Curaçao', "'s-Graveland"])
  const wrong = savFile(bytes, { encoding: 'utf-8' })
  expect(texts(wrong.variables[0]?.column)[1]).toBe('Cura\uFFFDao')
  expect(wrong.issues.map(({ code }) => code)).toEqual(['sav-wrong-bytes-labels', 'sav-wrong-bytes'])
})

test('a file that does not name its encoding, or names one that nobody knows, is read as that of Western Windows', () => {
  const bytes = Buffer.from(fixtureBytes('pspp-latin.sav'))
  bytes.write('WINDOWS-9999', bytes.indexOf('WINDOWS-1252'))
  const unknown = savFile(Uint8Array.from(bytes))
  expect(unknown.issues.map(({ code }) => code)).toEqual(['sav-encoding-unknown'])
  // The record with the name becomes one of a subtype that nobody knows, and the code page that of old versions.
  bytes.writeInt32LE(99, bytes.indexOf('WINDOWS-9999') - 12)
  bytes.writeInt32LE(2, bytes.indexOf(Buffer.from([0xe4, 4, 0, 0])))
  const guessed = savFile(Uint8Array.from(bytes))
  expect(guessed.issues.map(({ code }) => code)).toEqual(['sav-encoding-guessed'])
  for (const file of [unknown, guessed]) {
    expect({ ...file, issues: [] }).toEqual(savFile(fixtureBytes('pspp-latin.sav')))
  }
})

test('a file that does not know how many rows it has is read to its end', () => {
  for (const name of ['pspp-plain.sav', 'pspp-packed.sav', 'pspp-zlib.zsav']) {
    const bytes = fixtureBytes(name)
    bytes.fill(255, 80, 84)
    expect(savFile(bytes)).toEqual(savFile(fixtureBytes(name)))
  }
})

test('lengths of time stay numbers, and the file says so', () => {
  const file = savFile(fixtureBytes('pspp-dates.sav'))
  expect(file.issues.map(({ code, values }) => [code, values['variable'], values['format']])).toEqual([
    ['sav-time-number', 'clock', 'TIME'],
    ['sav-time-number', 'long', 'DTIME'],
    ['sav-time-number', 'weekday', 'WKDAY'],
    ['sav-time-number', 'nameofmonth', 'MONTH'],
  ])
  expect(file.variables.map(({ column }) => (column.kind === 'date' ? column.precision : column.kind))).toEqual([
    'day',
    'day',
    'day',
    'day',
    'day',
    'month',
    'month',
    'day',
    'second',
    'second',
    'number',
    'number',
    'number',
    'number',
  ])
})

test('a portable file is refused in words', () => {
  expect(readSavFile(fixtureBytes('pspp-portable.por'))).toMatchObject({ issues: [{ code: 'sav-portable' }] })
})
