import type { Scope } from './binding.ts'
import type { VariableShape } from './rule.ts'

type Options = readonly (readonly [code: number, id?: string])[]

const shape = (id: string, kind: VariableShape['kind'], options: Options = []): VariableShape => ({
  id,
  kind,
  codes: options.map(([code, name]) => ({ code, id: name })),
})

const jobs: VariableShape = {
  ...shape('2.1', 'roster'),
  columns: [
    shape('2.1.months', 'number'),
    shape('2.1.start', 'year'),
    shape('2.1.end', 'year'),
    shape('2.1.place', 'single', [
      [1, 'clinic'],
      [2, 'hospital'],
    ]),
    shape('2.1.employer', 'text'),
    shape('2.1.count', 'number'),
    shape('2.1.since', 'months'),
  ],
}

/**
 * One variable of every kind, and names that are easily confused: a column and an item `months`, an item and a column
 * called as a keyword, an item that is numbered as if it stood in the roster. For the tests of this folder.
 */
export const exampleScope: Scope = new Map(
  [
    shape('0.2', 'multiple', [[1, 'anios'], [2, 'aios'], [3, 'profile-doctor'], [4]]),
    shape('0.5', 'single', [[1, 'yes'], [2, 'no'], [9]]),
    shape('0.6', 'single', [[1, 'yes'], [2, 'no'], [9]]),
    shape('0.7.current', 'number'),
    shape('0.7.desired', 'number'),
    shape('0.8.1', 'scale', [[1, 'low'], [2], [3, 'high']]),
    shape('0.9.1', 'scale'),
    shape('1.1', 'months'),
    shape('1.2', 'months'),
    shape('1.3', 'year'),
    shape('1.4', 'text'),
    jobs,
    shape('2.1.4', 'multiple', [[1, 'all'], [2]]),
    shape('months', 'number'),
    shape('any', 'single', [
      [1, 'all'],
      [2, 'some'],
    ]),
  ].map((variable) => [variable.id, variable]),
)
