import { access, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { stringify } from 'yaml'
import { inLanguages } from '../../core/messages/in-languages.ts'
import { say } from '../../core/messages/say.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import type { Language } from '../../core/text.ts'
import { makeFolder } from '../make-folder.ts'
import { loadStudy } from '../study-files.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Command, Given } from './command.ts'
import { placedLines } from './issue-lines.ts'
import { openStudy } from './open-study.ts'

/** The wave that the new one follows: the one that is named, or the one that opened last. */
function waveBefore(study: Study, given: Given): Wave {
  const asked = given.text('after')
  const last = study.waves.toSorted((a, b) => (a.opens < b.opens ? -1 : 1)).at(-1)
  const before = asked === undefined ? last : study.waves.find(({ id }) => id === asked)
  if (before !== undefined) return before
  const waves = study.waves.map(({ id }) => id).join(', ')
  throw new UserError('command-no-wave', { wave: asked ?? '', waves }, exitCodes.usage)
}

/** The text of the file of a wave that asks what the wave before asked. */
function waveYaml(id: string, before: Wave, days: { opens: string; closes: string }, language: Language): string {
  const content = {
    id,
    after: before.id,
    title: inLanguages((one) => say(one, 'new-wave-title', { id })),
    ...days,
    population: before.population,
    ...(before.disclosure === 'public' ? {} : { disclosure: before.disclosure }),
  }
  return [
    '# yaml-language-server: $schema=../../../docs/schema/wave.json',
    stringify(content, { lineWidth: 110 }).trimEnd(),
    `# ${say(language, 'new-wave-comment')}`,
    '',
  ].join('\n')
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** `loopbaan new-wave`: the file of a new wave, checked with the rest of the study before it stays. */
export const newWaveCommand: Command = {
  summary: 'new-wave-summary',
  study: true,
  options: {
    id: { type: 'string', value: 'ID', help: 'option-new-wave-id' },
    after: { type: 'string', value: 'ID', help: 'option-after' },
    opens: { type: 'string', value: 'DAY', help: 'option-opens' },
    closes: { type: 'string', value: 'DAY', help: 'option-closes' },
  },
  examples: ['new-wave ./my-study --id 2028 --opens 2028-03-06 --closes 2028-03-31'],
  run: async (given, terminal) => {
    const { study, folder } = await openStudy(given.study ?? '', terminal)
    const [id, opens, closes] = [given.text('id'), given.text('opens'), given.text('closes')]
    if (id === undefined) throw new UserError('new-wave-no-id', {}, exitCodes.usage)
    if (opens === undefined || closes === undefined) throw new UserError('new-wave-no-day', {}, exitCodes.usage)
    const before = waveBefore(study, given)
    const file = path.join(folder, 'waves', `${path.basename(id)}.yaml`)
    if ((await isThere(file)) || study.waves.some((wave) => wave.id === id)) {
      throw new UserError('new-wave-exists', { file }, exitCodes.usage)
    }
    makeFolder(path.dirname(file))
    await writeFile(file, waveYaml(id, before, { opens, closes }, terminal.language), { flag: 'wx' })
    const loaded = await loadStudy(folder)
    if (!loaded.ok) {
      await rm(file)
      const [message = ''] = placedLines(loaded.issues, terminal.language)
      throw new UserError('new-wave-faults', { message }, exitCodes.usage)
    }
    terminal.tell('new-wave-done', { file, after: before.id, study: given.study ?? '' })
    return exitCodes.done
  },
}
