import type { Issue } from '../issue.ts'
import type { ruleBinder } from './bind-questionnaire.ts'
import type { Derived } from './derived.ts'
import type { Asked } from './scope.ts'
import type { Block, StudyFiles } from './study.ts'

/** A table as `tables.yaml` has it. */
export type WrittenTable = StudyFiles['tables']['tables'][number]

/** What the tables of a study are resolved against. */
export type TableSources = {
  readonly blocks: readonly Block[]
  readonly scope: ReadonlyMap<string, Asked>
  readonly derived: readonly Derived[]
  readonly wave: string
  /** A function that binds rules and puts what is wrong with them in a list. */
  readonly binder: (issues: Issue[]) => ReturnType<typeof ruleBinder>
}
