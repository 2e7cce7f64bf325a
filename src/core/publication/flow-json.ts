import type { CodebookForReaders } from './codebook-model.ts'
import type { TimedFlow } from './flow.ts'

/**
 * The flow and the codebook of a questionnaire for programs, as the text of a JSON file. Texts are in both languages,
 * conditions in words and as source, minutes without rounding.
 */
export function flowJson({ annex, minutes, bases }: TimedFlow, codebook: CodebookForReaders): string {
  const content = {
    study: annex.study,
    wave: annex.wave,
    minutes: { ...minutes, blocks: Object.fromEntries(minutes.blocks) },
    bases:
      bases === null
        ? null
        : { ...bases, blocks: Object.fromEntries(bases.blocks), pages: Object.fromEntries(bases.pages) },
    blocks: annex.blocks,
    codebook: codebook.blocks,
    derived: codebook.derived,
  }
  return JSON.stringify(content, null, 2)
}
