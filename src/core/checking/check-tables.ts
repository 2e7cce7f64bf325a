import type { Issue } from '../issue.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Study } from '../study/study.ts'
import { checkRule } from './check-rule.ts'
import type { Finding } from './finding.ts'
import type { People } from './people.ts'

/**
 * Findings about the filters of tables: nobody who answered is counted, or everybody who answered is.
 *
 * @example checkTables(peopleAt(world, 'stored'), study)[0]?.code // → 'nobody-table'
 */
export const checkTables = (people: People, { tables }: Study): readonly Finding[] =>
  tables.flatMap(({ id, filter, rows }, index) => {
    const { variables } = people.search.world
    const counted = [...new Set(rows.map(({ variable }) => variable))].filter((variable) => variables.has(variable))
    if (filter === null || counted.length === 0) return []
    const answered: RuleTree = { kind: 'or', of: counted.map((variable) => ({ kind: 'answered', variable })) }
    const path: Issue['path'] = ['tables', 'tables', index, 'filter']
    return checkRule(people, {
      rule: filter,
      path,
      context: [answered],
      nobody: 'nobody-table',
      never: 'nobody-table',
      everybody: 'filter-always',
      id,
    })
  })
