import type { Issue } from '../issue.ts'
import { doubleValues } from '../items/double-values.ts'
import type { StudyFiles } from './study.ts'

/**
 * Issues about tables that go by the same name.
 *
 * @example checkTableIds(files)[0]?.code // → 'study-double-table'
 */
export const checkTableIds = ({ tables }: Pick<StudyFiles, 'tables'>): readonly Issue[] =>
  doubleValues(
    tables.tables.flatMap(({ id, item }, index) => {
      const name = id ?? item
      const path = ['tables', 'tables', index, id === undefined ? 'item' : 'id']
      return name === undefined ? [] : [{ id: name, path }]
    }),
    'study-double-table',
  )
