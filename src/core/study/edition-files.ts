import type { Issue } from '../issue.ts'
import { itemSchema } from '../items/item-schema.ts'
import type { InWaves } from '../items/item.ts'
import { partAt } from './file-parts.ts'
import type { Origins } from './origins.ts'
import { parseFiles } from './schema-issues.ts'
import type { StudyFiles } from './study.ts'
import { wavesPerItem, wavesUpTo } from './wave-chain.ts'
import { fixedKeys } from './wave-changes-schema.ts'

type Blocks = StudyFiles['blocks']
type FileItem = Blocks[number]['pages'][number]['items'][number]

/** The blocks as one wave asks them. Every item stands where it stands in the files, asked or not. */
export type EditionFiles = {
  readonly blocks: Blocks
  readonly issues: readonly Issue[]
  /** Where the keys stand that a wave changed. */
  readonly origins: Origins
}

/** An item with the keys that the waves up to this one gave another value; the last one counts. */
type Changed = { readonly raw: object; readonly setBy: ReadonlyMap<string, Issue['path']> }

function changedItem(raw: unknown, id: string, waves: StudyFiles['waves'], upTo: string): Changed | null {
  const set = new Map<string, unknown>()
  const setBy = new Map<string, Issue['path']>()
  for (const wave of wavesUpTo(waves, upTo)) {
    for (const [key, value] of Object.entries(wave.changes?.[id]?.set ?? {})) {
      if (fixedKeys.includes(key)) continue
      set.set(key, value)
      setBy.set(key, ['waves', waves.indexOf(wave), 'changes', id, 'set', key])
    }
  }
  const written = typeof raw === 'object' && raw !== null ? raw : {}
  return set.size === 0 ? null : { raw: { ...written, ...Object.fromEntries(set) }, setBy }
}

/**
 * The blocks as a wave asks them: each item as it is written, with what this wave and those before it changed. An item
 * that not every wave asks says in which it is.
 *
 * @param files the content of the files, before the schema looked at it
 * @param parsed the same after the schema
 * @example editionFiles(files, parsed, '2024').blocks[0]?.pages[0]?.items[0]?.text // → the wording of 2024
 */
export function editionFiles(
  files: unknown,
  { blocks, waves }: Pick<StudyFiles, 'blocks' | 'waves'>,
  wave: string,
): EditionFiles {
  const inWaves = wavesPerItem(waves)
  const issues: Issue[] = []
  const origins = new Map<string, Issue['path']>()
  const change = (item: FileItem, path: Issue['path']): FileItem & InWaves => {
    const asked = inWaves.get(item.id)
    const own = asked === undefined ? item : { ...item, waves: asked }
    const changed = changedItem(partAt(files, path), item.id, waves, wave)
    if (changed === null) return own
    for (const [key, origin] of changed.setBy) origins.set([...path, key].join('/'), origin)
    const read = parseFiles(itemSchema, changed.raw)
    if (read.ok) return asked === undefined ? read.value : { ...read.value, waves: asked }
    issues.push(...read.issues.map((found) => ({ ...found, path: [...path, ...found.path] })))
    return own
  }
  const edited = blocks.map((block, b) => ({
    ...block,
    pages: block.pages.map((page, p) => ({
      ...page,
      items: page.items.map((item, i) => change(item, ['blocks', b, 'pages', p, 'items', i])),
    })),
  }))
  return { blocks: edited, issues, origins }
}
