// Compares what this program reads and writes of XML, Triple-S and DDI with xmllint and with Python's own XML and CSV, on
// made-up files, and tries damaged files.
// Usage: node tools/crosscheck/xml-formats.ts [files] [damages] [seed]   (needs: apt-get install libxml2-utils python3)
// With DDI_SCHEMA=/somewhere/codebook.xsd codebooks are checked against the standard's own schema as well.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { tripleSFileWithLevel } from '../../test/arbitrary-triple-s.ts'
import { gardenDescription, gardenFile, gardenFileInEnglish } from '../../test/described-files.ts'
import { dataFile, type DataFile } from '../../src/core/exchange/data-file.ts'
import { ddiCodebook } from '../../src/core/exchange/ddi/ddi-codebook.ts'
import { describeByDdi } from '../../src/core/exchange/ddi/describe-by-ddi.ts'
import { readDdi } from '../../src/core/exchange/ddi/read-ddi.ts'
import { readTripleSHierarchy } from '../../src/core/exchange/triple-s/read-hierarchy.ts'
import { readTripleS } from '../../src/core/exchange/triple-s/read-triple-s.ts'
import { tripleSFiles } from '../../src/core/exchange/triple-s/triple-s-files.ts'
import { readXml } from '../../src/core/exchange/xml/read-xml.ts'
import type { Issue } from '../../src/core/issue.ts'
import { say } from '../../src/core/messages/say.ts'
import { newTally, note, tell } from './tally.ts'

const [, , files = '200', damages = '3000', seed = '1'] = process.argv
const folder = mkdtempSync(join(tmpdir(), 'xml-formats-'))
const standards = join(import.meta.dirname, '..', '..', 'test', 'standards')
const tally = newTally()
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0
const [withXmllint, withPython] = [has('xmllint'), has('python3')]

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Runs xmllint over files; the names of those that it has something against. */
function refusedBy(options: readonly string[], paths: readonly string[]): ReadonlySet<string> {
  const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...options, ...paths], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return new Set(
    paths.filter((path) =>
      new RegExp(`${path}(?::\\d+: [^\n]*error| fails to validate| does not validate)`).test(stderr),
    ),
  )
}

