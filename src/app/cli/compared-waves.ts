import type { Study, Wave } from '../../core/study/study.ts'
import { wavesUpTo } from '../../core/study/wave-chain.ts'
import type { WavePair } from '../../core/trends/trend.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Given, Option } from './command.ts'

/** The option that names two waves to be compared. */
export const compareOption: Readonly<Record<string, Option>> = {
  compare: { type: 'string', value: 'FROM,TO', help: 'option-compare' },
}

/** True when the first wave comes after the second: it follows on it, or opens later where neither follows on the other. */
function isReversed({ waves }: Study, from: Wave, to: Wave): boolean {
  if (wavesUpTo(waves, to.id).includes(from)) return false
  return wavesUpTo(waves, from.id).includes(to) || from.opens > to.opens
}

/**
 * The two waves of `--compare`, the earlier one first, or `null` when the option is not given.
 *
 * @param alone options that cannot be combined with it
 * @throws UserError for anything but two waves of the study, in their order
 */
export function comparedWaves(study: Study, given: Given, alone: readonly string[]): WavePair | null {
  const asked = given.text('compare')
  if (asked === undefined) return null
  const usage = (key: UserError['key'], values: UserError['values']) => new UserError(key, values, exitCodes.usage)
  const other = alone.find((option) => given.text(option) !== undefined)
  if (other !== undefined) throw usage('compare-alone', { option: `--${other}` })
  const ids = asked.split(',').map((id) => id.trim())
  const [first = '', second = ''] = ids
  const waves = study.waves.map(({ id }) => id).join(', ')
  if (ids.length !== 2) throw usage('compare-two', { value: asked, waves })
  const wave = (id: string): Wave => {
    const found = study.waves.find((one) => one.id === id)
    if (found === undefined) throw usage('command-no-wave', { wave: id, waves })
    return found
  }
  const [from, to] = [wave(first), wave(second)]
  if (from === to) throw usage('compare-same', { wave: first })
  if (isReversed(study, from, to)) throw usage('compare-order', { from: first, to: second })
  return { from, to }
}
