import { checkRange } from './check-range.ts'
import { dateForm } from './date-form.ts'
import type { ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'
import { readVariables } from './read-variables.ts'
import { variable } from './variable.ts'

/** A year, or a month of a year; a month is stored as `year * 12 + month - 1`. */
export const date: ItemType<ItemOf<'date'>> = {
  check: (item) => checkRange(item, []),
  variables: (item) => [
    variable({
      id: item.id,
      item: item.id,
      kind: item.precision === 'year' ? 'year' : 'months',
      label: item.text,
      min: item.min,
      max: item.max,
    }),
  ],
  read: (_item, form, offered) => readVariables(offered, form),
  form: dateForm,
  table: () => null,
}
