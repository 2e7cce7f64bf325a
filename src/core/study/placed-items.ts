import type { Issue } from '../issue.ts'
import type { StudyFiles } from './study.ts'

/** An item as it was read, with the path to it. */
export type PlacedItem = {
  readonly item: StudyFiles['blocks'][number]['pages'][number]['items'][number]
  readonly path: Issue['path']
}

/**
 * Each item of a questionnaire with the path to it, in the order in which they are asked.
 *
 * @example placedItems(blocks)[0]?.path // → ['blocks', 0, 'pages', 0, 'items', 0]
 */
export const placedItems = (blocks: StudyFiles['blocks']): readonly PlacedItem[] =>
  blocks.flatMap(({ pages }, b) =>
    pages.flatMap(({ items }, p) => items.map((item, i) => ({ item, path: ['blocks', b, 'pages', p, 'items', i] }))),
  )
