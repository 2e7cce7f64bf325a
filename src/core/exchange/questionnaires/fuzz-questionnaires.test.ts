/* oxlint-disable no-template-curly-in-string -- a form writes the name of a question so */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programs } from '../expression/dialect.ts'
import { translateRule } from '../expression/translate-rule.ts'
import { exportXlsform } from './export-xlsform.ts'
import { miniItem } from '../../items/mini-item.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { exportSurveyjs } from './export-surveyjs.ts'
import { formWorkbook } from './form-workbook.ts'
import { miniLss } from './mini-lss.ts'
import { readQuestionnaire } from './read-questionnaire.ts'

const names = { study: 'pulse', wave: '1' }
const study = miniStudy({
  items: [
    miniItem('single', 'a'),
    miniItem('multiple', 'b', { when: 'a = 2' }),
    miniItem('number', 'c', { when: 'b has 1' }),
    miniItem('roster', 'd'),
    miniItem('matrix', 'e'),
  ],
})

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file of each program that is right. */
const files = {
  surveyjs: bytesOf(JSON.stringify(exportSurveyjs(study, '2026').survey)),
  xlsform: formWorkbook(exportXlsform(study, '2026').sheets),
  limesurvey: miniLss([
    [
      { code: 'Q1', type: 'L', answers: { A: 'x', B: 'y' } },
      { code: 'Q2', type: 'M', rows: { S1: 'r', S2: 's' }, relevance: 'Q1 == "A"' },
      { code: 'Q3', type: ':', rows: { Y: 'y', '|X': 'x' } },
    ],
  ]),
  redcap: bytesOf(
    'field_name,form_name,field_type,field_label,select_choices_or_calculations,branching_logic\na,f,radio,A,"1, x | 2, y",\nb,f,checkbox,B,"1, x | 2, y",[a] = \'1\'\n',
  ),
} as const

/** A file with some bytes replaced, taken out or put in. */
const spoilt = (bytes: Uint8Array) =>
  fc
    .array(fc.tuple(fc.nat({ max: bytes.length }), fc.nat({ max: 12 }), fc.uint8Array({ maxLength: 12 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((edits) => {
      let all = [...bytes]
      for (const [at, cut, put] of edits) all = [...all.slice(0, at), ...put, ...all.slice(at + cut)]
      return Uint8Array.from(all)
    })

describe.each(programs)('a spoilt file of %s', (program) => {
  test('is a study or a refusal, at once', () => {
    fc.assert(
      fc.property(spoilt(files[program]), (bytes) => {
        const start = performance.now()
        const read = readQuestionnaire(program, bytes, names)
        expect(typeof read.ok).toBe('boolean')
        expect(read.ok || read.issues.length > 0).toBe(true)
        expect(performance.now() - start).toBeLessThan(3_000)
      }),
      { numRuns: 150, endOnFailure: true },
    )
  })

  test('and a spoilt condition is a rule or a reason', () => {
    const pieces = [
      '${a}',
      '{a}',
      '[a]',
      'a.NAOK',
      "'x'",
      '1',
      'and',
      'or',
      'not(',
      '!',
      '(',
      ')',
      '=',
      '<>',
      '>=',
      'contains',
      'selected(',
      'if(',
      'iif(',
      ',',
      '[',
      ']',
      'empty',
      '.',
      '+',
      '-',
      ' ',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 30 }),
        (parts) => {
          const made = translateRule(parts.join(' '), program, () => ({
            kind: 'single',
            variable: 'a',
            codes: new Map([
              ['x', 1],
              ['1', 2],
            ]),
          }))
          expect(made.result === 'not-supported' || made.holds !== 'by-rule' || made.source !== null).toBe(true)
          expect(made.result === 'translated' || made.reasons.length > 0).toBe(true)
        },
      ),
      { numRuns: 400, endOnFailure: true },
    )
  })
})

test('values of any kind in a survey are read or told', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
  )
  const keys = [
    'type',
    'name',
    'title',
    'choices',
    'rows',
    'columns',
    'visibleIf',
    'items',
    'elements',
    'validators',
    'min',
    'max',
    'step',
    'rateMin',
    'rateMax',
    'rateStep',
    'rateCount',
  ]
  const kinds = [
    'radiogroup',
    'checkbox',
    'rating',
    'text',
    'matrix',
    'multipletext',
    'matrixdropdown',
    'paneldynamic',
    'slider',
    'panel',
    'html',
  ]
  const question = fc
    .tuple(fc.dictionary(fc.constantFrom(...keys), value), fc.constantFrom(...kinds))
    .map(([parts, type]) => ({ ...parts, type }))
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (elements) => {
      const read = readQuestionnaire('surveyjs', bytesOf(JSON.stringify({ elements })), names)
      expect(read.ok ? read.value.issues : []).toEqual([])
    }),
    { numRuns: 300, endOnFailure: true },
  )
})
