import path from 'node:path'
import { codebook } from '../../core/dataset/codebook.ts'
import { codebookCsv } from '../../core/exchange/codebook-csv.ts'
import { annexFormats, type AnnexFormat } from '../../core/publication/annex-files.ts'
import { printSize } from '../../core/publication/annex-files-words.ts'
import { annexDownloads } from '../engine/annex-downloads.ts'
import { prepareWave } from '../engine/prepare-wave.ts'
import { siteStudy } from '../engine/site-study.ts'
import { dataFolder } from '../folders.ts'
import { UserError, exitCodes } from '../user-error.ts'
import { readAssets } from '../web/assets.ts'
import type { Command, Given } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { openStudy, openWave } from './open-study.ts'
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

/** `loopbaan annex`: all tables of a wave as files. */
export const annexCommand: Command = {
  summary: 'annex-summary',
  study: true,
  options: {
    ...waveOption,
    out: { type: 'string', value: 'FOLDER', help: 'option-out' },
    format: { type: 'string', value: 'LIST', help: 'option-annex-format' },
    ...dataOption,
  },
  examples: ['annex basisartsen --wave 2023', 'annex basisartsen --format pdf --language en'],
  run: async (given, terminal) => {
    const formats = formatsOf(given)
    const { study, folder: source } = await openStudy(given.study ?? '', terminal)
    const wave = openWave(study, given)
    const ready = await prepareWave(study, source, wave, dataFolder(given.text('data')))
    const annex = siteStudy({ study, waves: [ready] }).waves[0]?.annex ?? null
    if (annex === null) throw new UserError('annex-no-tables', { study: study.id, wave: wave.id }, exitCodes.faults)
    const { language } = terminal
    const downloads = annexDownloads(annex, language, {
      style: (await readAssets()).get('style.css')?.body ?? '',
      questionnaire: codebookCsv(codebook(ready.questionnaire), language),
    })
    const folder = path.resolve(given.text('out') ?? path.join('out', study.id, wave.id))
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
