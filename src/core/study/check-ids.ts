import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleIds, doubleValues } from '../items/double-values.ts'
import { checkField, declineField } from '../items/fields.ts'
import type { Item } from '../items/item.ts'
import { typeOf } from '../items/item-types.ts'
import { fieldsOf } from '../items/post-value.ts'
import { bindRules, unboundRule } from './bind-rules.ts'
import { placedItems } from './placed-items.ts'
import { variablesOf } from './scope.ts'
import type { StudyFiles } from './study.ts'

type Page = StudyFiles['blocks'][number]['pages'][number]
type Placed = { readonly item: Item; readonly path: Issue['path'] }

/** The names under which an item is stored and posted: its variables, the columns of its rosters, its fields. */
function namesOf(item: Item): readonly string[] {
  const variables = variablesOf(item)
  const stored = variables.flatMap(({ id, columns }) => [id, ...columns.map((column) => column.id)])
  const declined = 'decline' in item && item.decline ? [declineField(item.id)] : []
  return [...new Set([...stored, ...variables.flatMap(fieldsOf), ...declined])]
}

/** One issue for an item that shares a name with an earlier one: `7.2` is an item, and also row 2 of `7`. */
function clashes(items: readonly Placed[]): readonly Issue[] {
  const owners = new Map<string, string>()
  return items.flatMap(({ item, path }) => {
    const names = namesOf(item)
    const shared = names.find((name) => (owners.get(name) ?? item.id) !== item.id)
    for (const name of names) if (!owners.has(name)) owners.set(name, item.id)
    const owner = owners.get(shared ?? '')
    return shared === undefined || owner === undefined
      ? []
      : [issue('study-double-variable', [...path, 'id'], { id: shared, owner })]
  })
}

/**
 * Issues about ids that stand more than once in the questionnaire, and about what each item type finds wrong with its own
 * items. Names count as the same where they would be stored or posted as the same.
 *
 * @example checkIds(files)[0]?.code // → 'study-double-item'
 */
export function checkIds({ blocks }: Pick<StudyFiles, 'blocks'>): readonly Issue[] {
  const items = placedItems(blocks).map(({ item, path }) => ({ item: bindRules(item, unboundRule), path }))
  const ids = (placed: readonly { readonly id: string; readonly path: Issue['path'] }[], code: Issue['code']) =>
    doubleValues(
      placed.map(({ id, path }) => ({ id, path: [...path, 'id'] })),
      code,
    )
  return [
    ...ids(
      blocks.map(({ id }, b) => ({ id, path: ['blocks', b] })),
      'study-double-block',
    ),
    ...ids(
      blocks.flatMap(({ pages }, b) => pages.map(({ id }, p) => ({ id, path: ['blocks', b, 'pages', p] }))),
      'study-double-page',
    ),
    ...ids(
      items.map(({ item, path }) => ({ id: item.id, path })),
      'study-double-item',
    ),
    ...items.flatMap(({ item, path }) =>
      typeOf(item)
        .check(item)
        .map((found) => issue(found.code, [...path, ...found.path], found.values)),
    ),
    ...clashes(items),
    ...blocks.flatMap(({ pages }, b) =>
      pages.flatMap((page, p) => checkClashes(page, items, ['blocks', b, 'pages', p])),
    ),
  ]
}

/** Checks of a page with the same id, and one that is posted under the name of an item. */
function checkClashes(page: Page, items: readonly Placed[], path: Issue['path']): readonly Issue[] {
  const checks = page.checks ?? []
  const fields = checks.map((_, index) => checkField(page.id, index + 1))
  return [
    ...doubleIds(checks, [...path, 'checks']),
    ...items.flatMap(({ item, path: place }) => {
      const shared = namesOf(item).find((name) => fields.includes(name))
      const owner = page.id
      return shared === undefined ? [] : [issue('study-double-variable', [...place, 'id'], { id: shared, owner })]
    }),
  ]
}
