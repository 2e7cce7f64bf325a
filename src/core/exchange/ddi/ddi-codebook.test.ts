import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tripleSFileWithLevel } from '../../../../test/arbitrary-triple-s.ts'
import { gardenDescription, gardenFile, gardenFileInEnglish } from '../../../../test/described-files.ts'
import { fileVariable, type DataFile } from '../data-file.ts'
import { ddiCodebook } from './ddi-codebook.ts'
import { describeByDdi } from './describe-by-ddi.ts'
import { readDdi } from './read-ddi.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The values without anything that is said of them. */
const bare = (file: DataFile): DataFile => ({
  ...file,
  title: '',
  weight: null,
  sets: [],
  variables: file.variables.map(({ name, column }) => fileVariable({ name, column })),
  levels: file.levels.map((level) => ({ ...level, data: bare(level.data) })),
})

function described(file: DataFile, xml: string, language?: string): DataFile {
  const codebook = readDdi(bytes(xml), language)
  if (!codebook.ok) throw new Error(JSON.stringify(codebook.issues))
  return describeByDdi(bare(file), codebook.value).file
}

test('a file without descriptions gets them all back from its codebook', () => {
  const { xml } = ddiCodebook(gardenFile, { ...gardenDescription, answers: 'real' })
  const back = described(gardenFile, xml, 'nl')
  // A range and single values of missing come back both; a set has no counted value in the standard, 1 is what is found.
  expect(back.variables.map((variable) => ({ ...variable, attributes: {} }))).toEqual(
    gardenFile.variables.map((variable) => ({
      ...variable,
      missing: variable.name === 'uren' ? [{ kind: 'value', value: -1 }, ...variable.missing] : variable.missing,
    })),
  )
  expect(back.sets).toEqual(gardenFile.sets)
  expect(back.weight).toBe('gewicht')
  expect(back.levels[0]?.data.variables[0]).toMatchObject({ name: 'grootte', label: 'Grootte' })
})

test('texts in two languages come back in the one that is asked for', () => {
  const { xml } = ddiCodebook(gardenFile, gardenDescription, [gardenFileInEnglish])
  expect(described(gardenFile, xml, 'en').variables.map(({ label }) => label)).toEqual(
    gardenFileInEnglish.variables.map(({ label }) => label),
  )
  expect(described(gardenFile, xml).variables.map(({ label }) => label)).toEqual(
    gardenFile.variables.map(({ label }) => label),
  )
})

test('what a codebook says of any file is read back', () => {
  fc.assert(
    fc.property(tripleSFileWithLevel(false), (whole) => {
      const file = { ...whole, levels: [] }
      const { xml, issues } = ddiCodebook(file, { ...gardenDescription, answers: 'real' })
      const back = described(file, xml, 'nl')
      expect(issues).toEqual([])
      expect(
        back.variables.map(({ name, label, question, decimals }) => ({ name, label, question, decimals })),
      ).toEqual(file.variables.map(({ name, label, question, decimals }) => ({ name, label, question, decimals })))
      expect(back.variables.map(({ labels }) => labels)).toEqual(
        file.variables.map(({ labels }) => labels.filter(({ label }) => label !== '')),
      )
      expect(back.weight).toBe(file.weight)
      expect(back.sets.map(({ name, variables }) => [name, variables])).toEqual(
        file.sets.map(({ name, variables }) => [name, variables]),
      )
    }),
    { numRuns: 60 },
  )
})

test('no value of a respondent and no frequency is in it, unless they are given', () => {
  const { xml } = ddiCodebook(gardenFile, gardenDescription)
  for (const value of ['2.5', '1.25', 'mooi', '2024-02-29', '😀', 'catStat']) expect(xml).not.toContain(`>${value}<`)
  expect(xml).not.toMatch(/mooi|2024-02-29|catStat|1\.25|"10"/)
  const counts = new Map([['heeft_tuin', new Map([[1, 2]])]])
  expect(ddiCodebook(gardenFile, { ...gardenDescription, frequencies: counts }).xml.match(/<catStat/g)).toHaveLength(1)
})

test('simulated answers are said to be so in the title and in every part', () => {
  const { xml } = ddiCodebook(gardenFile, gardenDescription)
  expect(xml).toContain('<titl xml:lang="nl">Tuinen in Nederland. Gesimuleerde antwoorden.</titl>')
  expect(xml).toContain('<parTitl xml:lang="en">Gardens in the Netherlands. Simulated answers.</parTitl>')
  expect(xml.match(/<notes type="simulated"/g)?.length).toBe(2 * (1 + 2 + 2))
  expect(ddiCodebook(gardenFile, { ...gardenDescription, answers: 'real' }).xml).not.toContain('imulat')
  expect(described(gardenFile, xml).answers).toBe('simulated')
})

test('the same input gives the same bytes', () => {
  const write = () => ddiCodebook(gardenFile, gardenDescription, [gardenFileInEnglish]).xml
  expect(write()).toBe(write())
})

test('a damaged codebook gives a Result', () => {
  const whole = bytes(ddiCodebook(gardenFile, gardenDescription).xml)
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(255), fc.boolean(), (place, byte, isCut) => {
      const file = isCut ? whole.subarray(0, place) : whole.map((own, index) => (index === place ? byte : own))
      const codebook = readDdi(file)
      expect(codebook.ok ? describeByDdi(gardenFile, codebook.value) : codebook).toBeDefined()
    }),
    { numRuns: 200 },
  )
})
