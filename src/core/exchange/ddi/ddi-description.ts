import type { AnswerKind } from '../../dataset/answer-kind.ts'
import type { Language, Text } from '../../text.ts'
import type { FileValue } from '../data-file.ts'

/** A wave of the study: what it is called, and the first and last day on which answers were given. */
export type DdiWave = { readonly title: Text; readonly opens: string | null; readonly closes: string | null }

/** What a codebook says of a study beside its variables. What is `null` or empty is not said. */
export type DdiDescription = {
  /** The identifier under which the study is known, such as its folder or a DOI. */
  readonly id: string
  readonly title: Text
  /** The languages in which the codebook is written, the main one first. */
  readonly languages: readonly Language[]
  readonly abstract: Text | null
  readonly producers: readonly string[]
  readonly authors: readonly string[]
  /** The day on which the codebook was made; given, since there is no clock here. */
  readonly produced: string | null
  readonly waves: readonly DdiWave[]
  readonly population: Text | null
  readonly sampling: Text | null
  readonly mode: Text | null
  readonly weighting: Text | null
  readonly responseRate: Text | null
  /** On what conditions the data can be had. */
  readonly access: Text | null
  readonly citation: Text | null
  readonly notes: readonly Text[]
  /** Whose answers they are: those of a program or a trial are said to be no findings in every part. */
  readonly answers: AnswerKind
  /** The name of the data file, and of those of its levels by their ids. */
  readonly fileName: string
  readonly levelFileNames: ReadonlyMap<string, string>
  /**
   * How often values were given, by variable and value. `null`, the usual, writes none: numbers from answers go out only
   * after disclosure control, which is not done here.
   */
  readonly frequencies: ReadonlyMap<string, ReadonlyMap<FileValue, number>> | null
}

/**
 * A description with the given parts and nothing else.
 *
 * @example ddiDescription({ id: 'garden', title, languages: ['nl'], fileName: 'garden.csv' }).frequencies // → null
 */
export const ddiDescription = (
  parts: Pick<DdiDescription, 'id' | 'title' | 'languages' | 'fileName'> & Partial<DdiDescription>,
): DdiDescription => ({
  abstract: null,
  producers: [],
  authors: [],
  produced: null,
  waves: [],
  population: null,
  sampling: null,
  mode: null,
  weighting: null,
  responseRate: null,
  access: null,
  citation: null,
  notes: [],
  answers: 'real',
  levelFileNames: new Map(),
  frequencies: null,
  ...parts,
})
