import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Change, QuestionnaireComparison, VariableComparison } from './comparison.ts'

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
    ...of(changes, 'label-moved').flatMap(({ to }) => (to === null ? [say(language, 'meaning-stored-dropped')] : [])),
    ...of(changes, 'codes-removed').map(({ codes }) =>
      say(language, 'meaning-stored-codes-removed', { codes: codes.map(({ code }) => code).join(', ') }),
    ),
    ...(stored === 'breaking' ? narrowings(changes, language) : []),
    ...recodings(changes, language),
  ]
  const base = of(changes, 'base').length > 0 ? [say(language, 'meaning-stored-base')] : []
  const found = [...grave, ...base]
  return [...(found.length > 0 ? found : [say(language, 'meaning-stored-safe')]), ...rebuilding]
}

/** What no longer fits, since fewer values are possible. */
function narrowings(changes: readonly Change[], language: Language): readonly string[] {
  const narrower = new Set(of(changes, 'bounds').flatMap((bound) => (bound.narrower ? [bound.what] : [])))
  return [
    ...(narrower.has('min') || narrower.has('max') ? [say(language, 'meaning-stored-bounds')] : []),
    ...(narrower.has('decimals') ? [say(language, 'meaning-stored-decimals')] : []),
  ]
}

/** What must be recoded, turned round or converted. */
function recodings(changes: readonly Change[], language: Language): readonly string[] {
  return [
    ...of(changes, 'codes-moved').map(({ moves }) =>
      say(language, 'meaning-stored-codes-moved', {
        moves: moves.map(({ from, to }) => `${from} → ${to}`).join(', '),
      }),
    ),
    ...of(changes, 'label-moved').flatMap(({ to }) =>
      to === null ? [] : [say(language, 'meaning-stored-label-moved', { to })],
    ),
    ...of(changes, 'scale-turned').map(({ sum }) => say(language, 'meaning-stored-turned', { sum })),
    ...of(changes, 'unit').map(() => say(language, 'meaning-stored-convert')),
  ]
}

/**
 * What the changes of a variable mean for putting its answers side by side, as parts of a sentence; between waves with
 * what the study says of it.
 *
 * @example comparisonMeaning(comparison, 'en') // → ['possible, with a note about the other words']
 */
export function comparisonMeaning(found: VariableComparison, language: Language): readonly string[] {
  const { verdicts, changes, comparable, categories } = found
  if (verdicts.includes('new')) return [say(language, 'meaning-compare-new')]
  if (verdicts.includes('dropped')) return [say(language, 'meaning-compare-dropped')]
  if (comparable === 'yes') return [say(language, 'meaning-compare-yes')]
  if (comparable === 'no') return whyNot(found, language)
  const about = new Set(changes.map(({ kind }) => noteOf(kind, language)))
  const what = [...about].filter((words) => words !== null).join('; ')
  if (what === '') return [say(language, 'meaning-compare-noted')]
  const how = categories === null ? 'with-note' : 'in-categories'
  return [say(language, `meaning-compare-${how}`, { what }), ...toCheck(changes, language)]
}

function whyNot({ changes, declared }: VariableComparison, language: Language): readonly string[] {
  if (declared.comparable === 'no') return [say(language, 'meaning-compare-forbidden')]
  const kinds = ['type', 'scale-turned', 'label-moved', 'unit', 'base'] as const
  const against = kinds.filter((kind) => of(changes, kind).length > 0)
  const isNothingLeft = of(changes, 'codes-removed').some(({ all }) => all)
  const why = [
    ...(isNothingLeft ? [say(language, 'meaning-compare-no-code')] : []),
    ...against.map((kind) => say(language, `meaning-compare-${kind}`)),
  ]
  return [...(why.length > 0 ? why : [say(language, 'meaning-compare-options')]), ...toCheck(changes, language)]
}

/** Words that may mean something else under the same code, which only a person can tell. */
function toCheck(changes: readonly Change[], language: Language): readonly string[] {
  const relabelled = of(changes, 'code-label').map(({ code }) => code)
  const isEnd = of(changes, 'wording').some(({ part }) => part === 'low' || part === 'high')
  return [
    ...(relabelled.length === 0 ? [] : [say(language, 'meaning-relabelled', { codes: relabelled.join(', ') })]),
    ...(isEnd ? [say(language, 'meaning-ends')] : []),
  ]
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
    case 'base':
    case 'unit':
      return say(language, `meaning-what-${kind}`)
    case 'type':
    case 'scale-turned':
    case 'label-moved':
      return null
  }
}
