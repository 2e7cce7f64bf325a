import type { Html } from '../html.ts'
import type { FormContext } from './item-type.ts'
import { groupHtml } from './form-parts.ts'
import type { ItemOf } from './item.ts'
import { optionsHtml } from './options-form.ts'
import type { Variable } from './variable.ts'

/** The HTML of an item with a list of options: one answer, several, or one with its reason. */
export const choiceForm = (
  item: ItemOf<'single' | 'multiple' | 'choice-because'>,
  offered: readonly Variable[],
  context: FormContext,
): Html => groupHtml(item, context, optionsHtml(item.options, offered, context, item.required))
