import { fullCodebook } from '../../core/dataset/codebook.ts'
import { profileIds } from '../../core/disclosure/profiles.ts'
import { protect } from '../../core/disclosure/protect.ts'
import { profileFor } from '../../core/disclosure/published-profile.ts'
import type { PublicTable } from '../../core/disclosure/public-table.ts'
import { say } from '../../core/messages/say.ts'
import { tablesCsv } from '../../core/publication/table-csv.ts'
import { tableText } from '../../core/publication/table-text.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import { bindRule } from '../../core/rule/bind-rule.ts'
import { parseRule } from '../../core/rule/parse-rule.ts'
import type { Rule, RuleTree } from '../../core/rule/rule.ts'
import { tableNumbers } from '../../core/study/block-numbers.ts'
import { shapeOf } from '../../core/study/scope.ts'
import { editionOf } from '../../core/study/edition.ts'
import type { Study, TableSpec, Wave } from '../../core/study/study.ts'
import { tablesOfWave, tabulate } from '../../core/tables/tabulate.ts'
import type { Language } from '../../core/text.ts'
import { compareTables } from '../../core/trends/compare-tables.ts'
import type { WavePair } from '../../core/trends/trend.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command, Given } from './command.ts'
import { dataOption, waveOption } from './command.ts'
import { compareOption, comparedWaves } from './compared-waves.ts'
import { oneOf } from './one-of.ts'
import { openStudy, openWave } from './open-study.ts'
import { openAnswers } from './open-answers.ts'
import type { Terminal } from './terminal.ts'

/** The rule of `--filter`, bound to the wave. */
function filterOf(given: Given, questionnaire: Questionnaire, language: Language): RuleTree | null {
  const source = given.text('filter')
  if (source === undefined) return null
  const shapes = new Map([...fullCodebook(questionnaire)].map(([id, { variable }]) => [id, shapeOf(variable)]))
  const parsed = parseRule(source)
  const bound = parsed.ok ? bindRule(parsed.value, shapes) : parsed
  if (bound.ok) return bound.value.tree
  const message = bound.issues.map(({ code, values }) => say(language, code, values)).join(' ')
  throw new UserError('command-filter', { message }, exitCodes.usage)
}

function bannerOf(given: Given, study: Study): readonly string[] | null {
  const asked = given.text('banner')
  if (asked === undefined) return null
  const groups = [...study.groups.map(({ id }) => id), 'total']
  const banner = asked.split(',').map((group) => group.trim())
  const unknown = banner.find((group) => !groups.includes(group))
  if (unknown !== undefined) {
    throw new UserError('command-no-group', { group: unknown, groups: groups.join(', ') }, exitCodes.usage)
  }
  return banner
}

function chosenTables(given: Given, specs: readonly TableSpec[]): readonly TableSpec[] {
  const asked = given.texts('table')
  const unknown = asked.find((id) => specs.every((spec) => spec.id !== id))
  if (unknown !== undefined) {
    const tables = specs.map(({ id }) => id).join(', ')
    throw new UserError('command-no-table', { table: unknown, tables }, exitCodes.usage)
  }
  return asked.length === 0 ? specs : specs.filter(({ id }) => asked.includes(id))
}

/** A table limited by the filter and with the columns of the command line. */
function adapt(spec: TableSpec, filter: RuleTree | null, source: string, banner: readonly string[] | null): TableSpec {
  const own = spec.filter?.tree
  const rule = (tree: RuleTree): Rule => ({ state: 'bound', source, tree })
  const both = filter === null ? spec.filter : rule(own === undefined ? filter : { kind: 'and', of: [own, filter] })
  return { ...spec, filter: both, banner: banner ?? spec.banner }
}

/** True for a table that counts what the wave publishes, of the same people in the same columns. */
const isSameTable = (shown: TableSpec, own: TableSpec | undefined): boolean =>
  own !== undefined &&
  shown.filter === own.filter &&
  shown.banner.length === own.banner.length &&
  shown.banner.every((group) => own.banner.includes(group))

