import { join } from 'node:path'
import { loadStudy } from '../src/app/study-files.ts'
import { questionnaireOf, type Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../src/core/study/study.ts'
import { root } from './project-files.ts'

async function load(name: string, id: string): Promise<{ study: Study; wave: Wave; questionnaire: Questionnaire }> {
  const loaded = await loadStudy(join(root, 'studies', name))
  if (!loaded.ok) throw new Error(`The study ${name} has faults`)
  const { study } = loaded
  const wave = study.waves.find((one) => one.id === id)
  if (wave === undefined) throw new Error(`The study ${name} has no wave ${id}`)
  return { study, wave, questionnaire: questionnaireOf(study, wave) }
}

/** Waves of the studies that come with the project, for tests that go through them. */
export const shippedWaves = [
  { name: 'basisartsen 2023', load: () => load('basisartsen', '2023') },
  { name: 'example 2026', load: () => load('example', '2026') },
] as const
