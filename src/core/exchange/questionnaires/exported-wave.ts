import type { Item } from '../../items/item.ts'
import type { VariableShape } from '../../rule/rule.ts'
import { editionOf } from '../../study/edition.ts'
import { variablesOf } from '../../study/scope.ts'
import type { Block, Page, Study } from '../../study/study.ts'
import type { Text } from '../../text.ts'

/** What one wave asks: its blocks without the items of other waves. */
export type ExportedWave = {
  readonly study: Study
  readonly blocks: readonly (Omit<Block, 'pages'> & {
    readonly pages: readonly (Omit<Page, 'items'> & { readonly items: readonly Item[] })[]
  })[]
  /** The kind of every variable. */
  readonly kinds: ReadonlyMap<string, VariableShape['kind']>
}

/**
 * What a wave asks, for another program.
 *
 * @example exportedWave(study, '2026').blocks[0]?.pages.length // → 3
 */
export function exportedWave(study: Study, wave: string): ExportedWave {
  const edition = editionOf(study, wave)
  const blocks = edition.blocks.flatMap((block) => {
    const pages = block.pages.flatMap((page) => {
      const items = page.items.filter((item) => item.waves?.includes(wave) !== false)
      return items.length === 0 ? [] : [{ ...page, items }]
    })
    return pages.length === 0 ? [] : [{ ...block, pages }]
  })
  const items = blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
  const kinds = new Map(items.flatMap((item) => variablesOf(item).map(({ id, kind }) => [id, kind] as const)))
  return { study: edition, blocks, kinds }
}

/** A text with the places where an answer is repeated as the other program writes them. */
export const withPipes = (text: Text, pipe: (variable: string) => string): Text => ({
  nl: text.nl.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, variable: string) => pipe(variable)),
  en: text.en.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, variable: string) => pipe(variable)),
})

/** The item of a variable, and which part of it the variable is. */
export type VariablePlace = { readonly item: Item; readonly part: string }

/**
 * The item of a variable, and the part that the variable is: an empty text for the whole item, also where it is the only
 * row of a slider. `null` for a variable that the wave does not have.
 *
 * @example variablePlace('hours.week', wave)?.part // → 'week'
 */
export function variablePlace(variable: string, { blocks }: Pick<ExportedWave, 'blocks'>): VariablePlace | null {
  const items = blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
  const item = items.find(({ id }) => variable === id || variable.startsWith(`${id}.`))
  if (item === undefined) return null
  const isWhole = item.type === 'slider' && item.rows.length === 1
  return { item, part: isWhole ? '' : variable.slice(item.id.length + 1) }
}
