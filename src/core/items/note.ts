import { noteForm } from './note-form.ts'
import type { ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'

/** A text between the questions; nothing is asked. */
export const note: ItemType<ItemOf<'note'>> = {
  check: () => [],
  variables: () => [],
  read: () => ({ answers: {}, issues: [] }),
  form: noteForm,
  table: () => null,
}
