import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gardenDescription, gardenFile } from '../../test/described-files.ts'
import { fixtureBytes, readSavFile, savFixtures } from '../../test/sav-fixtures.ts'
import { applyCodebookCsv } from '../../src/core/exchange/codebook/apply-codebook-file.ts'
import { readCsv } from '../../src/core/exchange/csv/read-csv.ts'
import type { DataFile } from '../../src/core/exchange/data-file.ts'
import { ddiCodebook } from '../../src/core/exchange/ddi/ddi-codebook.ts'
import { describeByDdi } from '../../src/core/exchange/ddi/describe-by-ddi.ts'
import { readDdi } from '../../src/core/exchange/ddi/read-ddi.ts'
import { readExcel } from '../../src/core/exchange/excel/read-excel.ts'
import { readParquetFile } from '../../src/core/exchange/parquet/read-parquet.ts'
import { programOf, readQuestionnaire } from '../../src/core/exchange/questionnaires/read-questionnaire.ts'
import { readTripleS } from '../../src/core/exchange/triple-s/read-triple-s.ts'
import { tripleSFiles } from '../../src/core/exchange/triple-s/triple-s-files.ts'
import { readXml } from '../../src/core/exchange/xml/read-xml.ts'
import type { Issue, Result } from '../../src/core/issue.ts'
import { success } from '../../src/core/issue.ts'

/** What a parser made of bytes: a data file or something else that is whole, or issues. */
export type Parsed = Result<{ readonly file: DataFile | null; readonly issues: readonly Issue[] }>

/** A parser with files that it can read whole. */
export type Parser = {
  readonly name: string
  readonly files: readonly Uint8Array[]
  readonly parse: (bytes: Uint8Array, random: number) => Parsed | Promise<Parsed>
}

const root = join(import.meta.dirname, '..', '..')

/** The files of some folders of the project with one of these endings. */
const filesIn = (folders: readonly string[], ending: RegExp): readonly Uint8Array[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => ending.test(name))
      .map((name) => Uint8Array.from(readFileSync(join(root, folder, name)))),
  )

const ofFile = (read: Result<DataFile>): Parsed =>
  read.ok ? success({ file: read.value, issues: read.value.issues }) : read
const ofOther = (read: Result<unknown>): Parsed => (read.ok ? success({ file: null, issues: [] }) : read)

const exchange = 'src/core/exchange'
const known = 'test/known'
const triples = (['csv', 'fixed'] as const).map((format) => tripleSFiles(gardenFile, { name: 'garden', format }))
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Everything that reads a file of somebody else. */
export const parsers: readonly Parser[] = [
  { name: 'SPSS', files: savFixtures.map(fixtureBytes), parse: (bytes) => ofFile(readSavFile(bytes)) },
  {
    name: 'CSV',
    files: filesIn([`${exchange}/csv/fixtures`, known], /\.(?:csv|txt)$/),
    parse: (bytes) => ofFile(readCsv(bytes)),
  },
  {
    name: 'Excel',
    files: filesIn([`${exchange}/excel/fixtures`, known], /\.xlsx$/),
    parse: (bytes) => ofFile(readExcel(bytes)),
  },
  {
    name: 'Parquet',
    files: filesIn([`${exchange}/parquet/fixtures`, known], /\.parquet$/),
    parse: async (bytes) => ofFile(await readParquetFile(bytes)),
  },
  {
    name: 'Triple-S, definitions',
    files: triples.map(({ xml }) => xml.bytes),
    parse: (bytes, random) => ofFile(readTripleS(bytes, triples[random % triples.length]?.data.bytes ?? bytes)),
  },
  {
    name: 'Triple-S, data',
    files: triples.map(({ data }) => data.bytes),
    parse: (bytes, random) => ofFile(readTripleS(triples[random % triples.length]?.xml.bytes ?? bytes, bytes)),
  },
  {
    name: 'DDI',
    files: [bytesOf(ddiCodebook(gardenFile, gardenDescription).xml)],
    parse: (bytes) => {
      const read = readDdi(bytes)
      return read.ok ? success(describeByDdi(gardenFile, read.value)) : read
    },
  },
  {
    name: 'XML',
    files: [...triples.map(({ xml }) => xml.bytes), ...filesIn(['docs/examples'], /\.lss$/)],
    parse: (bytes) => ofOther(readXml(bytes)),
  },
  {
    name: 'codebooks',
    files: filesIn(['docs/examples'], /-codebook\.csv$/),
    parse: (bytes) => ofFile(applyCodebookCsv(gardenFile, bytes)),
  },
  {
    name: 'questionnaires',
    files: filesIn(['docs/examples'], /^lunch\./),
    parse: (bytes) => {
      const program = programOf(bytes)
      return program === null
        ? success({ file: null, issues: [] })
        : ofOther(readQuestionnaire(program, bytes, { study: 'damaged', wave: '1' }))
    },
  },
]
