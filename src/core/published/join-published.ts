import type { PublishedRow, PublishedTable, PublishedTables } from './published-schema.ts'

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

type Line = readonly (number | null)[]

/** The figures of two lines under the columns of both; where both have one, that of the first. */
function joinLines(banner: readonly string[], lines: readonly { banner: readonly string[]; line: Line }[]): Line {
  return banner.map((column) => {
    const found = lines.map((one) => one.line[one.banner.indexOf(column)] ?? null)
    return found.find((figure) => figure !== null) ?? null
  })
}

function joinRows(banner: readonly string[], tables: readonly PublishedTable[], code: number): PublishedRow {
  const rows = tables.flatMap((table) =>
    table.rows.filter((row) => row.code === code).map((row) => ({ banner: table.banner, row })),
  )
  const statistics = distinct(tables.flatMap((table) => table.statistics))
  const values = statistics.flatMap((statistic) => {
    const lines = rows.map((one) => ({ banner: one.banner, line: one.row.values[statistic] ?? [] }))
    const line = joinLines(banner, lines)
    return line.every((figure) => figure === null) ? [] : [[statistic, line] as const]
  })
  const count = rows.map(({ row }) => row.n).find((n) => n !== null) ?? null
  return { code, n: count, values: Object.fromEntries(values) }
}

/** One table of the same table in several files: with the columns and rows of all. */
function joinTables(tables: readonly PublishedTable[]): PublishedTable {
  const [first] = tables
  if (first === undefined) throw new Error('No table to join')
  if (tables.length === 1) return first
  const banner = distinct(tables.flatMap((table) => table.banner))
  const totals = tables.map((table) => ({ banner: table.banner, line: table.total ?? [] }))
  return {
    id: first.id,
    banner,
    statistics: distinct(tables.flatMap((table) => table.statistics)),
    base: joinLines(
      banner,
      tables.map((table) => ({ banner: table.banner, line: table.base })),
    ),
    rows: distinct(tables.flatMap(({ rows }) => rows.map(({ code }) => code))).map((code) =>
      joinRows(banner, tables, code),
    ),
    total: tables.every(({ total }) => total === null) ? null : joinLines(banner, totals),
  }
}

/**
 * The figures of several publications about one wave as one; `null` of none. A table that several of them print has the
 * columns and rows of all; a figure that is printed twice is that of the first.
 *
 * @example joinPublished([aboutAios, aboutSpecialists])?.tables[0]?.banner // → ['aios', 'specialist']
 */
export function joinPublished(files: readonly PublishedTables[]): PublishedTables | null {
  const [first] = files
  if (first === undefined || files.length === 1) return first ?? null
  const tables = files.flatMap((file) => file.tables)
  const notCompared = files.flatMap((file) => file.notCompared ?? [])
  return {
    wave: first.wave,
    exceptions: files.flatMap(({ exceptions }) => exceptions),
    ...(notCompared.length === 0 ? {} : { notCompared }),
    tables: distinct(tables.map(({ id }) => id)).map((id) => joinTables(tables.filter((table) => table.id === id))),
  }
}