/** Every Issue must become a whole sentence in both languages. */
function inSentences(issues: readonly Issue[]): void {
  for (const { code, values } of issues) {
    for (const language of ['nl', 'en'] as const) {
      const sentence = say(language, code, values)
      if (/\{[a-z]+\}/i.test(sentence.replaceAll(/"[^"]*"/g, ''))) note(tally, `A sentence lacks a value: ${sentence}`)
    }
  }
}

/** The values of a file as the reader in Python prints them. */
const plainValues = (file: DataFile): Record<string, readonly unknown[]> =>
  Object.fromEntries(
    file.variables.map(({ name, column, attributes }) => [
      name,
      Array.from<string | number, unknown>(column.values, (value) => {
        if (column.kind === 'date') {
          return Number.isNaN(value) ? '' : new Date(Number(value)).toISOString().slice(0, 10).replaceAll('-', '')
        }
        if (column.kind === 'text')
          return attributes['triple-s-type'] === 'time' ? String(value).replaceAll(':', '') : value
        return Number.isNaN(value) ? null : value
      }),
    ]),
  )

/** Made-up files in Triple-S: back in this program, in order by the schema, and the same values in Python. */
function compareTripleS(made: readonly DataFile[], format: 'csv' | 'fixed'): void {
  const paths: string[] = []
  const expected: Record<string, readonly unknown[]>[] = []
  for (const [index, file] of made.entries()) {
    const written = tripleSFiles(file, { name: `${format}${index}`, format })
    const pairs = [written, ...written.levels]
    const byName = new Map(pairs.flatMap(({ xml, data }) => [xml, data]).map(({ name, bytes }) => [name, bytes]))
    const back = readTripleSHierarchy(written.hierarchy?.bytes ?? new Uint8Array(), byName)
    const isSame = back.ok && isDeepStrictEqual(back.value, file)
    note(tally, isSame ? null : `Triple-S ${format} ${index} comes back otherwise`)
    for (const [name, bytes] of byName) put(name, bytes)
    paths.push(...pairs.map(({ xml }) => join(folder, xml.name)))
    expected.push(...[file, ...file.levels.map(({ data }) => data)].map(plainValues))
  }
  console.log(`Triple-S, ${format}: ${made.length} files with levels written and read back`)
  if (withXmllint) {
    const refused = refusedBy(['--dtdvalid', join(standards, 'triple-s-2.0-described.dtd')], paths)
    for (const path of paths) note(tally, refused.has(path) ? `xmllint refuses ${path}` : null)
    console.log(`  ${paths.length} definitions in order by our schema of the standard (xmllint)`)
  }
  if (withPython) {
    const { stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'triple-s.py'), ...paths], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    const lines = stdout.trimEnd().split('\n')
    for (const [index, values] of expected.entries()) {
      const read: unknown = JSON.parse(lines[index] ?? 'null')
      const isSame = isDeepStrictEqual(read, values)
      note(tally, isSame ? null : `Python reads other values in ${paths[index]} ${stderr}`)
    }
    const count = expected.reduce((sum, values) => sum + Object.values(values).flat().length, 0)
    console.log(`  ${count} values the same in a reader in Python`)
  }
}

/** Codebooks: in order by the schemas, and laid over the bare file they give the texts back. */
function compareDdi(made: readonly DataFile[]): void {
  const real = { ...gardenDescription, answers: 'real' } as const
  const codebooks = [
    ddiCodebook(gardenFile, gardenDescription, [gardenFileInEnglish]),
    ...made.map((file) => ddiCodebook(file, real)),
  ]
  const paths = codebooks.map(({ xml }, index) => put(`ddi${index}.xml`, xml))
  for (const [index, file] of made.entries()) {
    const read = readDdi(new TextEncoder().encode(codebooks[index + 1]?.xml))
    const bare = dataFile({
      format: 'csv',
      rows: file.rows,
      variables: file.variables.map((one) => ({ ...one, label: '', labels: [] })),
    })
    const texts = ({ variables }: DataFile) =>
      variables.map(({ label, labels }) => [label, labels.filter((one) => one.label !== '')])
    const isSame = read.ok && isDeepStrictEqual(texts(describeByDdi(bare, read.value).file), texts(file))
    note(tally, isSame ? null : `The codebook ${index} says otherwise`)
  }
  console.log(`DDI: ${codebooks.length} codebooks written, and their texts read back`)
  const standard = process.env['DDI_SCHEMA']
  if (!withXmllint) return
  const schemas = [join(standards, 'ddi-codebook-2.5-described.xsd'), ...(standard === undefined ? [] : [standard])]
  for (const schema of schemas) {
    const refused = refusedBy(['--schema', schema], paths)
    for (const path of paths) note(tally, refused.has(path) ? `${schema} refuses ${path}` : null)
    console.log(`  all in order by ${schema} (xmllint)`)
  }
}

/** Numbers from a fixed row of chances, the generator of Park and Miller. */
function chances(start: number): (below: number) => number {
  let state = (start % 2_147_483_646) + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const marks = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&#0;',
  '&#65;',
  '&amp;',
  '&x;',
  'é',
  '\u0000',
  '=',
  ' ',
]

function damaged(text: string, chance: (below: number) => number): string {
  let made = text
  for (let left = chance(3) + 1; left > 0; left -= 1) {
    const place = chance(made.length + 1)
    const mark = marks[chance(marks.length)] ?? ''
    made = made.slice(0, place) + (chance(3) === 0 ? '' : mark) + made.slice(place + chance(4))
  }
  return chance(10) === 0 ? made.slice(0, chance(made.length + 1)) : made
}

/** Damaged files: never a throw, whole sentences, and well-formed to us exactly where it is to xmllint. */
function compareDamaged(made: readonly DataFile[]): void {
  const chance = chances(Number(seed))
  const pairs = made.slice(0, 20).map((file) => tripleSFiles(file, { name: 'd', format: 'fixed' }))
  const codebook = ddiCodebook(gardenFile, gardenDescription).xml
  const texts = [codebook, ...pairs.map(({ xml }) => new TextDecoder().decode(xml.bytes))]
  const verdicts: { readonly path: string; readonly isRead: boolean }[] = []
  for (let index = 0; index < Number(damages); index += 1) {
    const which = chance(texts.length)
    const text = damaged(texts[which] ?? '', chance)
    const bytes = new TextEncoder().encode(text)
    const data = pairs[which - 1]?.data.bytes ?? new Uint8Array()
    const isRead = readXml(bytes, { externalDoctype: 'ignored' }).ok
    verdicts.push({ path: put(`damaged${index}.xml`, bytes), isRead })
    const survey = readTripleS(bytes, data)
    inSentences(survey.ok ? survey.value.issues : survey.issues)
    const ddi = readDdi(bytes)
    inSentences(ddi.ok ? describeByDdi(gardenFile, ddi.value).issues : ddi.issues)
  }
  console.log(
    `Damaged: ${verdicts.length} files, of which ${verdicts.filter(({ isRead }) => isRead).length} are still XML`,
  )
  if (!withXmllint) return
  const refused = new Set<string>()
  for (let from = 0; from < verdicts.length; from += 500) {
    const paths = verdicts.slice(from, from + 500).map(({ path }) => path)
    for (const path of refusedBy([], paths)) refused.add(path)
  }
  const other = verdicts.filter(({ path, isRead }) => isRead === refused.has(path))
  for (const verdict of verdicts) {
    const { path, isRead } = verdict
    note(
      tally,
      other.includes(verdict) ? `${path} is ${isRead ? '' : 'not '}XML to us, and the other way to xmllint` : null,
    )
  }
  console.log(`  ${verdicts.length - other.length} of ${verdicts.length} judged as xmllint does`)
}

const sample = (count: number, isFixed: boolean): readonly DataFile[] =>
  fc.sample(tripleSFileWithLevel(isFixed), { numRuns: count, seed: Number(seed) })

compareTripleS(sample(Number(files), false), 'csv')
compareTripleS(sample(Number(files), true), 'fixed')
compareDdi(sample(Number(files), false))
compareDamaged(sample(20, true))

tell('XML, Triple-S and DDI', tally)
if (tally.different.length === 0) rmSync(folder, { recursive: true })
else console.log(`The files are in ${folder}`)
