import { expect, it } from 'vitest'
import { mirrored, opposite, related } from './relation.ts'
import type { Relation } from './rule.ts'

it.each<[Relation, readonly [boolean, boolean, boolean]]>([
  ['=', [false, true, false]],
  ['!=', [true, false, true]],
  ['<', [true, false, false]],
  ['<=', [true, true, false]],
  ['>', [false, false, true]],
  ['>=', [false, true, true]],
])(
  '%s holds for 1, 2 and 3 against 2 as it should, its opposite where it does not, mirrored the other way round',
  (relation, truths) => {
    expect([1, 2, 3].map((left) => related(left, relation, 2))).toEqual(truths)
    expect([1, 2, 3].map((left) => !related(left, opposite(relation), 2))).toEqual(truths)
    expect([1, 2, 3].map((left) => related(2, mirrored(relation), left))).toEqual(truths)
  },
)
