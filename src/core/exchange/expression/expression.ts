import type { Relation } from '../../rule/rule.ts'

/** A place in an expression: from (inclusive) and to (exclusive), counted in characters from 0. */
export type Place = readonly [from: number, to: number]

/** What other programs compute in a condition, by the names that we give it; a function of another name is `unknown`. */
export const knownFunctions = [
  'all-of',
  'answered',
  'any-of',
  'count',
  'empty',
  'has',
  'if',
  'length',
  'not',
  'same',
  'sum',
  'truth',
] as const

/** A function that conditions of other programs use and that means something in ours. */
export type KnownFunction = (typeof knownFunctions)[number]

/** A condition of another program as a tree, whatever signs that program writes it with. */
export type Expression =
  | { readonly kind: 'text' | 'number'; readonly text: string; readonly place: Place }
  | { readonly kind: 'truth'; readonly value: boolean; readonly place: Place }
  | { readonly kind: 'name'; readonly name: string; readonly place: Place }
  | { readonly kind: 'list'; readonly of: readonly Expression[]; readonly place: Place }
  | {
      readonly kind: 'call'
      /** What it means with us, or `null` for a function that we do not have. */
      readonly known: KnownFunction | null
      /** The function as the other program calls it. */
      readonly name: string
      readonly of: readonly Expression[]
      readonly place: Place
    }
  | { readonly kind: 'not'; readonly of: Expression; readonly place: Place }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[]; readonly place: Place }
  | {
      readonly kind: 'compare'
      readonly relation: Relation
      readonly left: Expression
      readonly right: Expression
      readonly place: Place
    }
  | {
      readonly kind: 'arithmetic'
      readonly sign: string
      readonly left: Expression
      readonly right: Expression
      readonly place: Place
    }

/** An expression of a kind. */
export type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>
