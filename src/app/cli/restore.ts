import path from 'node:path'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command } from './command.ts'
import { storeOption } from './command.ts'
import { withStore } from './with-store.ts'

/** `loopbaan restore`: a file of `backup` in the place of the whole store. */
export const restoreCommand: Command = {
  summary: 'restore-summary',
  study: false,
  file: 'restore-name-a-file',
  options: { replace: { type: 'boolean', help: 'option-replace' }, ...storeOption },
  examples: ['restore responses.ndjson', 'restore responses.ndjson --replace'],
  run: async (given, terminal) => {
    const file = path.resolve(given.file ?? '')
    const { restored, place } = await withStore(given, true, async (store, at) => ({
      restored: await store.restore(file, { replace: given.flag('replace') }),
      place: at,
    }))
    switch (restored.state) {
      case 'restored':
        terminal.tell('restore-done', { count: restored.rows })
        if (restored.withdrawn > 0) terminal.tell('restore-withdrawn', { count: restored.withdrawn })
        return exitCodes.done
      case 'in-use':
        throw new UserError('restore-in-use', { place, responses: restored.responses }, exitCodes.usage)
      case 'no-backup':
      case 'damaged':
      case 'other-version':
        throw new UserError(`restore-${restored.state}`, { file }, exitCodes.faults)
    }
  },
}
