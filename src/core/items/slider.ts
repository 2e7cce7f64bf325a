import { checkRange } from './check-range.ts'
import { conditionOf } from './code.ts'
import { doubleCodes } from './double-values.ts'
import { sliderForm } from './slider-form.ts'
import type { ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'
import { variableRows } from './option-rows.ts'
import { readVariables } from './read-variables.ts'
import { variable } from './variable.ts'

/** Grades from `min` to `max` between two named ends, unset until the respondent chooses: `<item>.<row code>`. */
export const slider: ItemType<ItemOf<'slider'>> = {
  check: (item) => [...doubleCodes(item.rows, ['rows']), ...checkRange(item, [])],
  variables: (item) =>
    item.rows.map((row) =>
      variable({
        id: `${item.id}.${row.code}`,
        item: item.id,
        kind: 'scale',
        label: row.label,
        min: item.min,
        max: item.max,
        ends: { low: row.low, high: row.high },
        when: conditionOf(row),
      }),
    ),
  read: (_item, form, offered) => readVariables(offered, form),
  form: sliderForm,
  table: (item) => ({
    rows: variableRows(item.rows.map(({ code }) => `${item.id}.${code}`)),
    statistic: 'mean',
    codes: [],
    decimals: 1,
  }),
}
