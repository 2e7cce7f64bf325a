import type { MessageKey } from '../../messages/say.ts'
import type { PublicTable } from '../../disclosure/public-table.ts'
import type { QuotaSources } from '../../simulation/quota-source.ts'
import type { TableSpec } from '../../study/study.ts'
import type { KeptFigure } from './kept-figures.ts'

/** Why a printed figure does not come out of synthetic answers. */
export type MissedBecause = 'weighted' | 'several' | 'counting' | 'reach'

/** The sentences that tell why. */
export const missedWords: Readonly<Record<MissedBecause, MessageKey>> = {
  weighted: 'public-use-why-weighted',
  several: 'public-use-why-several',
  counting: 'public-use-why-counting',
  reach: 'public-use-why-reach',
}

const countsOtherwise = ({ categories, keep, ticked, missingInBase }: TableSpec): boolean =>
  categories !== null || [keep, ticked, missingInBase].some((one) => one.length > 0)

/**
 * Why a figure is missed, as far as the study says so; `reach` for all that was aimed at and could not be met together
 * with the rest.
 *
 * @param find the question behind a variable, `null` where there are several
 * @example missedBecause(figure, table, spec, find) // → 'several', for a row of a score
 */
export function missedBecause(
  { row, kind }: KeptFigure,
  { weighted }: Pick<PublicTable, 'weighted'>,
  spec: TableSpec | undefined,
  find: QuotaSources,
): MissedBecause {
  if (spec === undefined || countsOtherwise(spec)) return 'counting'
  const rows = row === null ? spec.rows : spec.rows.filter(({ number }) => String(number) === row)
  if (rows.some(({ variable }) => find(variable) === null)) return 'several'
  if (rows.some(({ reason }) => reason !== undefined)) return 'counting'
  return weighted && kind !== 'base' ? 'weighted' : 'reach'
}
