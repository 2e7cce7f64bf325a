import { expect, test } from 'vitest'
import { dataFile, fileVariable } from '../data-file.ts'
import type { DdiCodebook } from './ddi-codebook-read.ts'
import { describeByDdi } from './describe-by-ddi.ts'
import { readDdi } from './read-ddi.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function read(xml: string, language?: string): DdiCodebook {
  const codebook = readDdi(bytes(xml), language)
  if (!codebook.ok) throw new Error(JSON.stringify(codebook.issues))
  return codebook.value
}

const codebook = `<?xml version="1.0" encoding="UTF-8"?>
<ddi:codeBook xmlns:ddi="ddi:codebook:2_5" version="2.5" xml:lang="en">
 <ddi:stdyDscr>
  <ddi:citation>
   <ddi:titlStmt><ddi:titl>Gardens 2024</ddi:titl><ddi:IDNo>G24</ddi:IDNo></ddi:titlStmt>
   <ddi:rspStmt><ddi:AuthEnty>A. Gardener</ddi:AuthEnty></ddi:rspStmt>
   <ddi:prodStmt><ddi:producer>An agency</ddi:producer></ddi:prodStmt>
  </ddi:citation>
  <ddi:stdyInfo>
   <ddi:abstract>About
     gardens.</ddi:abstract>
   <ddi:sumDscr>
    <ddi:timePrd event="single" date="2024">2024</ddi:timePrd>
    <ddi:collDate event="start" date="2024-01-08">8 January</ddi:collDate>
    <ddi:collDate event="end" date="2024-02-09"/>
    <ddi:universe>People with a garden</ddi:universe>
    <ddi:dataKind>survey data</ddi:dataKind>
   </ddi:sumDscr>
  </ddi:stdyInfo>
 </ddi:stdyDscr>
 <ddi:dataDscr>
  <ddi:varGrp ID="G1" type="multipleResp" name="plants" var="V2 V3"><ddi:labl>Which plants?</ddi:labl></ddi:varGrp>
  <ddi:varGrp ID="G2" type="grid" varGrp="G1"><ddi:labl>A grid</ddi:labl></ddi:varGrp>
  <ddi:varGrp ID="G3" type="section" var="V1" varGrp="G2 G3"><ddi:labl>The garden</ddi:labl></ddi:varGrp>
  <ddi:var ID="V1" name="SIZE" dcml="1" intrvl="contin" nature="ratio" wgt-var="W">
   <ddi:labl level="record">no</ddi:labl>
   <ddi:labl level="variable">Size of the garden</ddi:labl>
   <ddi:labl level="variable" xml:lang="nl">Grootte van de tuin</ddi:labl>
   <ddi:qstn><ddi:preQTxt>Now the garden.</ddi:preQTxt><ddi:qstnLit>How big is it?</ddi:qstnLit><ddi:postQTxt>In square metres.</ddi:postQTxt><ddi:ivuInstr>Round off.</ddi:ivuInstr></ddi:qstn>
   <ddi:valrng><ddi:range min="0" max="500"/></ddi:valrng>
   <ddi:invalrng><ddi:range min="990" maxExclusive="1000"/><ddi:item VALUE="-1"/></ddi:invalrng>
   <ddi:universe>Who has a garden</ddi:universe>
   <ddi:txt>Measured by eye.</ddi:txt>
   <ddi:catgry missing="Y"><ddi:catValu>998</ddi:catValu><ddi:labl>Do not know</ddi:labl><ddi:catStat type="freq">12</ddi:catStat></ddi:catgry>
   <ddi:catgry><ddi:catValu>.</ddi:catValu><ddi:labl>System missing</ddi:labl></ddi:catgry>
   <ddi:catgry><ddi:catValu>big</ddi:catValu><ddi:labl>Big</ddi:labl></ddi:catgry>
   <ddi:concept>land use</ddi:concept>
   <ddi:varFormat type="numeric" schema="other"/>
  </ddi:var>
  <ddi:var ID="V2" name="roses"><ddi:labl>Roses</ddi:labl><ddi:qstn>Roses?</ddi:qstn></ddi:var>
  <ddi:var ID="V3" name="tulips"><ddi:labl>Tulips</ddi:labl></ddi:var>
  <ddi:var ID="W" name="w" wgt="wgt"/>
  <ddi:var ID="X" name="gone"/>
  <ddi:var ID="Y" name="gone"/>
  <ddi:var ID="Z"/>
 </ddi:dataDscr>
</ddi:codeBook>`

