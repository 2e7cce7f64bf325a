import type { Document, Node } from 'yaml'
import { Document as YamlDocument, isMap, isScalar, isSeq, visit } from 'yaml'
import { sameSentences } from '../core/exchange/understand/same-sentences.ts'
import type { Guess } from '../core/exchange/written-study.ts'
import { say } from '../core/messages/say.ts'
import type { Language } from '../core/text.ts'

/** What a file of a study is: which schema an editor checks it by, and what is to be said in it. */
export type StudyYaml = {
  readonly schema: string
  /** How many steps the file is below the folder of the study, itself included. */
  readonly depth: number
  readonly guesses: readonly Guess[]
  readonly language: Language
}

/** How wide a map may be to stand on one line. */
const oneLine = 90

/** Texts and options on a line of their own are easier to read than spread over several. */
function flowShortMaps(document: Document): void {
  visit(document, {
    Map: (_key, map) => {
      const leaves = map.items.every(
        ({ value }) => isScalar(value) || (isMap(value) && value.flow === true) || value === null,
      )
      const long = JSON.stringify(map.toJSON()).length > oneLine
      const hasText = map.items.some(({ value }) => isScalar(value) && String(value.value).includes('\n'))
      if (leaves && !long && !hasText && map !== document.contents) map.flow = true
    },
  })
  // From the outside in, a map was looked at before what stands in it: a second look finds the options around texts.
  visit(document, {
    Map: (_key, map) => {
      if (map.flow === true || map === document.contents) return
      const small = JSON.stringify(map.toJSON()).length <= oneLine
      const flat = map.items.every(({ value }) => isScalar(value) || (isMap(value) && value.flow === true))
      if (small && flat) map.flow = true
    },
    Seq: (_key, seq) => {
      const flat = seq.items.every((item) => isScalar(item))
      if (flat && JSON.stringify(seq.toJSON()).length <= oneLine) seq.flow = true
    },
  })
}

const idOf = (node: unknown): unknown => (isMap(node) ? node.get('id') : undefined)

/** The node of an item of a block by its id. */
function itemNode(document: Document, id: string | number): Node | null {
  const pages = document.get('pages')
  if (!isSeq(pages)) return null
  for (const page of pages.items) {
    const items = isMap(page) ? page.get('items') : null
    if (!isSeq(items)) continue
    const item = items.items.find((one) => idOf(one) === id)
    if (isMap(item)) return item
  }
  return null
}

/** The node that a guess is about, or the whole file. */
function nodeOf(document: Document, { path: [part, name] }: Guess): Node | null {
  if (part === 'items' && name !== undefined) return itemNode(document, name)
  if (part === 'groups' && name !== undefined) {
    const node = document.getIn(['groups', name], true)
    return isMap(node) ? node : null
  }
  return null
}

/**
 * The text of a file of a study: the content as YAML, with a line for the editor that names its schema, and each guess as
 * a comment above what it is about.
 *
 * @example studyYaml({ id: 'pulse' }, { schema: 'study', depth: 1, guesses: [], language: 'en' })
 *   // → '# yaml-language-server: $schema=../../docs/schema/study.json\nid: pulse\n'
 */
export function studyYaml(content: unknown, { schema, depth, guesses, language }: StudyYaml): string {
  const document = new YamlDocument(content, { aliasDuplicateObjects: false })
  flowShortMaps(document)
  const whole: Guess[] = []
  for (const guess of guesses) {
    const sentence = `${say(language, `import-sure-${guess.sure}`)}: ${say(language, guess.code, guess.values)}`
    const lines = sentence.replaceAll(/\s*[\r\n]+\s*/g, ' ')
    const node = nodeOf(document, guess)
    if (node === null) whole.push(guess)
    else node.commentBefore = [node.commentBefore, ` ${lines}`].filter(Boolean).join('\n')
    if (node !== null && isMap(node)) node.flow = false
  }
  const up = '../'.repeat(depth + 1)
  return [
    `# yaml-language-server: $schema=${up}docs/schema/${schema}.json`,
    ...sameSentences(
      whole.map((guess) => ({ issue: guess, before: say(language, `import-sure-${guess.sure}`) })),
      language,
    ).map((line) => `# ${line.replaceAll(/\s*[\r\n]+\s*/g, ' ')}`),
    document.toString({ lineWidth: 110 }),
  ].join('\n')
}
