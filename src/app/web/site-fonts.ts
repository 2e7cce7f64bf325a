import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import type { Asset } from './asset.ts'

const source = '@fontsource-variable/source-sans-3'

/** Which characters are in which part, as the package tells it. */
const rangesSchema = z.record(z.string(), z.string())

/** The parts of the typeface that are served; a browser loads only those whose characters a page has. */
const parts = ['latin', 'latin-ext'].flatMap((subset) => ['normal', 'italic'].map((style) => ({ subset, style })))

/**
 * The typeface of the site, from the own server: its files by their names, and `fonts.css`, which tells of them. The name of
 * a file changes with what is in it, so that browsers may keep it for good.
 *
 * @example (await readFonts()).map(([name]) => name)[0] // → 'fonts.css'
 */
export async function readFonts(): Promise<readonly (readonly [string, Asset])[]> {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${source}/package.json`))
  const ranges = rangesSchema.parse(JSON.parse(await readFile(path.join(folder, 'unicode.json'), 'utf8')))
  const faces = await Promise.all(
    parts.map(async ({ subset, style }) => {
      const body = await readFile(path.join(folder, 'files', `source-sans-3-${subset}-wght-${style}.woff2`))
      const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
      const name = `source-sans-3-${subset}-${style}.${hash}.woff2`
      const rule = `@font-face {
  font-family: 'Source Sans 3';
  font-style: ${style};
  font-weight: 200 900;
  font-display: swap;
  src: url('/assets/${name}') format('woff2');
  unicode-range: ${ranges[subset]};
}`
      return { rule, file: [name, { type: 'font/woff2', body: Uint8Array.from(body), isForGood: true }] as const }
    }),
  )
  const style: Asset = { type: 'text/css; charset=utf-8', body: faces.map(({ rule }) => `${rule}\n`).join('\n') }
  return [['fonts.css', style], ...faces.map(({ file }) => file)]
}
