import { UserError, exitCodes } from '../user-error.ts'
import type { Given } from './command.ts'

/**
 * The value of an option that has a fixed list of choices.
 *
 * @throws UserError when it is not one of them
 */
export function oneOf<Choice extends string>(
  given: Given,
  option: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = given.text(option)
  if (value === undefined) return undefined
  const choice = choices.find((one) => one === value)
  if (choice !== undefined) return choice
  throw new UserError(
    'command-not-one-of',
    { option: `--${option}`, value, choices: choices.join(', ') },
    exitCodes.usage,
  )
}
