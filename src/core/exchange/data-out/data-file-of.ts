import { answerKind } from '../../dataset/answer-kind.ts'
import type { Codebook } from '../../dataset/codebook.ts'
import type { Column, Dataset, RosterRows } from '../../dataset/dataset.ts'
import { unitWeight } from '../../dataset/dataset.ts'
import type { Variable } from '../../items/variable.ts'
import { say } from '../../messages/say.ts'
import { ruleInWords } from '../../tables/table-texts.ts'
import type { Language, Text } from '../../text.ts'
import type { DataFile, DataFormat, FileColumn, FileVariable, ResponseSet } from '../data-file.ts'
import { dataFile, fileVariable } from '../data-file.ts'
import { columnValues } from './column-values.ts'
import type { ExportColumn, ExportLayout } from './export-layout.ts'
import { ownNames } from './export-layout.ts'
import { firstReason, reasonLabels } from './missing-codes.ts'

/** What an exported file says of itself beside its columns. */
export type ExportContext = {
  readonly format: DataFormat
  readonly language: Language
  readonly title: Text
  /** The titles of blocks by id. */
  readonly blocks: ReadonlyMap<string, Text>
  /** The day that stands in the file as that on which it was made; the close of the fieldwork, so that bytes repeat. */
  readonly made: string | null
}

/** The label of a column: the question, and what it is about where the question has several variables. */
function labelOf({ variable, entry, part }: ExportColumn, language: Language): string {
  const question = entry.item.label?.[language] ?? entry.item.text[language]
  const own = variable.label[language]
  const named = own === question || own === entry.item.text[language] ? question : `${question} – ${own}`
  if (part.kind === 'option') return `${question}: ${part.code.label[language]}`
  return part.kind === 'reason' ? `${named} (${say(language, 'dataset-why')})` : named
}

/** The labels of values that are answers. */
function answerLabels(variable: Variable, language: Language): FileVariable['labels'] {
  if (variable.codes.length > 0)
    return variable.codes.map(({ code, label }) => ({ value: code, label: label[language] }))
  const { ends, min, max } = variable
  if (ends === null || min === null || max === null) return []
  return [
    { value: min, label: ends.low[language] },
    { value: max, label: ends.high[language] },
  ]
}

/** The values that have a meaning, those for missing answers among them. */
function labelsOf({ variable, part }: ExportColumn, language: Language): FileVariable['labels'] {
  if (part.kind === 'reason') {
    return [{ value: 0, label: say(language, 'dataset-answered') }, ...reasonLabels({ min: null }, language)]
  }
  if (variable.kind === 'text' || variable.kind === 'months') return []
  const reasons = reasonLabels(variable, language)
  if (part.kind === 'value') return [...answerLabels(variable, language), ...reasons]
  const words = [say(language, 'dataset-not-chosen'), say(language, 'dataset-chosen')]
  return [...words.map((label, value) => ({ value, label })), ...reasons]
}

function fileVariableOf(
  column: ExportColumn,
  values: FileColumn,
  book: Codebook,
  context: ExportContext,
): FileVariable {
  const { name, variable, entry, part } = column
  const { language } = context
  const hasReasons = values.kind === 'number' && part.kind !== 'reason'
  const [first, last] = [firstReason(variable), firstReason(variable) - 3]
  return fileVariable({
    name,
    label: labelOf(column, language),
    column: values,
    labels: labelsOf(column, language),
    missing: hasReasons ? [{ kind: 'range', low: last, high: first }] : [],
    measure:
      variable.kind === 'single' || part.kind !== 'value' ? 'nominal' : variable.kind === 'scale' ? 'ordinal' : 'scale',
    decimals: values.kind === 'number' ? variable.decimals : null,
    question: entry.item.text[language],
    universe: ruleInWords(entry.base, book)[language],
    section: context.blocks.get(entry.block)?.[language] ?? entry.block,
    attributes: {
      'loopbaan.variable': variable.id,
      'loopbaan.part': part.kind,
      ...(part.kind === 'option' ? { 'loopbaan.code': String(part.code.code) } : {}),
    },
  })
}

