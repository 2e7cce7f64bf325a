import { inLanguages } from '../../messages/in-languages.ts'
import { say } from '../../messages/say.ts'
import { ddiCodebook } from '../ddi/ddi-codebook.ts'
import { ddiDescription } from '../ddi/ddi-description.ts'
import type { ExportFormat } from './export-format.ts'

/** DDI-Codebook 2.5: what archives keep. It describes the variables and holds no answers. */
export const ddi: ExportFormat = {
  title: 'export-ddi',
  holds: 'description',
  make: ({ study, wave, file, translated, language, name }) => {
    const other = language === 'nl' ? 'en' : 'nl'
    const { xml, issues } = ddiCodebook(
      file,
      ddiDescription({
        id: name,
        title: inLanguages((one) => `${study.title[one]} – ${wave.title[one]}`),
        languages: [language, other],
        abstract: study.description,
        producers: study.organisation === null ? [] : [study.organisation.name[language]],
        produced: wave.closes,
        waves: [{ title: wave.title, opens: wave.opens, closes: wave.closes }],
        population: wave.population,
        access: inLanguages((one) => say(one, 'export-access')),
        answers: file.answers ?? 'real',
        fileName: `${name}.sav`,
        levelFileNames: new Map(file.levels.map(({ id }) => [id, `${name}-${id}.sav`])),
      }),
      [translated],
    )
    return { files: new Map([[`${name}-ddi.xml`, xml]]), issues }
  },
}
