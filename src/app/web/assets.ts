import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** A file that pages load: its type and what is in it. */
export type Asset = { readonly type: string; readonly body: string }

/** The files that the site serves beside its pages, by the name after `/assets/`. */
export type Assets = ReadonlyMap<string, Asset>

const types = {
  'style.css': 'text/css; charset=utf-8',
  'ask.css': 'text/css; charset=utf-8',
  'questionnaire.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
} as const

/** The assets as they lie beside this file. */
export async function readAssets(): Promise<Assets> {
  const read = Object.entries(types).map(async ([name, type]): Promise<[string, Asset]> => {
    const body = await readFile(path.join(import.meta.dirname, 'assets', name), 'utf8')
    return [name, { type, body }]
  })
  return new Map(await Promise.all(read))
}
