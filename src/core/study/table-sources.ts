import type { ruleBinder } from './bind-questionnaire.ts'
import type { Asked } from './scope.ts'
import type { Block } from './study.ts'

/** What the tables of a study are resolved against. */
export type TableSources = {
  readonly blocks: readonly Block[]
  readonly scope: ReadonlyMap<string, Asked>
  readonly groups: readonly string[]
  readonly bind: ReturnType<typeof ruleBinder>
}
