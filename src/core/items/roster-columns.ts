import { codesOf } from './code.ts'
import type { ItemOf } from './item.ts'
import type { Variable } from './variable.ts'
import { variable } from './variable.ts'

type Column = ItemOf<'roster'>['columns'][number]

/** The parts of a variable that depend on the type of its column. */
function columnParts(column: Column): Partial<Variable> & Pick<Variable, 'kind'> {
  switch (column.type) {
    case 'text':
      return { kind: 'text', maxLength: column.maxLength }
    case 'number':
      return {
        kind: 'number',
        min: column.min,
        max: column.max,
        decimals: column.decimals,
        unit: column.unit ?? null,
      }
    case 'year':
      return { kind: 'year', min: column.min, max: column.max }
    case 'single':
      return { kind: 'single', codes: codesOf(column.options) }
  }
}

/**
 * The variables of the columns of a roster, `<item>.<column>`: one value per row of the roster.
 *
 * @example rosterColumns(jobs)[0]?.id // → '2.1.specialty'
 */
export const rosterColumns = (item: ItemOf<'roster'>): readonly Variable[] =>
  item.columns.map((column) =>
    variable({ id: `${item.id}.${column.id}`, item: item.id, label: column.label, ...columnParts(column) }),
  )
