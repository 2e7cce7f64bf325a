import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleValues } from '../items/double-values.ts'
import { declineField } from '../items/fields.ts'
import type { Item } from '../items/item.ts'
import { typeOf } from '../items/item-types.ts'
import { fieldsOf } from '../items/post-value.ts'
import { bindRules, unboundRule } from './bind-rules.ts'
import { placedItems } from './placed-items.ts'
import { variablesOf } from './scope.ts'
import type { StudyFiles } from './study.ts'

/** The names under which an item is stored and posted: its variables, the columns of its rosters, its fields. */
function namesOf(item: Item): readonly string[] {
  const variables = variablesOf(item)
  const stored = variables.flatMap(({ id, columns }) => [id, ...columns.map((column) => column.id)])
  const declined = 'decline' in item && item.decline ? [declineField(item.id)] : []
  return [...new Set([...stored, ...variables.flatMap(fieldsOf), ...declined])]
}

/** One issue for an item that shares a name with an earlier one: `7.2` is an item, and also row 2 of `7`. */
function clashes(items: readonly { readonly item: Item; readonly path: Issue['path'] }[]): readonly Issue[] {
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
  ]
}
