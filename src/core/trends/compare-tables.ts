import { joinWaves, type JoinedGroup, type Side } from '../disclosure/join-waves.ts'
import type { ComparedWave, PublicTable } from '../disclosure/public-table.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import type { Statistic, Study, TableSpec } from '../study/study.ts'
import { languages, everywhere, type Text } from '../text.ts'
import { commonRows } from './common-table.ts'
import { isComparableTable } from './comparable-table.ts'
import { sideTables, type PublicWave } from './side-tables.ts'
import { trendGroup, trendGroups, type TrendGroup } from './trend-groups.ts'
import { joinedReasons, sentencesOf, trendNotes } from './trend-notes.ts'
import { commonTrendRows, trendRows, type TrendRow } from './trend-rows.ts'
import { trendOf, type Trend, type TrendSide } from './trend.ts'

/** A table in one wave. */
type OwnTable = { readonly spec: TableSpec; readonly table: PublicTable; readonly side: Side }

const sameText = (a: Text, b: Text): boolean => languages.every((language) => a[language] === b[language])

const distinct = (texts: readonly Text[]): readonly Text[] => [
  ...new Map(texts.map((text) => [JSON.stringify(text), text])).values(),
]

/** The public tables of a wave by id, with what they count and the tables that only the trend needs. */
function ownTables(study: Study, published: PublicWave, trend: Trend, side: 'before' | 'after') {
  const more = sideTables(study, published, trend, side)
  return new Map(
    published.publicTables.flatMap((table): readonly (readonly [string, OwnTable])[] => {
      const spec = trend[side].study.tables.find(({ id }) => id === table.id)
      if (spec === undefined || !isComparableTable(spec)) return []
      const extra = more.get(table.id)
      return [[table.id, { spec, table, side: extra === undefined ? [table] : [table, extra] }]]
    }),
  )
}

/** The statistics that are compared: of counts only where there is nothing else. */
function statisticsOf({ statistics }: TableSpec): readonly Statistic[] {
  const others = statistics.filter((statistic) => statistic !== 'count')
  return others.length > 0 ? others : statistics
}

/** Who is in a group, in each wave, with what changed about it. */
function whoOf(group: TrendGroup, tables: readonly (OwnTable | null)[], trend: Trend): Text | null {
  const [before, after] = tables.map(
    (own) => own?.side.flatMap(({ columns }) => columns).find((column) => column.group === group.id)?.who ?? null,
  )
  const one = after ?? before ?? null
  if (one === null) return null
  const { reasons, status } = group.comparable
  return inLanguages((language) => {
    const who =
      before === null || before === undefined || sameText(before, one)
        ? one[language]
        : say(language, 'trend-in-each', {
            before: trend.before.wave.id,
            first: before[language],
            after: trend.after.wave.id,
            second: one[language],
          })
    if (status !== 'with-note') return who
    // What the study itself says of it is enough; else what changed.
    const told = sentencesOf(reasons).map((reason) => reason[language])
    return told.length > 0
      ? say(language, 'trend-who-told', { who, note: told.join(' ') })
      : say(language, 'trend-who-changed', {
          who,
          wave: trend.before.wave.id,
          reasons: joinedReasons(reasons, language),
        })
  })
}

function joinedGroups(
  groups: readonly TrendGroup[],
  { spec }: OwnTable,
  tables: readonly (OwnTable | null)[],
  trend: Trend,
): readonly JoinedGroup[] {
  const statistics = statisticsOf(spec)
  const heads = {
    before: everywhere(trend.before.wave.id),
    after: everywhere(trend.after.wave.id),
    difference: inLanguages((language) => say(language, 'trend-difference')),
  }
  return groups.flatMap((group) =>
    statistics.map((statistic): JoinedGroup => {
      const label = inLanguages((language) =>
        statistics.length === 1
          ? group.label[language]
          : `${group.label[language]}, ${say(language, `table-statistic-${statistic}`)}`,
      )
      const { isBefore, isAfter, comparable } = group
      const who = whoOf(group, tables, trend)
      return {
        group: group.id,
        statistic,
        label,
        who,
        isBefore,
        isAfter,
        comparable: comparable.status !== 'no',
        heads,
      }
    }),
  )
}

const comparedWave = ({ wave }: TrendSide, own: OwnTable | null, published: PublicWave): ComparedWave => ({
  id: wave.id,
  title: wave.title,
  askedOf: own?.table.askedOf ?? null,
  countedOf: own?.table.countedOf ?? null,
  weighted: own?.table.weighted ?? published.dataset.weighted,
  ...(published.dataset.strata === undefined ? {} : { stratified: true }),
  profile: published.publicTables[0]?.profile ?? wave.disclosure,
})

/** The table of a question in two waves, in the words of the later one. */
function compareTable(
  trend: Trend,
  [before, after]: readonly [before: OwnTable | null, after: OwnTable | null],
  [from, to]: readonly [PublicWave, PublicWave],
): readonly PublicTable[] {
  const own = after ?? before
  if (own === null) return []
  const common = before === null || after === null ? null : commonRows(trend, before.spec, after.spec)
  const lines = (one: OwnTable | null) => one && { spec: one.spec, rows: one.table.rows }
  const rows: readonly TrendRow[] =
    common !== null && before !== null && after !== null
      ? commonTrendRows(common, before.spec, after.spec, trend)
      : trendRows(lines(before), lines(after), trend)
  if (rows.length === 0) return []
  const groups = trendGroups(trend, before?.spec ?? null, after?.spec ?? null).map((id) => trendGroup(id, trend))
  const { id, study, block, title, wording, askedOf, countedOf, topBox, multiple, decimals, notes } = own.table
  const counts = statisticsOf(own.spec).includes('count')
  const words = (key: 'trend-note-common' | 'trend-note-counts'): Text => inLanguages((language) => say(language, key))
  // In common categories a table has other rows than the one that the wave publishes.
  const sideOf = (one: OwnTable | null): Side => (common === null ? (one?.side ?? []) : (one?.side.slice(1) ?? []))
  return [
    joinWaves(
      {
        words: {
          id,
          study,
          block,
          title,
          wording,
          askedOf,
          countedOf,
          topBox,
          multiple,
          decimals,
          wave: trend.id,
          notes: distinct([
            ...notes,
            ...(before?.table.notes ?? []),
            ...(common === null ? [] : [words('trend-note-common')]),
            ...trendNotes(rows, groups, trend),
            ...(counts ? [words('trend-note-counts')] : []),
          ]),
        },
        compared: [comparedWave(trend.before, before, from), comparedWave(trend.after, after, to)],
        rows,
        groups: joinedGroups(groups, own, [before, after], trend),
      },
      [sideOf(before), sideOf(after)],
    ),
  ]
}

/**
 * The tables of two waves of a study side by side, each figure with the difference: every table that either wave has,
 * first those of the later one. They are made of the public tables of the waves; a question of which the options changed
 * is counted anew in the categories that the waves have in common, and protected beside what is public.
 *
 * @param from the earlier wave, with every public table that is to be compared
 * @example compareTables(study, of2022, of2024)[0]?.columns.map(({ label }) => label.nl)
 *   // → ['Aios, 2022', 'Aios, 2024', 'Aios, verschil', …]
 */
export function compareTables(study: Study, from: PublicWave, to: PublicWave): readonly PublicTable[] {
  const trend = trendOf(study, from.wave, to.wave)
  const before = ownTables(study, from, trend, 'before')
  const after = ownTables(study, to, trend, 'after')
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) =>
    compareTable(trend, [before.get(id) ?? null, after.get(id) ?? null], [from, to]),
  )
}
