import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDataset, exampleVariables } from '../../../test/arbitrary-dataset.ts'
import type { Dataset } from '../../core/dataset/dataset.ts'
import { pickRows } from '../../core/dataset/pick-rows.ts'
import type { RuleTree } from '../../core/rule/rule.ts'
import { aggregate } from '../../core/tables/aggregate.ts'
import type { Plan } from '../../core/tables/plan.ts'
import { weightsOf } from '../../core/tables/tallies.ts'
import { ask, openDuck } from '../../../tools/bench/duck-database.ts'
import { answeredFacts, countedFacts } from './table-facts.ts'
import type { SqlCount } from './table-sql.ts'
import { tableQueries } from './table-sql.ts'

const inGroup: RuleTree = { kind: 'has', variable: '3', code: 2 }
const filter: RuleTree = { kind: 'answered', variable: '6' }
const counted = exampleVariables.filter(({ kind }) => kind !== 'text')
const plan: Plan = {
  groupings: [
    { id: 'all', groups: [{ id: 'a', rule: inGroup }], filter: null },
    { id: 'some', groups: [], filter },
    { id: 'complete', groups: [{ id: 'a', rule: inGroup }], filter, complete: true },
  ],
  counts: [
    ...['all', 'some'].flatMap((grouping) => counted.map(({ id }) => ({ grouping, variable: id, shares: false }))),
    // As tables want it that are not weighted, or of shares of some answers.
    ...counted.map(({ id }) => ({ grouping: 'complete', variable: id, shares: false, unweighted: true as const })),
    ...counted
      .filter(({ kind }) => kind === 'multiple')
      .flatMap(({ id, codes }) => {
        const answerCodes = codes.flatMap(({ code }, place) => (place % 2 === 0 ? [code] : []))
        const whole = { variable: id, shares: true }
        return [
          { ...whole, grouping: 'all' },
          { ...whole, grouping: 'all', answerCodes },
          { ...whole, grouping: 'complete', answerCodes, unweighted: true as const },
        ]
      }),
  ],
}

/** What both count: `size` is the number of rows that the queries are written for. */
async function countBoth(base: Dataset, rows: Uint32Array, size: number) {
  const columns = [...base.columns.keys()]
  const counts = plan.counts.flatMap(({ grouping, variable, shares, ...way }): readonly SqlCount[] => {
    const column = base.columns.get(variable)
    return column === undefined
      ? []
      : [
          {
            ...way,
            ...(shares ? { shares } : {}),
            column,
            grouping,
            value: `answer_${columns.indexOf(variable)}`,
            mask: `groups_${grouping}`,
          },
        ]
  })
  const cells = new Map([...aggregate(base, plan).cells].map(([id, own]) => [`groups_${id}`, own]))
  const duck = await openDuck({ counts, cells, weights: weightsOf(base), rows })
  const theirs = answeredFacts(await ask(duck, tableQueries(counts, size, base.weighted)))
  duck.closeSync()
  return { own: countedFacts(counts, aggregate(pickRows(base, rows), plan), base.weighted), theirs }
}

describe('the queries for a database', () => {
  test.each([
    ['few', 100],
    ['many', 1_000_000],
  ])('as they are for %s rows count what the program counts', async (_, size) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(exampleVariables, { minRows: 1 }), fc.array(fc.nat()), async (base, draws) => {
        const rows = Uint32Array.from(draws, (draw) => draw % base.rows)
        const { own, theirs } = await countBoth(base, rows, size)
        expect(theirs).toEqual(own)
        expect(plan.counts.some(({ shares }) => shares)).toBe(true)
      }),
      { numRuns: 15 },
    )
  })
})
