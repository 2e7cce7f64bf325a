import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleValues } from '../items/double-values.ts'
import { bindRules, unboundRule } from './bind-rules.ts'
import { placedItems } from './placed-items.ts'
import { variablesOf } from './scope.ts'
import type { StudyFiles } from './study.ts'

/** True when a name is a derived variable, or could be one row of it: `recoded.2`. */
const isUnder = (name: string, id: string): boolean => name === id || name.startsWith(`${id}.`)

/**
 * Issues about derived variables that go by the name of a question, of a part of one, or of each other. The rows of a
 * matrix that is recoded get names of their own, `<id>.1`, so those count too.
 *
 * @example checkDerivedIds(files)[0]?.code // → 'study-derived-name'
 */
export function checkDerivedIds({ blocks, derived }: Pick<StudyFiles, 'blocks' | 'derived'>): readonly Issue[] {
  const owners = new Map(
    placedItems(blocks).flatMap(({ item }) => {
      const variables = variablesOf(bindRules(item, unboundRule))
      const names = variables.flatMap(({ id, columns }) => [id, ...columns.map((column) => column.id)])
      return [item.id, ...names].map((name) => [name, item.id] as const)
    }),
  )
  const ids = derived.variables.map(({ id }, index) => ({ id, path: ['derived', 'variables', index, 'id'] }))
  return [
    ...doubleValues(ids, 'study-double-derived'),
    ...ids.flatMap(({ id, path }, index) => {
      const owner =
        [...owners].find(([name]) => isUnder(name, id))?.[1] ??
        ids.find((other, place) => place !== index && other.id !== id && isUnder(id, other.id))?.id
      return owner === undefined ? [] : [issue('study-derived-name', path, { id, owner })]
    }),
  ]
}
