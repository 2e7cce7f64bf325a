import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipEntries } from './zip.ts'

const entries = [
  { name: 'b.csv', content: 'é,1\r\n' },
  { name: 'tables/a.csv', content: '' },
]

test('a zip gives its files back, in their order', () => {
  const files = Object.entries(unzipSync(zipEntries(entries)))
  expect(files.map(([name, content]) => ({ name, content: new TextDecoder().decode(content) }))).toEqual(entries)
})

test('the same files give the same bytes, wherever and whenever they are put in', () => {
  const zip = zipEntries(entries)
  expect(Buffer.compare(zip, zipEntries(entries))).toBe(0)
  // The date of the first file, in the form of MS-DOS: 1 January 1980, midnight.
  expect(zip.slice(10, 14)).toEqual(new Uint8Array([0, 0, 0x21, 0]))
})
