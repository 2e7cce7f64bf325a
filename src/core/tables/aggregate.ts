import type { Column, Dataset } from '../dataset/dataset.ts'
import { matchRule } from '../dataset/match-rule.ts'
import type { RuleTree } from '../rule/rule.ts'
import { cellsOf } from './cells.ts'
import type { Cells } from './cells.ts'
import type { Count, Grouping, Plan } from './plan.ts'
import { countKey } from './plan.ts'
import { tallyAmounts } from './tally-amounts.ts'
import { tallyCodes } from './tally-codes.ts'
import { tallySets } from './tally-sets.ts'
import type { Tallies, Weights } from './tallies.ts'
import { weightsOf } from './tallies.ts'

/** How the sample was drawn, as far as standard errors need it. */
export type Design = {
  /** The stratum of each row; one stratum for all when absent. */
  readonly stratum: Uint16Array | null
  /** Per stratum its size in the population, or `null` where it is not known. */
  readonly populations: readonly (number | null)[]
}

/** One stratum of unknown size: a census with response, or a simple random sample of many. */
export const simpleDesign: Design = { stratum: null, populations: [null] }

/** The integers from which every table is finished. */
export type Aggregates = {
  readonly design: { readonly rows: readonly number[]; readonly populations: readonly (number | null)[] }
  readonly cells: ReadonlyMap<string, Cells>
  readonly tallies: ReadonlyMap<string, Tallies>
}

function tally(column: Column, cells: Cells, weights: Weights | null, { shares, answerCodes }: Count): Tallies {
  switch (column.storage) {
    case 'codes':
      return tallyCodes(column, cells, weights)
    case 'sets':
      return tallySets(column, cells, weights, shares, answerCodes)
    case 'amounts':
      return tallyAmounts(column, cells, weights)
    case 'texts':
      throw new Error(`Variable ${column.variable.id} is a text and is not counted`)
  }
}

/** The rows that count in a grouping; `null` when all do. */
function insideOf(
  { filter, complete }: Grouping,
  dataset: Dataset,
  match: (rule: RuleTree) => Uint8Array,
): Uint8Array | null {
  if (complete !== true) return filter === null ? null : match(filter)
  if (filter === null) return dataset.complete
  return match(filter).map((isIn, row) => isIn & (dataset.complete[row] ?? 0))
}

/** How many rows of the whole design are in each stratum. */
function stratumRows(dataset: Dataset, design: Design): readonly number[] {
  if (design.stratum === null) return [dataset.rows]
  const rows = design.populations.map(() => 0)
  for (const stratum of design.stratum) rows[stratum] = (rows[stratum] ?? 0) + 1
  return rows
}

/**
 * The counts that a plan asks for: per variable, per value and per cell (stratum and combination of groups) the number
 * of respondents, the sum of their weights and of their squared weights. All are whole numbers, so that no result
 * depends on the order of the rows.
 *
 * @throws when the plan names a variable that the dataset does not have, or a text
 * @example aggregate(dataset, planTables(study.tables, study.groups)).tallies.get('anios+aios | 0.8')
 */
export function aggregate(dataset: Dataset, plan: Plan, design: Design = simpleDesign): Aggregates {
  const matches = new Map<RuleTree, Uint8Array>()
  const match = (rule: RuleTree): Uint8Array => {
    const known = matches.get(rule) ?? matchRule(dataset, rule)
    matches.set(rule, known)
    return known
  }
  const cells = new Map(
    plan.groupings.map((grouping) => {
      const members = grouping.groups.map(({ rule }) => match(rule))
      const inside = insideOf(grouping, dataset, match)
      return [grouping.id, cellsOf(dataset.rows, members, inside, design.stratum)] as const
    }),
  )
  const weights = weightsOf(dataset)
  const tallies = new Map(
    plan.counts.map((count) => {
      const { grouping, variable, unweighted } = count
      const column = dataset.columns.get(variable)
      const within = cells.get(grouping)
      if (column === undefined || within === undefined) {
        throw new Error(`The dataset of wave ${dataset.wave} has no variable ${variable}`)
      }
      return [
        countKey(grouping, variable, count),
        tally(column, within, unweighted === true ? null : weights, count),
      ] as const
    }),
  )
  return { design: { rows: stratumRows(dataset, design), populations: design.populations }, cells, tallies }
}
