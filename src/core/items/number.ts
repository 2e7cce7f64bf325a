import { checkRange } from './check-range.ts'
import { doubleIds } from './double-values.ts'
import { numberForm } from './number-form.ts'
import type { ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'
import { variableRows } from './option-rows.ts'
import { readVariables } from './read-variables.ts'
import { variable } from './variable.ts'

/** The variable of a field: the item itself when it has one field, else `<item>.<field>`. */
const fieldVariable = (item: ItemOf<'number'>, field: string): string =>
  item.fields.length === 1 ? item.id : `${item.id}.${field}`

/** One or more amounts with a unit and bounds. */
export const number: ItemType<ItemOf<'number'>> = {
  check: (item) => [
    ...doubleIds(item.fields, ['fields']),
    ...item.fields.flatMap((field, index) => checkRange(field, ['fields', index])),
  ],
  variables: (item) =>
    item.fields.map((field) =>
      variable({
        id: fieldVariable(item, field.id),
        item: item.id,
        kind: 'number',
        label: field.label,
        min: field.min,
        max: field.max,
        decimals: field.decimals,
        unit: field.unit ?? null,
      }),
    ),
  read: (_item, form, offered) => readVariables(offered, form),
  form: numberForm,
  table: (item) => ({
    rows: variableRows(item.fields.map(({ id }) => fieldVariable(item, id))),
    statistic: 'mean',
    codes: [],
    decimals: 0,
  }),
}
