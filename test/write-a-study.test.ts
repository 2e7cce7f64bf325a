import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkStudy } from '../src/core/study/check-study.ts'
import { itemSchema } from '../src/core/items/item-schema.ts'
import { commandsOf, fencesOf } from './markdown.ts'
import { textOf } from './project-files.ts'

const fences = fencesOf(textOf('docs/write-a-study.md'))
const items = partsOf('item').map((item) => item as { id: string; type: string })

test('shows every type of item', () => {
  const types = itemSchema.options.map(({ shape }) => shape.type.value)
  expect(new Set(items.map(({ type }) => type))).toEqual(new Set(types))
})

test('its examples are together one study that holds, rules included', () => {
  const rules = fences.filter(({ language }) => language === 'rule').flatMap(({ text }) => commandsOf(text))
  const notes = rules.map((when, index) => ({ id: `rule-${index + 1}`, type: 'note', text: both(when), when }))
  const pages = items.map((item, index) => ({ id: `item-${index + 1}`, items: [item] }))
  const [study] = partsOf('study')
  const [tables] = partsOf('tables')
  const [derived] = partsOf('derived')
  const [likely] = partsOf('likely')
  const checked = checkStudy({
    study,
    derived,
    likely,
    tables,
    waves: partsOf('wave'),
    blocks: [
      ...partsOf('block'),
      { id: 'examples', title: both('Examples'), pages },
      { id: 'rules', title: both('Rules'), pages: [{ id: 'rules', items: notes }] },
      ...partsOf('module'),
    ],
  })
  expect(checked.ok ? [] : checked.issues).toEqual([])
})

function partsOf(tag: string): readonly unknown[] {
  return fences
    .filter((fence) => fence.language === 'yaml' && fence.tag === tag)
    .map(({ text }) => parse(text) as unknown)
}

function both(text: string): { nl: string; en: string } {
  return { nl: text, en: text }
}
