import { say, type MessageKey } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'

/** How much is in the annex: `43 tabellen in 5 blokken`. */
export function sizeOf({ blocks }: Annex, language: Language): string {
  const tables = blocks.flatMap((block) => block.tables).length
  if (tables === 1) return say(language, 'annex-file-size-one')
  if (blocks.length === 1) return say(language, 'annex-file-size-one-block', { tables })
  return say(language, 'annex-file-size', { tables, blocks: blocks.length })
}

/** The lines of the method that a reader wants to see first. */
const firstFacts = [
  'annex-method-fieldwork',
  'annex-method-respondents',
  'annex-method-answers',
  'annex-method-weighting',
  'annex-method-disclosure',
] as const satisfies readonly MessageKey[]

/** What a reader must know of the study before anything else, for a title page. */
export function factsOf(
  { method }: Annex,
  language: Language,
): readonly { readonly label: string; readonly value: string }[] {
  const labels = firstFacts.map((key) => say(language, key))
  return method
    .filter(({ label }) => labels.includes(label[language]))
    .map(({ label, value }) => ({ label: label[language], value: value[language] }))
}

/** How to refer to a table of the annex, with its first table as the example. */
export function citationOf({ study, wave, simulated, blocks }: Annex, language: Language): string {
  const table = blocks[0]?.tables[0]?.name[language] ?? ''
  return say(language, simulated ? 'annex-file-citation-simulated' : 'annex-file-citation-text', {
    study: study.title[language],
    wave: lowerFirst(wave.title[language]),
    table: lowerFirst(table),
  })
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
