import { codesOf, conditionOf } from './code.ts'
import { doubleCodes } from './double-values.ts'
import { choiceForm } from './choice-form.ts'
import type { ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'
import { optionRows } from './option-rows.ts'
import { readVariables } from './read-variables.ts'
import { variable } from './variable.ts'

/** The longest reason that is accepted. */
const reasonLength = 1000

/** A choice that may ask for its reason, per option: "yes, because …"; the reason is `<item>.<code>.because`. */
export const choiceBecause: ItemType<ItemOf<'choice-because'>> = {
  check: (item) => doubleCodes(item.options, ['options']),
  variables: (item) => [
    variable({ id: item.id, item: item.id, kind: 'single', label: item.text, codes: codesOf(item.options) }),
    ...item.options.flatMap((option) =>
      option.because === undefined
        ? []
        : [
            variable({
              id: `${item.id}.${option.code}.because`,
              item: item.id,
              kind: 'text',
              label: option.because,
              maxLength: reasonLength,
              when: conditionOf(option),
              followUp: { kind: 'compare', variable: item.id, relation: '=', value: option.code },
            }),
          ],
    ),
  ],
  read: (_item, form, offered) => readVariables(offered, form),
  form: choiceForm,
  table: (item) => ({ rows: optionRows(item), statistic: 'percentage', codes: [], decimals: 0 }),
}
