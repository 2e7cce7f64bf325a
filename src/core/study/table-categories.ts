import { reasonSchema } from './table-schema.ts'
import type { Category } from './table-fields.ts'
import type { WrittenTable } from './table-sources.ts'

/** The categories with each net above the code that it names; nets that name none come last. */
function withNets(categories: readonly Category[], nets: WrittenTable['nets'] = []): readonly Category[] {
  const made = nets.map(({ code, label, of, above }) => ({
    above,
    category: { number: code, code: null, net: { label, codes: of } },
  }))
  const isPlaced = (above: number | undefined): boolean =>
    categories.some(({ code }) => code !== null && code === above)
  return [
    ...categories.flatMap((one) => [
      ...made.filter(({ above }) => one.code !== null && above === one.code).map(({ category }) => category),
      one,
    ]),
    ...made.filter(({ above }) => !isPlaced(above)).map(({ category }) => category),
  ]
}

/**
 * What a table counts of a question with codes: those codes without what the table leaves out or does not count as an
 * answer, the nets that it adds, and reasons for a missing answer, which come last.
 *
 * @example categoriesOf([1, 2, 9], { exempt: [9], missingRows: ['declined'] }).map(({ number }) => number) // → [1, 2, -4]
 */
export function categoriesOf(
  codes: readonly number[],
  { nets, exempt = [], missingRows = [] }: WrittenTable,
  omit: readonly number[] = [],
): readonly Category[] {
  const shown = codes.filter((code) => !omit.includes(code) && !exempt.includes(code))
  return [
    ...withNets(
      shown.map((code) => ({ number: code, code })),
      nets,
    ),
    ...missingRows.map((reason) => ({ number: -1 - reasonSchema.options.indexOf(reason), code: null, reason })),
  ]
}

/**
 * True for a row (or column) that stands for an answer or for having none, and not for a whole question.
 *
 * @example isAnswer({ number: 1, code: null }) // → false, a row of a matrix
 */
export const isAnswer = ({ code, net, reason }: Category): boolean =>
  code !== null || net !== undefined || reason !== undefined
