import type { ItemOf } from '../../items/item.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { Text } from '../../text.ts'
import { noteUnheld } from './export-ledger.ts'
import type { FormRow } from './export-xlsform-rows.ts'
import type { FormWriting } from './form-writing.ts'

type Option = { readonly code: number; readonly label: Text; readonly when?: { readonly tree: RuleTree } | undefined }

/**
 * Writes a list of choices; the result is the filter, where some options are only for some.
 *
 * @example addChoices('job', 'job', options, writing) // → null; writing.choices → a row more per option
 */
export function addChoices(
  item: string,
  list: string,
  options: readonly Option[],
  writing: FormWriting,
): string | null {
  const shown = options.map(({ code, when }) => ({ code, rule: writing.rule(item, when?.tree) }))
  const isFiltered = shown.some(({ rule }) => rule !== null)
  for (const [index, { code, label }] of options.entries()) {
    const mark = shown[index]?.rule === null ? 'all' : `only-${code}`
    writing.choices.push({ list_name: list, name: code, label: writing.text(label), shown: isFiltered ? mark : null })
  }
  if (!isFiltered) return null
  const parts = shown.flatMap(({ code, rule }) => (rule === null ? [] : [`(shown = 'only-${code}' and (${rule}))`]))
  return ["shown = 'all'", ...parts].join(' or ')
}

/**
 * The questions for the texts behind options, which a form asks apart.
 *
 * @example openRows(item with a text behind option 9, writing)[0]?.relevant // → "${job} = '9'"
 */
export function openRows(
  item: ItemOf<'single'> | ItemOf<'multiple'> | ItemOf<'choice-because'>,
  writing: FormWriting,
): readonly FormRow[] {
  const name = writing.name(item.id)
  return item.options.flatMap((option): readonly FormRow[] => {
    const because = 'because' in option ? option.because : undefined
    const open = 'open' in option ? option.open : undefined
    if (open === undefined && because === undefined) return []
    const label = because ?? (open === undefined || open === true ? option.label : open)
    const own = writing.name(`${item.id}.${option.code}.${because === undefined ? 'text' : 'because'}`)
    noteUnheld(writing.ledger, item.id, {
      part: 'option',
      code: 'quest-out-open-question',
      original: label.en,
      values: { code: option.code, name: own },
    })
    const chosen =
      item.type === 'multiple' ? `selected(\${${name}}, '${option.code}')` : `\${${name}} = '${option.code}'`
    return [{ type: 'text', name: own, label: writing.text(label), relevant: chosen }]
  })
}

/**
 * The constraint that options which rule out the others stand alone; `null` without such options.
 *
 * @example exclusiveConstraint(item with exclusive option 9) // → "(not(selected(., '9')) or count-selected(.) <= 1)"
 */
export function exclusiveConstraint(item: ItemOf<'multiple'>): string | null {
  const parts = item.options.flatMap(({ code, exclusive }) =>
    exclusive ? [`(not(selected(., '${code}')) or count-selected(.) <= 1)`] : [],
  )
  return parts.length === 0 ? null : parts.join(' and ')
}
