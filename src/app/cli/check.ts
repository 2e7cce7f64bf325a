import { say } from '../../core/messages/say.ts'
import { studyFolder } from '../folders.ts'
import { loadStudy } from '../study-files.ts'
import { exitCodes } from '../user-error.ts'
import type { Command } from './command.ts'
import { placedLines } from './issue-lines.ts'

/** `loopbaan check`: everything that is wrong with the files of a study. */
export const check: Command = {
  summary: 'check-summary',
  study: true,
  options: { json: { type: 'boolean', help: 'option-json' } },
  examples: ['check basisartsen', 'check ./my-study --json'],
  run: async (given, terminal) => {
    const named = given.study ?? ''
    const loaded = await loadStudy(await studyFolder(named))
    const { language } = terminal
    if (given.flag('json')) {
      const issues = loaded.ok
        ? []
        : loaded.issues.map((found) => ({ ...found, message: say(language, found.code, found.values) }))
      terminal.out(JSON.stringify({ study: named, ok: loaded.ok, issues }, null, 2))
      return loaded.ok ? exitCodes.done : exitCodes.faults
    }
    if (!loaded.ok) {
      for (const line of placedLines(loaded.issues, language)) terminal.out(line)
      terminal.out(say(language, 'check-faults', { study: named, count: loaded.issues.length }))
      return exitCodes.faults
    }
    const { blocks, waves, tables } = loaded.study
    const items = blocks
      .flatMap(({ pages }) => pages.flatMap((page) => page.items))
      .filter(({ type }) => type !== 'note')
    terminal.out(
      say(language, 'check-right', {
        study: named,
        blocks: blocks.length,
        items: items.length,
        waves: waves.length,
        tables: tables.length,
      }),
    )
    return exitCodes.done
  },
}
