import type { ForeignItem, Words } from './foreign-item.ts'
import type { DictionaryField } from './redcap-dictionary.ts'
import { choicesIn, redcapItem } from './redcap-item.ts'

/**
 * The questions of a list of fields, with fields of one matrix group taken together: radio buttons become a matrix of
 * which the fields are the rows. Boxes of a matrix are questions of their own.
 *
 * @param header the section header above the fields, which is what a matrix asks
 * @example redcapItems([row of `m`, row of `m`], '').length // → 1
 */
export function redcapItems(fields: readonly DictionaryField[], header: string): readonly ForeignItem[] {
  const items: ForeignItem[] = []
  for (const [index, field] of fields.entries()) {
    const isRow = field.matrix !== '' && field.type === 'radio'
    const before = fields[index - 1]
    if (isRow && before?.matrix === field.matrix && before.type === 'radio') continue
    items.push(isRow ? matrixOf(rowsFrom(fields, index), header) : redcapItem(field))
  }
  return items
}

function rowsFrom(fields: readonly DictionaryField[], from: number): readonly DictionaryField[] {
  const group = fields[from]?.matrix
  const end = fields.findIndex(({ matrix, type }, index) => index > from && (matrix !== group || type !== 'radio'))
  return fields.slice(from, end === -1 ? fields.length : end)
}

/** Rows with the same condition share it as the condition of the question. */
function matrixOf(rows: readonly DictionaryField[], header: string): ForeignItem {
  const [first] = rows
  const conditions = new Set(rows.map(({ branching }) => branching))
  const [shared = ''] = conditions
  const isShared = conditions.size === 1
  const text: Words = { '': first?.header === '' ? header || first.matrix : (first?.header ?? header) }
  const items = rows.map(redcapItem)
  return {
    name: first?.matrix ?? '',
    aliases: [],
    original: 'matrix',
    shape: {
      type: 'matrix',
      scale: choicesIn(first?.choices ?? ''),
      rows: rows.map(({ name, label, branching }, index) => ({
        value: String(index + 1),
        label: { '': label },
        aliases: [name],
        ...(isShared || branching === '' ? {} : { when: branching }),
      })),
    },
    text,
    help: {},
    when: isShared && shared !== '' ? [shared] : [],
    required: items.every(({ required }) => required),
    checks: [],
    losses: items.flatMap(({ losses }) => losses),
  }
}
