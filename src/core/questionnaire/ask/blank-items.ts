import type { Html } from '../../html.ts'
import type { FormContext } from '../../items/item-type.ts'
import { typeOf } from '../../items/item-types.ts'
import type { Language } from '../../text.ts'
import type { AskedItem } from '../questionnaire.ts'
import type { ShownItem } from '../show-page.ts'

/** Items with nothing filled in, as they were made before: they are the same for everybody who sees all of them. */
const made: { readonly [L in Language]: WeakMap<AskedItem, Html> } = { nl: new WeakMap(), en: new WeakMap() }

/** True when somebody sees the item as a whole and in its own order, with nothing in it and nothing said about it. */
const isBlank = ({ asked, offered }: ShownItem, { form, issues, order, rows, codes }: FormContext): boolean =>
  issues.length === 0 &&
  order === null &&
  rows === 0 &&
  !codes &&
  Object.keys(form).length === 0 &&
  offered.length === asked.variables.length &&
  offered.every((variable, index) => variable === asked.variables[index])

/**
 * The HTML of an item on a page. Of an item with nothing filled in, in which no text repeats an answer, it is made once.
 *
 * @example itemHtml(shown, context) // → '<fieldset class="item single" …'
 */
export function itemHtml(shown: ShownItem, context: FormContext): Html {
  const { asked, offered } = shown
  const make = (own: FormContext): Html => typeOf(asked.item).form(asked.item, offered, own)
  if (!isBlank(shown, context)) return make(context)
  const { language, words } = context
  const known = made[language].get(asked)
  if (known !== undefined) return known
  const repeating = new Set<string>()
  const html = make({
    ...context,
    words: (text) => {
      const filled = words(text)
      if (filled !== text[language]) repeating.add(filled)
      return filled
    },
  })
  if (repeating.size === 0) made[language].set(asked, html)
  return html
}
