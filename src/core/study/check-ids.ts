import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { Item } from '../items/item.ts'
import { typeOf } from '../items/item-types.ts'
import { bindRules, unboundRule } from './bind-rules.ts'
import { doubleValues } from './double-values.ts'
import { variablesOf } from './scope.ts'
import type { StudyFiles } from './study.ts'

type Path = readonly (string | number)[]

/** Each item of a questionnaire with the path to it. */
const placedItems = (blocks: StudyFiles['blocks']) =>
  blocks.flatMap((block, b) =>
    block.pages.flatMap((page, p) =>
      page.items.map((item, i) => ({ item, path: ['blocks', b, 'pages', p, 'items', i] satisfies Path })),
    ),
  )

/** Issues about ids that stand more than once, and about what each item type finds wrong with its own items. */
export function checkIds(files: StudyFiles): readonly Issue[] {
  const items = placedItems(files.blocks)
  const bound = items.map(({ item, path }) => ({ item: bindRules(item, unboundRule), path }))
  return [
    ...doubleValues(
      files.blocks.map(({ id }, b) => ({ id, path: ['blocks', b, 'id'] })),
      'study-double-block',
    ),
    ...doubleValues(
      files.blocks.flatMap(({ pages }, b) => pages.map(({ id }, p) => ({ id, path: ['blocks', b, 'pages', p, 'id'] }))),
      'study-double-page',
    ),
    ...doubleValues(
      items.map(({ item, path }) => ({ id: item.id, path: [...path, 'id'] })),
      'study-double-item',
    ),
    ...bound.flatMap(({ item, path }) =>
      typeOf(item)
        .check(item)
        .map((found) => issue(found.code, [...path, ...found.path], found.values)),
    ),
    ...variableClashes(bound),
  ]
}

/** A variable of one item that has the name of a variable of another: `7.2` the item and `7.2` the row of `7`. */
function variableClashes(items: readonly { readonly item: Item; readonly path: Path }[]): readonly Issue[] {
  const owners = new Map<string, string>()
  return items.flatMap(({ item, path }) =>
    variablesOf(item).flatMap(({ id }) => {
      const owner = owners.get(id) ?? item.id
      owners.set(id, owner)
      return owner === item.id ? [] : [issue('study-double-variable', [...path, 'id'], { id })]
    }),
  )
}
