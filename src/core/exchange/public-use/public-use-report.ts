import type { PublicTable } from '../../disclosure/public-table.ts'
import { say } from '../../messages/say.ts'
import type { Questionnaire } from '../../questionnaire/questionnaire.ts'
import { sourcesOf } from '../../simulation/quota-source.ts'
import { editionOf } from '../../study/edition.ts'
import type { Study } from '../../study/study.ts'
import type { Language } from '../../text.ts'
import type { KeptFigure } from './kept-figures.ts'
import type { MissedBecause } from './missed-because.ts'
import { missedBecause, missedWords } from './missed-because.ts'

/** What became of the published figures in a file of synthetic answers; the JSON file beside it. */
export type PublicUseReport = {
  readonly study: string
  readonly wave: string
  /** Always true: it stands here as in every file. */
  readonly simulated: true
  readonly seed: number
  readonly respondents: number
  /** The profiles under which the tables were protected. */
  readonly profiles: readonly string[]
  readonly weighted: boolean
  readonly figures: { readonly total: number; readonly kept: number; readonly missed: number; readonly hidden: number }
  readonly tables: readonly { readonly table: string; readonly total: number; readonly kept: number }[]
  readonly missed: readonly (Omit<KeptFigure, 'kept'> & { readonly because: MissedBecause })[]
}

/** What a report is about. */
export type ReportedFile = {
  readonly study: Study
  readonly questionnaire: Questionnaire
  readonly tables: readonly PublicTable[]
  readonly figures: readonly KeptFigure[]
  readonly seed: number
  readonly respondents: number
}

const isHidden = ({ marks }: { readonly marks: readonly string[] }): boolean => marks.includes('suppressed')

/**
 * How many published figures come out of the synthetic answers, and which do not and why.
 *
 * @example publicUseReport(file).figures // → { total: 179, kept: 171, missed: 8, hidden: 12 }
 */
export function publicUseReport({
  study,
  questionnaire,
  tables,
  figures,
  seed,
  respondents,
}: ReportedFile): PublicUseReport {
  const specs = new Map(editionOf(study, questionnaire.wave).tables.map((spec) => [spec.id, spec]))
  const find = sourcesOf(questionnaire)
  const known = new Map(tables.map((table) => [table.id, table]))
  const byTable = Map.groupBy(figures, ({ table }) => table)
  const missed = figures.flatMap(({ kept, ...figure }) => {
    const table = known.get(figure.table)
    if (kept || table === undefined) return []
    return [{ ...figure, because: missedBecause({ ...figure, kept }, table, specs.get(figure.table), find) }]
  })
  return {
    study: study.id,
    wave: questionnaire.wave,
    simulated: true,
    seed,
    respondents,
    profiles: [...new Set(tables.map(({ profile }) => profile))],
    weighted: tables.some(({ weighted }) => weighted),
    figures: {
      total: figures.length,
      kept: figures.length - missed.length,
      missed: missed.length,
      hidden: tables.reduce((sum, { cells }) => sum + cells.flat().filter(isHidden).length, 0),
    },
    tables: [...byTable].map(([table, own]) => ({
      table,
      total: own.length,
      kept: own.filter(({ kept }) => kept).length,
    })),
    missed,
  }
}

/**
 * What a report says in a few sentences: how many figures are kept, and what a user must know.
 *
 * @example publicUseSummary(report, 'en')[0] // → '171 of the 179 published figures come out again: all but 8.'
 */
export function publicUseSummary(
  { figures, profiles, weighted }: PublicUseReport,
  language: Language,
): readonly string[] {
  return [
    say(language, 'public-use-kept', figures),
    say(language, 'public-use-hidden', figures),
    ...(profiles.includes('already-published') ? [say(language, 'public-use-open-profile')] : []),
    ...(weighted ? [say(language, 'public-use-weighted')] : []),
  ]
}

/**
 * The report as text: what the files are, how many figures are kept, and table by table every one that is not.
 *
 * @example publicUseText(report, 'Panel – 2023', 'en').split('\n')[0] // → 'Simulated answers with the published tables: Panel – 2023'
 */
export function publicUseText(report: PublicUseReport, title: string, language: Language): string {
  const tables = report.tables.filter(({ total, kept }) => kept < total)
  return [
    say(language, 'public-use-title', { title }),
    '',
    say(language, 'public-use-statement'),
    '',
    ...publicUseSummary(report, language),
    ...tables.flatMap(({ table, total, kept }) => [
      '',
      say(language, 'public-use-missed-table', { table, total, missed: total - kept }),
      ...report.missed
        .filter((figure) => figure.table === table)
        .map(({ kind, row, column, statistic, published, synthetic, because }) => {
          const place = [kind, row, column, statistic].filter((part) => part !== null).join(' ')
          const values = { place, published, synthetic: synthetic ?? say(language, 'public-use-no-figure') }
          return `  ${say(language, 'public-use-missed', { ...values, reason: say(language, missedWords[because]) })}`
        }),
    ]),
    '',
  ].join('\n')
}
