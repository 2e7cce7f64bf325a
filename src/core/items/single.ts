import { codesOf } from './code.ts'
import { doubleCodes } from './double-values.ts'
import { choiceForm } from './choice-form.ts'
import type { ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'
import { openTexts } from './open-text.ts'
import { optionRows } from './option-rows.ts'
import { readVariables } from './read-variables.ts'
import { variable } from './variable.ts'

/** One answer out of a list of options. */
export const single: ItemType<ItemOf<'single'>> = {
  check: (item) => doubleCodes(item.options, ['options']),
  variables: (item) => [
    variable({ id: item.id, item: item.id, kind: 'single', label: item.text, codes: codesOf(item.options) }),
    ...openTexts(item.id, item.options, (code) => ({ kind: 'compare', variable: item.id, relation: '=', value: code })),
  ],
  read: (_item, form, offered) => readVariables(offered, form),
  form: choiceForm,
  table: (item) => ({ rows: optionRows(item), statistic: 'percentage', codes: [], decimals: 0 }),
}
