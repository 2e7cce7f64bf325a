import { say } from '../../core/messages/say.ts'
import type { Language } from '../../core/text.ts'
import type { Command, Option } from './command.ts'
import { commonOptions } from './command.ts'

/** Two columns, the first as wide as its widest cell. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

const optionName = (name: string, { value, short }: Option): string =>
  `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`

/** The help of one command: what it does, its options, and examples that work as they stand. */
export function commandHelp(name: string, command: Command, language: Language): string {
  const options = Object.entries({ ...command.options, ...commonOptions })
  const other = command.second === true ? ` [${say(language, 'help-other-study')}]` : ''
  const study = command.study ? ` <${say(language, 'help-study')}>${other}` : ''
  const file = command.file === undefined ? '' : ` <${say(language, 'help-file')}>`
  return [
    say(language, command.summary),
    '',
    `${say(language, 'help-usage')}: loopbaan ${name}${study}${file} [${say(language, 'help-options')}]`,
    '',
    `${say(language, 'help-options-title')}:`,
    ...columns(options.map(([key, option]) => [optionName(key, option), say(language, option.help)])),
    '',
    `${say(language, 'help-examples')}:`,
    ...command.examples.map((example) => `  loopbaan ${example}`),
  ].join('\n')
}

/** The help of the program: its commands. */
export function programHelp(commands: Readonly<Record<string, Command>>, language: Language): string {
  return [
    say(language, 'help-program'),
    '',
    `${say(language, 'help-usage')}: loopbaan <${say(language, 'help-command')}> [${say(language, 'help-options')}]`,
    '',
    `${say(language, 'help-commands')}:`,
    ...columns(Object.entries(commands).map(([name, { summary }]) => [name, say(language, summary)])),
    '',
    say(language, 'help-more'),
  ].join('\n')
}
