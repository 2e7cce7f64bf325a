import type { Wave } from '../../core/study/study.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command } from './command.ts'
import { storeOption, waveOption } from './command.ts'
import { openStudy, openWave } from './open-study.ts'
import { withStore } from './with-store.ts'

/** True when the last day of a wave is over; of a month or a year, when all of it is. */
const isOver = ({ closes }: Wave, now: Date): boolean => now.toISOString().slice(0, closes.length) > closes

/** `loopbaan purge`: takes what may not be kept out of a wave that is over. */
export const purgeCommand: Command = {
  summary: 'purge-summary',
  study: true,
  options: {
    ...waveOption,
    drafts: { type: 'boolean', help: 'option-drafts' },
    receipts: { type: 'boolean', help: 'option-receipts' },
    ...storeOption,
  },
  examples: ['purge example --wave 2026 --drafts', 'purge example --wave 2026 --drafts --receipts'],
  run: async (given, terminal) => {
    const [drafts, receipts] = [given.flag('drafts'), given.flag('receipts')]
    if (!drafts && !receipts) throw new UserError('purge-what', {}, exitCodes.usage)
    const { study } = await openStudy(given.study ?? '', terminal)
    const wave = openWave(study, given)
    const purged = await withStore(given, false, async (store) => {
      if (isOver(wave, new Date())) await store.closeWave(study.id, wave.id)
      return store.purge({ study: study.id, wave: wave.id, drafts, receipts })
    })
    if (purged === null) throw new UserError('purge-open', { wave: wave.id, closes: wave.closes }, exitCodes.usage)
    if (drafts) terminal.tell('purge-drafts', { count: purged.drafts })
    if (receipts) terminal.tell('purge-receipts', { count: purged.receipts })
    return exitCodes.done
  },
}
