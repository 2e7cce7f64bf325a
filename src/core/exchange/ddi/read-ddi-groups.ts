import { attributeOf, type XmlElement } from '../xml/xml-element.ts'
import type { DdiSet, DdiVariable } from './ddi-codebook-read.ts'
import { ddiText } from './ddi-text.ts'

/** What groups make of variables: the sets, and the part of the questionnaire of each variable by its identifier. */
export type DdiGroups = { readonly sets: readonly DdiSet[]; readonly sections: ReadonlyMap<string, string> }

type Group = {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly type: string
  readonly variables: readonly string[]
  readonly groups: readonly string[]
}

const names = (list: string | null): readonly string[] => (list ?? '').split(/[\s,]+/).filter((name) => name !== '')

function groupOf(element: XmlElement, language: string | null): Group {
  const name = attributeOf(element, 'name')?.trim() ?? ''
  const id = attributeOf(element, 'ID') ?? ''
  return {
    id,
    name: name === '' ? id : name,
    label: ddiText(element, 'labl', language) ?? ddiText(element, 'txt', language) ?? name,
    type: attributeOf(element, 'type') ?? 'other',
    variables: names(attributeOf(element, 'var')),
    groups: names(attributeOf(element, 'varGrp')),
  }
}

/** How well the heading of a group tells under which part of a questionnaire a variable stands. */
const ranks: readonly string[] = ['section', 'grid', 'subject', 'other']

/** Variables of a group and of the groups in it; a group that is in itself counts once. */
function allVariables(group: Group, byId: ReadonlyMap<string, Group>, seen: Set<string>): readonly string[] {
  if (seen.has(group.id)) return []
  seen.add(group.id)
  const below = group.groups.flatMap((id) => {
    const inner = byId.get(id)
    return inner === undefined ? [] : allVariables(inner, byId, seen)
  })
  return [...group.variables, ...below]
}

/**
 * What the groups of a codebook make of its variables. A group of type `multipleResp` is a set; one of type `section` is
 * a part of the questionnaire, and without such a one a `grid`, `subject` or other group is.
 *
 * Source: DDI-Codebook 2.5, `varGrp`.
 *
 * @param variables by their identifiers
 * @example readDdiGroups(elements, variables, 'nl').sets[0]?.variables // → ['q5_1', 'q5_2']
 */
export function readDdiGroups(
  elements: readonly XmlElement[],
  variables: ReadonlyMap<string, DdiVariable>,
  language: string | null,
): DdiGroups {
  const groups = elements.map((element) => groupOf(element, language))
  const byId = new Map(groups.filter(({ id }) => id !== '').map((group) => [group.id, group]))
  const sets = groups
    .filter(({ type, variables: own }) => type === 'multipleResp' && own.length > 0)
    .map(({ name, label, variables: own }) => ({
      name,
      label,
      variables: own.flatMap((id) => variables.get(id)?.name ?? []),
    }))
  const found = ranks.flatMap((type) => groups.filter((group) => group.type === type && group.label !== ''))
  const sections = new Map<string, string>()
  for (const group of found) {
    for (const id of allVariables(group, byId, new Set())) if (!sections.has(id)) sections.set(id, group.label)
  }
  return { sets, sections }
}
