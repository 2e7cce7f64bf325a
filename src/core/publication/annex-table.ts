import { answerKind } from '../dataset/answer-kind.ts'
import type { ComparedWave, PublicTable } from '../disclosure/public-table.ts'
import { inLanguages } from '../messages/in-languages.ts'
import type { MessageKey, MessageValues } from '../messages/say.ts'
import { say } from '../messages/say.ts'
import type { Statistic } from '../study/study.ts'
import type { Sizes } from '../study/table-fields.ts'
import type { Language, Text } from '../text.ts'
import { languages } from '../text.ts'
import { inSentence } from './in-sentence.ts'
import type { LegendLine } from './marks.ts'
import { legendOf } from './marks.ts'
import { anchorOf } from './paths.ts'
import { baseLinesOf, type BaseLine } from './print-sizes.ts'

/** A public table with every word that goes along with it, in each language and for every format. */
export type AnnexTable = {
  readonly table: PublicTable
  /** The number by which readers know it: `0.1`. */
  readonly number: string
  readonly anchor: string
  /** `Tabel 0.1`. */
  readonly name: Text
  /** The question as it was asked, where the title says something else. */
  readonly wording: Text | null
  /** Who was asked, as the end of "Asked of:". */
  readonly asked: Text
  /** Who of them is counted, as the end of "Counted:"; `null` where that is all of them. */
  readonly counted: Text | null
  /** What the figures are: percentages, means, the top of a scale. */
  readonly measure: Text
  /** Whether they are weighted; of two waves each, where that differs. */
  readonly weighting: Text
  /** The head above the labels of the rows. */
  readonly stubHead: Text
  /** The lines with the numbers of people above the columns. */
  readonly baseLines: readonly BaseLine[]
  /** The label of the row that adds up, or `null` when the table has none. */
  readonly totalLabel: Text | null
  /** The notes of the study, then what the kind of table needs. */
  readonly notes: readonly Text[]
  readonly legend: readonly LegendLine[]
  /** Where the figures come from, how they are weighted and protected. */
  readonly source: Text
  /** For simulated answers and those of a trial: that this is no finding. */
  readonly warning: Text | null
}

const text = (key: MessageKey, values?: MessageValues): Text => inLanguages((language) => say(language, key, values))

/** A table with its words; its number and the names of its study and wave come from outside. */
export function annexTable(
  table: PublicTable,
  number: string,
  names: { readonly study: Text; readonly wave: Text },
): AnnexTable {
  const kind = answerKind(table)
  const same = languages.every((language) => table.wording[language] === table.title[language])
  const weighting = ofWaves(table, table, weightingOf)
  const control = ofWaves(table, table, ({ profile }, language) => say(language, `annex-source-${profile}`))
  return {
    table,
    number,
    anchor: anchorOf(table.id),
    name: text('annex-table', { table: number }),
    wording: same || languages.some((language) => table.wording[language] === '') ? null : table.wording,
    asked: ofWaves(table, table, (one, language) => one.askedOf?.[language] ?? say(language, 'annex-mark-not-asked')),
    counted: countedOf(table),
    measure: inLanguages((language) => upperFirst(measureOf(table, language))),
    weighting,
    stubHead: text(areRowsAnswers(table) ? 'annex-stub-answer' : 'annex-stub-item'),
    baseLines: baseLinesOf(table),
    totalLabel: totalLabelOf(table),
    notes: [...table.notes, ...(table.counting?.notes ?? []), ...fixedNotes(table)],
    legend: legendOf(table),
    source: inLanguages((language) => {
      const values = {
        study: names.study[language],
        wave: inSentence(names.wave[language]),
        weighting: weighting[language],
      }
      return `${say(language, 'annex-source', values)} ${control[language]}`
    }),
    warning: kind === 'real' ? null : text(`annex-${kind}-figure`),
  }
}

/** Whether figures are weighted, and from what the respondents were drawn where their errors follow from that. */
function weightingOf({ weighted, stratified }: Whole, language: Language): string {
  const words = say(language, weighted ? 'annex-weighted' : 'annex-unweighted')
  return stratified === true ? `${words}, ${say(language, 'annex-stratified')}` : words
}

/** What the tables of two waves can differ in. */
type Whole = Pick<ComparedWave, 'askedOf' | 'countedOf' | 'weighted' | 'stratified' | 'profile'>

