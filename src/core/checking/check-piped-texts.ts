import type { Issue } from '../issue.ts'
import type { RuleTree } from '../rule/rule.ts'
import { textsWithBraces } from '../study/placed-texts.ts'
import { pipesIn } from '../study/pipes.ts'
import type { Condition } from './asked-of.ts'
import { codeFor, itemShownTo, pageShownTo, variableFor } from './asked-of.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import type { People } from './people.ts'
import { anybody, shortest } from './people.ts'
import type { PlacedItem, PlacedPage } from './placed-page.ts'

/** A part of a study file with texts, and who reads them. */
type Read = { readonly part: unknown; readonly path: Issue['path']; readonly who: readonly Condition[] }

/**
 * Findings about texts that repeat an earlier answer which those who read the text never gave, or not all of them.
 * `before` are the people who come to the page, `filling` those who fill it in; `first` says that it opens its block.
 *
 * @example checkPipedTexts(before, filling, page, false)[0]?.code // → 'pipe-sometimes-empty'
 */
export function checkPipedTexts(before: People, filling: People, page: PlacedPage, first: boolean): readonly Finding[] {
  const shown = pageShownTo(page)
  const { title, intro } = page.block
  const heads = first ? [{ part: { title, intro }, path: page.blockPath, who: [shown] }] : []
  const messages = (page.page.checks ?? []).map(({ message, rule }, index): Read => {
    const fails: RuleTree = { kind: 'not', of: rule.tree }
    return { part: { message }, path: [...page.path, 'checks', index], who: [shown, fails] }
  })
  return [
    ...[...heads, ...page.items.flatMap((item) => textsOf(page, item))].flatMap((read) => emptyPipes(before, read)),
    ...messages.flatMap((read) => emptyPipes(filling, read)),
  ]
}

/** The texts of an item, those of its options and rows apart because fewer people read them. */
function textsOf(page: PlacedPage, placed: PlacedItem): readonly Read[] {
  const { item, path, parts } = placed
  const apart = parts.filter(({ kind }) => kind !== 'follow-up')
  const ofParts = apart.map(({ path: place, variable, code }): Read => {
    const part = place.slice(path.length).reduce<unknown>((value, step) => Reflect.get(Object(value), step), item)
    const who = code === null ? variableFor(page, placed, variable) : codeFor(page, placed, variable, code)
    return { part, path: place, who: [who] }
  })
  const rest = Object.fromEntries(
    Object.entries(item).filter(([key]) => !apart.some(({ path: place }) => place[path.length] === key)),
  )
  return [{ part: rest, path, who: [itemShownTo(page, placed)] }, ...ofParts]
}

function emptyPipes(people: People, { part, path, who }: Read): readonly Finding[] {
  const piped = textsWithBraces(part, path).flatMap(({ text, path: place }) =>
    [...new Set(pipesIn(text.nl))].map((name) => ({ name, place })),
  )
  if (piped.length === 0 || anybody(people, { true: who, notTrue: [] }).state !== 'yes') return []
  return piped.flatMap(({ name, place }) => {
    const answered: RuleTree = { kind: 'answered', variable: name }
    const filled = anybody(people, { true: [...who, answered], notTrue: [] })
    if (filled.state === 'no') return [finding('pipe-never', place, { name }, { because: filled.because })]
    const empty = shortest(people, { true: who, notTrue: [answered] })
    if (empty.state === 'open') return [finding('not-decided', place, { id: name, rule: name })]
    return empty.state === 'yes' ? [finding('pipe-sometimes-empty', place, { name }, { witness: empty.answers })] : []
  })
}
