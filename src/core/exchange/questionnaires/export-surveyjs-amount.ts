import type { ItemOf } from '../../items/item.ts'
import type { Text } from '../../text.ts'
import type { ExportLedger } from './export-ledger.ts'
import { noteOnlyPart, noteUnheld } from './export-ledger.ts'
import type { JsonPart, SurveyjsWriting } from './surveyjs-writing.ts'

type Amount = { readonly min: number; readonly max: number; readonly decimals: number }

/**
 * What says how low, how high and how precise an amount may be.
 *
 * @example amountPart({ min: 0, max: 80, decimals: 1 }).step // → '0.1'
 */
export const amountPart = ({ min, max, decimals }: Amount): JsonPart => ({
  inputType: 'number',
  min,
  max,
  step: decimals === 0 ? 1 : (10 ** -decimals).toFixed(decimals),
})

/**
 * Notes that the survey library has no place for the unit of an amount, where it has one.
 *
 * @example noteUnit(ledger, 'hours', { id: 'week', unit: { nl: 'uur', en: 'hours' } }) // ledger → one more line
 */
export function noteUnit(
  ledger: ExportLedger,
  item: string,
  { id, unit }: { readonly id: string; readonly unit?: Text | undefined },
): void {
  if (unit !== undefined)
    noteUnheld(ledger, item, { part: 'option', code: 'quest-out-unit', original: unit.en, values: { name: id } })
}

/**
 * The fields of an amount: one place to fill in, or several in one question.
 *
 * @example numberPart(item with two fields, writing).type // → 'multipletext'
 */
export function numberPart(item: ItemOf<'number'>, { words, ledger }: SurveyjsWriting): JsonPart {
  for (const field of item.fields) noteUnit(ledger, item.id, field)
  const [field] = item.fields
  if (item.fields.length === 1 && field !== undefined) {
    noteOnlyPart(ledger, item.id, item.text, { label: field.label })
    return { type: 'text', ...amountPart(field) }
  }
  return {
    type: 'multipletext',
    items: item.fields.map((one) => ({ name: one.id, title: words(one.label), ...amountPart(one) })),
  }
}
