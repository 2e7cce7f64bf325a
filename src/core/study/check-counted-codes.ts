import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { doubleValues } from '../items/double-values.ts'
import { excerpt } from '../items/excerpt.ts'
import type { Variable } from '../items/variable.ts'
import type { TableSpec } from './study.ts'
import { isAnswer } from './table-categories.ts'
import type { WrittenTable } from './table-sources.ts'

type Path = Issue['path']

/** A code in a table, with where it stands. */
type Placed = { readonly code: number; readonly path: Path; readonly text?: string }

const codesOf = ({ codes }: Variable): readonly number[] => codes.map(({ code }) => code)

/** Codes that one of the variables does not have. */
function unknownCodes(placed: readonly Placed[], variables: readonly Variable[]): readonly Issue[] {
  return placed.flatMap(({ code, path, text }) => {
    const without = variables.find((variable) => !codesOf(variable).includes(code))
    if (without === undefined) return []
    const values = { code: text ?? code, item: without.id, codes: codesOf(without).join(', ') }
    return [issue('study-table-code', path, values)]
  })
}

/** Nets that cannot be added up, or go by the number of something else. */
function netIssues(spec: TableSpec, written: WrittenTable, variables: readonly Variable[], path: Path) {
  const nets = written.nets ?? []
  const [first] = variables
  const at = [...path, 'nets']
  if (first === undefined || nets.length === 0) return []
  const areAnswers = spec.categories !== null || spec.rows.every(isAnswer)
  if (first.kind !== 'single' || !areAnswers) return [issue('study-table-net', at)]
  const taken = codesOf(first)
  return [
    ...nets.flatMap(({ code }, index) =>
      taken.includes(code) ? [issue('study-table-net-code', [...at, index, 'code'], { code })] : [],
    ),
    ...doubleValues(
      nets.map(({ code }, index) => ({ id: String(code), path: [...at, index, 'code'] })),
      'study-double-row',
    ),
  ]
}

/**
 * Issues about the codes that a table names beside its rows: those that are no answer in it, those of nets, and those
 * with a score.
 *
 * @example checkCountedCodes(spec, { item: 'a', exempt: [9] }, [variable], path) // → study-table-code at exempt.0
 */
export function checkCountedCodes(
  spec: TableSpec,
  written: WrittenTable,
  variables: readonly Variable[],
  path: Path,
): readonly Issue[] {
  const { exempt = [], nets = [], scores } = written
  const placed: readonly Placed[] = [
    ...exempt.map((code, index) => ({ code, path: [...path, 'exempt', index] })),
    ...nets.flatMap(({ of, above }, index) => [
      ...of.map((code, place) => ({ code, path: [...path, 'nets', index, 'of', place] })),
      ...(above === undefined ? [] : [{ code: above, path: [...path, 'nets', index, 'above'] }]),
    ]),
    ...Object.keys(typeof scores === 'object' ? scores : {}).map((key) => ({
      code: Number(key),
      text: excerpt(key),
      path: [...path, 'scores', key],
    })),
  ]
  const exempted = nets.flatMap(({ of }, index) =>
    of.flatMap((code, place) =>
      exempt.includes(code) ? [issue('study-table-exempt-net', [...path, 'nets', index, 'of', place], { code })] : [],
    ),
  )
  return [...unknownCodes(placed, variables), ...exempted, ...netIssues(spec, written, variables, path)]
}
