import path from 'node:path'
import type { Guess, WrittenBlock, WrittenStudy } from '../core/exchange/written-study.ts'
import type { Language } from '../core/text.ts'
import { makeFolder } from './make-folder.ts'
import { studyYaml } from './study-yaml.ts'
import { writeWhole } from './write-whole.ts'

/** Where a file of a study stands, and where its schema does. */
type StudyFile = {
  readonly name: string
  readonly schema: 'study' | 'block' | 'wave' | 'tables'
  readonly content: unknown
  readonly guesses: readonly Guess[]
}

/** The guesses about the items of a block, whose path begins with `items`; the others are about other files. */
const aboutItems = (block: WrittenBlock, guesses: readonly Guess[]): readonly Guess[] => {
  const ids = new Set(block.pages.flatMap(({ items }) => items.map(({ id }) => id)))
  return guesses.filter(({ path: [part, id] }) => part === 'items' && typeof id === 'string' && ids.has(id))
}

const about = (guesses: readonly Guess[], ...parts: readonly string[]): readonly Guess[] =>
  guesses.filter(({ path: [part] }) => typeof part === 'string' && parts.includes(part))

/** The files of a study, in the order in which a reader opens them. */
function filesOf({ study, blocks, waves, tables, guesses }: WrittenStudy): readonly StudyFile[] {
  return [
    { name: 'study.yaml', schema: 'study', content: study, guesses: about(guesses, 'study', 'groups') },
    ...blocks.map((block, index): StudyFile => {
      const number = String(index + 1).padStart(String(blocks.length).length, '0')
      const own = block.id === number || block.id === String(index + 1) ? number : `${number}-${block.id}`
      const name = path.join('questionnaire', `${own}.yaml`)
      return { name, schema: 'block', content: block, guesses: aboutItems(block, guesses) }
    }),
    ...waves.map((wave): StudyFile => ({
      name: path.join('waves', `${wave.id}.yaml`),
      schema: 'wave',
      content: wave,
      guesses: about(guesses, 'waves', 'wave'),
    })),
    { name: 'tables.yaml', schema: 'tables', content: tables, guesses: about(guesses, 'tables') },
  ]
}

/**
 * The names of the files that were written: a study as its files, each guess as a comment where it was made. The folder is
 * made when it is not there; what stands in it under these names is replaced.
 *
 * @param language the language of the comments
 * @throws when the folder cannot be written
 * @example await writeStudyFiles('studies/pulse', understood.study, 'en') // → ['study.yaml', 'questionnaire/1.yaml', …]
 */
export async function writeStudyFiles(
  folder: string,
  study: WrittenStudy,
  language: Language = 'nl',
): Promise<readonly string[]> {
  const files = filesOf(study)
  for (const { name, schema, content, guesses } of files) {
    const target = path.join(folder, name)
    makeFolder(path.dirname(target))
    await writeWhole(target, studyYaml(content, { schema, depth: name.split(path.sep).length, guesses, language }))
  }
  return files.map(({ name }) => name)
}
