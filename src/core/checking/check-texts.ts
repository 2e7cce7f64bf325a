import type { Issue } from '../issue.ts'
import type { Item } from '../items/item.ts'
import type { Text } from '../text.ts'
import { languages } from '../text.ts'
import { itemShownTo } from './asked-of.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import type { People } from './people.ts'
import { anybody } from './people.ts'
import type { PlacedItem, PlacedPage } from './placed-page.ts'

type Path = Issue['path']
type Labelled = { readonly label: Text }

/** The lists of an item of which each member has a label of its own, with their keys. */
function listsOf(item: Item): readonly (readonly [Path, readonly Labelled[]])[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'choice-because':
      return [[['options'], item.options]]
    case 'matrix':
      return [
        [['scale'], item.scale],
        [['rows'], item.rows],
      ]
    case 'slider':
      return [[['rows'], item.rows]]
    case 'number':
      return [[['fields'], item.fields]]
    case 'roster':
      return [
        [['columns'], item.columns],
        ...item.columns.flatMap((column, index): readonly (readonly [Path, readonly Labelled[]])[] =>
          column.type === 'single' ? [[['columns', index, 'options'], column.options]] : [],
        ),
      ]
    case 'date':
    case 'text':
    case 'note':
      return []
  }
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** The language in which two texts are the same, or undefined. */
const sameIn = (one: Text, other: Text) => languages.find((language) => plain(one[language]) === plain(other[language]))

/**
 * Findings about answers, rows or columns of one question that a respondent cannot tell apart.
 *
 * @example checkLabels(item)[0]?.values['text'] // → 'Salary', when two answers are called so
 */
export const checkLabels = ({ item, path }: PlacedItem): readonly Finding[] =>
  listsOf(item).flatMap(([key, members]) =>
    members.flatMap(({ label }, index) => {
      const other = members.slice(0, index).find((one) => sameIn(one.label, label) !== undefined)
      const language = other === undefined ? undefined : sameIn(other.label, label)
      if (language === undefined) return []
      return [finding('same-label', [...path, ...key, index, 'label'], { id: item.id, text: label[language] })]
    }),
  )

/**
 * Findings about questions of the same block that read the same and that one respondent can get both of.
 *
 * @example checkTexts(people, page, earlier)[0]?.values['other'] // → '1.3'
 */
export function checkTexts(people: People, page: PlacedPage, earlier: readonly PlacedPage[]): readonly Finding[] {
  const before = earlier.filter(({ block }) => block.id === page.block.id)
  return page.items.flatMap((placed, index) => {
    const { item, path } = placed
    if (item.type === 'note') return []
    const others = [
      ...before.flatMap((one) => one.items.map((other) => ({ other, on: one }))),
      ...page.items.slice(0, index).map((other) => ({ other, on: page })),
    ]
    const twice = others.find(
      ({ other, on }) =>
        other.item.type !== 'note' &&
        sameIn(other.item.text, item.text) !== undefined &&
        anybody(people, { true: [itemShownTo(on, other), itemShownTo(page, placed)], notTrue: [] }).state === 'yes',
    )
    return twice === undefined
      ? []
      : [finding('same-text', [...path, 'text'], { id: item.id, other: twice.other.item.id })]
  })
}
