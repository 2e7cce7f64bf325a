import { annexCommand } from './annex.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { exportCommand } from './export.ts'
import { simulateCommand } from './simulate.ts'
import { start } from './start.ts'
import { tabulateCommand } from './tabulate.ts'
import { verify } from './verify.ts'

/** The commands of `loopbaan`, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  start,
  check,
  simulate: simulateCommand,
  tabulate: tabulateCommand,
  verify,
  annex: annexCommand,
  export: exportCommand,
}
