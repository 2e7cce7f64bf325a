import type { ruleBinder } from './bind-questionnaire.ts'
import type { Asked } from './scope.ts'
import type { Block, StudyFiles } from './study.ts'

/** A table as `tables.yaml` has it. */
export type WrittenTable = StudyFiles['tables']['tables'][number]

/** What the tables of a study are resolved against. */
export type TableSources = {
  readonly blocks: readonly Block[]
  readonly scope: ReadonlyMap<string, Asked>
  readonly groups: readonly string[]
  readonly waves: readonly string[]
  readonly bind: ReturnType<typeof ruleBinder>
}