/** Columns that say something of a row: its number, whether it is simulated, its weight, whether it was sent in. */
function ownVariables(dataset: Dataset, language: Language, rows: number, responseOf: (row: number) => number) {
  const number = (name: keyof typeof ownNames, valueOf: (row: number) => number, labels: readonly string[] = []) =>
    fileVariable({
      name: ownNames[name],
      label: say(language, `dataset-column-${name}`),
      column: { kind: 'number', values: Float64Array.from({ length: rows }, (_, row) => valueOf(row)) },
      labels: labels.map((label, value) => ({ value, label })),
      measure: labels.length > 0 ? 'nominal' : 'scale',
      decimals: name === 'weight' ? 6 : 0,
    })
  const kind = answerKind(dataset)
  const yesNo = [say(language, 'dataset-no'), say(language, 'dataset-yes')]
  return {
    row: number('row', (row) => row + 1),
    response: number('response', (row) => responseOf(row) + 1),
    simulated: number('simulated', () => (kind === 'real' ? 0 : 1), yesNo),
    weight: number('weight', (row) => (dataset.weights[responseOf(row)] ?? 0) / unitWeight),
    complete: number('complete', (row) => dataset.complete[responseOf(row)] ?? 0, yesNo),
  }
}

/** The stratum of every row, and the size of it where all sizes are known. */
function strataVariables({ strata }: Dataset, language: Language): readonly FileVariable[] {
  if (strata === undefined) return []
  const { names, populations, stratum } = strata
  const label = (name: 'stratum' | 'population') => say(language, `dataset-column-${name}`)
  const values = Array.from(stratum, (at) => names[at] ?? '')
  const sizes = Float64Array.from(stratum, (at) => populations[at] ?? Number.NaN)
  const drawn = fileVariable({ name: ownNames.stratum, label: label('stratum'), column: { kind: 'text', values } })
  if (sizes.some(Number.isNaN)) return [drawn]
  const population = { name: ownNames.population, label: label('population'), measure: 'scale' } as const
  return [drawn, fileVariable({ ...population, column: { kind: 'number', values: sizes } })]
}

/** The options of multiple items as sets of columns. */
function setsOf(columns: readonly ExportColumn[], language: Language): readonly ResponseSet[] {
  const options = Map.groupBy(
    columns.filter(({ part }) => part.kind === 'option'),
    ({ variable }) => variable.id,
  )
  return [...options].map(([id, own]) => ({
    name: own[0]?.name.replace(/_\d+$/, '') ?? id,
    label: own[0]?.entry.item.text[language] ?? id,
    kind: 'dichotomies',
    counted: 1,
    variables: own.map(({ name }) => name),
  }))
}

const columnNamed = (columns: ReadonlyMap<string, Column>, id: string): Column => {
  const column = columns.get(id)
  if (column === undefined) throw new Error(`The dataset has no variable ${id}`)
  return column
}

const filled = (
  own: readonly ExportColumn[],
  columns: ReadonlyMap<string, Column>,
  book: Codebook,
  context: ExportContext,
) => own.map((one) => fileVariableOf(one, columnValues(columnNamed(columns, one.variable.id), one), book, context))

/**
 * A dataset as a data file for other programs: a column per single answer, one per option of a multiple question (with
 * the set that they form), numbers below the lowest answer for the four reasons of a missing one, labels in one language,
 * and for every column the question and who was asked it. Rosters are levels of their own.
 *
 * @param layout the columns that leave; `exportLayout` gives all of them
 * @throws when the layout names a variable that the dataset does not have
 * @example dataFileOf(dataset, book, exportLayout(book), context).variables[0]?.name // → 'row'
 */
export function dataFileOf(dataset: Dataset, book: Codebook, layout: ExportLayout, context: ExportContext): DataFile {
  const { language, format, title, made } = context
  const { row, simulated, weight, complete } = ownVariables(dataset, language, dataset.rows, (at) => at)
  const levelOf = (rows: RosterRows, columns: readonly ExportColumn[]): DataFile => {
    const own = ownVariables(dataset, language, rows.rows, (at) => rows.response[at] ?? 0)
    return dataFile({
      format,
      language,
      rows: rows.rows,
      variables: [own.row, own.response, own.simulated, own.weight, ...filled(columns, rows.columns, book, context)],
      weight: dataset.weighted ? ownNames.weight : null,
      answers: answerKind(dataset),
      made,
    })
  }
  return dataFile({
    format,
    title: title[language],
    language,
    made,
    rows: dataset.rows,
    variables: [
      row,
      simulated,
      weight,
      complete,
      ...strataVariables(dataset, language),
      ...filled(layout.columns, dataset.columns, book, context),
    ],
    sets: setsOf(layout.columns, language),
    weight: dataset.weighted ? ownNames.weight : null,
    levels: layout.levels.flatMap(({ roster, name, columns }) => {
      const rows = dataset.rosters.get(roster.id)
      return rows === undefined
        ? []
        : [{ id: name, label: roster.label[language], parent: rows.response, data: levelOf(rows, columns) }]
    }),
    answers: answerKind(dataset),
  })
}
