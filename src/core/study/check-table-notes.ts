import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { excerpt } from '../items/excerpt.ts'
import type { StudyFiles } from './study.ts'

/**
 * Issues about notes of tables that are for a wave that there is not.
 *
 * @example checkTableNotes(files)[0]?.code // → 'study-unknown-wave'
 */
export function checkTableNotes({ tables, waves }: Pick<StudyFiles, 'tables' | 'waves'>): readonly Issue[] {
  const known = waves.map(({ id }) => id)
  return tables.tables.flatMap(({ notes = [] }, table) =>
    notes.flatMap((note, index) =>
      ('waves' in note ? note.waves : []).flatMap((wave, at) =>
        known.includes(wave)
          ? []
          : [
              issue('study-unknown-wave', ['tables', 'tables', table, 'notes', index, 'waves', at], {
                wave: excerpt(wave),
                waves: known.join(', '),
              }),
            ],
      ),
    ),
  )
}
