import { isPrintedNumber } from './printed-number.ts'

/** A block as far as it must be known to number it; with its pages it is clear which waves ask it. */
type NumberedBlock = {
  readonly id: string
  readonly pages?: readonly { readonly items: readonly { readonly waves?: readonly string[] | undefined }[] }[]
}

type NumberedTable = { readonly id: string; readonly block: string }

const isAsked = ({ pages }: NumberedBlock, wave: string): boolean =>
  pages === undefined || pages.some(({ items }) => items.some(({ waves }) => waves?.includes(wave) !== false))

/**
 * The numbers by which readers know the blocks of a wave, by their ids. Ids that are numbers, such as those of a printed
 * report, are these numbers; where ids are words, the blocks that the wave asks are numbered from 1.
 *
 * @param tables the tables of the wave, where there are any: their blocks are numbered even if the wave asks them not
 * @example blockNumbers(study.blocks, '2024').get('canteen') // → '2'
 */
export function blockNumbers(
  blocks: readonly NumberedBlock[],
  wave: string,
  tables: readonly NumberedTable[] = [],
): ReadonlyMap<string, string> {
  const own = blocks.filter((block) => isAsked(block, wave) || tables.some((table) => table.block === block.id))
  const known = own.every(({ id }) => isPrintedNumber(id))
  return new Map(own.map(({ id }, place) => [id, known ? id : String(place + 1)]))
}

/**
 * The numbers by which readers know the tables of a wave, by their ids: the ids where all are numbers, else the number of
 * the block and the place in it.
 *
 * @param tables all tables of the wave, in their order
 * @example tableNumbers(study.blocks, '2024', study.tables).get('lunch-place') // → '1.2'
 */
export function tableNumbers(
  blocks: readonly NumberedBlock[],
  wave: string,
  tables: readonly NumberedTable[],
): ReadonlyMap<string, string> {
  const numbers = blockNumbers(blocks, wave, tables)
  if ([...numbers.keys(), ...tables.map(({ id }) => id)].every(isPrintedNumber)) {
    return new Map(tables.map(({ id }) => [id, id]))
  }
  return new Map(
    [...Map.groupBy(tables, ({ block }) => block)].flatMap(([block, own]) =>
      own.map(({ id }, index) => [id, `${numbers.get(block) ?? block}.${index + 1}`] as const),
    ),
  )
}
