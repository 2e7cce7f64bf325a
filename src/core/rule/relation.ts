import type { Relation } from './rule.ts'

/**
 * True when the relation holds between two numbers.
 *
 * @example related(38, '>=', 40) // → false
 */
export function related(left: number, relation: Relation, right: number): boolean {
  switch (relation) {
    case '=':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

const opposites = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const

/**
 * The relation that holds exactly when this one does not.
 *
 * @example opposite('<') // → '>='
 */
export const opposite = (relation: Relation): Relation => opposites[relation]

const mirrors = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

/**
 * The relation that holds when the two sides are exchanged.
 *
 * @example mirrored('<') // → '>'
 */
export const mirrored = (relation: Relation): Relation => mirrors[relation]
