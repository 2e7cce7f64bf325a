import { inLanguages } from '../../messages/in-languages.ts'
import { say } from '../../messages/say.ts'
import type { WrittenBlock, WrittenItem } from '../written-study.ts'
import { cleanText } from './clean-text.ts'
import { makeUnlike, nameOf } from './valid-id.ts'

/** An item with what decides where it stands. */
export type PlacedItem = {
  /** Without its rule. */
  readonly item: WrittenItem
  /** The heading under which the file has it. */
  readonly section: string | null
  /** The items that its rule reads: they must stand on earlier pages. */
  readonly reads: readonly string[]
  /** The rule that says who gets it; items that share one stand on pages of their own. */
  readonly when: string | null
}

/** What stands in a study that was made of a file without questions: a study needs a page. */
const nothing: PlacedItem = {
  item: { id: 'nothing', type: 'note', text: inLanguages((language) => say(language, 'understand-no-questions')) },
  section: null,
  reads: [],
  when: null,
}

/** How many items a block has where the file has no headings, and what a page holds. */
const [itemsPerBlock, linesPerPage] = [25, 4]

type Part = { readonly title: string | null; readonly items: readonly PlacedItem[] }

/** Runs of items under one heading; a run without heading is cut into pieces of equal length. */
function partsOf(items: readonly PlacedItem[]): readonly Part[] {
  const runs: { title: string | null; items: PlacedItem[] }[] = []
  for (const item of items) {
    const title = cleanText(item.section ?? '') || null
    const last = runs.at(-1)
    if (last?.title === title) last.items.push(item)
    else runs.push({ title, items: [item] })
  }
  return runs.flatMap(({ title, items: own }): readonly Part[] => {
    if (title !== null) return [{ title, items: own }]
    const pieces = Math.ceil(own.length / itemsPerBlock)
    const size = Math.ceil(own.length / pieces)
    return Array.from({ length: pieces }, (_, index) => ({
      title: null,
      items: own.slice(index * size, (index + 1) * size),
    }))
  })
}

/** How much room an item takes on a page. */
function linesOf({ item }: PlacedItem): number {
  if (item.type === 'matrix' || item.type === 'slider') return Math.max(2, item.rows.length / 2)
  if (item.type === 'single' || item.type === 'multiple') return item.options.length > 12 ? 2 : 1
  return 1
}

/** Items in groups that can share a page: one rule, not too long, and none that reads another. */
function pagesOf(items: readonly PlacedItem[]): readonly (readonly PlacedItem[])[] {
  const pages: PlacedItem[][] = []
  for (const placed of items) {
    const page = pages.at(-1)
    const lines = page?.reduce((sum, one) => sum + linesOf(one), 0) ?? 0
    const fits =
      page !== undefined &&
      page[0]?.when === placed.when &&
      lines + linesOf(placed) <= linesPerPage &&
      !page.some(({ item }) => placed.reads.includes(item.id))
    if (fits) page.push(placed)
    else pages.push([placed])
  }
  return pages
}

/** A rule that all share stands once, at the page or the block; an item on its own keeps it. */
const sharedRule = (items: readonly PlacedItem[]): string | null => {
  const [first] = items
  return first !== undefined && items.length > 1 && items.every(({ when }) => when === first.when) ? first.when : null
}

const ruled = (when: string | null): { when?: string } => (when === null ? {} : { when })

/**
 * The items as blocks with pages: a block per heading of the file, or per 25 items. What a rule reads is on an earlier
 * page, and a rule that a whole page or block shares stands there.
 *
 * @param items in the order of the file
 * @example writeBlocks(items)[0]?.title // → { nl: 'Vragen 1', en: 'Questions 1' }
 */
export function writeBlocks(items: readonly PlacedItem[]): readonly WrittenBlock[] {
  const unlikeBlock = makeUnlike()
  const unlikePage = makeUnlike()
  let untitled = 0
  const parts = partsOf(items.length === 0 ? [nothing] : items)
  return parts.map(({ title, items: own }, index): WrittenBlock => {
    if (title === null) untitled += 1
    const number = untitled
    const ofBlock = sharedRule(own)
    return {
      id: unlikeBlock(title === null ? String(index + 1) : nameOf(title, 'block')),
      title:
        title === null
          ? inLanguages((language) => say(language, 'understand-block-title', { number }))
          : { any: title },
      ...ruled(ofBlock),
      pages: pagesOf(own).map((page) => {
        const ofPage = ofBlock === null ? sharedRule(page) : null
        return {
          id: unlikePage(nameOf(page[0]?.item.id ?? '', 'page')),
          ...ruled(ofPage),
          items: page.map(({ item, when }) =>
            ofBlock === null && ofPage === null ? { ...item, ...ruled(when) } : item,
          ),
        }
      }),
    }
  })
}