/** What differs between the waves of a table: of each of them where it does, else once. */
function ofWaves({ compared }: PublicTable, whole: Whole, words: (one: Whole, language: Language) => string): Text {
  return inLanguages((language) => {
    if (compared === undefined) return words(whole, language)
    const [before, after] = compared
    const [first, second] = [words(before, language), words(after, language)]
    return first === second
      ? first
      : say(language, 'trend-in-each', { before: before.id, first, after: after.id, second })
  })
}

/** Who is counted, where that is not everyone who was asked; of two waves each, where that differs. */
function countedOf(table: PublicTable): Text | null {
  const limits = table.compared ?? [table]
  if (limits.every((one) => one.countedOf === null)) return null
  return ofWaves(table, table, (one, language) => one.countedOf?.[language] ?? say(language, 'annex-counted-all'))
}

const statisticsOf = ({ columns }: PublicTable): readonly Statistic[] => [
  ...new Set(columns.flatMap(({ statistic }) => (statistic === 'difference' ? [] : [statistic]))),
]

const isShare = (statistic: Statistic): boolean => statistic === 'percentage' || statistic === 'share-of-answers'

/** True for a table with a row per answer; in a table of categories the answers are the columns. */
const areRowsAnswers = (table: PublicTable): boolean =>
  table.counting?.columns !== 'categories' && statisticsOf(table).some(countsAnswers)

/** True for figures of which each row is an answer; otherwise each row is something that was judged. */
const countsAnswers = (statistic: Statistic): boolean => isShare(statistic) || statistic === 'count'

function measureOf(table: PublicTable, language: Language): string {
  const statistics = statisticsOf(table)
  const counted = statistics.map((statistic) => measureWords(table, statistic, language))
  const inPoints = statistics.every((statistic) => statistic === 'top-box' || isShare(statistic))
  const differences = say(language, inPoints ? 'annex-measure-points' : 'annex-measure-difference')
  const measures = table.compared === undefined ? counted : [...counted, differences]
  const last = measures.at(-1) ?? ''
  if (measures.length < 2) return last
  return say(language, 'annex-measures-and', { first: measures.slice(0, -1).join(', '), last })
}

/** What a column counts: what percentages are of as well, where that is not who answered. */
function measureWords({ counting, topBox }: PublicTable, statistic: Statistic, language: Language): string {
  const { base, percentOf } = counting ?? { base: 'answered', percentOf: 'column' }
  if (statistic !== 'percentage' && statistic !== 'top-box') return say(language, `annex-measure-${statistic}`)
  const of = percentOf === 'column' ? base : percentOf
  const measure =
    of === 'answered' ? say(language, 'annex-measure-percentage') : say(language, `counting-percentage-${of}`)
  if (statistic === 'percentage') return measure
  const top = topBox?.[language] ?? '%'
  return of === 'answered' ? top : say(language, 'counting-top-box', { top, measure })
}

/** A total that also adds up numbers of people is not called a percentage. */
function totalLabelOf({ columns, totals }: PublicTable): Text | null {
  if (totals === null) return null
  const counts = columns.some(({ statistic }, index) => statistic === 'count' && totals[index] !== null)
  return text(counts ? 'annex-total' : 'annex-total-percentage')
}

/** What is told of weighted figures, by the numbers of people that stand above them. */
const weightedNotes = {
  unweighted: 'annex-note-weighted-base',
  weighted: 'counting-note-weighted-sizes',
  both: 'counting-note-both-sizes',
} as const satisfies Record<Sizes, MessageKey>

/**
 * What a reader must know of a kind of table, apart from the notes of the study and of how it is counted.
 *
 * @example fixedNotes(table)[0]?.en // → 'More than one answer possible: the percentages may add up to more than 100.'
 */
export function fixedNotes(table: PublicTable): readonly Text[] {
  const statistics = statisticsOf(table)
  const isOfColumn = (table.counting?.percentOf ?? 'column') === 'column'
  return [
    ...(table.multiple && isOfColumn && statistics.includes('percentage') ? [text('annex-note-multiple')] : []),
    ...(statistics.includes('share-of-answers') ? [text('annex-note-shares')] : []),
    ...(table.rows.some(({ count }) => count !== null) ? [text('annex-note-row-counts')] : []),
    ...(table.baseOfFirstRow ? [text('annex-note-first-row')] : []),
    ...(table.weighted ? [text(weightedNotes[table.counting?.sizes ?? 'unweighted'])] : []),
    ...(hasDifference(table) ? [text('annex-note-difference')] : []),
  ]
}

/** True when two waves were subtracted anywhere in the table. */
const hasDifference = ({ columns, cells }: PublicTable): boolean =>
  cells.some((row) => row.some((cell, index) => columns[index]?.statistic === 'difference' && cell.printed !== null))

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
