import type { WrittenItem } from '../written-study.ts'
import type { ForeignOption } from './foreign-item.ts'
import { approximated, notSupported } from './foreign-loss.ts'
import type { ItemPlace } from './item-place.ts'
import { ruleAt, textAt, textOrName } from './item-place.ts'
import { noteLoss } from './ledger.ts'
import { optionName } from './unique-id.ts'
import type { WrittenText } from './written-text.ts'

/** An option, category or row as study files have it, with all that one can have. */
export type WrittenOption = Extract<WrittenItem, { type: 'multiple' }>['options'][number]

const openOf = (place: ItemPlace, open: ForeignOption['open']): true | WrittenText | null =>
  open === undefined ? null : open === true ? true : (textAt(place, open) ?? true)

/**
 * Options or rows with their codes. The value of the other program becomes the name of the option, where it is a name
 * and says more than the code; an option that nobody is offered is left out.
 *
 * @example buildOptions(place, [{ value: 'full_time', label }], codes) // → [{ code: 1, id: 'full-time', label }]
 */
export function buildOptions(
  place: ItemPlace,
  options: readonly ForeignOption[],
  codes: ReadonlyMap<string, number>,
): readonly WrittenOption[] {
  const taken = new Set<string>()
  return options.flatMap((option): readonly WrittenOption[] => {
    const { value, label, exclusive, when } = option
    const code = codes.get(value) ?? 0
    const rule = when === undefined ? { source: null, never: false } : ruleAt(place, [when])
    if (rule.never) {
      noteLoss(place.ledger, place.item, notSupported('option', 'quest-option-never', value, { value }))
      return []
    }
    const name = value === String(code) ? null : optionName(value)
    const id = name === null || taken.has(name) ? null : name
    if (id !== null) taken.add(id)
    if (value !== String(code) && id !== value)
      noteLoss(place.ledger, place.item, approximated('option', 'quest-option-code', value, { value, code }))
    const open = openOf(place, option.open)
    return [
      {
        code,
        ...(id === null ? {} : { id }),
        label: textOrName(place, label, value),
        ...(rule.source === null ? {} : { when: rule.source }),
        ...(open === null ? {} : { open }),
        ...(exclusive === true ? { exclusive } : {}),
      },
    ]
  })
}

/**
 * The categories of a scale: options that are for everybody and that nothing is filled in at.
 *
 * @example buildScale(place, [{ value: '1', label }], codes) // → [{ code: 1, label }]
 */
export const buildScale = (
  place: ItemPlace,
  options: readonly ForeignOption[],
  codes: ReadonlyMap<string, number>,
): { code: number; id?: string; label: WrittenText }[] =>
  buildOptions(place, options, codes).map(({ code, id, label }) => ({
    code,
    ...(id === undefined ? {} : { id }),
    label,
  }))
