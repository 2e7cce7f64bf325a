import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Change, QuestionnaireComparison, VariableComparison } from './comparison.ts'
import { comparabilityOf } from './judge-changes.ts'

type Kind = Change['kind']

const of = <K extends Kind>(changes: readonly Change[], kind: K): readonly Extract<Change, { kind: K }>[] =>
  changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind)

/**
 * What the changes of a variable mean for answers that are stored already, as parts of a sentence; between waves only
 * what must be done before they can stand in one column.
 *
 * @example storedMeaning(comparison, 'versions', 'en') // → ['must be recoded: 3 → 4']
 */
export function storedMeaning(
  { verdicts, changes, stored, rebuild }: VariableComparison,
  mode: QuestionnaireComparison['mode'],
  language: Language,
): readonly string[] {
  const rebuilding = rebuild ? [say(language, 'meaning-stored-rebuild')] : []
  if (mode === 'waves') return recodings(changes, language)
  if (verdicts.includes('new')) return [say(language, 'meaning-stored-new'), ...rebuilding]
  if (verdicts.includes('dropped')) return [say(language, 'meaning-stored-dropped')]
  const grave = [
    ...(of(changes, 'type').length > 0 ? [say(language, 'meaning-stored-type')] : []),
    ...of(changes, 'codes-removed').map(({ codes }) =>
      say(language, 'meaning-stored-codes-removed', { codes: codes.map(({ code }) => code).join(', ') }),
    ),
    ...(stored === 'breaking' && of(changes, 'bounds').some(({ narrower }) => narrower)
      ? [say(language, 'meaning-stored-bounds')]
      : []),
    ...recodings(changes, language),
  ]
  const base = of(changes, 'base').length > 0 ? [say(language, 'meaning-stored-base')] : []
  const found = [...grave, ...base]
  return [...(found.length > 0 ? found : [say(language, 'meaning-stored-safe')]), ...rebuilding]
}

/** What must be recoded or converted. */
function recodings(changes: readonly Change[], language: Language): readonly string[] {
  const converted = of(changes, 'unit').length > 0 || of(changes, 'bounds').some(({ what }) => what === 'decimals')
  return [
    ...of(changes, 'codes-moved').map(({ moves }) =>
      say(language, 'meaning-stored-codes-moved', {
        moves: moves.map(({ from, to }) => `${from} → ${to}`).join(', '),
      }),
    ),
    ...(converted ? [say(language, 'meaning-stored-convert')] : []),
  ]
}

/** What the changes of a variable mean for putting its answers side by side, as parts of a sentence. */
export function comparisonMeaning(
  { verdicts, changes, comparable }: VariableComparison,
  language: Language,
): readonly string[] {
  if (verdicts.includes('new')) return [say(language, 'meaning-compare-new')]
  if (verdicts.includes('dropped')) return [say(language, 'meaning-compare-dropped')]
  if (comparable === 'yes') return [say(language, 'meaning-compare-yes')]
  const relabelled = of(changes, 'code-label').map(({ code }) => code)
  const check = relabelled.length === 0 ? [] : [say(language, 'meaning-relabelled', { codes: relabelled.join(', ') })]
  const against = (['type', 'unit', 'base'] as const).filter((kind) => of(changes, kind).length > 0)
  if (against.length > 0) return [...against.map((kind) => say(language, `meaning-compare-${kind}`)), ...check]
  const about = new Set(
    changes.filter((change) => comparabilityOf(change) === 'with-note').map(({ kind }) => noteOf(kind, language)),
  )
  const what = [...about].filter((words) => words !== null).join('; ')
  return [say(language, 'meaning-compare-with-note', { what }), ...check]
}

/** What a note below a comparison is about, where a kind of change needs one. */
function noteOf(kind: Kind, language: Language): string | null {
  switch (kind) {
    case 'wording':
    case 'code-label':
      return say(language, 'meaning-what-wording')
    case 'codes-added':
    case 'codes-removed':
    case 'codes-moved':
    case 'codes-order':
    case 'code-offered':
    case 'bounds':
    case 'answering':
    case 'moved':
      return say(language, `meaning-what-${kind}`)
    case 'base':
    case 'type':
    case 'unit':
      return null
  }
}
