import type { Issue } from '../issue.ts'
import type { Study } from '../study/study.ts'
import { checkRule } from './check-rule.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import type { People } from './people.ts'
import { anybody } from './people.ts'

/**
 * Findings about the groups of a study: nobody can be in it, everybody is, or two are always the same people.
 *
 * @example checkGroups(peopleAt(world, 'stored'), peopleAt(world, world.pages.length), study) // → []
 */
export function checkGroups(people: People, complete: People, { groups }: Study): readonly Finding[] {
  const alone = groups.flatMap(({ id, rule }) => {
    const path: Issue['path'] = ['study', 'groups', id, 'rule']
    const judged = {
      rule,
      path,
      context: [],
      nobody: 'nobody-group',
      never: 'nobody-group',
      everybody: 'everybody-group',
      id,
    } as const
    const found = checkRule(people, judged)
    if (found.some(({ severity }) => severity === 'fault')) return found
    // Whoever breaks off at once is in no group, so that everybody means all who came to the end.
    const outside = anybody(complete, { true: [], notTrue: [rule.tree] })
    return outside.state === 'no' && !found.some(({ code }) => code === 'everybody-group')
      ? [...found, finding('everybody-group', path, { id, rule: rule.source })]
      : found
  })
  const filled = groups.filter(({ rule }) => anybody(people, { true: [rule.tree], notTrue: [] }).state === 'yes')
  const same = filled.flatMap((group, index) =>
    filled.slice(0, index).flatMap((other) => {
      const [own, its] = [group.rule.tree, other.rule.tree]
      const differ =
        anybody(people, { true: [own], notTrue: [its] }).state !== 'no' ||
        anybody(people, { true: [its], notTrue: [own] }).state !== 'no'
      const path: Issue['path'] = ['study', 'groups', group.id, 'rule']
      return differ ? [] : [finding('same-group', path, { id: group.id, other: other.id })]
    }),
  )
  return [...alone, ...same]
}
