import { answerKind } from '../dataset/answer-kind.ts'
import { formatNumber } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { inSentence } from './in-sentence.ts'

/** How much is in the annex: `43 tabellen in 5 blokken`. */
export function sizeOf({ blocks }: Annex, language: Language): string {
  const tables = blocks.flatMap((block) => block.tables).length
  if (tables === 1) return say(language, 'annex-file-size-one')
  if (blocks.length === 1) return say(language, 'annex-file-size-one-block', { tables })
  return say(language, 'annex-file-size', { tables, blocks: blocks.length })
}

/** What a reader must know of the study before anything else, for a title page. */
export function factsOf(
  { method }: Annex,
  language: Language,
): readonly { readonly label: string; readonly value: string }[] {
  return method
    .filter(({ isFirst }) => isFirst === true)
    .map(({ label, value }) => ({ label: label[language], value: value[language] }))
}

/** How to refer to a table of the annex, with its first table as the example. */
export function citationOf(annex: Annex, language: Language): string {
  const { study, wave, blocks } = annex
  const kind = answerKind(annex)
  const table = blocks[0]?.tables[0]?.name[language] ?? ''
  return say(language, kind === 'real' ? 'annex-file-citation-text' : `annex-file-citation-${kind}`, {
    study: study.title[language],
    wave: inSentence(wave.title[language]),
    table: inSentence(table),
  })
}

/**
 * The size of a file in print, in units of 1000.
 *
 * @example printSize(1_892_215, 'nl') // → '1,9 MB'
 */
export function printSize(bytes: number, language: Language): string {
  if (bytes >= 999_500) return `${formatNumber(bytes / 1e6, 1, language)} MB`
  return `${formatNumber(Math.max(1, bytes / 1000), 0, language)} kB`
}
