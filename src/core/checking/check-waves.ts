import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Study, Wave } from '../study/study.ts'
import type { CheckOptions } from './check-questionnaire.ts'
import { checkReachability } from './check-questionnaire.ts'
import type { CheckReport, Finding, Witness } from './finding.ts'

/** Rules that are for the whole study: what is so in one wave only, because another wave asks more, is no mistake. */
const ofStudy = ['study', 'tables']

/**
 * What is wrong with the routing of any wave of a study, each finding once, with the waves in which it is so where those
 * are not all; and a witness for every part that some wave reaches. Waves that ask the same are looked at once.
 *
 * @example checkAllWaves(study).findings.filter(({ severity }) => severity === 'fault') // → []
 */
export function checkAllWaves(study: Study, { progress, ...options }: CheckOptions = {}): CheckReport {
  const alike = new Map<string, Wave[]>()
  for (const wave of study.waves) {
    const { pages } = questionnaireOf(study, wave)
    const asked = JSON.stringify(pages.map(({ items }) => items.map(({ item }) => item.id)))
    alike.set(asked, [...(alike.get(asked) ?? []), wave])
  }
  const found = new Map<string, { finding: Finding; waves: string[] }>()
  const witnesses = new Map<string, Witness>()
  let done = 0
  for (const [wave, ...others] of alike.values()) {
    if (wave === undefined) continue
    const report = checkReachability(study, wave, {
      ...options,
      progress: (share) => progress?.((done + share) / alike.size),
    })
    done += 1
    for (const finding of report.findings) {
      const key = JSON.stringify([finding.code, finding.path, finding.values])
      const known = found.get(key) ?? { finding, waves: [] }
      known.waves.push(...[wave, ...others].map(({ id }) => id))
      found.set(key, known)
    }
    for (const witness of report.witnesses) {
      const key = JSON.stringify([witness.what, witness.id])
      if (!witnesses.has(key)) witnesses.set(key, witness)
    }
  }
  const findings = [...found.values()].flatMap(({ finding, waves }): readonly Finding[] => {
    const everywhere = waves.length === study.waves.length
    if (!everywhere && ofStudy.includes(String(finding.path[0]))) return []
    const inOrder = study.waves.map(({ id }) => id).filter((id) => waves.includes(id))
    return [everywhere ? finding : { ...finding, waves: inOrder }]
  })
  return { findings, witnesses: [...witnesses.values()] }
}
