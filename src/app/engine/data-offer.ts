import { markOf } from '../../core/dataset/answer-kind.ts'
import { fullCodebook } from '../../core/dataset/codebook.ts'
import type { ExportFormatName } from '../../core/exchange/export-formats/export-formats.ts'
import { exportFormatNames, exportFormats } from '../../core/exchange/export-formats/export-formats.ts'
import { leastAlike } from '../../core/exchange/release/release-data.ts'
import { inLanguages } from '../../core/messages/in-languages.ts'
import { say } from '../../core/messages/say.ts'
import type { DataOffer, OpenFile } from '../../core/publication/data-offer.ts'
import type { Study } from '../../core/study/study.ts'
import type { Language, Text } from '../../core/text.ts'
import { exportWave } from './export-wave.ts'
import type { PreparedWave } from './prepare-wave.ts'
import { zipEntries } from './zip.ts'

/** The formats of one kind: those that hold answers, or those that describe. */
const formatsThat = (holds: 'answers' | 'description'): readonly ExportFormatName[] =>
  exportFormatNames.filter((name) => exportFormats[name].holds === holds)

const titleOf = (name: ExportFormatName): Text => inLanguages((language) => say(language, exportFormats[name].title))

/** The zip with all that describes a wave; made when it is first asked for. */
function documentation(study: Study, { wave, questionnaire, dataset }: PreparedWave, language: Language): OpenFile {
  let made: Uint8Array | null = null
  return {
    name: `${study.id}-${wave.id}-documentation-${language}.zip`,
    mediaType: 'application/zip',
    make: () => {
      made ??= zipped()
      return made
    },
  }
  function zipped(): Uint8Array {
    const exported = exportWave({
      study,
      wave,
      questionnaire,
      dataset,
      formats: formatsThat('description'),
      rules: { recipient: 'team', leaveOut: [] },
      language,
    })
    if (!exported.ok) throw new Error('A description holds nothing that may not leave')
    return zipEntries([...exported.value.files].map(([name, content]) => ({ name, content })))
  }
}

/** What the page about the data of a wave offers. */
export function dataOffer(study: Study, prepared: PreparedWave): DataOffer {
  const { wave, questionnaire, dataset } = prepared
  const book = fullCodebook(questionnaire)
  const labelOf = (id: string): Text | null => {
    const entry = book.get(id)
    return entry === undefined ? null : (entry.item.label ?? entry.item.text)
  }
  const files = { nl: documentation(study, prepared, 'nl'), en: documentation(study, prepared, 'en') }
  return {
    study: { id: study.id, title: study.title },
    wave: { id: wave.id, title: wave.title },
    ...markOf([dataset]),
    respondents: dataset.rows,
    documentation: (language) => files[language],
    described: formatsThat('description').map(titleOf),
    formats: formatsThat('answers').map((id) => ({ id, title: titleOf(id) })),
    identifying: study.identifying?.flatMap((id) => labelOf(id) ?? []) ?? null,
    leastAlike,
  }
}
