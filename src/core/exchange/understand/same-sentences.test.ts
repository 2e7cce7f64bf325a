import { expect, test } from 'vitest'
import { issue } from '../../issue.ts'
import { sameSentences } from './same-sentences.ts'

const alphabet = (column: string) => ({ issue: issue('understand-order-alphabet', [column], { column }) })
const rule = (item: string, explained: number) => ({
  issue: issue('understand-rule', ['items', item, 'when'], { rule: 'works = 1', explained, against: 0, left: 2 }),
  before: 'Likely',
})

test('sentences that differ in what they are about only are one, with the other names behind it', () => {
  expect(sameSentences([alphabet('sex'), alphabet('region'), alphabet('job')], 'en')).toEqual([
    'The file gives the answers of sex no order; they stand in that of the alphabet. The same goes for: region, job.',
  ])
})

test('sentences with other figures stand apart, each with its question', () => {
  const lines = sameSentences([rule('hours', 40), rule('boss', 41), rule('contract', 40)], 'en')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^Likely hours: .* The same goes for: contract\.$/)
  expect(lines[1]).toMatch(/^Likely boss: .*open\.$/)
})

test('of many names the rest is counted, in either language', () => {
  const many = Array.from({ length: 40 }, (_, index) => alphabet(`q${index + 1}`))
  expect(sameSentences(many, 'en')[0]).toMatch(/q2, .*q13 and 27 more\.$/)
  expect(sameSentences(many, 'nl')[0]).toMatch(/q2, .*q13 en nog 27\.$/)
})

test('groups of one question are one line, those of two are two', () => {
  const group = (name: string, item: string) => ({ issue: issue('understand-group', ['groups', name], { item }) })
  const lines = sameSentences([group('woman', 'sex'), group('man', 'sex'), group('north', 'region')], 'en')
  expect(lines.map((line) => /same goes for: (.*)\.$/.exec(line)?.[1])).toEqual(['man', undefined])
})

test('a question with its column is named with both', () => {
  const like = (item: string, column: string) => ({
    issue: issue('match-like-wording', ['items', item], { item, column, percentage: 100 }),
  })
  expect(sameSentences([like('q1', 'a'), like('q2', 'b')], 'en')[0]).toMatch(/The same goes for: q2 \(b\)\.$/)
})

test('no sentence is lost: each subject is named', () => {
  const spoken = ['a', 'b', 'c'].flatMap((name) => [
    alphabet(name),
    { issue: issue('understand-empty', [name], { column: name }) },
  ])
  const text = sameSentences(spoken, 'en').join('\n')
  for (const name of ['a', 'b', 'c']) expect(text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length).toBeGreaterThan(1)
})
