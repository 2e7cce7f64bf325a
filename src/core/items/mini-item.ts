import type { z } from 'zod'
import { everywhere } from '../text.ts'
import type { Item } from './item.ts'
import type { itemSchema } from './item-schema.ts'

/** An item as a study file has it. */
export type ItemInput = z.input<typeof itemSchema>

const options = [
  { code: 1, id: 'yes', label: everywhere('Yes') },
  { code: 2, id: 'no', label: everywhere('No') },
]

const text = everywhere('Question')

/** The smallest item of every type, without its id. For tests. */
const smallest: { readonly [Type in Item['type']]: Omit<Extract<ItemInput, { type: Type }>, 'id'> } = {
  single: { type: 'single', text, options },
  multiple: { type: 'multiple', text, options: [...options, { code: 3, label: everywhere('None'), exclusive: true }] },
  matrix: { type: 'matrix', text, scale: options, rows: [{ code: 1, label: everywhere('Row 1') }] },
  slider: {
    type: 'slider',
    text,
    rows: [{ code: 1, label: everywhere('Row 1'), low: everywhere('low'), high: everywhere('high') }],
  },
  number: { type: 'number', text, fields: [{ id: 'amount', label: everywhere('Amount'), max: 100 }] },
  date: { type: 'date', text, precision: 'month', min: 1990, max: 2026 },
  text: { type: 'text', text },
  'choice-because': {
    type: 'choice-because',
    text,
    options: [
      { code: 1, id: 'yes', label: everywhere('Yes') },
      { code: 2, id: 'no', label: everywhere('No'), because: everywhere('Why not?') },
    ],
  },
  roster: {
    type: 'roster',
    text,
    row: everywhere('Row {number}'),
    maxRows: 3,
    columns: [
      { type: 'text', id: 'name', label: everywhere('Name') },
      { type: 'number', id: 'months', label: everywhere('Months'), max: 600 },
      { type: 'year', id: 'since', label: everywhere('Since'), min: 1990, max: 2026 },
      { type: 'single', id: 'kind', label: everywhere('Kind'), options },
    ],
  },
  note: { type: 'note', text },
}

/** Every item type. For tests. */
export const itemTypeNames: readonly Item['type'][] = Object.values(smallest).map(({ type }) => type)

/**
 * The smallest item of a type as a study file has it, with some keys replaced. For tests.
 *
 * @example miniItem('single', 'a', { required: true }) // → a question with the options 1 (yes) and 2 (no)
 */
export const miniItem = (type: Item['type'], id: string, changes: object = {}): object => ({
  id,
  ...smallest[type],
  ...changes,
})
