import { wavesReport } from '../../core/trends/waves-report.ts'
import { wavesJson, wavesText } from '../../core/trends/waves-text.ts'
import { exitCodes } from '../user-error.ts'
import type { Command } from './command.ts'
import { openStudy } from './open-study.ts'

/** `loopbaan waves`: the waves of a study, what is different between them, and what can be compared. */
export const wavesCommand: Command = {
  summary: 'waves-summary',
  study: true,
  options: { json: { type: 'boolean', help: 'option-json' } },
  examples: ['waves example', 'waves example --json'],
  run: async (given, terminal) => {
    const { study } = await openStudy(given.study ?? '', terminal)
    const report = wavesReport(study)
    terminal.out(given.flag('json') ? wavesJson(report) : wavesText(report, terminal.language))
    return exitCodes.done
  },
}
