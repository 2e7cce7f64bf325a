import type { Program } from '../expression/dialect.ts'
import type { ForeignBlock, Loss, Words } from './foreign-item.ts'

/** How conditions and texts of a program name the parts of a question. */
export type Naming = {
  /** The names of an option of a multiple question; empty where options have no names of their own. */
  readonly option: (item: string, value: string) => readonly string[]
  /** The names of a row of a matrix or slider, or of a field of several amounts. */
  readonly row: (item: string, value: string) => readonly string[]
  /** The names of the text behind an option. */
  readonly open: (item: string, value: string) => readonly string[]
  /** A place in a text where an answer is filled in; the group `name` is the name of the question. */
  readonly pipe: RegExp
}

/** A questionnaire of another program, read but not yet ours: its parts in the shapes that they have with us. */
export type ForeignQuestionnaire = {
  readonly program: Program
  readonly naming: Naming
  readonly title: Words
  readonly description: Words
  /** The language of texts that do not name one, or of the questionnaire as a whole. */
  readonly language: string
  readonly blocks: readonly ForeignBlock[]
  /** The first and last day of the fieldwork, where the file has them: `2026-03-02`. */
  readonly opens: string | null
  readonly closes: string | null
  /** What was lost of the questionnaire as a whole; of an item it stands with the item. */
  readonly losses: readonly (Loss & { readonly name: string })[]
}

/** What the study and its one wave are called, which the file of another program does not say. */
export type StudyNames = {
  /** The id of the study. */
  readonly study: string
  /** The id of the wave. */
  readonly wave: string
}
