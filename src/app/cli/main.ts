import { say } from '../../core/messages/say.ts'
import { languages } from '../../core/text.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { readArguments } from './arguments.ts'
import { commands } from './commands.ts'
import { commandHelp, programHelp } from './help.ts'
import { oneOf } from './one-of.ts'
import type { Streams, Terminal } from './terminal.ts'
import { languageOf, terminalOf } from './terminal.ts'

/** The value behind `--language`, read before the rest so that mistakes in the rest are told in that language. */
function askedLanguage(words: readonly string[]): string | undefined {
  const index = words.indexOf('--language')
  return index === -1
    ? words.find((word) => word.startsWith('--language='))?.slice('--language='.length)
    : words[index + 1]
}

/** The name of the command, of one word or two (`import data`), and what follows it. */
function named([first, second, ...others]: readonly string[]): { name: string | undefined; rest: readonly string[] } {
  const both = `${first} ${second}`
  if (Object.hasOwn(commands, both)) return { name: both, rest: others }
  return { name: first, rest: second === undefined ? [] : [second, ...others] }
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<number> {
  const { name, rest } = named(words)
  const asksHelp = name === undefined || name === 'help' || name === '--help' || name === '-h'
  if (asksHelp) {
    terminal.out(programHelp(commands, terminal.language))
    return name === undefined ? exitCodes.usage : exitCodes.done
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    const known = Object.keys(commands).join(', ')
    throw new UserError('command-unknown', { command: name, commands: known }, exitCodes.usage)
  }
  const given = readArguments(command, rest)
  oneOf(given, 'language', languages)
  if (given.flag('help')) {
    terminal.out(commandHelp(name, command, terminal.language))
    return exitCodes.done
  }
  if (command.study && given.study === undefined) {
    throw new UserError('command-name-a-study', { command: name }, exitCodes.usage)
  }
  if (command.file !== undefined && given.file === undefined) throw new UserError(command.file, {}, exitCodes.usage)
  return command.run(given, terminal)
}

/**
 * The exit code of a command line: 0 done, 1 faults were found, 2 the command line is not right, 3 the machine is in the
 * way (a file, a port). A mistake of the user is told in one sentence; only a mistake of the program shows its trace.
 */
export async function main(words: readonly string[], streams: Streams): Promise<number> {
  const terminal = terminalOf(languageOf(askedLanguage(words), process.env), streams)
  try {
    return await dispatch(words, terminal)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    terminal.warn(say(terminal.language, error.key, error.values))
    return error.exitCode
  }
}
