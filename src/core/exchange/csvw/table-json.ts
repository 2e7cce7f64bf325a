import { answerKind } from '../../dataset/answer-kind.ts'
import type { ComparedWave, PublicCell, PublicColumn, PublicTable } from '../../disclosure/public-table.ts'
import { legendOf, signs, standIn } from '../../publication/marks.ts'
import type { Base } from '../../tables/table.ts'
import type { Json } from './csvw-about.ts'

const baseJson = (base: Base | null): Json =>
  base === null ? null : { n: base.n, weighted: base.weighted, effective: base.effective }

function cellJson({ printed, estimate, se, low, high, n, weighted, base, marks }: PublicCell): Json {
  return {
    printed,
    estimate,
    se,
    low,
    high,
    n,
    weighted,
    base: baseJson(base),
    marks: [...marks],
    sign: printed === null ? signs[standIn(marks)] : null,
  }
}

function columnJson({ id, group, statistic, label, who, base, marks, trend }: PublicColumn): Json {
  return {
    id,
    group,
    statistic,
    label,
    who,
    base: baseJson(base),
    marks: [...marks],
    ...(trend === undefined ? {} : { wave: trend.wave, over: trend.over, of: trend.of }),
  }
}

const comparedJson = ({ id, title, askedOf, countedOf }: ComparedWave): Json => ({ id, title, askedOf, countedOf })

/** A table as plain JSON: what it is about, its columns, and per row a cell for every column. */
function tableData(table: PublicTable, number: string): Json {
  const { study, wave, title, wording, askedOf, countedOf, topBox, multiple, decimals, weighted, profile, notes } =
    table
  return {
    table: number,
    study,
    wave,
    title,
    wording,
    askedOf,
    countedOf,
    topBox,
    multiple,
    decimals,
    weighted,
    profile,
    answers: answerKind(table),
    ...(table.compared === undefined ? {} : { compared: table.compared.map(comparedJson) }),
    columns: table.columns.map(columnJson),
    rows: table.rows.map(({ id, label, count }, index) => ({
      id,
      label,
      count,
      cells: (table.cells[index] ?? []).map(cellJson),
    })),
    totals:
      table.totals?.map((total, index) => (table.columns[index]?.statistic === 'difference' ? null : total)) ?? null,
    notes: [...notes],
    legend: legendOf(table).map(({ mark, sign, meaning }) => ({ mark, sign, meaning })),
  }
}

/**
 * A table as the text of a JSON file: columns with their bases, and per row a cell for every column with the printed
 * figure, the estimate and its interval, its base and its marks. What is hidden is `null` everywhere, and the marks say why;
 * `answers` says whether they are of respondents.
 *
 * @param number by which readers know the table
 * @example JSON.parse(tableJson(table, '1.1')).rows[0].cells[0].printed // → 68
 */
export const tableJson = (table: PublicTable, number: string = table.id): string =>
  `${JSON.stringify(tableData(table, number), null, 2)}\n`

/**
 * Tables as the text of one JSON file.
 *
 * @example JSON.parse(tablesJson([{ table, number: '1.1' }])).tables.length // → 1
 */
export const tablesJson = (tables: readonly { readonly table: PublicTable; readonly number: string }[]): string =>
  `${JSON.stringify({ tables: tables.map(({ table, number }) => tableData(table, number)) }, null, 2)}\n`
