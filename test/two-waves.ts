import { collect } from '../src/core/dataset/collect.ts'
import type { Dataset } from '../src/core/dataset/dataset.ts'
import type { ProfileId } from '../src/core/disclosure/profiles.ts'
import { protect } from '../src/core/disclosure/protect.ts'
import type { PublicCell, PublicTable } from '../src/core/disclosure/public-table.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { miniStudy, miniWave, type MiniParts } from '../src/core/study/mini-study.ts'
import type { Study, Wave } from '../src/core/study/study.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { compareTables } from '../src/core/trends/compare-tables.ts'
import type { PublicWave } from '../src/core/trends/side-tables.ts'
import { sentIn } from './answered-wave.ts'

/** Two waves of a mini study, answered and made public. */
export type TwoWaves = { readonly study: Study; readonly from: PublicWave; readonly to: PublicWave }

/** A mini study with the waves 2022 and 2024; `change` is what the second says of the first. */
export const twoWaveStudy = (parts: MiniParts, change: object = {}): Study =>
  miniStudy({ ...parts, waves: [miniWave('2022'), miniWave('2024', { after: '2022', ...change })] })

/** A wave of a study, answered by people who each saw every page that is for them. */
export function published(
  study: Study,
  wave: Wave | undefined,
  answers: readonly Answers[],
  { profile = 'already-published', weigh = (dataset) => dataset }: PublishedAs = {},
): PublicWave {
  if (wave === undefined) throw new Error('The study has no such wave')
  const questionnaire = questionnaireOf(study, wave)
  const responses = answers.map((own, index) => sentIn(questionnaire, own, String(index + 1)))
  const { dataset: collected, issues } = collect(questionnaire, responses, { simulated: true })
  if (issues.length > 0) throw new Error(JSON.stringify(issues))
  const dataset = weigh(collected)
  const tables = tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))
  return { wave, questionnaire, dataset, publicTables: tables.map((table) => protect(table, profile)) }
}

type PublishedAs = { readonly profile?: ProfileId; readonly weigh?: (dataset: Dataset) => Dataset }

/** The first two waves of a study, answered. */
export function answeredTwice(
  study: Study,
  before: readonly Answers[],
  after: readonly Answers[],
  profile: ProfileId = 'already-published',
): TwoWaves {
  const [first, second] = study.waves
  return { study, from: published(study, first, before, { profile }), to: published(study, second, after, { profile }) }
}

/** The tables of two waves side by side. */
export const comparedTables = ({ study, from, to }: TwoWaves): readonly PublicTable[] => compareTables(study, from, to)

/** The only table of two waves, or the one with this id. */
export function comparedTable(waves: TwoWaves, id?: string): PublicTable {
  const found = comparedTables(waves).filter((table) => id === undefined || table.id === id)
  const [table] = found
  if (table === undefined || found.length > 1) throw new Error(`There are ${found.length} such tables`)
  return table
}

/** A cell as a reader sees it: its figure, or its marks. */
const seen = ({ printed, marks }: PublicCell): string => {
  const change = marks.includes('higher') ? '▲' : marks.includes('lower') ? '▼' : ''
  return printed === null ? marks.join(' ') : `${change}${printed}`
}

/** The rows of a table as a reader sees them: first the N per column, then each label with its cells. */
export const rowsOf = ({ columns, rows, cells }: PublicTable): readonly string[] => [
  ['N', ...columns.map(({ base, marks }) => base?.n ?? (marks.join(' ') || '-'))].join(' | '),
  ...rows.map(({ label }, line) => [label.en, ...(cells[line] ?? []).map(seen)].join(' | ')),
]
