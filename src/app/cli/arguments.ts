import { parseArgs } from 'node:util'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command, Given, Option } from './command.ts'
import { commonOptions } from './command.ts'

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

const usage = (key: UserError['key'], values: UserError['values']) => new UserError(key, values, exitCodes.usage)

const toParse = ({ type, short, multiple }: Option) => ({
  type,
  ...(short === undefined ? {} : { short }),
  ...(multiple === undefined ? {} : { multiple }),
})

/** What is wrong with what stands behind an option, or does not; the parser names it as in `-p` or `--port <value>`. */
function valueFault(word: string, options: Readonly<Record<string, Option>>): UserError {
  const called = /--([\w-]+)/.exec(word)?.[1]
  const short = /^-(\w)/.exec(word)?.[1]
  const [name, known] =
    Object.entries(options).find(([one, { short: own }]) => one === called || (short !== undefined && own === short)) ??
    []
  const option = name === undefined ? word : `--${name}`
  if (known?.value === undefined) return usage('command-option-alone', { option })
  return usage('command-option-needs', { option, value: known.value })
}

/** The words with a number below zero tied to the option that it stands behind; the parser takes it for an option of its own. */
function withNegatives(words: readonly string[], options: Readonly<Record<string, Option>>): string[] {
  const nameOf = (word: string): string | undefined =>
    Object.entries(options).find(
      ([one, { type, short }]) =>
        type === 'string' && (word === `--${one}` || (short !== undefined && word === `-${short}`)),
    )?.[0]
  const isNegative = (word: string | undefined): boolean => /^-\d/.test(word ?? '')
  return words.flatMap((word, index) => {
    const [before, next] = [nameOf(words[index - 1] ?? ''), words[index + 1]]
    if (before !== undefined && isNegative(word)) return []
    const name = nameOf(word)
    return name !== undefined && isNegative(next) ? [`--${name}=${next ?? ''}`] : [word]
  })
}

function parse(command: Command, words: readonly string[]): { values: Values; positionals: readonly string[] } {
  const options = { ...commonOptions, ...command.options }
  try {
    return parseArgs({
      args: withNegatives(words, options),
      options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, toParse(option)])),
      allowPositionals: true,
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const word = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(', ')
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw usage('command-unknown-option', { option: word, options: known })
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw valueFault(word, options)
    throw error
  }
}

/**
 * What a command line gives a command.
 *
 * @throws UserError for an unknown option, a value that is missing or not a number, or a study that is not named
 */
export function readArguments(command: Command, words: readonly string[]): Given {
  const { values, positionals } = parse(command, words)
  const [first, second] = positionals
  const named = [command.study, command.second === true, command.file !== undefined].filter(Boolean).length
  const surplus = positionals.slice(named)
  if (surplus.length > 0) throw usage('command-surplus', { word: surplus.join(' ') })
  const text = (option: string) => {
    const value = values[option]
    return typeof value === 'string' ? value : undefined
  }
  return {
    study: command.study ? first : undefined,
    file: command.file === undefined ? undefined : first,
    second: command.second === true ? second : undefined,
    text,
    texts: (option) => [values[option] ?? []].flat().filter((value) => typeof value === 'string'),
    flag: (option) => values[option] === true,
    whole: (option) => {
      const value = text(option)
      if (value === undefined) return undefined
      if (!/^\d{1,9}$/.test(value)) throw usage('command-not-a-number', { option: `--${option}`, value })
      return Number(value)
    },
  }
}
