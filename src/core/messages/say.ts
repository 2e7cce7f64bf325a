import type { Language, Text } from '../text.ts'
import { annexFileMessages } from './annex-file-messages.ts'
import { annexMessages } from './annex-messages.ts'
import { askLaterMessages } from './ask-later-messages.ts'
import { askMessages } from './ask-messages.ts'
import { checkingMessages } from './checking-messages.ts'
import { commandMessages } from './command-messages.ts'
import { countingMessages } from './counting-messages.ts'
import { dataMessages } from './data-messages.ts'
import { datasetMessages } from './dataset-messages.ts'
import { derivedMessages } from './derived-messages.ts'
import { describeMessages } from './describe-messages.ts'
import { diffMessages } from './diff-messages.ts'
import { exchangeFormatMessages } from './exchange-format-messages.ts'
import { exportMessages } from './export-messages.ts'
import { fileMessages } from './file-messages.ts'
import { likelyMessages } from './likely-messages.ts'
import { pipeMessages } from './pipe-messages.ts'
import { questionnaireAnnexMessages } from './questionnaire-annex-messages.ts'
import { importMessages } from './import-messages.ts'
import { importQuestionnaireMessages } from './import-questionnaire-messages.ts'
import { methodMessages } from './method-messages.ts'
import { publicUseMessages } from './public-use-messages.ts'
import { questionnaireMessages } from './questionnaire-messages.ts'
import { releaseMessages } from './release-messages.ts'
import { ruleMessages } from './rule-messages.ts'
import { savMessages } from './sav-messages.ts'
import { simulationMessages } from './simulation-messages.ts'
import { siteMessages } from './site-messages.ts'
import { storageMessages } from './storage-messages.ts'
import { studyMessages } from './study-messages.ts'
import { tableMessages } from './table-messages.ts'
import { tabularMessages } from './tabular-messages.ts'
import { trendMessages } from './trend-messages.ts'
import { understandMessages } from './understand-messages.ts'
import { waveMessages } from './wave-messages.ts'
import { wavesMessages } from './waves-messages.ts'

const catalogue = {
  ...annexFileMessages,
  ...annexMessages,
  ...askLaterMessages,
  ...askMessages,
  ...checkingMessages,
  ...commandMessages,
  ...countingMessages,
  ...dataMessages,
  ...datasetMessages,
  ...derivedMessages,
  ...describeMessages,
  ...diffMessages,
  ...exchangeFormatMessages,
  ...exportMessages,
  ...fileMessages,
  ...likelyMessages,
  ...pipeMessages,
  ...publicUseMessages,
  ...questionnaireAnnexMessages,
  ...importMessages,
  ...importQuestionnaireMessages,
  ...methodMessages,
  ...questionnaireMessages,
  ...releaseMessages,
  ...ruleMessages,
  ...savMessages,
  ...simulationMessages,
  ...siteMessages,
  ...storageMessages,
  ...studyMessages,
  ...tableMessages,
  ...tabularMessages,
  ...trendMessages,
  ...understandMessages,
  ...waveMessages,
  ...wavesMessages,
} as const satisfies Record<string, Text>

/** The key of a sentence in the message catalogue. */
export type MessageKey = keyof typeof catalogue

/** What is filled in at the `{name}` places of a message. */
export type MessageValues = Readonly<Record<string, string | number>>

/** A place for a value, `{count}`, or for one of two words that goes by a value, `{count|response|responses}`. */
const place = /\{([a-z]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/gi

/**
 * The sentence of the catalogue in the reader's language, with its `{name}` places filled in.
 * A place without a value stays as it is, so that a mistake shows instead of vanishing.
 *
 * `{count|one|many}` is the first word where `count` is 1, and else the second.
 *
 * @example say('en', 'rule-unknown-name', { name: '0.99' }) // → 'There is no question 0.99. …'
 * @example say('en', 'purge-drafts', { count: 1 }) // → '1 draft erased.'
 */
export function say(language: Language, key: MessageKey, values?: MessageValues): string {
  const sentence: string = (catalogue as Readonly<Record<string, Text>>)[key]?.[language] ?? key
  if (values === undefined) return sentence
  return sentence.replaceAll(place, (whole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one === undefined || many === undefined) return String(value)
    return String(value) === '1' ? one : many
  })
}
