import path from 'node:path'
import { fullCodebook } from '../../core/dataset/codebook.ts'
import { codebookCsv } from '../../core/exchange/codebook-csv.ts'
import type { Annex } from '../../core/publication/annex.ts'
import { annexFormats, type AnnexFormat } from '../../core/publication/annex-files.ts'
import { printSize } from '../../core/publication/annex-files-words.ts'
import { editionOf } from '../../core/study/edition.ts'
import type { Wave } from '../../core/study/study.ts'
import { pairName } from '../../core/trends/trend.ts'
import { annexDownloads } from '../engine/annex-downloads.ts'
import { countWave } from '../engine/prepare-wave.ts'
import { comparisonAnnex, waveAnnex, type AnnexSource } from '../engine/site-study.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { readAssets, stylesOf } from '../web/assets.ts'
import type { Command, Given } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { compareOption, comparedWaves } from './compared-waves.ts'
import { openAnswers } from './open-answers.ts'
import { openStudy, openWave } from './open-study.ts'
import type { Terminal } from './terminal.ts'
import { writeFiles } from './write-files.ts'

/** The formats of `--format`, in the order in which they are made. */
function formatsOf(given: Given): readonly AnnexFormat[] {
  const asked = given
    .text('format')
    ?.split(',')
    .map((format) => format.trim())
  if (asked === undefined) return annexFormats
  const unknown = asked.find((format) => annexFormats.every((known) => known !== format))
  if (unknown === undefined) return annexFormats.filter((format) => asked.includes(format))
  throw new UserError('annex-no-format', { format: unknown, formats: annexFormats.join(', ') }, exitCodes.usage)
}

/** The annex that is asked for, with what only the annex of one wave has: the codebook, for the zip with CSV files. */
async function askedAnnex(given: Given, terminal: Terminal): Promise<AskedAnnex> {
  const { study } = await openStudy(given.study ?? '', terminal)
  const counted = async (one: Wave): Promise<AnnexSource> => {
    const opened = await openAnswers(study, one, given, terminal)
    return { ...opened, wave: one, ...countWave(study, one, opened.questionnaire, opened.dataset) }
  }
  const pair = comparedWaves(study, given, ['wave'])
  if (pair !== null) {
    const { from, to } = pair
    const annex = comparisonAnnex(study, await counted(from), await counted(to))
    const values = { study: study.id, from: from.id, to: to.id }
    if (annex === null) throw new UserError('compare-no-tables', values, exitCodes.faults)
    return { annex, questionnaire: null, place: [study.id, pairName(from.id, to.id)] }
  }
  const wave = openWave(study, given)
  const ready = await counted(wave)
  const annex = waveAnnex(editionOf(study, wave.id), ready)
  if (annex === null) throw new UserError('annex-no-tables', { study: study.id, wave: wave.id }, exitCodes.faults)
  const questionnaire = codebookCsv(fullCodebook(ready.questionnaire), terminal.language)
  return { annex, questionnaire, place: [study.id, wave.id] }
}

type AskedAnnex = {
  readonly annex: Annex
  readonly questionnaire: string | null
  /** The folders below `out/`. */
  readonly place: readonly string[]
}

/** `loopbaan annex`: all tables of a wave, or of two waves side by side, as files. */
export const annexCommand: Command = {
  summary: 'annex-summary',
  study: true,
  options: {
    ...waveOption,
    ...compareOption,
    out: { type: 'string', value: 'FOLDER', help: 'option-out' },
    format: { type: 'string', value: 'LIST', help: 'option-annex-format' },
    ...dataOption,
  },
  examples: [
    'annex basisartsen --wave 2023',
    'annex basisartsen --format pdf --language en',
    'annex example --compare 2024,2026',
  ],
  run: async (given, terminal) => {
    const formats = formatsOf(given)
    const { annex, questionnaire, place } = await askedAnnex(given, terminal)
    const { language } = terminal
    const downloads = annexDownloads(annex, language, {
      style: stylesOf(await readAssets(), ['style.css']),
      questionnaire,
    })
    const folder = path.resolve(given.text('out') ?? path.join('out', ...place))
    const files = new Map(
      downloads.filter(({ format }) => formats.includes(format)).map(({ name, make }) => [name, make()]),
    )
    await writeFiles(folder, files)
    for (const [name, bytes] of files) {
      terminal.tell('annex-written', { file: path.join(folder, name), size: printSize(bytes.length, language) })
    }
    return exitCodes.done
  },
}
