import path from 'node:path'
import { say } from '../../core/messages/say.ts'
import type { PublishedTables } from '../../core/published/published-schema.ts'
import { sayExpected } from '../../core/tables/say-expected.ts'
import { verifiedCounts, verifiedLine } from '../../core/tables/verified-counts.ts'
import type { VerifiedFigure } from '../../core/tables/verify-published.ts'
import { verifyPublished } from '../../core/tables/verify-published.ts'
import { tablesOfWave, tabulate } from '../../core/tables/tabulate.ts'
import type { Language } from '../../core/text.ts'
import { loadPublished, publishedOf } from '../published-files.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { openAnswers } from './open-answers.ts'
import { openStudy, openWave } from './open-study.ts'

/** One figure that is not equal: the place, what is printed, what we have, and why where that is known. */
function figureLine(figure: VerifiedFigure, language: Language): string {
  const { kind, row, column, statistic, printed, ours, verdict, reason, instead } = figure
  const place = [kind, row, column, statistic].filter((part) => part !== null).join(' ')
  if (verdict === 'not-compared') {
    return `    ${say(language, 'verify-not-compared', { place, printed, reason: reason ?? '' })}`
  }
  const missed = verdict === 'different' && instead !== null ? sayExpected(instead, language) : null
  const told = missed ?? reason
  return `    ${place}: ${printed} ≠ ${ours ?? '-'}${told === null ? '' : ` (${told})`}`
}

/** The figures that a wave is held against: those of the file that is named, or of all files about the wave. */
async function published(folder: string, wave: string): Promise<PublishedTables> {
  const found = await publishedOf(folder, wave)
  if (found !== null) return found.published
  throw new UserError('command-no-published', { file: path.join(folder, 'published', `${wave}.json`) })
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
  examples: [
    'verify basisartsen --against published/2023',
    'verify basisartsen --against published/2023 --json',
    'verify specialisten --against published/2024-aios',
  ],
  run: async (given, terminal) => {
    const { study, folder } = await openStudy(given.study ?? '', terminal)
    const named = given.text('against')
    const against = named === undefined ? null : await loadPublished(folder, named)
    const wave = openWave(study, given, against?.wave)
    const figures = against ?? (await published(folder, wave.id))
    if (figures.wave !== wave.id) {
      throw new UserError('command-no-wave', { wave: figures.wave, waves: wave.id }, exitCodes.usage)
    }
    const { questionnaire, dataset } = await openAnswers(study, wave, given, terminal)
    const found = verifyPublished(figures, tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset)))
    const counts = verifiedCounts(found)
    const code = counts.different > 0 ? exitCodes.faults : exitCodes.done
    if (given.flag('json')) {
      const { total, notCompared } = counts
      const about = { study: study.id, wave: wave.id, total, ...(notCompared > 0 ? { notCompared } : {}) }
      terminal.out(JSON.stringify({ ...about, figures: found }, null, 2))
      return code
    }
    const { language } = terminal
    for (const id of new Set(found.map(({ table }) => table))) {
      const own = found.filter(({ table }) => table === id)
      const ownCounts = verifiedCounts(own)
      const key = ownCounts.notCompared > 0 ? 'verify-table-partly' : 'verify-table'
      terminal.out(say(language, key, { table: id, ...ownCounts }))
      for (const figure of own) if (figure.verdict !== 'equal') terminal.out(figureLine(figure, language))
    }
    terminal.out(verifiedLine(counts, language))
    return code
  },
}
