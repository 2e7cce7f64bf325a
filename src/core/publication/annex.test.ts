import { expect, test } from 'vitest'
import { madeAnnex, madePublicTables, madeStudy, madeTables, madeWave } from '../../../test/made-annex.ts'
import { protect } from '../disclosure/protect.ts'
import { annexOf } from './annex.ts'

const answers = { respondents: 1300, complete: 1234 }

test('blocks without tables are left out, and the others keep the order of the study', () => {
  expect(madeAnnex.blocks.map(({ id, tables }) => [id, tables.map(({ number }) => number)])).toEqual([
    ['1', ['1.1', '1.2']],
    ['2', ['2.1', '2.2', '2.3']],
  ])
})

test('blocks and tables whose ids are words are numbered by their place, and keep their ids in addresses', () => {
  const study = { ...madeStudy, blocks: madeStudy.blocks.map((block) => ({ ...block, id: `part-${block.id}` })) }
  const tables = madePublicTables.map((table) => ({ ...table, block: `part-${table.block}` }))
  const [first] = annexOf(study, madeWave, tables, answers).blocks
  expect(first).toMatchObject({ id: 'part-1', number: '1' })
  expect(first?.tables.map(({ number, anchor }) => [number, anchor])).toEqual([
    ['1.1', 'tabel-1.1'],
    ['1.2', 'tabel-1.2'],
  ])
})

test('every column is explained once, in the order of the banner', () => {
  expect(madeAnnex.columns.map(({ group, label, who }) => [group, label.nl, who.nl])).toEqual([
    ['large', 'Grote tuin', 'de tuin is large'],
    ['small', 'Kleine tuin', 'de tuin is small'],
    ['tiny', 'Balkon', 'de tuin is tiny'],
    ['roof', 'Dak', 'de tuin is roof'],
    ['silent', 'Zwijgers', 'de tuin is silent'],
    ['total', 'Totaal', 'iedereen die antwoord gaf'],
  ])
  expect(madeAnnex.overlap?.en).toContain('do not add up')
})

test('a wave of simulated answers says so in its title and its method', () => {
  expect(madeAnnex).toMatchObject({ simulated: true, title: { nl: 'Tabellen (gesimuleerde antwoorden)' } })
  const real = madeTables.map((table) => protect({ ...table, simulated: false }, 'public'))
  expect(annexOf(madeStudy, madeWave, real, answers)).toMatchObject({ simulated: false, title: { nl: 'Tabellen' } })
})

test('the method tells who, when, how many, and how the figures were protected', () => {
  const method = madeAnnex.method.map(({ label, value }) => [label.nl, value.nl])
  expect(method).toEqual([
    ['Onderzoek', 'Tuinen'],
    ['Meting', 'Meting 2024'],
    ['Doelgroep', 'Iedereen met een tuin.'],
    ['Veldwerk', '13 mei 2024 tot en met juni 2024'],
    ['Uitgenodigd', '2.000'],
    ['Respondenten', '1.300, van wie 1.234 de hele vragenlijst afmaakten'],
    [
      'Respons',
      '65,0% van de uitgenodigden deed mee (AAPOR RR2) en 61,7% maakte de hele vragenlijst af (RR1). De antwoorden zijn gesimuleerd: deze respons is geen bevinding.',
    ],
    ['Antwoorden', 'gesimuleerd: door een programma gemaakt'],
    ['Weging', 'ongewogen'],
    [
      'Bescherming',
      'kolommen van minder dan 30 mensen en antwoorden van minder dan 5 zijn weggelaten; kolommen van minder dan 100 hebben een teken',
    ],
  ])
})

test('an annex without protection says that its figures were public already', () => {
  const open = madeTables.map((table) => protect(table, 'already-published'))
  const annex = annexOf(madeStudy, madeWave, open, answers)
  expect(annex.method.at(-1)?.value.en).toContain('public already')
  expect(annex.blocks[0]?.tables[0]?.source.en).toContain('small numbers have not been left out')
})

test('how to read the tables is told as far as the tables need it', () => {
  const means = madePublicTables.filter(({ id }) => id === '2.1')
  const few = annexOf(madeStudy, madeWave, means, answers).reading.map(({ en }) => en)
  expect(few).toHaveLength(2)
  expect(madeAnnex.reading).toHaveLength(5)
})

test('an annex of nothing, or of two waves or profiles, is a mistake of the program', () => {
  expect(() => annexOf(madeStudy, madeWave, [], answers)).toThrow('has no tables')
  const other = madeTables.map((table, index) => protect(table, index === 0 ? 'public' : 'already-published'))
  expect(() => annexOf(madeStudy, madeWave, other, answers)).toThrow('one wave and one profile')
  expect(() => annexOf(madeStudy, { ...madeWave, id: '2026' }, madePublicTables, answers)).toThrow('one wave')
})
