import path from 'node:path'
import { build } from 'esbuild'
import { scriptName, sentencesOf } from '../../core/questionnaire/ask/spoken.ts'
import { languages, type Language } from '../../core/text.ts'
import type { Asset } from './asset.ts'

/** What runs in the browser of a respondent: always, and where a wave keeps how pages are filled in. */
const scripts: readonly { readonly name: string; readonly entry: string; readonly language: Language | null }[] = [
  ...languages.map((language) => ({ name: scriptName(language), entry: 'ask.ts', language })),
  { name: 'ask-paradata.js', entry: 'paradata.ts', language: null },
]

async function bundle(entry: string, language: Language | null): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, '../browser/ask', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: language === null ? {} : { sentences: JSON.stringify(sentencesOf(language)) },
  })
  return { type: 'text/javascript; charset=utf-8', body: outputFiles[0]?.text ?? '' }
}

/**
 * The scripts of the questionnaire pages, each as one small file, by the name after `/assets/`: what a script says is in
 * it, so that there is one for each language. They are made when the server starts, from the same source that is checked
 * and tested.
 *
 * @example [...(await bundleAsk()).keys()] // → ['ask.nl.js', 'ask.en.js', 'ask-paradata.js']
 */
export async function bundleAsk(): Promise<ReadonlyMap<string, Asset>> {
  const made = scripts.map(async ({ name, entry, language }) => [name, await bundle(entry, language)] as const)
  return new Map(await Promise.all(made))
}
