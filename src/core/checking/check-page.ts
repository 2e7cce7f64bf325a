import type { PlacedItem, PlacedPage } from './placed-page.ts'
import { anyOf, itemFor } from './asked-of.ts'
import type { Judged } from './check-rule.ts'
import { checkRule } from './check-rule.ts'
import type { Finding, FindingCode, Reachable } from './finding.ts'
import { finding } from './finding.ts'
import type { People } from './people.ts'
import { anybody, shortest } from './people.ts'
import type { Reach } from './reachability.ts'
import { allOf } from '../rule/combine-rules.ts'

/** What is found of a part that nobody reaches. */
const nobody: { readonly [What in Reachable]: FindingCode } = {
  block: 'nobody-block',
  page: 'nobody-page',
  item: 'nobody-item',
  row: 'nobody-row',
  option: 'nobody-option',
  'follow-up': 'nobody-follow-up',
}

/**
 * Findings about the conditions of a page and of what is on it: what nobody gets, what everybody gets, what makes no
 * difference. Where a rule keeps everybody away, nothing more is told of what it is about. `first` says that the page is
 * the first of its block.
 *
 * @example checkPage(people, page, reachPage(people, after, page), true)[0]?.code // → 'never-true'
 */
export function checkPage(
  people: People,
  page: PlacedPage,
  reaches: readonly Reach[],
  first: boolean,
): readonly Finding[] {
  const [whole, ...parts] = reaches
  const own = [...(first ? blockRule(page) : []), ...pageRule(page)].flatMap((judged) => checkRule(people, judged))
  const meant = anybody(people, { true: [page.asked.when], notTrue: [] })
  if (meant.state === 'no' || own.some(isUndecided)) return own
  return [...own, ...told(whole), ...page.items.flatMap((item) => checkItem(people, page, item, parts))]
}

const isUndecided = ({ code }: Finding): boolean => code === 'not-decided'

const told = (reach: Reach | undefined): readonly Finding[] => {
  if (reach === undefined || reach.found.state === 'yes') return []
  const { what, id, path, found } = reach
  return found.state === 'open'
    ? [finding('not-decided', path, { id, rule: id })]
    : [finding(nobody[what], path, { id, rule: '' }, { because: found.because })]
}

function blockRule({ block, blockPath }: PlacedPage): readonly Judged[] {
  const { when: rule, id } = block
  const judged = { ...judgedAs('block', id), never: nobody.block, path: [...blockPath, 'when'], context: [] }
  return rule === undefined ? [] : [{ ...judged, rule }]
}

function pageRule({ page, path, block }: PlacedPage): readonly Judged[] {
  const { when: rule, id } = page
  const context = [block.when?.tree ?? null]
  return rule === undefined ? [] : [{ ...judgedAs('page', id), rule, path: [...path, 'when'], context }]
}

const judgedAs = (what: Reachable, id: string) => ({
  id,
  nobody: nobody[what],
  never: 'never-true' as const,
  everybody: 'always-true' as const,
})

/** The rules of an item and of its parts, and what is left of it when all those are counted. */
function checkItem(
  people: People,
  page: PlacedPage,
  placed: PlacedItem,
  reaches: readonly Reach[],
): readonly Finding[] {
  const { item, path, parts } = placed
  const whole = reaches.find(({ what, id }) => what === 'item' && id === item.id)
  const own: readonly Judged[] =
    item.when === undefined
      ? []
      : [{ ...judgedAs('item', item.id), rule: item.when, path: [...path, 'when'], context: [page.asked.when] }]
  const found = own.flatMap((judged) => checkRule(people, judged))
  const meant = anybody(people, { true: [itemFor(page, placed)], notTrue: [] })
  if (meant.state === 'no' || found.some(isUndecided)) return found
  const dead = new Set<string>()
  const ofParts = parts.flatMap(({ kind, id, path: place, variable, code, when }) => {
    const reach = reaches.find((one) => one.what === kind && one.id === id)
    if (kind === 'follow-up') return reach?.found.state === 'yes' || dead.has(placeOf(place)) ? [] : told(reach)
    if (reach?.found.state === 'no') dead.add(place.join(' '))
    if (when === null) return told(reach)
    const context = [itemFor(page, placed), ...(kind === 'option' ? [variable.when] : [])]
    const judged = { ...judgedAs(kind, id), rule: when, path: [...place, 'when'], context }
    return checkRule(people, code?.exclusive === true ? { ...judged, nobody: 'nobody-exclusive' } : judged)
  })
  return [
    ...found,
    ...told(whole),
    ...ofParts,
    ...(whole?.found.state === 'yes' ? checkOffers(people, page, placed) : []),
  ]
}

/** The place of the option or row that a follow-up stands at. */
const placeOf = (path: Reach['path']): string => path.slice(0, -1).join(' ')

/** Findings about options that are only for some: what remains is one option, or none so that the question is left out. */
function checkOffers(people: People, page: PlacedPage, placed: PlacedItem): readonly Finding[] {
  const { item, path } = placed
  return placed.variables.flatMap((variable) => {
    const offers = variable.codes.map(({ when }) => when)
    const free = offers.filter((when) => when === null).length
    if (free > 1 || free === offers.length) return []
    const meant = [itemFor(page, placed), variable.when]
    const place = [...path, 'options']
    const none = free === 1 ? null : shortest(people, { true: meant, notTrue: [anyOf(offers)] })
    const two = anyOf(offers.map((offer, index) => allOf([offer, anyOf(offers.slice(index + 1))])))
    const one = shortest(people, { true: [...meant, anyOf(offers)], notTrue: [two] })
    return [
      ...(none?.state === 'yes' ? [finding('no-options', place, { id: item.id }, { witness: none.answers })] : []),
      ...(one.state === 'yes' ? [finding('one-option', place, { id: item.id }, { witness: one.answers })] : []),
    ]
  })
}
