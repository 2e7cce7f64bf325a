import { parse } from 'yaml'
import { expect, test } from 'vitest'
import type { Guess } from '../core/exchange/written-study.ts'
import { studyYaml } from './study-yaml.ts'

const block = {
  id: '1',
  title: { any: 'Questions: "all" of them' },
  pages: [
    {
      id: 'p1',
      items: [
        { id: 'sex', text: { any: 'Sex\nor gender?' }, type: 'single', options: [{ code: 1, label: { any: 'Yes' } }] },
        { id: '10', text: { any: '# no comment' }, type: 'text', maxLength: 50 },
      ],
    },
  ],
}

const guessOf = (path: Guess['path'], column: string): Guess => ({
  code: 'understand-order-alphabet',
  path,
  values: { column },
  sure: 'guess',
})

const lines = (guesses: readonly Guess[], content: unknown = block): readonly string[] =>
  studyYaml(content, { schema: 'block', depth: 2, guesses, language: 'en' }).split('\n')

test('the text gives the content back, with the schema on the first line', () => {
  const text = lines([guessOf(['items', 'sex', 'options'], 'sex')])
  expect(text[0]).toBe('# yaml-language-server: $schema=../../../docs/schema/block.json')
  expect(parse(text.join('\n'))).toEqual(block)
})

test('a guess stands as a comment right above its question', () => {
  const text = lines([guessOf(['items', 'sex', 'options'], 'SEX\nline')])
  const at = text.findIndex((line) => line.trim().startsWith('- id: sex'))
  expect(text[at - 1]?.trim()).toMatch(/^# Guessed: The file gives the answers of SEX line no order/)
})

test('a guess about no question that stands here is at the head, those that say the same as one', () => {
  const text = lines([guessOf(['items', 'gone'], 'gone'), guessOf(['items', 'lost'], 'lost')])
  expect(text[1]).toMatch(/^# Guessed: .* of gone no order.* The same goes for: lost\.$/)
  expect(text[2]).not.toMatch(/^#/)
})

test('a guess about a group stands above the group', () => {
  const study = { id: 'mini', groups: { woman: { label: { any: 'Woman' }, rule: 'sex = 1' } } }
  const text = lines(
    [{ ...guessOf(['groups', 'woman'], ''), code: 'understand-group', values: { item: 'sex' } }],
    study,
  )
  expect(text.join('\n')).toMatch(/# Guessed: This group comes from the background question sex\.\n\s+label/)
})

test('options and short lists stand on one line', () => {
  expect(lines([]).filter((line) => line.includes('code: 1'))).toEqual(['          - { code: 1, label: { any: Yes } }'])
})
