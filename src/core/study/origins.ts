import type { Issue } from '../issue.ts'

/**
 * Where in the files something stands that has another place in what is checked: what a wave changed stands in the file
 * of that wave. By place, with the steps of its path joined by slashes.
 */
export type Origins = ReadonlyMap<string, Issue['path']>

/**
 * The place in the files of something that was found at a path; most things stand where they are found.
 *
 * @example originOf(new Map([['blocks/0/when', ['blocks', 0, 'module']]]), ['blocks', 0, 'when']) // → ['blocks', 0, 'module']
 */
export function originOf(origins: Origins, path: Issue['path']): Issue['path'] {
  for (let length = path.length; length > 0; length -= 1) {
    const origin = origins.get(path.slice(0, length).join('/'))
    if (origin !== undefined) return [...origin, ...path.slice(length)]
  }
  return path
}
