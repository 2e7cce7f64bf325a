import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import { say } from '../../messages/say.ts'
import type { Questionnaire } from '../../questionnaire/questionnaire.ts'
import type { Language } from '../../text.ts'
import { fullCodebook } from '../../dataset/codebook.ts'
import { exportedMapping } from '../data-out/exported-mapping.ts'
import type { DataFile } from '../data-file.ts'
import type { Mapping } from '../mapping-schema.ts'
import type { Guess } from '../written-study.ts'
import { itemChange } from './item-changes.ts'
import { matchColumns, wordingGuesses } from './match-columns.ts'
import { withMissing } from './match-missing.ts'
import { matchSets } from './match-sets.ts'
import { studyTargets } from './study-targets.ts'

/** A mapping for a wave whose questionnaire is known, with what was guessed. */
export type KnownWaveMatch = {
  readonly mapping: Mapping
  readonly guesses: readonly Guess[]
  readonly remarks: readonly Issue[]
  readonly matched: number
}

/**
 * How a file fills a wave whose questionnaire the study has already. A file that this program exported fits as it is; of
 * others, columns are found by name and wording, values of options by their labels. The questionnaire is not changed:
 * what it has no question for is left out.
 *
 * @example matchKnownWave(file, questionnaireOf(study, wave), source, 'en').mapping.variables.length
 */
export function matchKnownWave(
  file: DataFile,
  questionnaire: Questionnaire,
  source: Mapping['file'],
  language: Language,
): KnownWaveMatch {
  const wave = questionnaire.wave
  const exported = exportedMapping(file, fullCodebook(questionnaire), { wave, source })
  if (exported !== null) {
    return { mapping: exported, guesses: [], remarks: [], matched: exported.variables.length }
  }
  const targets = studyTargets(questionnaire, null)
  const found = matchSets(matchColumns(file, targets), file, targets, {})
  const read = found.matches.map((match) => withMissing(match, file))
  const matches = { ...found, matches: read.map(({ match }) => match) }
  const items = Map.groupBy(matches.matches, ({ target }) => target.item.id)
  const entries = [...items.values()].flatMap((own) => {
    const item = own[0]?.target.item
    return item === undefined ? [] : itemChange(item, own, file, {}).entries
  })
  // Codes that only a new option would have are left to be told of as values that do not fit.
  const known = new Map(
    matches.matches.map(({ target }) => [target.variable.id, new Set(target.variable.codes.map(({ code }) => code))]),
  )
  const variables = entries.map((entry) => {
    if ('options' in entry) {
      const options = Object.entries(entry.options).filter(([, code]) => known.get(entry.variable)?.has(code) === true)
      return { ...entry, options: Object.fromEntries(options) }
    }
    if (!('codes' in entry) || entry.codes === undefined) return entry
    const codes = Object.entries(entry.codes).filter(([, code]) => known.get(entry.variable)?.has(code) === true)
    return { ...entry, codes: Object.fromEntries(codes) }
  })
  return {
    mapping: {
      wave,
      file: source,
      simulated: false,
      ...(file.weight === null ? {} : { weight: file.weight }),
      variables,
      drops: matches.left
        .filter((column) => column !== file.weight)
        .map((column) => ({ column, why: say(language, 'match-left-column', { wave }) })),
    },
    guesses: [...wordingGuesses(matches.matches), ...read.flatMap(({ guesses }) => guesses)],
    remarks: matches.unfilled
      .filter(({ variable }) => variable.followUp === null)
      .map(({ variable }) => issue('match-part-unfilled', [variable.id], { variable: variable.id })),
    matched: matches.matches.length,
  }
}
