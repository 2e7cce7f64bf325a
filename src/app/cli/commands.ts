import { annexCommand } from './annex.ts'
import { backupCommand } from './backup.ts'
import { check } from './check.ts'
import { collectCommand } from './collect.ts'
import type { Command } from './command.ts'
import { describeCommand } from './describe.ts'
import { diffCommand } from './diff.ts'
import { exportCommand } from './export.ts'
import { purgeCommand } from './purge.ts'
import { responses } from './responses.ts'
import { restoreCommand } from './restore.ts'
import { simulateCommand } from './simulate.ts'
import { start } from './start.ts'
import { tabulateCommand } from './tabulate.ts'
import { importDataCommand } from './import-data.ts'
import { importQuestionnaireCommand } from './import-questionnaire.ts'
import { newWaveCommand } from './new-wave.ts'
import { verify } from './verify.ts'
import { wavesCommand } from './waves.ts'

/** The commands of `loopbaan`, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  start,
  check,
  describe: describeCommand,
  diff: diffCommand,
  waves: wavesCommand,
  'new-wave': newWaveCommand,
  'import data': importDataCommand,
  'import questionnaire': importQuestionnaireCommand,
  simulate: simulateCommand,
  responses,
  collect: collectCommand,
  tabulate: tabulateCommand,
  verify,
  annex: annexCommand,
  export: exportCommand,
  purge: purgeCommand,
  backup: backupCommand,
  restore: restoreCommand,
}
