import { answerKind, markOf, type Marked } from '../dataset/answer-kind.ts'
import type { PublicTable } from '../disclosure/public-table.ts'
import { inLanguages } from '../messages/in-languages.ts'
import type { MessageKey } from '../messages/say.ts'
import { say } from '../messages/say.ts'
import { blockNumbers, tableNumbers } from '../study/block-numbers.ts'
import type { Wave } from '../study/study.ts'
import type { Text } from '../text.ts'
import type { AnnexTable } from './annex-table.ts'
import { annexTable } from './annex-table.ts'
import type { MethodAnswers, MethodLine, MethodWave } from './annex-method.ts'
import { methodOf } from './annex-method.ts'
import type { LegendLine } from './marks.ts'
import { jointLegend } from './marks.ts'
import { responseTable, type ResponseTable } from './response-rates.ts'

/**
 * The annex of a wave: all its tables with everything that a reader needs, in every language and in no format yet.
 * The pages, the PDF and the files with figures are all made from this.
 */
export type Annex = Marked & {
  readonly study: { readonly id: string; readonly title: Text; readonly description: Text }
  /** The wave; of an annex that compares two waves the later one, with the names of both as its title. */
  readonly wave: { readonly id: string; readonly title: Text }
  /** The earlier wave, in an annex that compares two. */
  readonly from: { readonly id: string; readonly title: Text } | null
  /** What it is called in a menu: `Tabellen`. */
  readonly name: Text
  readonly title: Text
  /** That questions and answers are not literally those that respondents read, where that is so. */
  readonly rebuilt: Text | null
  readonly profile: PublicTable['profile']
  /** How the study was done: population, fieldwork, respondents, weighting, disclosure control. */
  readonly method: readonly MethodLine[]
  /** The response per group that the invited were drawn from, where there are such groups. */
  readonly response: ResponseTable | null
  /** Who is in which column, once for all tables. */
  readonly columns: readonly AnnexColumn[]
  /** That columns overlap, when there are groups. */
  readonly overlap: Text | null
  /** How to read the tables, one sentence each. */
  readonly reading: readonly Text[]
  /** The marks that occur in the annex. */
  readonly legend: readonly LegendLine[]
  readonly blocks: readonly AnnexBlock[]
}

/** A part of the annex: the tables of one block of the questionnaire. */
export type AnnexBlock = {
  readonly id: string
  /** The number by which readers know it. */
  readonly number: string
  readonly title: Text
  readonly tables: readonly AnnexTable[]
}

/** A column of the tables, and who is in it. */
export type AnnexColumn = { readonly group: string; readonly label: Text; readonly who: Text }

/** What the annex takes over from a study; every `Study` has it. */
export type AnnexStudy = Annex['study'] & {
  readonly banner: readonly string[]
  readonly groups: readonly { readonly id: string; readonly label: Text }[]
  readonly blocks: readonly (Parameters<typeof blockNumbers>[0][number] & { readonly title: Text })[]
}

/** What the annex takes over from a wave; every `Wave` has it. */
export type AnnexWave = MethodWave & Pick<Wave, 'id'>

const text = (key: MessageKey): Text => inLanguages((language) => say(language, key))

/**
 * What readers must know of the words of waves that were written afresh; `null` where all are those of the survey.
 *
 * @example rebuiltNote([{ wording: 'as-asked' }]) // → null
 */
export const rebuiltNote = (waves: readonly Pick<Wave, 'wording'>[]): Text | null =>
  waves.some(({ wording }) => wording === 'rebuilt') ? text('annex-rebuilt') : null

/**
 * The annex of a wave from its public tables. Blocks without tables are left out.
 *
 * @throws when there are no tables, or tables of another wave or profile
 * @example annexOf(study, wave, tables, { respondents: 5778, complete: 5778 }).blocks[0].tables[0].name.nl // → 'Tabel 0.1'
 */
export function annexOf(
  study: AnnexStudy,
  wave: AnnexWave,
  tables: readonly PublicTable[],
  answers: MethodAnswers,
): Annex {
  const [first] = tables
  if (first === undefined) throw new Error(`The annex of ${study.id} ${wave.id} has no tables`)
  if (tables.some((table) => table.wave !== wave.id || table.profile !== first.profile)) {
    throw new Error(`The tables of an annex are of one wave and one profile: ${study.id} ${wave.id}`)
  }
  const { id, title, description } = study
  const names = { study: title, wave: wave.title }
  const mark = markOf(tables)
  // A table can be unweighted in a wave that has weights.
  const usual = tables.find(({ counting }) => counting?.weights !== 'none') ?? first
  const kind = answerKind(mark)
  return {
    study: { id, title, description },
    wave: { id: wave.id, title: wave.title },
    from: null,
    name: text('annex-title'),
    title: text(kind === 'real' ? 'annex-title' : `annex-title-${kind}`),
    ...mark,
    rebuilt: rebuiltNote([wave]),
    profile: first.profile,
    method: methodOf(study, wave, answers, {
      ...mark,
      weighted: usual.weighted,
      ...(usual.stratified === true ? { stratified: true } : {}),
      profile: first.profile,
    }),
    response: responseTable([answers], first.profile, mark),
    columns: columnsOf(study, tables),
    overlap: tables.some(hasGroups) ? text('annex-columns-overlap') : null,
    reading: readingOf(tables),
    legend: jointLegend(tables),
    blocks: blocksOf(study, wave.id, tables, names),
  }
}

/**
 * The blocks that have tables, with the numbers by which readers know them and their tables.
 *
 * @param wave the wave whose questionnaire gives the blocks their numbers
 */
export function blocksOf(
  study: AnnexStudy,
  wave: string,
  tables: readonly PublicTable[],
  names: { readonly study: Text; readonly wave: Text },
): readonly AnnexBlock[] {
  const numbers = { blocks: blockNumbers(study.blocks, wave, tables), tables: tableNumbers(study.blocks, wave, tables) }
  return study.blocks.flatMap(({ id, title }) => {
    const own = tables.filter(({ block }) => block === id)
    if (own.length === 0) return []
    const printed = own.map((table) => annexTable(table, numbers.tables.get(table.id) ?? table.id, names))
    return [{ id, number: numbers.blocks.get(id) ?? id, title, tables: printed }]
  })
}

/**
 * True for a table with a column of some respondents only.
 *
 * @example hasGroups(table) // → false, when `total` is its only column
 */
export const hasGroups = ({ columns }: PublicTable): boolean => columns.some(({ group }) => group !== 'total')

/** The columns that the tables have, in the order of the study's banner, with the names that the study gives them. */
export function columnsOf(study: AnnexStudy, tables: readonly PublicTable[]): readonly AnnexColumn[] {
  const found = new Map(tables.flatMap(({ columns }) => columns.map((column) => [column.group, column])))
  const groups = new Set([...study.banner, ...study.groups.map((group) => group.id), 'total'])
  return [...groups].flatMap((group) => {
    const column = found.get(group)
    if (column === undefined) return []
    const label = study.groups.find((one) => one.id === group)?.label ?? text('table-total')
    return [{ group, label, who: column.who ?? text('annex-columns-total') }]
  })
}

function readingOf(tables: readonly PublicTable[]): readonly Text[] {
  const percentages = tables.some(({ columns }) => columns.some(({ statistic }) => statistic === 'percentage'))
  return [
    text('annex-reading-base'),
    ...(percentages ? [text('annex-reading-rounding')] : []),
    ...(tables.some(({ totals }) => totals !== null) ? [text('annex-reading-total')] : []),
    ...(percentages ? [text('annex-reading-zero')] : []),
    text('annex-reading-margins'),
  ]
}
