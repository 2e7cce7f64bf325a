import path from 'node:path'
import { checkAllWaves } from '../../core/checking/check-waves.ts'
import type { CheckReport, Finding } from '../../core/checking/finding.ts'
import { sayFinding } from '../../core/checking/say-finding.ts'
import { say } from '../../core/messages/say.ts'
import type { Study } from '../../core/study/study.ts'
import type { Language } from '../../core/text.ts'
import { studyFolder } from '../folders.ts'
import type { LoadedStudy } from '../study-files.ts'
import { loadStudy } from '../study-files.ts'
import { exitCodes } from '../user-error.ts'
import type { Place } from '../yaml-file.ts'
import type { Command } from './command.ts'
import { lineAt, placedLines } from './issue-lines.ts'
import type { Terminal } from './terminal.ts'
import { writeFiles } from './write-files.ts'

type Loaded = Extract<LoadedStudy, { ok: true }>

/** A finding with its place in the files of the study. */
type PlacedFinding = Finding & Place

/** `loopbaan check`: everything that is wrong with the files of a study, and with the routing of its questionnaire. */
export const check: Command = {
  summary: 'check-summary',
  study: true,
  options: {
    witnesses: { type: 'string', value: 'FILE', help: 'option-witnesses' },
    json: { type: 'boolean', help: 'option-json' },
  },
  examples: ['check basisartsen', 'check ./my-study --json', 'check basisartsen --witnesses out/witnesses.json'],
  run: async (given, terminal) => {
    const named = given.study ?? ''
    const loaded = await loadStudy(await studyFolder(named))
    const { language } = terminal
    const json = given.flag('json')
    if (!loaded.ok) {
      const { issues, unchecked } = loaded
      const told = issues.map((found) => ({ ...found, message: say(language, found.code, found.values) }))
      if (json)
        terminal.out(JSON.stringify({ study: named, ok: false, unchecked, issues: told, findings: [] }, null, 2))
      else {
        for (const line of placedLines(issues, language)) terminal.out(line)
        terminal.out(say(language, `check-unchecked-${unchecked}`))
        terminal.out(say(language, 'check-faults', { study: named, count: issues.length }))
      }
      return exitCodes.faults
    }
    const report = checkRouting(loaded.study, terminal)
    const findings = report.findings.map((found): PlacedFinding => ({ ...found, ...loaded.place(found.path) }))
    const ok = findings.every(({ severity }) => severity === 'advice')
    if (json) {
      const told = findings.map((found) => ({ ...found, message: sayFinding(found, language) }))
      terminal.out(JSON.stringify({ study: named, ok, issues: [], findings: told }, null, 2))
    } else for (const line of reportLines(named, loaded.study, report, findings, language)) terminal.out(line)
    const file = given.text('witnesses')
    if (file !== undefined) await writeWitnesses(file, loaded, report, terminal)
    return ok ? exitCodes.done : exitCodes.faults
  },
}

function checkRouting(study: Study, terminal: Terminal): CheckReport {
  const bar = terminal.progress('check-working', { study: study.id })
  const report = checkAllWaves(study, { progress: bar.update })
  bar.done()
  return report
}

/** The findings by severity with a count at the end, or how much was looked at when there are none. */
function reportLines(
  named: string,
  study: Study,
  { witnesses }: CheckReport,
  findings: readonly PlacedFinding[],
  language: Language,
): readonly string[] {
  const of = (severity: Finding['severity']) => findings.filter((found) => found.severity === severity)
  const [faults, advice] = [of('fault'), of('advice')]
  const section = (heading: 'check-heading-fault' | 'check-heading-advice', list: readonly PlacedFinding[]) =>
    list.length === 0 ? [] : [say(language, heading), ...list.map((found) => findingLine(found, language)), '']
  if (findings.length > 0) {
    const counts = { study: named, faults: faults.length, advice: advice.length }
    return [
      ...section('check-heading-fault', faults),
      ...section('check-heading-advice', advice),
      say(language, 'check-found', counts),
    ]
  }
  const items = study.blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
  const counts = {
    study: named,
    blocks: study.blocks.length,
    items: items.filter(({ type }) => type !== 'note').length,
    waves: study.waves.length,
    tables: study.tables.length,
  }
  // What several waves ask has a witness in each of them.
  const parts = new Set(witnesses.map(({ what, id }) => `${what} ${id}`))
  return [say(language, 'check-right', counts), say(language, 'check-reached', { count: parts.size })]
}

/** A finding on one line, with its kind, which is the name of its page in `docs/checks`. */
const findingLine = (found: PlacedFinding, language: Language): string =>
  `${lineAt(found, found.path, sayFinding(found, language))} (${found.code})`

async function writeWitnesses(file: string, loaded: Loaded, report: CheckReport, terminal: Terminal): Promise<void> {
  const witnesses = report.witnesses.map(({ wave, what, id, page, path: at, size, answers }) => {
    const { file: source, line } = loaded.place(at)
    return { wave, what, id, page, file: source, line, size, answers }
  })
  const content = `${JSON.stringify({ study: loaded.study.id, witnesses }, null, 2)}\n`
  const absolute = path.resolve(file)
  await writeFiles(path.dirname(absolute), new Map([[path.basename(absolute), content]]))
  terminal.tell('check-witnesses', { count: witnesses.length, file: absolute })
}
