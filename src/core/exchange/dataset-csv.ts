import { answerKind } from '../dataset/answer-kind.ts'
import type { Column, Dataset, RosterRows } from '../dataset/dataset.ts'
import { csvLine } from '../publication/csv-line.ts'
import type { CsvColumn } from './csv-columns.ts'
import { csvColumns, weightCell } from './csv-columns.ts'

/** A file of columns: the header, and a line per row. */
function csvFile(rows: number, columns: readonly CsvColumn[]): string {
  const lines = Array.from({ length: rows }, (_, row) => csvLine(columns.map(({ cell }) => cell(row))))
  return [csvLine(columns.map(({ name }) => name)), ...lines, ''].join('\r\n')
}

const answers = (columns: ReadonlyMap<string, Column>): readonly CsvColumn[] =>
  [...columns.values()].flatMap(csvColumns)

const simulatedWords = { real: 'no', simulated: 'yes', trial: 'trial' } as const

/** Every line says whether its answers are of a program or of a trial, so that no copy of a part can lose it. */
const simulatedColumn = (dataset: Dataset): CsvColumn => {
  const word = simulatedWords[answerKind(dataset)]
  return { name: 'simulated', cell: () => word }
}

/**
 * The responses of a dataset as CSV (RFC 4180, UTF-8): a line per response, with its number from 1, whether it is
 * simulated, its weight, whether it was sent in, and the variables as the codebook describes them. These are answers of
 * persons: for the research team, never to be published.
 *
 * In R: `read.csv('responses.csv', check.names = FALSE, na.strings = '')`.
 *
 * @example responsesCsv(dataset) // → 'row,simulated,weight,complete,0.1=1,…'
 */
export function responsesCsv(dataset: Dataset): string {
  return csvFile(dataset.rows, [
    { name: 'row', cell: (row) => row + 1 },
    simulatedColumn(dataset),
    { name: 'weight', cell: (row) => weightCell(dataset.weights, row) },
    { name: 'complete', cell: (row) => (dataset.complete[row] === 1 ? 'yes' : 'no') },
    ...answers(dataset.columns),
  ])
}

/**
 * The rows of a roster as CSV: a line per row, with its number from 1, the number of its response in `responsesCsv` and
 * that response's weight.
 *
 * @example rosterCsv(dataset, jobs) // → 'row,response,simulated,weight,2.1.months,…'
 */
export function rosterCsv(dataset: Dataset, roster: RosterRows): string {
  const response = (row: number) => roster.response[row] ?? 0
  return csvFile(roster.rows, [
    { name: 'row', cell: (row) => row + 1 },
    { name: 'response', cell: (row) => response(row) + 1 },
    simulatedColumn(dataset),
    { name: 'weight', cell: (row) => weightCell(dataset.weights, response(row)) },
    ...answers(roster.columns),
  ])
}