/** Tables, and the numbers by which readers of the site know them. */
type Numbered = { readonly tables: readonly PublicTable[]; readonly numbers: ReadonlyMap<string, string> }

function print({ tables, numbers }: Numbered, format: string, language: Language): string {
  if (format === 'json') return JSON.stringify(tables, null, 2)
  if (format === 'csv') return tablesCsv(tables, language)
  return tables.map((table) => tableText(table, language, numbers.get(table.id))).join('\n\n\n')
}

/** The tables of two waves side by side: those that are asked for, numbered among all. */
async function compare(study: Study, { from, to }: WavePair, given: Given, terminal: Terminal): Promise<Numbered> {
  const asked = oneOf(given, 'profile', profileIds)
  const open = async (wave: Wave) => ({ wave, ...(await openAnswers(study, wave, given, terminal)) })
  const waves = [await open(from), await open(to)] as const
  const specs = waves.map(({ dataset }) => tablesOfWave(study, dataset))
  const either = new Map(specs.flat().map((spec) => [spec.id, spec]))
  const chosen = new Set(chosenTables(given, [...either.values()]).map(({ id }) => id))
  const [before, after] = waves.map((one, index) => {
    const tables = tabulate(study, one.questionnaire, one.dataset, specs[index] ?? [])
    const profile = profileFor(one.wave, true, asked)
    return { ...one, publicTables: tables.map((table) => protect(table, profile)) }
  })
  const tables = before === undefined || after === undefined ? [] : compareTables(study, before, after)
  const numbers = tableNumbers(editionOf(study, to.id).blocks, to.id, tables)
  return { tables: tables.filter(({ id }) => chosen.has(id)), numbers }
}

/** `loopbaan tabulate`: the tables of a wave, or of two side by side, in a terminal or for a program. */
export const tabulateCommand: Command = {
  summary: 'tabulate-summary',
  study: true,
  options: {
    ...waveOption,
    ...compareOption,
    table: { type: 'string', value: 'ID', multiple: true, help: 'option-table' },
    filter: { type: 'string', value: 'RULE', help: 'option-filter' },
    banner: { type: 'string', value: 'LIST', help: 'option-banner' },
    format: { type: 'string', value: 'FORMAT', help: 'option-format' },
    profile: { type: 'string', value: 'PROFILE', help: 'option-profile' },
    ...dataOption,
  },
  examples: [
    'tabulate basisartsen --table 0.1',
    'tabulate basisartsen --table 0.7 --filter "0.11 has research" --banner aios,total',
    'tabulate basisartsen --format json',
    'tabulate example --compare 2024,2026 --table years-here',
  ],
  run: async (given, terminal) => {
    const { study } = await openStudy(given.study ?? '', terminal)
    const format = oneOf(given, 'format', ['text', 'json', 'csv']) ?? 'text'
    const pair = comparedWaves(study, given, ['wave', 'filter', 'banner'])
    if (pair !== null) {
      terminal.out(print(await compare(study, pair, given, terminal), format, terminal.language))
      return exitCodes.done
    }
    const wave = openWave(study, given)
    const asked = oneOf(given, 'profile', profileIds)
    const { questionnaire, dataset } = await openAnswers(study, wave, given, terminal)
    const filter = filterOf(given, questionnaire, terminal.language)
    const banner = bannerOf(given, editionOf(study, wave.id))
    const all = tablesOfWave(study, dataset)
    const specs = chosenTables(given, all).map((spec) => adapt(spec, filter, given.text('filter') ?? '', banner))
    const own = new Map(all.map((spec) => [spec.id, spec]))
    const profiles = specs.map((spec) => profileFor(wave, isSameTable(spec, own.get(spec.id)), asked))
    const tables = tabulate(study, questionnaire, dataset, specs).map((table, place) =>
      protect(table, profiles[place] ?? 'public'),
    )
    const numbers = tableNumbers(editionOf(study, wave.id).blocks, wave.id, all)
    terminal.out(print({ tables, numbers }, format, terminal.language))
    return exitCodes.done
  },
}
