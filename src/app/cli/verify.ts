import { say } from '../../core/messages/say.ts'
import type { VerifiedFigure } from '../../core/tables/verify-published.ts'
import { verifyPublished } from '../../core/tables/verify-published.ts'
import { tablesOfWave, tabulate } from '../../core/tables/tabulate.ts'
import { loadPublished } from '../published-files.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { openAnswers } from './open-answers.ts'
import { openStudy, openWave } from './open-study.ts'

const count = (figures: readonly VerifiedFigure[], verdict: VerifiedFigure['verdict']): number =>
  figures.filter((figure) => figure.verdict === verdict).length

/** One figure that is not equal: the place, what is printed, what we have, and why where that is known. */
function figureLine({ kind, row, column, statistic, printed, ours, reason }: VerifiedFigure): string {
  const place = [kind, row, column, statistic].filter((part) => part !== null).join(' ')
  return `    ${place}: ${printed} ≠ ${ours ?? '-'}${reason === null ? '' : ` (${reason})`}`
}

/** `loopbaan verify`: every published figure against ours; exit code 1 when one differs. */
export const verify: Command = {
  summary: 'verify-summary',
  study: true,
  options: {
    ...waveOption,
    against: { type: 'string', value: 'FILE', help: 'option-against' },
    json: { type: 'boolean', help: 'option-json' },
    ...dataOption,
  },
  examples: ['verify basisartsen --against published/2023', 'verify basisartsen --against published/2023 --json'],
  run: async (given, terminal) => {
    const { study, folder } = await openStudy(given.study ?? '', terminal)
    const wave = openWave(study, given)
    const named = given.text('against') ?? `published/${wave.id}`
    const published = await loadPublished(folder, named)
    if (published.wave !== wave.id) {
      throw new UserError('command-no-wave', { wave: published.wave, waves: wave.id }, exitCodes.usage)
    }
    const { questionnaire, dataset } = await openAnswers(study, wave, given, terminal.language)
    const found = verifyPublished(published, tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset)))
    const different = count(found, 'different')
    if (given.flag('json')) {
      terminal.out(JSON.stringify({ study: study.id, wave: wave.id, total: found.length, figures: found }, null, 2))
      return different > 0 ? exitCodes.faults : exitCodes.done
    }
    const { language } = terminal
    for (const { id } of published.tables) {
      const own = found.filter(({ table }) => table === id)
      const counts = {
        equal: count(own, 'equal'),
        exceptions: count(own, 'exception'),
        different: count(own, 'different'),
      }
      terminal.out(say(language, 'verify-table', { table: id, ...counts }))
      for (const figure of own) if (figure.verdict !== 'equal') terminal.out(figureLine(figure))
    }
    terminal.out(
      say(language, 'verify-total', {
        equal: count(found, 'equal'),
        total: found.length,
        exceptions: count(found, 'exception'),
        different,
      }),
    )
    return different > 0 ? exitCodes.faults : exitCodes.done
  },
}
