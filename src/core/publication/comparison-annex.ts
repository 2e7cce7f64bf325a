import { answerKind, markOf, type Marked } from '../dataset/answer-kind.ts'
import type { PublicTable } from '../disclosure/public-table.ts'
import { formatCount } from '../figures.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say, type MessageKey, type MessageValues } from '../messages/say.ts'
import type { Text } from '../text.ts'
import { blocksOf, columnsOf, hasGroups, rebuiltNote, type Annex, type AnnexStudy, type AnnexWave } from './annex.ts'
import { type MethodAnswers, methodOf, methodOfBoth } from './annex-method.ts'
import { inSentence } from './in-sentence.ts'
import { jointLegend, signs } from './marks.ts'
import { responseTable } from './response-rates.ts'

/** A wave that is compared, with how many answered and what was done to their answers. */
export type AnsweredWave = Marked & {
  readonly wave: AnnexWave
  readonly answers: MethodAnswers
}

const text = (key: MessageKey, values?: MessageValues): Text => inLanguages((language) => say(language, key, values))

/** How many differences the tables have with an interval, and how many of those carry a sign. */
export function countDifferences(tables: readonly PublicTable[]): {
  readonly compared: number
  readonly marked: number
} {
  const cells = tables.flatMap(({ columns, cells: rows }) =>
    rows.flatMap((row) => row.filter((_, index) => columns[index]?.statistic === 'difference')),
  )
  return {
    compared: cells.filter(({ low }) => low !== null).length,
    marked: cells.filter(({ marks }) => marks.includes('higher') || marks.includes('lower')).length,
  }
}

/**
 * The annex of two waves side by side, from the tables of `compareTables`.
 *
 * @param study as the later wave has it
 * @throws when there are no tables, or tables that do not compare these waves
 * @example comparisonOf(study, of2022, of2024, compareTables(study, from, to)).title.nl // → 'Vergelijking 2022 en 2024'
 */
export function comparisonOf(
  study: AnnexStudy,
  before: AnsweredWave,
  after: AnsweredWave,
  tables: readonly PublicTable[],
): Annex {
  const [from, to] = [before.wave, after.wave]
  const [first] = tables
  const fits = ({ compared }: PublicTable): boolean => compared?.[0].id === from.id && compared[1].id === to.id
  if (first === undefined || !tables.every(fits)) {
    throw new Error(`No tables that compare ${from.id} with ${to.id} of ${study.id}`)
  }
  const { id, title, description } = study
  const values = { from: from.id, to: to.id }
  const mark = markOf(tables)
  const kind = answerKind(mark)
  const both = inLanguages((language) =>
    say(language, 'trend-both-waves', { from: from.title[language], to: inSentence(to.title[language]) }),
  )
  const method = ({ wave, answers, ...made }: AnsweredWave, at: 0 | 1) => {
    const { weighted = false, profile = first.profile, stratified } = first.compared?.[at] ?? {}
    const making = { ...made, weighted, profile, ...(stratified === true ? { stratified } : {}) }
    return { id: wave.id, lines: methodOf(study, wave, answers, making) }
  }
  return {
    study: { id, title, description },
    wave: { id: to.id, title: both },
    from: { id: from.id, title: from.title },
    name: text('trend-title', values),
    title: text(kind === 'real' ? 'trend-title' : `trend-title-${kind}`, values),
    ...mark,
    rebuilt: rebuiltNote([from, to]),
    profile: first.profile,
    method: [
      ...methodOfBoth(method(before, 0), method(after, 1), {
        wave: { label: text('trend-method-waves'), value: both },
      }),
      { label: text('trend-method-differences'), value: text('trend-method-mover') },
    ],
    response: responseTable(
      [before, after].map(({ wave, answers }) => ({ ...answers, wave: wave.id })),
      first.profile,
      mark,
    ),
    columns: columnsOf(study, tables),
    overlap: tables.some(hasGroups) ? text('annex-columns-overlap') : null,
    reading: readingOf(tables, values),
    legend: jointLegend(tables),
    blocks: blocksOf(study, to.id, tables, { study: title, wave: both }),
  }
}

/** About how many of a hundred differences carry a sign when nothing has changed. */
const byChance = 0.05

function readingOf(tables: readonly PublicTable[], values: MessageValues): readonly Text[] {
  const { compared, marked } = countDifferences(tables)
  const percentages = tables.some(({ columns }) => columns.some(({ statistic }) => statistic === 'percentage'))
  return [
    text('annex-reading-base'),
    text('trend-reading-columns', values),
    ...(percentages ? [text('annex-reading-rounding')] : []),
    text('trend-reading-rounding'),
    ...(tables.some(({ totals }) => totals !== null) ? [text('annex-reading-total')] : []),
    ...(percentages ? [text('annex-reading-zero')] : []),
    inLanguages((language) =>
      say(language, 'trend-reading-marked', {
        higher: signs.higher,
        lower: signs.lower,
        compared: formatCount(compared, language),
        marked: formatCount(marked, language),
        chance: formatCount(compared * byChance, language),
      }),
    ),
    text('trend-reading-margins'),
  ]
}
