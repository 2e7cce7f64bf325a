import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { readYaml } from './yaml-file.ts'
import { placeIn } from './yaml-place.ts'

const folder = mkdtempSync(join(tmpdir(), 'loopbaan-yaml-'))
const questionnaire = join(import.meta.dirname, '../../studies/example/questionnaire')
const [example = ''] = readdirSync(questionnaire).map((name) => readFileSync(join(questionnaire, name), 'utf8'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function read(content: string | Uint8Array) {
  writeFileSync(join(folder, 'file.yaml'), content)
  return readYaml(folder, 'file.yaml')
}

describe('whatever a file holds, it is read or told about', () => {
  const slip = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\t',
      '\n',
      ':',
      ': ',
      '- ',
      '#',
      '{',
      '}',
      '[',
      ']',
      "'",
      '"',
      '*a',
      '&a ',
      '!',
      '---\n',
      '|',
      '>',
      '? ',
      '\r',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const change = fc.record({ at: fc.nat({ max: example.length }), length: fc.nat({ max: 30 }), slip })

  test('after some slips of the finger in a good file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const text = changes.reduce(
          (sofar, one) => sofar.slice(0, one.at) + one.slip + sofar.slice(one.at + one.length),
          example,
        )
        const reading = await read(text)
        expect(reading.ok || reading.issues.length > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('when it is anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await read(bytes)).toHaveProperty('ok')
      }),
    )
  })

  test('when it nests without end', async () => {
    expect(await read('['.repeat(20_000))).toMatchObject({ ok: false, issues: [{ code: 'file-not-yaml' }] })
  })
})

describe('the place of a character in a rule', () => {
  const rule = 'a = yes and b = no'
  test.each([
    ['plain', `when: ${rule}`, 1, 7],
    ['in single quotes', `when: '${rule}'`, 1, 8],
    ['in double quotes', `when: "${rule}"`, 1, 8],
    ['over two lines', 'when: a = yes\n  and b = no', 2, 3],
    ['folded', 'when: >-\n  a = yes\n  and b = no\n', 3, 3],
    ['folded, with a blank line behind it', 'when: >-\n  a = yes\n  and b = no\n\n', 3, 3],
  ])('%s', async (_, text, line, from) => {
    const reading = await read(text)
    if (!reading.ok) throw new Error('The file should be read')
    const value = (reading.content as { when: string }).when
    const at = (character: number) => {
      const found = {
        code: 'rule-unknown-option',
        path: ['when'],
        values: { source: value, column: character + 1 },
      } as const
      const place = placeIn(reading.source, found, ['when'])
      return [place.line, place.column]
    }
    const offset = line === 1 ? 0 : value.indexOf('and')
    expect(at(value.indexOf('and'))).toEqual([line, from + value.indexOf('and') - offset])
    expect(at(value.indexOf('no'))).toEqual([line, from + value.indexOf('no') - offset])
    expect(at(0)).toEqual([text.includes('>') ? 2 : 1, text.includes('>') ? 3 : line === 1 ? from : 7])
    // Behind the last character, where something is missing.
    expect(at(value.trimEnd().length)).toEqual([line, from + value.trimEnd().length - offset])
  })
})
