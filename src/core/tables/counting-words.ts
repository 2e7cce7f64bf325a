import type { Codebook } from '../dataset/codebook.ts'
import { formatNumber } from '../figures.ts'
import { inLanguages } from '../messages/in-languages.ts'
import type { MessageKey } from '../messages/say.ts'
import { say } from '../messages/say.ts'
import type { TableSpec } from '../study/study.ts'
import type { Net } from '../study/table-fields.ts'
import type { Language, Text } from '../text.ts'
import type { Counting } from './table.ts'
import type { TableTexts } from './table-texts.ts'

/** What the words of a table are made from. */
type Context = { readonly book: Codebook; readonly weighted: boolean }

const note = (key: MessageKey): Text => inLanguages((language) => say(language, key))

/** A sentence with a list of things in it. */
const listing = (key: MessageKey, name: string, words: (language: Language) => readonly string[]): Text =>
  inLanguages((language) => say(language, key, { [name]: words(language).join(', ') }))

const netsOf = ({ rows, categories }: TableSpec): readonly Net[] =>
  (categories ?? rows).flatMap(({ net }) => (net === undefined ? [] : [net]))

/** Whom percentages are of, where that is not who answered. */
function baseNotes({ base, percentOf, statistics, stubCounts }: TableSpec): readonly Text[] {
  const isOfBase = statistics.some((statistic) => statistic === 'percentage' || statistic === 'top-box')
  if (percentOf === 'row') return [note('counting-note-row'), note('counting-note-row-group-size')]
  return [
    ...(base === 'answered' || (!isOfBase && !stubCounts && !statistics.includes('count'))
      ? []
      : [note(`counting-note-${base}`)]),
    ...(percentOf === 'table' ? [note('counting-note-table')] : []),
  ]
}

/** Whom a table is limited to. */
function limitNotes(spec: TableSpec, texts: TableTexts): readonly Text[] {
  const { keep, categories, banner } = spec
  const groups = banner.filter((group) => group !== 'total')
  const labels = (language: Language) => groups.map((group) => texts.groupLabel(group)[language])
  return [
    ...(keep.includes('complete') ? [note('counting-note-complete')] : []),
    ...(keep.includes('known-group') ? [listing('counting-note-known-group', 'groups', labels)] : []),
    ...(categories === null ? [] : [note('counting-note-categories')]),
    ...(categories === null || groups.length === 0 ? [] : [listing('counting-note-group', 'group', labels)]),
  ]
}

/** What counts as an answer, and what answers are worth. */
function answerNotes(spec: TableSpec, { book }: Context): readonly Text[] {
  const { exempt, missingInBase, rows, statistics, answerCodes, scores } = spec
  const codes = book.get(rows[0]?.variable ?? '')?.variable.codes ?? []
  const label = (code: number, language: Language): string =>
    codes.find((one) => one.code === code)?.label[language] ?? String(code)
  const isShare = statistics.includes('share-of-answers')
  const isPartial = isShare && codes.some(({ code }) => rows.every((row) => row.code !== code))
  return [
    ...(exempt.length === 0
      ? []
      : [listing('counting-note-exempt', 'labels', (language) => exempt.map((code) => `‘${label(code, language)}’`))]),
    ...(missingInBase.length === 0
      ? []
      : [
          listing('counting-note-missing', 'reasons', (language) =>
            missingInBase.map((reason) => say(language, `dataset-${reason}`)),
          ),
        ]),
    ...(isPartial ? [note(answerCodes === null ? 'counting-note-all-answers' : 'counting-note-row-answers')] : []),
    ...netsOf(spec).map((net) =>
      inLanguages((language) =>
        say(language, 'counting-note-net', {
          label: net.label[language],
          parts: net.codes.map((code) => label(code, language)).join(' + '),
        }),
      ),
    ),
    ...(scores === null
      ? []
      : [
          listing('counting-note-scores', 'scores', (language) =>
            scores.map(({ code, score }) =>
              say(language, 'counting-score', {
                label: label(code, language),
                score: formatNumber(score, String(score).split('.')[1]?.length ?? 0, language),
              }),
            ),
          ),
        ]),
  ]
}

const sizeNotes = ({ useWeights }: TableSpec, { weighted }: Context): readonly Text[] =>
  weighted && !useWeights ? [note('counting-note-no-weights')] : []

/**
 * Who and what a table counts, as data and in sentences; `null` for a table that counts in the usual way.
 *
 * @example countingOf(spec, context, texts)?.notes[0]?.en // → 'The percentages are of everybody who was shown …'
 */
export function countingOf(spec: TableSpec, context: Context, texts: TableTexts): Counting | null {
  const { base, percentOf, categories, sizes, blankBelow, useWeights } = spec
  const notes = [
    ...baseNotes(spec),
    ...limitNotes(spec, texts),
    ...answerNotes(spec, context),
    ...sizeNotes(spec, context),
  ]
  const isUsual = base === 'answered' && percentOf === 'column' && sizes === 'unweighted' && blankBelow === null
  if (isUsual && notes.length === 0) return null
  return {
    base,
    percentOf,
    columns: categories === null ? 'groups' : 'categories',
    sizes,
    weights: useWeights || !context.weighted ? 'wave' : 'none',
    blankBelow,
    notes,
  }
}
