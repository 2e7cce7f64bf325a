import { comparisonJson } from '../../core/trends/comparison-json.ts'
import { comparisonText } from '../../core/trends/comparison-text.ts'
import { compareQuestionnaires } from '../../core/trends/compare-questionnaires.ts'
import type { Edition } from '../../core/trends/comparison.ts'
import { lossesOf } from '../../core/trends/judge-changes.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command, Given } from './command.ts'
import { openStudy } from './open-study.ts'
import type { Terminal } from './terminal.ts'

/** The wave of an option, or `null` when the option is not given. */
function askedWave(study: Study, given: Given, option: 'from' | 'to'): Wave | null {
  const asked = given.text(option)
  if (asked === undefined) return null
  const wave = study.waves.find(({ id }) => id === asked)
  if (wave !== undefined) return wave
  const waves = study.waves.map(({ id }) => id).join(', ')
  throw new UserError('command-no-wave', { wave: asked, waves }, exitCodes.usage)
}

function notClear(study: Study, option: 'from' | 'to'): UserError {
  const waves = study.waves.map(({ id }) => id).join(', ')
  return new UserError('diff-which-wave', { study: study.id, option: `--${option}`, waves }, exitCodes.usage)
}

/**
 * The waves of two versions of a study: those that are asked for, else the same one on both sides where there is one
 * choice, else the last that both have, since that is the one that is being worked on.
 */
function wavesOf(first: Study, second: Study, given: Given): { readonly from: Wave; readonly to: Wave } {
  const [from, to] = [askedWave(first, given, 'from'), askedWave(second, given, 'to')]
  const like = (study: Study, wave: Wave | null): Wave | undefined => study.waves.find(({ id }) => id === wave?.id)
  const both = first.waves.filter((wave) => like(second, wave) !== undefined)
  const shared = both.toSorted((a, b) => (a.opens < b.opens ? -1 : 1)).at(-1) ?? null
  const start = from ?? like(first, to) ?? shared ?? (first.waves.length === 1 ? first.waves[0] : undefined)
  const end =
    to ?? like(second, from) ?? like(second, shared) ?? (second.waves.length === 1 ? second.waves[0] : undefined)
  if (start === undefined) throw notClear(first, 'from')
  if (end === undefined) throw notClear(second, 'to')
  return { from: start, to: end }
}

async function editionsOf(given: Given, terminal: Terminal): Promise<readonly [from: Edition, to: Edition]> {
  const { study: first } = await openStudy(given.study ?? '', terminal)
  if (given.second !== undefined) {
    const { study: second } = await openStudy(given.second, terminal)
    const { from, to } = wavesOf(first, second, given)
    return [
      { study: first, wave: from },
      { study: second, wave: to },
    ]
  }
  const [from, to] = [askedWave(first, given, 'from'), askedWave(first, given, 'to')]
  if (from === null || to === null) throw new UserError('diff-name-both', {}, exitCodes.usage)
  return [
    { study: first, wave: from },
    { study: first, wave: to },
  ]
}

/**
 * `loopbaan diff`: two questionnaires, variable by variable; with `--strict` exit code 1 when stored answers do not
 * mean the same any more.
 */
export const diffCommand: Command = {
  summary: 'diff-summary',
  study: true,
  second: true,
  options: {
    from: { type: 'string', value: 'ID', help: 'option-from' },
    to: { type: 'string', value: 'ID', help: 'option-to' },
    all: { type: 'boolean', help: 'option-all' },
    strict: { type: 'boolean', help: 'option-strict' },
    json: { type: 'boolean', help: 'option-json' },
  },
  examples: ['diff example --from 2024 --to 2026', 'diff studies/example studies/example --strict'],
  run: async (given, terminal) => {
    const [from, to] = await editionsOf(given, terminal)
    const comparison = compareQuestionnaires(from, to)
    terminal.out(
      given.flag('json')
        ? comparisonJson(comparison)
        : comparisonText(comparison, terminal.language, given.flag('all')),
    )
    const { breaking, recode } = lossesOf(comparison)
    return breaking + recode > 0 && given.flag('strict') ? exitCodes.faults : exitCodes.done
  },
}
