import { say } from '../../core/messages/say.ts'
import type { MessageKey, MessageValues } from '../../core/messages/say.ts'
import type { Language } from '../../core/text.ts'

/** Where a command writes: results to standard output, all else to standard error. */
export type Terminal = {
  readonly language: Language
  readonly out: (line: string) => void
  readonly tell: (key: MessageKey, values?: MessageValues) => void
  readonly warn: (line: string) => void
  /** A bar for long work, shown on a terminal only. */
  readonly progress: (key: MessageKey, values?: MessageValues) => Progress
}

/** A running bar; `share` runs from 0 to 1. */
export type Progress = { readonly update: (share: number) => void; readonly done: () => void }

/** What a terminal is made from. */
export type Streams = {
  readonly out: { write: (text: string) => unknown }
  readonly error: { write: (text: string) => unknown; readonly isTTY?: boolean; readonly columns?: number }
}

/**
 * The language of messages: the one asked for, else Dutch where the system is set to Dutch or to nothing, else English.
 */
export function languageOf(option: string | undefined, environment: NodeJS.ProcessEnv): Language {
  if (option === 'nl' || option === 'en') return option
  const set = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  return set === '' || set.startsWith('nl') ? 'nl' : 'en'
}

function bar(streams: Streams, label: string): Progress {
  if (streams.error.isTTY !== true) return { update: () => undefined, done: () => undefined }
  const width = Math.max(10, Math.min(40, (streams.error.columns ?? 80) - label.length - 10))
  let shown = -1
  return {
    update: (share) => {
      const percentage = Math.floor(Math.min(1, Math.max(0, share)) * 100)
      if (percentage === shown) return
      shown = percentage
      const filled = Math.round((width * percentage) / 100)
      streams.error.write(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${percentage}%`)
    },
    done: () => {
      streams.error.write(`\r${' '.repeat(label.length + width + 7)}\r`)
    },
  }
}

/** A terminal in a language over two streams. */
export const terminalOf = (language: Language, streams: Streams): Terminal => ({
  language,
  out: (line) => void streams.out.write(`${line}\n`),
  tell: (key, values) => void streams.error.write(`${say(language, key, values)}\n`),
  warn: (line) => void streams.error.write(`${line}\n`),
  progress: (key, values) => bar(streams, say(language, key, values)),
})
