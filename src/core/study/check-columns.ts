import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { excerpt } from '../items/excerpt.ts'
import { checkBanner } from './check-banner.ts'
import type { StudyFiles } from './study.ts'

/**
 * Issues about the columns of tables: groups that the study does not have, and columns that stand twice. That a wave
 * cannot have a group is no mistake: there the column is left out.
 *
 * @example checkColumns(files)[0]?.code // → 'study-unknown-group'
 */
export function checkColumns({ study, tables }: Pick<StudyFiles, 'study' | 'tables'>): readonly Issue[] {
  const groups = Object.keys(study.groups)
  const ofTables = tables.tables.flatMap(({ banner, columnRounding = {} }, index) => {
    const path = ['tables', 'tables', index]
    const columns = banner ?? tables.banner
    return [
      ...checkBanner(banner ?? [], groups, [...path, 'banner']),
      ...Object.keys(columnRounding).flatMap((group) =>
        columns.includes(group)
          ? []
          : [
              issue('study-table-column', [...path, 'columnRounding', group], {
                group: excerpt(group),
                banner: columns.join(', '),
              }),
            ],
      ),
    ]
  })
  return [
    ...checkBanner(tables.banner, groups, ['tables', 'banner']),
    ...checkBanner(tables.trends?.banner ?? [], groups, ['tables', 'trends', 'banner']),
    ...ofTables,
  ]
}