test('a codebook says what the study and every variable are', () => {
  const { study, variables, sets, version, issues } = read(codebook)
  expect(version).toBe('2.5')
  expect(study).toEqual({
    id: 'G24',
    title: 'Gardens 2024',
    abstract: 'About gardens.',
    universe: 'People with a garden',
    producers: ['An agency'],
    authors: ['A. Gardener'],
    collected: { from: '2024-01-08', to: '2024-02-09' },
    period: { from: '2024', to: '2024' },
    kind: 'survey data',
    answers: null,
  })
  expect(variables[0]).toMatchObject({
    name: 'SIZE',
    label: 'Size of the garden',
    question: 'Now the garden.\nHow big is it?\nIn square metres.\nRound off.',
    universe: 'Who has a garden',
    section: 'The garden',
    measure: 'scale',
    decimals: 1,
    type: 'numeric',
    concept: 'land use',
    valid: '0-500',
    missingValues: ['-1'],
  })
  expect(variables[0]?.missingRanges[0]?.low).toBe(990)
  expect(variables[0]?.missingRanges[0]?.high).toBeLessThan(1000)
  expect(variables[1]).toMatchObject({ question: 'Roses?', section: 'The garden' })
  expect(variables[3]?.isWeight).toBe(true)
  expect(sets).toEqual([{ name: 'plants', label: 'Which plants?', variables: ['roses', 'tulips'] }])
  expect(issues.map(({ code }) => code)).toEqual(['ddi-no-name', 'ddi-double-name'])
})

test('texts are taken in the language that is asked for', () => {
  expect(read(codebook, 'nl').variables[0]).toMatchObject({
    label: 'Grootte van de tuin',
    universe: 'Who has a garden',
  })
})

const column = (...values: readonly number[]) => ({ kind: 'number', values: Float64Array.from(values) }) as const

const file = dataFile({
  format: 'csv',
  rows: 2,
  variables: [
    fileVariable({ name: 'size', column: column(10, 998), labels: [{ value: 998, label: 'DK' }], decimals: 2 }),
    fileVariable({ name: 'roses', column: column(1, 0), label: 'old' }),
    fileVariable({ name: 'tulips', column: column(0, 1) }),
    fileVariable({ name: 'w', column: column(0.5, 1.5) }),
    fileVariable({ name: 'own', column: column(1, 2), label: 'kept' }),
  ],
})

test('a codebook is laid over a file, and what does not agree is said', () => {
  const described = describeByDdi(file, read(codebook))
  expect(described.file).toMatchObject({ title: 'Gardens 2024', weight: 'w', notes: ['About gardens.', 'survey data'] })
  expect(described.file.variables[0]).toMatchObject({
    name: 'size',
    label: 'Size of the garden',
    section: 'The garden',
    decimals: 1,
    labels: [{ value: 998, label: 'Do not know' }],
    attributes: { 'ddi-concept': 'land use', 'ddi-text': 'Measured by eye.', 'ddi-valid': '0-500' },
  })
  expect(described.file.variables[0]?.missing.slice(0, 2)).toEqual([
    { kind: 'value', value: 998 },
    { kind: 'value', value: -1 },
  ])
  expect(described.file.variables[4]?.label).toBe('kept')
  expect(described.file.sets).toEqual([
    { name: 'plants', label: 'Which plants?', kind: 'dichotomies', counted: 1, variables: ['roses', 'tulips'] },
  ])
  expect(described.issues.map(({ code, path }) => [code, ...path])).toEqual([
    ['ddi-no-name'],
    ['ddi-double-name', 'gone'],
    ['ddi-name-case', 'size'],
    ['ddi-value-unfit', 'size'],
    ['ddi-label-differs', 'size'],
    ['ddi-not-described', 'own'],
    ['ddi-not-in-file', 'gone'],
  ])
})

test('older versions are read: no namespace, a document type, other marks of languages', () => {
  const old = `<!DOCTYPE codeBook SYSTEM "Version1-2-2.dtd">
<codeBook version="1.2.2"><stdyDscr><citation><titlStmt><titl>Old</titl></titlStmt></citation></stdyDscr>
<dataDscr><var name="A" xml-lang="en"><labl>First</labl><labl xml-lang="nl">Eerste</labl>
<catgry><catValu>01</catValu><labl>One</labl></catgry></var></dataDscr></codeBook>`
  expect(read(old)).toMatchObject({ version: '1.2.2', study: { title: 'Old' } })
  expect(read(old, 'nl').variables[0]?.label).toBe('Eerste')
  const text = fileVariable({ name: 'A', column: { kind: 'text', values: ['01'] } })
  const described = describeByDdi(dataFile({ format: 'csv', rows: 1, variables: [text] }), read(old))
  expect(described.file.variables[0]?.labels).toEqual([{ value: '01', label: 'One' }])
})

test('a codebook that a catalogue wrapped up is found', () => {
  const inner = codebook.slice(codebook.indexOf('<ddi:codeBook'))
  expect(read(`<OAI-PMH><GetRecord><metadata>${inner}</metadata></GetRecord></OAI-PMH>`).study.id).toBe('G24')
})

test.each([
  ['another root', '<sss/>', 'ddi-wrong-root'],
  ['no XML', 'a', 'xml-not-well-formed'],
  ['entities', '<!DOCTYPE codeBook [<!ENTITY a "b">]><codeBook/>', 'xml-doctype-entities'],
] as const)('%s is an Issue', (_, xml, code) => {
  const result = readDdi(bytes(xml))
  expect(!result.ok && result.issues[0]?.code).toBe(code)
})

test('groups that go round in circles end', () => {
  const circle =
    '<codeBook><dataDscr><varGrp ID="A" type="section" varGrp="B"><labl>A</labl></varGrp><varGrp ID="B" varGrp="A" var="V"/><var ID="V" name="v"/></dataDscr></codeBook>'
  expect(read(circle).variables[0]?.section).toBe('A')
})
