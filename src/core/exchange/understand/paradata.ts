import type { Column } from './column.ts'
import { totalOf } from './column-facts.ts'
import { nameWords } from './name-words.ts'

/** Columns by which survey programs tell how the questionnaire was filled in; spaces between words may be missing. */
const programNames =
  /^(?:start ?(?:date|time|language)|end ?(?:date|time)|recorded ?date|submit ?date|date ?stamp|date (?:submitted|started|last action)|datum (?:verstuurd|gestart|laatste (?:actie|handeling|wijziging))|redcap (?:event name|survey identifier|repeat instrument|repeat instance|data access group)|\w[\w ]* timestamp|date (?:created|modified)|timestamp|tijdstempel|response type|distribution ?channel|user ?language|q recaptcha ?score|q relevant id \w+|refurl|last ?page|seed|collector id|user ?agent|browser(?: \w+)?|device(?: ?type| ?model)?|operating ?system|screen ?resolution|interview ?time|group ?time ?\d*|question ?time ?\w*|\w+ ?time ?\d{3,}|interviewer(?: ?id| ?nr)?|progress|duration(?: in (?:seconds|minutes))?|time ?(?:spent|taken)|invulduur|starttijd|eindtijd|startdatum|einddatum|datum (?:ingevuld|verzonden)|first ?click|last ?click|page ?submit|click ?count|\w+ (?:first|last) click|\w+ page submit|\w+ click count)$/

const consentName = /^(?:informed ?)?consent(?: ?form)?$|^toestemming$/

/** Days on which somebody filled in: from these the days of the fieldwork follow. */
const dayNames =
  /^(?:start ?date|end ?date|recorded ?date|submit ?date|date ?stamp|date (?:created|modified|submitted|started)|datum (?:verstuurd|gestart)|timestamp|\w[\w ]* timestamp|tijdstempel|startdatum|einddatum|interview ?date|datum (?:ingevuld|verzonden|interview)|date (?:of interview)?|interviewdatum|start ?time|end ?time)$/

/**
 * True for a column about filling in the questionnaire: when, how long, with which device. Such columns are no answers.
 *
 * @example isParadata(startDate) // → true
 */
export function isParadata(column: Column): boolean {
  const { called, answers, label, labelled } = column
  const name = nameWords(called)
  // Some programs name a column in one way and label it in another: Status, with the label Response Type.
  return (
    programNames.test(name) ||
    (labelled && programNames.test(nameWords(label))) ||
    (consentName.test(name) && answers.length <= 1) ||
    isFormStatus(column)
  )
}

/** A form of REDCap: 0 not complete, 1 not verified, 2 complete. */
const isFormStatus = ({ called, answers, meanings }: Column): boolean =>
  /\w complete$/.test(nameWords(called)) &&
  meanings.length === 0 &&
  answers.some(({ value }) => value === 2) &&
  answers.every(({ value }) => value === 0 || value === 1 || value === 2)

/**
 * True for a column of moments at which somebody filled in the questionnaire.
 *
 * @example isDayOfInterview(startDate) // → true
 */
export const isDayOfInterview = ({ variable, called }: Column): boolean =>
  variable.column.kind === 'date' && dayNames.test(nameWords(called))

const statusNames =
  /^(?:finished|complete|completed|completion|completion ?status|status|response ?status|interview ?status|submitted|afgerond|voltooid|is ?complete)$/

const sentWords =
  /^(?:1|true|yes|ja|y|complete|completed|completes?|finished|fully completed|volledig|voltooid|afgerond|compleet|submitted|sent|verzonden|done)$/i

const openWords =
  /^(?:0|false|no|nee|n|partial|partially completed|partially|partials?|incomplete|not complete|not completed|unfinished|not finished|onvolledig|niet voltooid|niet afgerond|gedeeltelijk|in progress|disqualified|screened out|screen ?out|over ?quota|quota full|2)$/i

/**
 * The values of a column that say that a questionnaire was sent in; `null` for a column that says nothing of it. It has
 * both values that say so and values that say the opposite.
 *
 * @example sentInValues(finished) // → ['True'], for True and False
 */
export function sentInValues(column: Column): readonly (string | number)[] | null {
  const { called, answers, meanings } = column
  if (isFormStatus(column)) return [2]
  if (!statusNames.test(nameWords(called)) || answers.length === 0 || answers.length > 6) return null
  const wordOf = (value: string | number): string =>
    meanings.find((meaning) => meaning.value === value)?.label ?? String(value)
  const sent = answers.filter(({ value }) => sentWords.test(wordOf(value).trim()))
  const open = answers.filter(({ value }) => openWords.test(wordOf(value).trim()))
  if (sent.length === 0 || sent.length + open.length < answers.length) return null
  return totalOf(sent) === 0 ? null : sent.map(({ value }) => value)
}
