import { markOf, type Marked } from '../dataset/answer-kind.ts'
import { languages, type Language, type Text } from '../text.ts'
import type { Annex } from './annex.ts'
import { annexPages, type SitePage } from './annex-pages.ts'
import type { CodebookForReaders } from './codebook-model.ts'
import { codebookPage } from './codebook-page.ts'
import type { DataOffer, OpenFile } from './data-offer.ts'
import { dataPage } from './data-page.ts'
import type { EditionPart } from './edition-menu.ts'
import type { AnnexFile } from './annex-files.ts'
import type { Download } from './downloads-html.ts'
import { methodPage } from './method-page.ts'
import type { MethodReport } from './method-report.ts'
import { frontPage, type Asks, type SiteState, type WaveState } from './front-page.ts'
import { messagePage } from './message-page.ts'
import { editionOf } from './contents-html.ts'
import { dataPath, filePath, localised, questionnairePath, type Edition } from './paths.ts'
import type { QuestionnaireAnnex } from './questionnaire-model.ts'
import { questionnairePage } from './questionnaire-page.ts'
import { verificationPage } from './verification-page.ts'
import type { VerificationReport } from './verification-report.ts'

/** The pages of a site by their address. */
export type SitePages = Iterable<readonly [string, string]> & {
  readonly has: (path: string) => boolean
  readonly keys: () => Iterable<string>
  /** The page, made when it is asked for the first time. */
  readonly get: (path: string) => string | undefined
}

/** A site made ready: every page by its address, and what to say when there is no page. */
export type Site = {
  /** The address, from `/nl/` on, to the page. */
  readonly pages: SitePages
  /** The files that can be downloaded, by their address. */
  readonly files: ReadonlyMap<string, OpenFile>
  readonly notFound: Readonly<Record<Language, string>>
  readonly failure: Readonly<Record<Language, string>>
}

/** A study as the site shows it. A wave without an annex is named on the front page, without links. */
export type SiteStudy = {
  readonly id: string
  readonly title: Text
  readonly description: Text
  readonly waves: readonly SiteWave[]
  /** Pairs of waves side by side. */
  readonly comparisons?: readonly SiteComparison[]
}

/** Two waves side by side, with the files of that annex in a language. */
export type SiteComparison = {
  readonly annex: Annex
  readonly files?: (language: Language) => readonly AnnexFile[]
}

/** The questionnaire of a wave and its codebook, and the questionnaire as a file where the site offers it. */
export type SiteQuestionnaire = {
  readonly annex: QuestionnaireAnnex
  readonly codebook: CodebookForReaders
  readonly file?: (language: Language) => AnnexFile
}

/** A wave as the site shows it. */
export type SiteWave = Marked & {
  readonly id: string
  readonly title: Text
  readonly respondents: number
  readonly complete: number
  readonly annex: Annex | null
  /** What is asked and what is stored, where the site shows it. */
  readonly questionnaire?: SiteQuestionnaire
  readonly verification: VerificationReport | null
  /** Whether the questionnaire can be filled in on the site, for a trial or for real. */
  readonly asks?: Asks | null
  /** Which data there are and who may have them, where the site tells it. */
  readonly data?: DataOffer
  /** How the wave was done, where the site shows it. */
  readonly method?: MethodReport
  /** The files with the whole annex, in a language; each is made when its page is made, because the page tells its size. */
  readonly files?: (language: Language) => readonly AnnexFile[]
}

/**
 * The whole site in both languages.
 *
 * @example siteOf([study]).pages.get('/nl/basisartsen/2023/annex/') // → '<!doctype html>…'
 */
export function siteOf(studies: readonly SiteStudy[]): Site {
  const state = stateOf(studies)
  const pages = languages.flatMap((language) =>
    [
      frontPage(state, language),
      ...studies.flatMap((study) => [
        ...study.waves.flatMap((wave) => wavePages(wave, pairsOf(study), language)),
        ...(study.comparisons ?? []).flatMap((comparison) => comparisonPages(comparison, language)),
      ]),
    ].map((one): [string, SitePage] => [localised(language, one.path), one]),
  )
  return {
    pages: madeOnce(new Map(pages)),
    files: new Map<string, OpenFile>(
      languages.flatMap((language) =>
        studies.flatMap(({ waves, comparisons = [] }) => [
          ...waves.flatMap((wave) => [
            ...filesOf(wave, language),
            ...printOf(wave, language),
            ...documentationOf(wave, language),
          ]),
          ...comparisons.flatMap((comparison) => filesOf(comparison, language)),
        ]),
      ),
    ),
    notFound: { nl: messagePage('not-found', 'nl'), en: messagePage('not-found', 'en') },
    failure: { nl: messagePage('failure', 'nl'), en: messagePage('failure', 'en') },
  }
}

