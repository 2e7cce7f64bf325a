import { textForm } from './text-form.ts'
import type { ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'
import { readVariables } from './read-variables.ts'
import { variable } from './variable.ts'

/** An open text. It is coded before it is counted, so it has no table of its own. */
export const text: ItemType<ItemOf<'text'>> = {
  check: () => [],
  variables: (item) => [
    variable({ id: item.id, item: item.id, kind: 'text', label: item.text, maxLength: item.maxLength }),
  ],
  read: (_item, form, offered) => readVariables(offered, form),
  form: textForm,
  table: () => null,
}
