import { issue } from '../issue.ts'
import { codesOf } from './code.ts'
import { doubleCodes } from './double-values.ts'
import { choiceForm } from './choice-form.ts'
import type { ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'
import { openTexts } from './open-text.ts'
import { optionRows } from './option-rows.ts'
import { readVariables } from './read-variables.ts'
import { variable } from './variable.ts'

/** Any number of answers out of a list of options; an exclusive option rules out the others. */
export const multiple: ItemType<ItemOf<'multiple'>> = {
  check: (item) => [
    ...doubleCodes(item.options, ['options']),
    ...(item.options.every(({ exclusive }) => exclusive) ? [issue('study-all-exclusive', ['options'])] : []),
  ],
  variables: (item) => [
    variable({ id: item.id, item: item.id, kind: 'multiple', label: item.text, codes: codesOf(item.options) }),
    ...openTexts(item.id, item.options, (code) => ({ kind: 'has', variable: item.id, code })),
  ],
  read: (_item, form, offered) => readVariables(offered, form),
  form: choiceForm,
  table: (item) => ({ rows: optionRows(item), statistic: 'percentage', codes: [], decimals: 0 }),
}
