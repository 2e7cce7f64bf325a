import fc from 'fast-check'
import type { PageContent } from '../src/app/storage/stored-response.ts'
import { columnName } from '../src/core/items/fields.ts'
import type { Variable } from '../src/core/items/variable.ts'
import type { AskedPage } from '../src/core/questionnaire/questionnaire.ts'
import type { RosterRow, Value } from '../src/core/rule/rule.ts'
import type { Draw } from './arbitrary-study.ts'

/** A value that the variable can have. */
function drawnValue(draw: Draw, { kind, codes, min, max, columns, id }: Variable): Value {
  const all = codes.map(({ code }) => code)
  const low = Math.ceil(min ?? 0)
  switch (kind) {
    case 'single':
      return draw(fc.constantFrom(...all))
    case 'multiple':
      return draw(fc.subarray(all, { minLength: 1 }))
    case 'text':
      return draw(fc.constantFrom('one', 'other'))
    case 'months':
      return 12 * draw(fc.integer({ min: low, max: Math.max(low, max ?? low) }))
    case 'scale':
    case 'number':
    case 'year':
      return draw(fc.integer({ min: low, max: Math.max(low, Math.floor(max ?? low)) }))
    case 'roster':
      return Array.from({ length: draw(fc.integer({ min: 0, max: 2 })) }, (): RosterRow => {
        const cells = columns.map((column) => [columnName(id, column), drawnValue(draw, column)] as const)
        return Object.fromEntries(cells.map(([name, value]) => [name, typeof value === 'object' ? 1 : value]))
      })
  }
}

/**
 * A page as it can stand in a store: answers to any of its questions, none among them, and items that were declined.
 *
 * @param shown what of it was shown, where that is kept
 * @example drawnSave(draw, page, ['visits']).answers // → { visits: 3 }
 */
export function drawnSave(draw: Draw, { items }: AskedPage, shown: readonly string[] | null): PageContent {
  const share = draw(fc.constantFrom(0, 50, 90, 100))
  const answered = items
    .flatMap(({ variables }) => variables)
    .filter(() => draw(fc.integer({ min: 1, max: 100 })) <= share)
  return {
    answers: Object.fromEntries(answered.map((variable) => [variable.id, drawnValue(draw, variable)])),
    declined: items.map(({ item }) => item.id).filter(() => draw(fc.integer({ min: 1, max: 100 })) > 80),
    confirmedChecks: [],
    ...(shown === null ? {} : { shown }),
  }
}
