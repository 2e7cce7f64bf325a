import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { editionOf } from '../study/edition.ts'
import { originOf } from '../study/origins.ts'
import type { Study, Wave } from '../study/study.ts'
import type { CheckOptions } from './check-questionnaire.ts'
import { checkReachability } from './check-questionnaire.ts'
import type { CheckReport, Finding, Witness } from './finding.ts'
import { newWork } from './solver/work.ts'

/**
 * The waves that have what a finding is about. Rules of groups and tables are for the whole study: what is so in one wave
 * only, because another asks more, is no mistake, as long as that other wave has the group or table.
 */
function wavesWith({ path: [part, , name], values }: Finding, study: Study): readonly Wave[] | null {
  if (part !== 'study' && part !== 'tables') return null
  return study.waves.filter(({ id }) => {
    const { groups, tables } = editionOf(study, id)
    return part === 'study' ? groups.some((one) => one.id === name) : tables.some((one) => one.id === values['id'])
  })
}

/** All that decides who gets what in a wave, and who is counted. */
function asked(study: Study, wave: Wave): string {
  const { groups, tables } = editionOf(study, wave.id)
  const filters = tables.map(({ id, filter }) => [id, filter])
  return JSON.stringify([questionnaireOf(study, wave).pages, groups, filters])
}

/**
 * What is wrong with the routing of any wave of a study, each finding once, with the waves in which it is so where those
 * are not all; and per wave a witness for every part that it reaches. Waves that ask the same are looked at once.
 *
 * @example checkAllWaves(study).findings.filter(({ severity }) => severity === 'fault') // → []
 */
export function checkAllWaves(
  study: Study,
  { progress, work = newWork(), ...options }: CheckOptions = {},
): CheckReport {
  const alike = new Map<string, Wave[]>()
  for (const wave of study.waves) {
    const key = asked(study, wave)
    alike.set(key, [...(alike.get(key) ?? []), wave])
  }
  const found = new Map<string, { finding: Finding; waves: string[] }>()
  const witnesses = new Map<string, readonly Witness[]>()
  for (const [done, [wave, ...others]] of [...alike.values()].entries()) {
    if (wave === undefined) continue
    const told = (share: number): void => progress?.((done + share) / alike.size)
    const report = checkReachability(study, wave, { ...options, work, progress: told })
    const { origins } = editionOf(study, wave.id)
    for (const here of report.findings) {
      const finding = { ...here, path: originOf(origins, here.path) }
      const key = JSON.stringify([finding.code, finding.path, finding.values])
      const known = found.get(key) ?? { finding, waves: [] }
      known.waves.push(...[wave, ...others].map(({ id }) => id))
      found.set(key, known)
    }
    for (const { id } of [wave, ...others]) {
      const own = editionOf(study, id).origins
      const placed = report.witnesses.map((one) => ({ ...one, wave: id, path: originOf(own, one.path) }))
      witnesses.set(id, placed)
    }
  }
  const findings = [...found.values()].flatMap(({ finding, waves }): readonly Finding[] => {
    const possible = wavesWith(finding, study)
    if (possible !== null && waves.length < possible.length) return []
    const everywhere = possible !== null || waves.length === study.waves.length
    const inOrder = study.waves.map(({ id }) => id).filter((id) => waves.includes(id))
    return [everywhere ? finding : { ...finding, waves: inOrder }]
  })
  return { findings, witnesses: study.waves.flatMap(({ id }) => witnesses.get(id) ?? []) }
}
