/** Which part of the source may import which. The linter's configuration and test/layers.test.ts both follow these lists. */

/** The folders of src/core in the order of the chain. The files of src/core itself and messages/ come before them all. */
export const coreFolders = [
  'rule',
  'items',
  'study',
  'questionnaire',
  'dataset',
  'checking',
  'coding',
  'weighting',
  'statistics',
  'published',
  // Before `tables`: what is made after published figures is checked by counting it, and must not be made by that counting.
  'simulation',
  'tables',
  'disclosure',
  'trends',
  'charts',
  'publication',
  'exchange',
] as const

/** The folders of src/app, after the files of src/app itself. Later ones may import earlier ones; browser/ only the core. */
export const appFolders = ['storage', 'engine', 'fieldwork', 'browser', 'web', 'cli'] as const

/**
 * The files at the root of the core that a folder does without although it comes later. `simulation` rounds for itself: a
 * fault in the rounding of tables shows only while answers were made without it.
 */
export const ownWays: Readonly<Partial<Record<(typeof coreFolders)[number], readonly string[]>>> = {
  simulation: ['figures.ts'],
}

/** The packages that the core may use: pure ones. Of hyparquet the modules below `src/`, as its main one reads files. */
export const corePackages: readonly string[] = ['fflate', 'hyparquet', 'saxes', 'zod']

/** The packages that code for the browser may use: none so far. */
export const browserPackages: readonly string[] = []

/** Where a source file stands; `rank` 0 is what everything else in that part may use. */
export type Layer = { readonly part: 'core' | 'app'; readonly folder: string; readonly rank: number }

/**
 * The layer of a file below src/, or `null` for a file elsewhere (test/, tools/).
 * A folder that is in none of the lists throws: every new folder must be given its place here.
 *
 * @example layerOf('src/core/rule/parse-rule.ts') // → { part: 'core', folder: 'rule', rank: 1 }
 */
export function layerOf(file: string): Layer | null {
  const [root, part, ...rest] = file.split('/')
  if (root !== 'src' || (part !== 'core' && part !== 'app')) return null
  const folder = rest.length === 1 ? '' : (rest[0] ?? '')
  if (folder === '' || (part === 'core' && folder === 'messages')) return { part, folder: '', rank: 0 }
  const folders: readonly string[] = part === 'core' ? coreFolders : appFolders
  const position = folders.indexOf(folder)
  if (position === -1) throw new Error(`src/${part}/${folder} is not in the lists of tools/layers.ts`)
  return { part, folder, rank: position + 1 }
}

/** The folders that the files of a folder may not import, because they come later. `''` stands for the files at the root. */
export function laterFolders(part: 'core' | 'app', folder: string): readonly string[] {
  const folders: readonly string[] = part === 'core' ? coreFolders : appFolders
  return folders.slice(folders.indexOf(folder) + 1)
}
