import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { ddiCodebook } from '../src/core/exchange/ddi/ddi-codebook.ts'
import { ddiDescription } from '../src/core/exchange/ddi/ddi-description.ts'
import { tripleSFiles } from '../src/core/exchange/triple-s/triple-s-files.ts'
import { everywhere } from '../src/core/text.ts'
import { tripleSFileWithLevel } from './arbitrary-triple-s.ts'
import { gardenDescription, gardenFile, gardenFileInEnglish } from './described-files.ts'

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'schema-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What xmllint says of files; empty when all are as the schema wants them. */
function complaints(schema: readonly string[], files: readonly (string | Uint8Array)[]): string {
  const names = files.map((content, index) => {
    const name = join(folder, `${index}.xml`)
    writeFileSync(name, content)
    return name
  })
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...schema, ...names], { encoding: 'utf8' })
  return status === 0 ? '' : stderr
}

const described = ['--schema', join(import.meta.dirname, 'standards', 'ddi-codebook-2.5-described.xsd')]
const standard = process.env['DDI_SCHEMA']
const schemas = [described, ...(standard === undefined ? [] : [['--schema', standard]])]

test.skipIf(!hasXmllint).each(schemas)('a codebook keeps to the schema (%s %s)', (...schema) => {
  const counts = new Map([['heeft_tuin', new Map([[1, 2]])]])
  const codebooks = [
    ddiCodebook(gardenFile, gardenDescription, [gardenFileInEnglish]),
    ddiCodebook(gardenFile, { ...gardenDescription, answers: 'trial', languages: ['en'], frequencies: counts }),
    ddiCodebook(gardenFile, ddiDescription({ id: 'x', title: everywhere('X'), languages: ['nl'], fileName: 'x.csv' })),
    ...fc
      .sample(tripleSFileWithLevel(false), { numRuns: 40, seed: 7 })
      .map((file) => ddiCodebook(file, { ...gardenDescription, answers: 'real' })),
  ]
  expect(
    complaints(
      schema,
      codebooks.map(({ xml }) => xml),
    ),
  ).toBe('')
})

test.skipIf(!hasXmllint)('definitions of Triple-S keep to the documented order', () => {
  const files = fc
    .sample(tripleSFileWithLevel(false), { numRuns: 40, seed: 7 })
    .concat(gardenFile)
    .map((file) => tripleSFiles(file, { name: 'w' }))
    .flatMap(({ xml, levels, hierarchy }) => [
      xml,
      ...levels.map((level) => level.xml),
      ...(hierarchy === null ? [] : [hierarchy]),
    ])
  const schema = ['--dtdvalid', join(import.meta.dirname, 'standards', 'triple-s-2.0-described.dtd')]
  expect(files.length).toBeGreaterThan(100)
  expect(
    complaints(
      schema,
      files.map(({ bytes }) => bytes),
    ),
  ).toBe('')
})

test.skipIf(!hasXmllint)('the schema refuses what is in another order', () => {
  const { xml } = ddiCodebook(gardenFile, gardenDescription)
  expect(
    complaints(described, [
      xml.replace('<catValu>1</catValu>', '').replace('</catgry>', '<catValu>1</catValu></catgry>'),
    ]),
  ).not.toBe('')
})
