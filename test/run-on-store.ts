import { main } from '../src/app/cli/main.ts'
import type { StorePlace } from '../src/app/storage/open-store.ts'
import { loadStudy } from '../src/app/study-files.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../src/core/study/study.ts'

/** A place of a store, with the folder in which datasets are kept as well. */
export type Place = StorePlace & { readonly folder: string }

/** The study `example` with its last wave. */
export async function example(
  folder = 'studies/example',
): Promise<{ study: Study; wave: Wave; questionnaire: Questionnaire }> {
  const loaded = await loadStudy(folder)
  const wave = loaded.ok ? loaded.study.waves.find(({ id }) => id === '2026') : undefined
  if (!loaded.ok || wave === undefined) throw new Error('The study cannot be read')
  return { study: loaded.study, wave, questionnaire: questionnaireOf(loaded.study, wave) }
}

/** Runs a command in English on a store; after it `DATABASE_URL` is that of the store. */
export async function run(place: Place, ...words: readonly string[]) {
  let [out, error] = ['', '']
  if (place.url !== undefined) process.env['DATABASE_URL'] = place.url
  const code = await main([...words, '--language', 'en', '--data', place.folder], {
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
  })
  return { code, out, error: error.trim() }
}

/** A command line about the wave 2026 of the example. */
export const onWave = (command: string, ...options: readonly string[]) => [
  command,
  'example',
  '--wave',
  '2026',
  ...options,
]
