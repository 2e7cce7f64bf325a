import path from 'node:path'
import { build } from 'esbuild'
import type { Asset } from './asset.ts'

/** What runs in the browser of a respondent: always, and where a wave keeps how pages are filled in. */
const entries = { 'ask.js': 'ask.ts', 'ask-paradata.js': 'paradata.ts' } as const

async function bundle(entry: string): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, '../browser/ask', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  })
  return { type: 'text/javascript; charset=utf-8', body: outputFiles[0]?.text ?? '' }
}

/**
 * The scripts of the questionnaire pages, each as one small file, by the name after `/assets/`. They are made when the
 * server starts, from the same source that is checked and tested.
 *
 * @example [...(await bundleAsk()).keys()] // → ['ask.js', 'ask-paradata.js']
 */
export async function bundleAsk(): Promise<ReadonlyMap<string, Asset>> {
  const made = Object.entries(entries).map(async ([name, entry]) => [name, await bundle(entry)] as const)
  return new Map(await Promise.all(made))
}
