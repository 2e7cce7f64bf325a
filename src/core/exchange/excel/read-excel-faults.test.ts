import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { say } from '../../messages/say.ts'
import { languages } from '../../text.ts'
import { readExcel } from './read-excel.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

const relations =
  '<Relationships xmlns="x"><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
const workbook = '<workbook xmlns:r="x"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>'

function book(sheet: string | Uint8Array): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(workbook),
    'xl/_rels/workbook.xml.rels': strToU8(relations),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
  })
}

const sheetOf = (cells: string): string => `<worksheet><sheetData>${cells}</sheetData></worksheet>`

/** A zip in which the directory says that a file has another size than it has. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02_01_4b_50) continue
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    if (name.includes('sheet1')) view.setUint32(at + 24, size, true)
  }
  return copy
}

const bomb = book(new Uint8Array(60_000_000).fill(32))

describe('what cannot be read ends in a sentence with what to do', () => {
  test.each<readonly [string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'excel-empty'],
    ['an old Excel file', fixture('libreoffice.xls'), 'excel-old'],
    ['a text', strToU8('a,b\n1,2\n'), 'excel-not'],
    ['a zip of something else', zipSync({ 'content.xml': strToU8('<x/>') }), 'excel-not'],
    ['half a file', fixture('libreoffice.xlsx').subarray(0, 3000), 'excel-damaged'],
    ['a file that unpacks to hundreds of times its size', bomb, 'excel-unpacked'],
    ['a file that says that it is smaller than it is', lying(bomb, 1000), 'excel-damaged'],
    ['a file that says that it is larger than it is', lying(book(sheetOf('')), 5000), 'excel-damaged'],
    [
      'a file that says that it is four thousand million bytes',
      lying(book(sheetOf('')), 0xff_ff_ff_fe),
      'excel-unpacked',
    ],
    ['XML that is cut off', book('<worksheet><sheetData><row>'), 'excel-damaged'],
    ['XML with a document type', book(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetOf('')}`), 'excel-damaged'],
    ['a cell far outside', book(sheetOf('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>')), 'excel-place'],
    ['a row far outside', book(sheetOf('<row r="99999999"><c r="A99999999"><v>1</v></c></row>')), 'excel-place'],
    [
      'two cells in opposite corners',
      book(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
      'tabular-cells',
    ],
    ['elements very deep within each other', book('<a>'.repeat(1000) + '</a>'.repeat(1000)), 'excel-damaged'],
    ['no cells', book(sheetOf('')), 'tabular-empty'],
    ['a million files', manyFiles(), 'excel-entries'],
  ])('%s', (_, bytes, code) => {
    const result = readExcel(bytes)
    expect(result.ok ? [] : result.issues.map((one) => one.code)).toEqual([code])
    if (result.ok) return
    for (const { code: key, values } of result.issues) {
      for (const language of languages) expect(say(language, key, values)).not.toMatch(/\{|undefined/)
    }
  })
})

function manyFiles(): Uint8Array {
  const files = Object.fromEntries(Array.from({ length: 5100 }, (_, at) => [`x${at}`, new Uint8Array()]))
  return zipSync({ 'xl/workbook.xml': strToU8(workbook), ...files }, { level: 0 })
}

test('a sheet without any quote takes no longer than another', () => {
  const row = `<row>${'<c><v>1</v></c>'.repeat(50)}</row>`
  const result = readExcel(book(sheetOf(row.repeat(4000))))
  expect(result.ok && result.value.rows).toBe(4000)
}, 20_000)

test('prefixes, inline texts, errors, true and false, and a cell that refers to nothing', () => {
  const cell = (place: string, type: string, inside: string): string => `<x:c r="${place}" t="${type}">${inside}</x:c>`
  const heads = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    cell(`${name.toUpperCase()}1`, 'inlineStr', `<x:is><x:t>${name}</x:t></x:is>`),
  )
  const cells = [
    cell('A2', 'b', '<x:v>1</x:v>'),
    cell('B2', 'e', '<x:v>#N/A</x:v>'),
    cell('C2', 'str', '<x:f>1+1</x:f><x:v>a &amp; _x0041_</x:v>'),
    cell('D2', 's', '<x:v>12</x:v>'),
    cell('E2', 'n', '<x:v>1.234</x:v>'),
  ]
  const row = (number: number, inside: readonly string[]): string => `<x:row r="${number}">${inside.join('')}</x:row>`
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${row(1, heads)}${row(2, cells)}</x:sheetData></x:worksheet>`
  const result = readExcel(book(sheet))
  expect(result.ok && result.value.variables.map(({ column }) => column.values[0])).toEqual([1, '', 'a & A', '', 1.234])
  expect(result.ok && result.value.issues.map(({ code, values }) => [code, values['cell']])).toEqual([
    ['excel-cell', 'D2'],
    ['tabular-absent', undefined],
  ])
})
