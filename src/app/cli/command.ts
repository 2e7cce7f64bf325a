import type { MessageKey } from '../../core/messages/say.ts'
import type { Terminal } from './terminal.ts'

/** An option of a command. */
export type Option = {
  readonly type: 'string' | 'boolean'
  /** What stands behind the option in the help: `ID`, `N`, `FOLDER`. */
  readonly value?: string
  readonly short?: string
  readonly multiple?: boolean
  readonly help: MessageKey
}

/** What was given on the command line, after checking. */
export type Given = {
  readonly study: string | undefined
  /** The study that is named second, for a command that compares. */
  readonly second: string | undefined
  /** The file that is named, for a command that works on a file. */
  readonly file: string | undefined
  readonly text: (option: string) => string | undefined
  readonly texts: (option: string) => readonly string[]
  readonly flag: (option: string) => boolean
  /** The whole number of an option; a UserError when it is something else. */
  readonly whole: (option: string) => number | undefined
}

/** A command of `loopbaan`. */
export type Command = {
  readonly summary: MessageKey
  /** True when the command works on one study, which is named first. */
  readonly study: boolean
  /** True when a second study may be named behind the first. */
  readonly second?: boolean
  /** For a command that works on one file, which is named first: what is said when it is not named. */
  readonly file?: MessageKey
  readonly options: Readonly<Record<string, Option>>
  /** Command lines that work as they stand, without the word `loopbaan`. */
  readonly examples: readonly string[]
  /** Does the work; the result is the exit code. */
  readonly run: (given: Given, terminal: Terminal) => Promise<number>
}

/** The options that every command has. */
export const commonOptions: Readonly<Record<string, Option>> = {
  language: { type: 'string', value: 'nl|en', help: 'option-language' },
  help: { type: 'boolean', short: 'h', help: 'option-help' },
}

/** The option that says where waves of answers are kept. */
export const dataOption: Readonly<Record<string, Option>> = {
  data: { type: 'string', value: 'FOLDER', help: 'option-data' },
}

/** The option that names a wave. */
export const waveOption: Readonly<Record<string, Option>> = {
  wave: { type: 'string', value: 'ID', help: 'option-wave' },
}

/** The option that says where responses are stored. */
export const storeOption: Readonly<Record<string, Option>> = {
  data: { type: 'string', value: 'FOLDER', help: 'option-data-store' },
}
