import type { Issue } from '../../issue.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'

/** An issue, with what stands before its sentence. */
export type Spoken = { readonly issue: Issue; readonly before?: string }

/** Values that say what a sentence is about; sentences that differ in nothing else are one. */
const subjects = new Set(['column', 'columns', 'item', 'name', 'variable'])

/** How many names follow on a sentence. */
const mostNames = 12

/** What a sentence is about: the group, or the question with its column. */
function subjectOf({ path, values }: Issue): string {
  if (path[0] === 'groups') return String(path[1])
  const [first, second] = ['item', 'variable', 'columns', 'column', 'name'].flatMap((key) => values[key] ?? [])
  if (first === undefined) return String(path[0] === 'items' ? path[1] : (path[0] ?? ''))
  return second === undefined || second === first ? String(first) : `${first} (${second})`
}

/** The question or column that a sentence is about, where it does not name it itself. */
function placeOf({ before }: Spoken, [part, name]: Issue['path'], said: string): readonly string[] {
  const place = before === undefined ? part : part === 'items' || part === 'groups' ? name : undefined
  return typeof place !== 'string' || said.includes(place) ? [] : [place]
}

/** What two sentences share that can be said once. */
function sharedBy({ issue: { code, path, values }, before = '' }: Spoken): string {
  const rest = Object.entries(values).filter(([key]) => path[0] === 'groups' || !subjects.has(key))
  return JSON.stringify([code, before, rest])
}

/**
 * The sentences of issues, in which those that differ only in what they are about are one: the first, with the names of the
 * others behind it.
 *
 * @example sameSentences([{ issue: alphabet('sex') }, { issue: alphabet('region') }], 'en')
 *   // → ['The file gives the answers of sex no order; they stand in that of the alphabet. The same goes for: region.']
 */
export function sameSentences(spoken: readonly Spoken[], language: Language): readonly string[] {
  return [...Map.groupBy(spoken, sharedBy).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const { code, path, values } = first.issue
    const own = subjectOf(first.issue)
    const said = say(language, code, values)
    const place = [first.before ?? [], placeOf(first, path, said)].flat().join(' ')
    const sentence = place === '' ? said : `${place}: ${said}`
    const names = [...new Set(others.map(({ issue }) => subjectOf(issue)))].filter(
      (name) => name !== own && name !== '',
    )
    if (names.length === 0) return [sentence]
    const rest = names.length - mostNames
    const list = names.slice(0, mostNames).join(', ')
    return [
      rest > 0
        ? say(language, 'report-same-more', { sentence, list, count: rest })
        : say(language, 'report-same', { sentence, list }),
    ]
  })
}
