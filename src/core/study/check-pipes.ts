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

/** Where a text of a questionnaire is read: its page, whether answers to that page are known there, and the waves. */
type Reader = { readonly page: number; readonly ownPage: boolean; readonly waves: readonly string[] }

/**
 * Issues about pipes, the places in texts where an earlier answer is filled in: a question that there is not, that comes
 * later or on the same page, or that is not asked in the same wave. The message of a check may repeat its own page.
 *
 * @example checkPipes(files, scopeOf(files.blocks))[0]?.code // → 'study-pipe-unknown'
 */
export function checkPipes({ study, waves, tables, blocks }: StudyFiles, scope: Scope): readonly Issue[] {
  const waveIds = waves.map(({ id }) => id)
  const outside = [
    ...textsWithBraces(study, ['study']),
    ...textsWithBraces(waves, ['waves']),
    ...textsWithBraces(tables, ['tables']),
  ]
  let number = 0
  const inside = blocks.flatMap(({ pages, ...head }, b) => {
    const first = number
    const ofPages = pages.flatMap(({ items, checks, ...page }, p) => {
      const path = ['blocks', b, 'pages', p]
      const here = { page: number, ownPage: false, waves: waveIds }
      number += 1
      return [
        ...textsWithBraces(page, path).flatMap((placed) => pipeIssues(placed, here, scope)),
        ...items.flatMap((item, i) =>
          textsWithBraces(item, [...path, 'items', i]).flatMap((placed) =>
            pipeIssues(placed, { ...here, waves: item.waves ?? waveIds }, scope),
          ),
        ),
        ...textsWithBraces(checks, [...path, 'checks']).flatMap((placed) =>
          pipeIssues(placed, { ...here, ownPage: true }, scope),
        ),
      ]
    })
    const reader = { page: first, ownPage: false, waves: waveIds }
    return [...textsWithBraces(head, ['blocks', b]).flatMap((placed) => pipeIssues(placed, reader, scope)), ...ofPages]
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
  const parts = [...scope.keys()].filter((id) => id.startsWith(`${name}.`))
  const suggestion = parts[0] ?? closestName(name, [...scope.keys()])
  return suggestion === undefined
    ? issue('study-pipe-unknown', path, { name: excerpt(name) })
    : issue('study-pipe-unknown-suggestion', path, { name: excerpt(name), suggestion })
}

function readingIssues(asked: Asked, { page, ownPage, waves }: Reader, path: Issue['path']): readonly Issue[] {
  const name = asked.variable.id
  if (asked.variable.kind === 'roster') return [issue('study-pipe-roster', path, { name })]
  if (asked.page > page) return [issue('study-pipe-later', path, { name })]
  if (asked.page === page && !ownPage) return [issue('study-pipe-own-page', path, { name })]
  return waves
    .filter((wave) => asked.waves?.includes(wave) === false)
    .map((wave) => issue('study-pipe-not-in-wave', path, { name, wave }))
}
