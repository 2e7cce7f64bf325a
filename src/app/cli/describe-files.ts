import { fullCodebook } from '../../core/dataset/codebook.ts'
import { codebookCsv } from '../../core/exchange/codebook-csv.ts'
import { say } from '../../core/messages/say.ts'
import { codebookForReaders } from '../../core/publication/codebook-for-readers.ts'
import { codebookHtml, codebookLead } from '../../core/publication/codebook-html.ts'
import { standalonePage, type StandaloneDocument } from '../../core/publication/flow-document.ts'
import { flowHtml } from '../../core/publication/flow-html.ts'
import { flowJson } from '../../core/publication/flow-json.ts'
import { flowMap } from '../../core/publication/flow-map.ts'
import { flowText } from '../../core/publication/flow-text.ts'
import type { TimedFlow } from '../../core/publication/flow.ts'
import { questionnaireHtml } from '../../core/publication/questionnaire-page.ts'
import { questionnaireDocument } from '../../core/publication/questionnaire-typst.ts'
import { simulatedHtml } from '../../core/publication/simulated-html.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import type { Language } from '../../core/text.ts'
import { compilePdf } from '../engine/typst.ts'

/** The forms in which a questionnaire is described. */
export const descriptionFormats = ['text', 'svg', 'csv', 'json', 'html', 'pdf'] as const

/** One of the forms. */
export type DescriptionFormat = (typeof descriptionFormats)[number]

/** What is described, in which language; `styles` is the text of the style sheets for pages. */
export type Described = {
  readonly study: Study
  readonly wave: Wave
  readonly flow: TimedFlow
  readonly language: Language
  readonly styles: string
}

/** The pages that stand on their own: the flow, the questionnaire and the codebook, with links between them. */
function pages({ study, wave, flow, language, styles }: Described): ReadonlyMap<string, string> {
  const book = codebookForReaders(study, wave)
  const names = { study: study.title[language], wave: wave.title[language] }
  const put = (page: Pick<StandaloneDocument, 'title' | 'lead' | 'warning' | 'content'>): string =>
    standalonePage({ language, styles, ...page })
  return new Map([
    [
      'flow.html',
      put({
        title: say(language, 'flow-of', names),
        lead: null,
        warning: simulatedHtml(flow.bases ?? { simulated: false }, language),
        content: flowHtml(flow, language),
      }),
    ],
    [
      'questionnaire.html',
      put({
        title: say(language, 'printed-of-wave', names),
        lead: say(language, 'printed-lead'),
        warning: null,
        content: questionnaireHtml(flow.annex, null, language),
      }),
    ],
    [
      'codebook.html',
      put({
        title: say(language, 'codebook-title'),
        lead: codebookLead(book, language),
        warning: null,
        content: codebookHtml(book, { language, questionnaire: 'questionnaire.html' }),
      }),
    ],
  ])
}

/**
 * The files of a description in one form, by name. Text, SVG, CSV and JSON are one file.
 *
 * @example describeFiles('html', described).keys() // → 'flow.html', 'questionnaire.html', 'codebook.html'
 */
export function describeFiles(
  format: DescriptionFormat,
  described: Described,
): ReadonlyMap<string, string | Uint8Array> {
  const { study, wave, flow, language } = described
  switch (format) {
    case 'text':
      return new Map([['flow.txt', `${flowText(flow, language)}\n`]])
    case 'svg':
      return new Map([['flow.svg', `${flowMap(flow, language, { narrow: false, head: true })}\n`]])
    case 'csv':
      return new Map([['codebook.csv', codebookCsv(fullCodebook(questionnaireOf(study, wave)), language)]])
    case 'json':
      return new Map([['description.json', `${flowJson(flow, codebookForReaders(study, wave))}\n`]])
    case 'html':
      return pages(described)
    case 'pdf':
      return new Map([
        ['questionnaire.pdf', compilePdf('questionnaire.typ', questionnaireDocument(flow.annex, language))],
      ])
  }
}
