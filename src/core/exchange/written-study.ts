import type { z } from 'zod'
import type { Issue } from '../issue.ts'
import type { itemSchema } from '../items/item-schema.ts'
import type { blockSchema, studyFileSchema, tablesFileSchema, waveSchema } from '../study/study-schema.ts'

/** A question as a study file has it. */
export type WrittenItem = z.input<typeof itemSchema>

/** A block as a study file has it. */
export type WrittenBlock = z.input<typeof blockSchema>

/** A wave as a study file has it. */
export type WrittenWave = z.input<typeof waveSchema>

/** How sure a guess is: what the file says itself, what follows from all values, and what only looks like it. */
export type Certainty = 'certain' | 'likely' | 'guess'

/** Something that was concluded and that a researcher should look at; it becomes a comment in the study files. */
export type Guess = Issue & { readonly sure: Certainty }

/**
 * The files of a study as a program writes them: the content of each as plain data, and what was guessed. The path of a
 * guess leads to its place: `['items', 'q5', 'when']`, `['groups', 'men']`, `['weight']`.
 */
export type WrittenStudy = {
  readonly study: z.input<typeof studyFileSchema>
  readonly blocks: readonly WrittenBlock[]
  readonly waves: readonly WrittenWave[]
  readonly tables: z.input<typeof tablesFileSchema>
  readonly guesses: readonly Guess[]
}
