import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Asset, Assets } from './asset.ts'
import { readFonts } from './site-fonts.ts'

const types = {
  'style.css': 'text/css; charset=utf-8',
  'ask.css': 'text/css; charset=utf-8',
  'questionnaire.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
} as const

/** The assets as they lie beside this file, and the fonts. */
export async function readAssets(): Promise<Assets> {
  const read = Object.entries(types).map(async ([name, type]): Promise<[string, Asset]> => {
    const body = await readFile(path.join(import.meta.dirname, 'assets', name), 'utf8')
    return [name, { type, body }]
  })
  return new Map([...(await Promise.all(read)), ...(await readFonts())])
}

/**
 * The text of style sheets, for pages that stand on their own.
 *
 * @example stylesOf(await readAssets(), ['style.css', 'questionnaire.css']) // → ':root { …'
 */
export const stylesOf = (assets: Assets, names: readonly string[]): string =>
  names
    .flatMap((name) => {
      const body = assets.get(name)?.body
      return typeof body === 'string' ? [body] : []
    })
    .join('\n')
