import path from 'node:path'
import { build } from 'esbuild'
import type { Asset } from './assets.ts'

/** What runs in the browser of a respondent. */
const entry = path.join(import.meta.dirname, '../browser/ask/ask.ts')

/**
 * The script of the questionnaire pages as one small file. It is made when the server starts, from the same source that
 * is checked and tested.
 *
 * @example (await bundleAsk()).type // → 'text/javascript; charset=utf-8'
 */
export async function bundleAsk(): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: [entry],
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
