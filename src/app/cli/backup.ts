import { access } from 'node:fs/promises'
import path from 'node:path'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command } from './command.ts'
import { storeOption } from './command.ts'
import { withStore } from './with-store.ts'

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** `loopbaan backup`: all stored responses in one file. */
export const backupCommand: Command = {
  summary: 'backup-summary',
  study: false,
  options: {
    out: { type: 'string', value: 'FILE', help: 'option-out-file' },
    replace: { type: 'boolean', help: 'option-replace' },
    ...storeOption,
  },
  examples: ['backup --out responses.ndjson', 'backup --out responses.ndjson --replace'],
  run: async (given, terminal) => {
    const out = given.text('out')
    if (out === undefined) throw new UserError('backup-where', {}, exitCodes.usage)
    const file = path.resolve(out)
    if (!given.flag('replace') && (await isThere(file))) throw new UserError('backup-there', { file }, exitCodes.usage)
    const count = await withStore(given, false, (store) => store.backup(file))
    terminal.tell('backup-done', { count, file })
    return exitCodes.done
  },
}
