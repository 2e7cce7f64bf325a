import type { Marked } from '../dataset/answer-kind.ts'
import type { Language, Text } from '../text.ts'

/** A file that anybody may download. */
export type OpenFile = { readonly name: string; readonly mediaType: string; readonly make: () => Uint8Array }

/** What there is of the data of a wave, and who may have it. */
export type DataOffer = Marked & {
  readonly study: { readonly id: string; readonly title: Text }
  readonly wave: { readonly id: string; readonly title: Text }
  readonly respondents: number
  /** One file with all that describes the data and holds no answers of respondents. */
  readonly documentation: (language: Language) => OpenFile
  /** What is in that file. */
  readonly described: readonly Text[]
  /** The formats in which answers go to those who may have them, by the word for the command. */
  readonly formats: readonly { readonly id: string; readonly title: Text }[]
  /** What somebody could be recognised by, in words; `null` where the study does not say. */
  readonly identifying: readonly Text[] | null
  /** How many respondents are alike in all of that before answers leave. */
  readonly leastAlike: number
}
