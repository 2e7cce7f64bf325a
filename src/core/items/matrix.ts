import { codesOf, conditionOf } from './code.ts'
import { doubleCodes } from './double-values.ts'
import { matrixForm } from './matrix-form.ts'
import type { ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'
import { openTexts } from './open-text.ts'
import { variableRows } from './option-rows.ts'
import { readVariables } from './read-variables.ts'
import { variable } from './variable.ts'

/** Several statements on one scale: a variable per row, `<item>.<row code>`. */
export const matrix: ItemType<ItemOf<'matrix'>> = {
  check: (item) => [...doubleCodes(item.scale, ['scale']), ...doubleCodes(item.rows, ['rows'])],
  variables: (item) =>
    item.rows.flatMap((row) => [
      variable({
        id: `${item.id}.${row.code}`,
        item: item.id,
        kind: 'single',
        label: row.label,
        codes: codesOf(item.scale),
        when: conditionOf(row),
      }),
      ...openTexts(item.id, [row], (code) => ({ kind: 'answered', variable: `${item.id}.${code}` })),
    ]),
  read: (_item, form, offered) => readVariables(offered, form),
  form: matrixForm,
  table: (item) => ({
    rows: variableRows(item.rows.map(({ code }) => `${item.id}.${code}`)),
    statistic: 'top-box',
    codes: [Math.max(...item.scale.map(({ code }) => code))],
    decimals: 0,
  }),
}
