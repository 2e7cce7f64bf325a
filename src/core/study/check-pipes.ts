import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { excerpt } from '../items/excerpt.ts'
import { closestName } from '../rule/closest-name.ts'
import { languages } from '../text.ts'
import { hasWholePipes, pipesIn } from './pipes.ts'
import type { PlacedText } from './placed-texts.ts'
import { textsWithBraces } from './placed-texts.ts'
import type { Asked } from './scope.ts'
import type { StudyFiles } from './study.ts'

type Scope = ReadonlyMap<string, Asked>
type Page = StudyFiles['blocks'][number]['pages'][number]
type Item = Page['items'][number]

/** Where a text of a questionnaire is read: its page, whether answers to that page are known there, and the wave. */
type Reader = { readonly page: number; readonly ownPage: boolean; readonly wave: string }

/**
 * Issues about pipes in what a wave asks, the places in texts where an earlier answer is filled in: a question that there
 * is not, that comes later or on the same page, or that is not asked in the same wave. The message of a check may repeat
 * its own page.
 *
 * @param scope what is asked; a text cannot repeat what is computed
 * @example checkPipes(files, scopeOf(files.blocks), '2026')[0]?.code // → 'study-pipe-unknown'
 */
export function checkPipes(
  { study, waves, derived, tables, blocks }: StudyFiles,
  scope: Scope,
  wave: string,
): readonly Issue[] {
  const outside = [
    ...textsWithBraces(study, ['study']),
    ...waves.flatMap(({ changes = {}, ...rest }, index) => [
      ...textsWithBraces(rest, ['waves', index]),
      // What a wave asks in another way is read where it is asked.
      ...Object.entries(changes).flatMap(([id, { set: _set, ...change }]) =>
        textsWithBraces(change, ['waves', index, 'changes', id]),
      ),
    ]),
    ...textsWithBraces(derived, ['derived']),
    ...textsWithBraces(tables, ['tables']),
  ]
  const isAsked = (item: Item): boolean => item.waves?.includes(wave) !== false
  const isShown = ({ items }: Page): boolean => items.some(isAsked)
  let number = 0
  const inside = blocks.flatMap(({ pages, ...head }, b) => {
    const read = (part: unknown, path: Issue['path'], page: number, ownPage = false) =>
      textsWithBraces(part, path).flatMap((placed) => pipeIssues(placed, { page, ownPage, wave }, scope))
    const first = number
    const ofPages = pages.flatMap((shown, p) => {
      const { items, checks, ...page } = shown
      const path = ['blocks', b, 'pages', p]
      const here = number
      number += 1
      if (!isShown(shown)) return []
      return [
        ...read(page, path, here),
        ...items.flatMap((item, i) => (isAsked(item) ? read(item, [...path, 'items', i], here) : [])),
        ...read(checks, [...path, 'checks'], here, true),
      ]
    })
    return [...(pages.some(isShown) ? read(head, ['blocks', b], first) : []), ...ofPages]
  })
  return [...outside.map(({ path }) => issue('study-pipe-here', path)), ...inside]
}

function pipeIssues({ text, path }: PlacedText, reader: Reader, scope: Scope): readonly Issue[] {
  const broken = languages.filter((language) => !hasWholePipes(text[language]))
  if (broken.length > 0) return broken.map((language) => issue('study-pipe-form', [...path, language]))
  const [first, ...others] = languages.map((language) => [...new Set(pipesIn(text[language]))].toSorted())
  if (others.some((names) => names.join(' ') !== first?.join(' '))) return [issue('study-pipe-languages', path)]
  return (first ?? []).flatMap((name) => {
    const asked = scope.get(name)
    return asked === undefined ? [unknownName(name, scope, path)] : readingIssues(asked, reader, path)
  })
}

function unknownName(name: string, scope: Scope, path: Issue['path']): Issue {
  const part = [...scope.keys()].find((id) => id.startsWith(`${name}.`))
  const suggestion = part ?? closestName(name, [...scope.keys()])
  return suggestion === undefined
    ? issue('study-pipe-unknown', path, { name: excerpt(name) })
    : issue('study-pipe-unknown-suggestion', path, { name: excerpt(name), suggestion })
}

function readingIssues(asked: Asked, { page, ownPage, wave }: Reader, path: Issue['path']): readonly Issue[] {
  const name = asked.variable.id
  if (asked.variable.kind === 'roster') return [issue('study-pipe-roster', path, { name })]
  if (asked.page > page) return [issue('study-pipe-later', path, { name })]
  if (asked.page === page && !ownPage) return [issue('study-pipe-own-page', path, { name })]
  return asked.waves?.includes(wave) === false ? [issue('study-pipe-not-in-wave', path, { name, wave })] : []
}
