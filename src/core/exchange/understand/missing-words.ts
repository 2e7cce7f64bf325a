import type { MissingReason } from '../../dataset/missing.ts'

/** What a label of "no answer" means, and whether it is a "don't know": that may be an answer as well. */
export type MissingWord = { readonly reason: MissingReason; readonly dontKnow: boolean }

const notAsked = [
  /\bnot applicable\b/,
  /\binap(?:plicable|p)?\b/,
  /\biap\b/,
  /^n\.? ?v\.? ?t\.?$/,
  /\bn\.v\.t\b/,
  /\bniet van toepassing\b/,
  /\bnot asked\b/,
  /\bniet (?:gevraagd|gesteld)\b/,
  /\bnot in (?:the )?(?:universe|sample|base)\b/,
  /\b(?:legitimate|valid|routing|filter) (?:skip|missing)\b/,
  /\b(?:skip pattern|skipped by (?:filter|routing|design)|filtered out|routed (?:past|out))\b/,
  /^n\/a$/,
  /\btrifft nicht zu\b/,
]

const declined = [
  /\brefus(?:ed|al|es|e)?\b/,
  /\bgeweigerd\b/,
  /\bweiger(?:t|ing)?\b/,
  /\bprefer(?:s|red)? not to\b/,
  /\b(?:rather|do(?:es)? not (?:want|wish)|don't (?:want|wish)) (?:not )?(?:to )?(?:say|answer|tell)\b/,
  /\bwil (?:ik )?(?:dit |het )?(?:liever )?niet (?:zeggen|beantwoorden|vertellen)\b/,
  /\b(?:zeg|beantwoord)(?: ik)?(?: dit)? liever niet\b/,
  /\b(?:wil |dat |dit )?(?:ik )?liever niet (?:zeggen|beantwoorden)\b/,
  /\bdeclined?\b/,
]

const notReached = [/\bnot reached\b/, /\bniet bereikt\b/, /\b(?:broke|break) ?-?off\b/, /\bafgebroken\b/]

const skipped = [
  /\bno (?:answer|response|reply)\b/,
  /\bgeen (?:antwoord|opgave|respons)\b/,
  /\bnot (?:answered|stated|ascertained|available|reported|given|provided)\b/,
  /\bniet (?:ingevuld|beantwoord|opgegeven|bekend)\b/,
  /^(?:system |user |item )?missing(?: value| data|:?.{0,30})?$/,
  /\bontbreekt\b/,
  /\bontbrekend\b/,
  /\bleft blank\b/,
  /^blank$/,
  /^(?:na|nan|null|none given|#n\/a|#null!|\.)$/,
  /\bunanswered\b/,
  /\bskipped\b/,
  /\bovergeslagen\b/,
  /\bkeine (?:angabe|antwort)\b/,
]

const dontKnow = [
  /\bdon'?t know\b/,
  /\bdo(?:es)? not know\b/,
  /\bdk\b/,
  /\bcan(?:no|')t (?:say|choose)\b/,
  /\bweet (?:ik )?(?:het )?(?:\(nog\) )?niet\b/,
  /\bwn\b/,
  /\bweiß nicht\b/,
]

const matches = (label: string, words: readonly RegExp[]): boolean => words.some((word) => word.test(label))

/**
 * What a label says of why there is no answer, or `null` for the label of an answer.
 *
 * @example missingWord('Weet niet') // → { reason: 'declined', dontKnow: true }
 */
export function missingWord(text: string): MissingWord | null {
  const label = text.trim().toLowerCase().replaceAll('’', "'").slice(0, 200)
  // A long sentence that names a refusal somewhere is an answer.
  if (label === '' || label.length > 60) return null
  if (matches(label, notReached)) return { reason: 'not-reached', dontKnow: false }
  if (matches(label, notAsked)) return { reason: 'not-asked', dontKnow: false }
  if (matches(label, dontKnow)) return { reason: 'declined', dontKnow: true }
  if (matches(label, declined)) return { reason: 'declined', dontKnow: false }
  if (matches(label, skipped)) return { reason: 'skipped', dontKnow: false }
  return null
}
