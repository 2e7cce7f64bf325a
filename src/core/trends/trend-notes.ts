import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'
import type { Comparable } from './comparability.ts'
import type { TrendGroup } from './trend-groups.ts'
import type { TrendRow } from './trend-rows.ts'
import type { Trend } from './trend.ts'

/** True for a reason that is a sentence of its own, as studies write their notes; others are parts of one. */
const isSentence = (reason: Text): boolean => /[.!?]$/.test(reason.nl) && /[.!?]$/.test(reason.en)

/** The reasons that are sentences, which the study itself wrote. */
export const sentencesOf = (reasons: readonly Text[]): readonly Text[] => reasons.filter(isSentence)

/** Reasons as one part of a sentence. */
export const joinedReasons = (reasons: readonly Text[], language: Language): string =>
  reasons.map((reason) => reason[language].replace(/\.$/, '')).join('; ')

/** What must be said of rows that changed or cannot be compared, the sentences of the study behind it. */
function changeNotes({ status, reasons }: Comparable, trend: Trend): readonly Text[] {
  const parts = reasons.filter((reason) => !isSentence(reason))
  const sentences = sentencesOf(reasons)
  const wave = trend.before.wave.id
  const key = status === 'no' ? 'trend-note-not' : 'trend-note-changed'
  const first = inLanguages((language) =>
    parts.length === 0
      ? say(language, 'trend-note-not-plain', { wave })
      : say(language, key, { wave, reasons: joinedReasons(parts, language) }),
  )
  return [...(parts.length === 0 && status !== 'no' ? [] : [first]), ...sentences]
}

/** The most rows that a note names; where there are more, they are nearly all of the table. */
const named = 8

const quoted = ({ label }: TrendRow, language: Language): string =>
  say(language, 'trend-note-row', { row: label[language] })

/** What must be said of the rows, once for all rows of which it is the same. */
function rowNotes(rows: readonly TrendRow[], trend: Trend): readonly Text[] {
  const alike = Map.groupBy(rows, ({ why }) => JSON.stringify([why.status, why.reasons]))
  return [...alike.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined || first.why.status === 'yes') return []
    const notes = changeNotes(first.why, trend)
    if (own.length === rows.length || own.length > named) return notes
    return notes.map((note) =>
      inLanguages((language) =>
        say(language, 'trend-note-rows', {
          rows: own.map((row) => quoted(row, language)).join(', '),
          note: note[language],
        }),
      ),
    )
  })
}

/** What must be said of a group that one of the waves does not have, or has with other people in it. */
function groupNotes({ label, isBefore, isAfter, comparable }: TrendGroup, trend: Trend): readonly Text[] {
  const note = (key: 'trend-note-group-missing' | 'trend-note-group-other', wave: string): Text =>
    inLanguages((language) =>
      say(language, key, { group: label[language], wave, reasons: joinedReasons(comparable.reasons, language) }),
    )
  return [
    ...(isBefore ? [] : [note('trend-note-group-missing', trend.before.wave.id)]),
    ...(isAfter ? [] : [note('trend-note-group-missing', trend.after.wave.id)]),
    ...(comparable.status === 'no' ? [note('trend-note-group-other', trend.before.wave.id)] : []),
  ]
}

/** What a reader of a table of two waves must know of its rows and groups, beside the notes of the table itself. */
export const trendNotes = (rows: readonly TrendRow[], groups: readonly TrendGroup[], trend: Trend): readonly Text[] => [
  ...rowNotes(rows, trend),
  ...groups.flatMap((group) => groupNotes(group, trend)),
]