/** Pages that are made when somebody first asks for them: one that tells the sizes of files needs those files. */
function madeOnce(pages: ReadonlyMap<string, SitePage>): SitePages {
  const made = new Map<string, string>()
  const get = (path: string): string | undefined => {
    const page = made.get(path) ?? pages.get(path)?.page
    if (page !== undefined) made.set(path, page)
    return page
  }
  return {
    has: (path) => pages.has(path),
    keys: () => pages.keys(),
    get,
    *[Symbol.iterator]() {
      for (const path of pages.keys()) yield [path, get(path) ?? '']
    },
  }
}

/** What the front page tells of the studies. */
export const stateOf = (studies: readonly SiteStudy[]): SiteState => ({
  studies: studies.map((study) => ({
    study: { id: study.id, title: study.title, description: study.description },
    comparisons: pairsOf(study),
    waves: study.waves.map((wave): WaveState => ({
      id: wave.id,
      title: wave.title,
      ...markOf([wave]),
      respondents: wave.respondents,
      complete: wave.complete,
      tables: wave.annex?.blocks.flatMap(({ tables }) => tables).length ?? 0,
      questionnaire: wave.questionnaire !== undefined,
      verification: wave.verification,
      asks: wave.asks ?? null,
      rebuilt: (wave.annex?.rebuilt ?? wave.questionnaire?.annex.rebuilt ?? null) !== null,
    })),
  })),
})

/** The pairs of waves of a study that are compared on the site. */
const pairsOf = ({ comparisons = [] }: SiteStudy): readonly Required<Edition>[] =>
  comparisons.flatMap(({ annex: { study, wave, from } }) =>
    from === null ? [] : [{ study: study.id, wave: wave.id, from: from.id }],
  )

const comparisonPages = (comparison: SiteComparison, language: Language): readonly SitePage[] =>
  annexPages(comparison.annex, language, {
    present: new Set(),
    downloads: () => filesOf(comparison, language).map(offered),
  })

function wavePages(wave: SiteWave, pairs: readonly Required<Edition>[], language: Language): readonly SitePage[] {
  const { annex, questionnaire, verification, method } = wave
  const present = new Set<EditionPart>([
    ...(annex === null ? [] : (['tables'] as const)),
    ...(method === undefined ? [] : (['method'] as const)),
    ...(questionnaire === undefined ? [] : (['questionnaire', 'codebook'] as const)),
    ...(wave.data === undefined ? [] : (['data'] as const)),
    ...(annex === null || verification === null ? [] : (['verification'] as const)),
  ])
  return [
    ...(annex === null
      ? []
      : annexPages(annex, language, {
          present,
          downloads: () => filesOf(wave, language).map(offered),
          comparisons: pairs.filter((pair) => pair.wave === wave.id || pair.from === wave.id),
        })),
    ...(annex === null || verification === null ? [] : [verificationPage(annex, verification, present, language)]),
    ...(method === undefined ? [] : [methodPage(method, present, language)]),
    ...(wave.data === undefined ? [] : [dataPage(wave.data, present, language)]),
    ...(questionnaire === undefined
      ? []
      : [
          questionnairePage(questionnaire.annex, present, () => printOf(wave, language).map(offered), language),
          codebookPage(questionnaire.codebook, present, language),
        ]),
  ]
}

/** The files of an annex in one language, each with its address. */
function filesOf(
  { annex, files }: Pick<SiteWave, 'annex' | 'files'>,
  language: Language,
): readonly (readonly [string, AnnexFile])[] {
  if (annex === null || files === undefined) return []
  const edition = editionOf(annex)
  return files(language).map((file) => [localised(language, filePath(edition, file.name)), file])
}

/** What describes the data of a wave as a file, with its address. */
const documentationOf = ({ data }: SiteWave, language: Language): readonly (readonly [string, OpenFile])[] => {
  if (data === undefined) return []
  const file = data.documentation(language)
  const path = dataPath({ study: data.study.id, wave: data.wave.id })
  return [[`${localised(language, path)}${file.name}`, file]]
}

/** The questionnaire of a wave as a file, with its address. */
function printOf({ questionnaire }: SiteWave, language: Language): readonly (readonly [string, AnnexFile])[] {
  const file = questionnaire?.file?.(language)
  if (questionnaire === undefined || file === undefined) return []
  const { study, wave } = questionnaire.annex
  const path = questionnairePath({ study: study.id, wave: wave.id })
  return [[`${localised(language, path)}${file.name}`, file]]
}

const offered = ([address, { format, title, make }]: readonly [string, AnnexFile]): Download => ({
  format,
  address,
  title,
  bytes: make().length,
})
