import type { RuleTree } from '../../rule/rule.ts'
import type { Text } from '../../text.ts'
import type { ExportLedger } from './export-ledger.ts'
import type { FormRow } from './export-xlsform-rows.ts'

/** What items are written with; rows and choices grow while they are written. */
export type FormWriting = {
  readonly ledger: ExportLedger
  readonly choices: FormRow[]
  readonly text: (text: Text) => Text
  readonly rule: (item: string, tree: RuleTree | null | undefined) => string | null
  /** How an item, row or field is called in the form. */
  readonly name: (variable: string) => string
}
