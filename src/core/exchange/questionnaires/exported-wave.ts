import type { Item } from '../../items/item.ts'
import type { VariableShape } from '../../rule/rule.ts'
import { editionOf } from '../../study/edition.ts'
import { variablesOf } from '../../study/scope.ts'
import type { Block, Page, Study } from '../../study/study.ts'
import type { Text } from '../../text.ts'
import type { TranslationLine } from '../translation-loss.ts'

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

/** A report of what another program cannot hold; it grows while a wave is written. */
export type ExportLedger = TranslationLine[]

/**
 * Notes that a part of an item was written without loss.
 *
 * @example noteWritten(ledger, 'q1', 'item') // ledger → one more line
 */
export function noteWritten(ledger: ExportLedger, item: string, part: TranslationLine['part']): void {
  ledger.push({ item, part, result: 'translated', code: 'quest-same', values: {}, original: null })
}

/** What another program cannot hold: of which part, why, and what stands there. */
export type Unheld = Pick<TranslationLine, 'part' | 'code'> & {
  readonly original: string
  readonly values?: TranslationLine['values']
}

/**
 * Notes what of an item the other program cannot hold, or only nearly.
 *
 * @example noteUnheld(ledger, 'q1', { part: 'setting', code: 'quest-out-lost', original: 'true' })
 */
export function noteUnheld(ledger: ExportLedger, item: string, unheld: Unheld): void {
  const { part, code, original, values = {} } = unheld
  const result = code === 'quest-out-lost' ? 'not-supported' : 'approximated'
  ledger.push({ item, part, result, code, values, original })
}

/**
 * Notes that the text of the only row or field of an item is lost: the other program has the text of the question alone.
 *
 * @example noteOnlyPart(ledger, 'q1', item.text, { code: 1, label }) // ledger → one more, unless the texts are the same
 */
export function noteOnlyPart(
  ledger: ExportLedger,
  item: string,
  text: Text,
  part: { readonly code?: number; readonly label: Text },
): void {
  const { label, code = 1 } = part
  if (label.nl !== text.nl || label.en !== text.en)
    noteUnheld(ledger, item, { part: 'option', code: 'quest-out-lost', original: label.en, values: { what: 'label' } })
  if (code !== 1)
    noteUnheld(ledger, item, {
      part: 'option',
      code: 'quest-out-lost',
      original: String(code),
      values: { what: 'code' },
    })
}
