import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { excerpt } from '../items/excerpt.ts'
import type { Item } from '../items/item.ts'
import { isKeyword } from '../rule/keywords.ts'
import { parseRule } from '../rule/parse-rule.ts'
import type { ParsedRule } from '../rule/rule.ts'
import type { Origins } from './origins.ts'
import type { StudyFiles } from './study.ts'

type Block = StudyFiles['blocks'][number]
type Files = Pick<StudyFiles, 'study' | 'blocks'>

/** As much of blocks as is needed to find the item that decides who gets which module. */
type Blocks = readonly {
  readonly pages: readonly {
    readonly items: readonly {
      readonly id: string
      readonly type: Item['type']
      readonly options?: readonly { readonly code: number; readonly id?: string | undefined }[]
    }[]
  }[]
}[]

type Option = NonNullable<Blocks[number]['pages'][number]['items'][number]['options']>[number]

/** The options of the item that decides who gets which module, or `null` when it cannot decide that. */
function optionsOf(modules: string | undefined, blocks: Blocks): readonly Option[] | null {
  const items = blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
  const item = items.find(({ id }) => id === modules)
  return item?.type === 'single' ? (item.options ?? []) : null
}

/**
 * Issues about modules: no item that decides who gets them, an option that it has in no wave, two modules for one
 * option; and about blocks without pages, which only a module may be.
 *
 * @param inWaves the blocks as each wave asks them
 * @example checkModules(files, editions)[0]?.code // → 'study-module-option'
 */
export function checkModules({ study, blocks }: Files, inWaves: readonly Blocks[]): readonly Issue[] {
  const { modules } = study
  const isSingle = optionsOf(modules, blocks) !== null
  const names = [blocks, ...inWaves].flatMap((one) => (optionsOf(modules, one) ?? []).flatMap(({ id }) => id ?? []))
  const owners = new Map<string, string>()
  const ofBlocks = blocks.flatMap(({ id, module, pages }, index): readonly Issue[] => {
    const path = ['blocks', index]
    if (module === undefined) {
      return pages.length === 0 ? [issue('study-too-few', [...path, 'pages'], { limit: '1', found: '[…]' })] : []
    }
    if (modules === undefined) return [issue('study-module-item-missing', [...path, 'module'])]
    const at = [...path, 'module', 'option']
    const owner = owners.get(module.option)
    owners.set(module.option, owner ?? id)
    const option = excerpt(module.option)
    if (owner !== undefined) return [issue('study-module-twice', at, { option, block: owner })]
    return !isSingle || names.includes(module.option)
      ? []
      : [issue('study-module-option', at, { option, item: modules, options: [...new Set(names)].join(', ') })]
  })
  const unknown =
    modules !== undefined && !isSingle
      ? [issue('study-module-item', ['study', 'modules'], { item: excerpt(modules) })]
      : []
  return [...unknown, ...ofBlocks]
}

/** The condition of a module: who chose its option, and for whom its own condition holds. */
function moduleRule(item: string, { code, id }: Option, own: ParsedRule | undefined): ParsedRule | undefined {
  const name = isKeyword(item) ? `[${item}]` : item
  // An option may have a name that rules keep for themselves; then it goes by its code.
  for (const value of [id ?? code, code]) {
    const chosen = `${name} = ${value}`
    const parsed = parseRule(own === undefined ? chosen : `${chosen} and (${own.source})`)
    if (parsed.ok) return parsed.value
  }
  return own
}

/**
 * The blocks with the condition that each module gets from its option. A module of an option that there is not stays as
 * it is.
 *
 * @example withModuleRules(files)[5]?.when?.source // → 'specialism = cardiology'
 */
export function withModuleRules({ study: { modules }, blocks }: Files): readonly Block[] {
  const options = optionsOf(modules, blocks) ?? []
  return blocks.map((block) => {
    const option = options.find(({ id }) => id !== undefined && id === block.module?.option)
    if (modules === undefined || option === undefined) return block
    const when = moduleRule(modules, option, block.when)
    return when === undefined ? block : { ...block, when }
  })
}

/**
 * Issues about modules of which a wave asks questions, though it does not have the option that they are for.
 *
 * @param files with the blocks as the wave asks them
 * @example checkModulesIn(files, '2022')[0]?.code // → 'study-module-not-in-wave'
 */
export function checkModulesIn({ study: { modules }, blocks }: Files, wave: string): readonly Issue[] {
  const options = optionsOf(modules, blocks)
  if (modules === undefined || options === null) return []
  return blocks.flatMap(({ module, pages }, b) => {
    const items = pages.flatMap((page) => page.items).filter((item) => item.waves?.includes(wave) !== false)
    if (module === undefined || items.length === 0 || options.some(({ id }) => id === module.option)) return []
    const values = { option: excerpt(module.option), item: modules, wave }
    return [issue('study-module-not-in-wave', ['blocks', b, 'module', 'option'], values)]
  })
}

/**
 * Where the condition of a module stands: with its option, unless it has a condition of its own.
 *
 * @example moduleOrigins(files.blocks).get('blocks/5/when') // → ['blocks', 5, 'module', 'option']
 */
export const moduleOrigins = (blocks: StudyFiles['blocks']): Origins =>
  new Map(
    blocks.flatMap(({ module, when }, b) =>
      module === undefined || when !== undefined ? [] : [[`blocks/${b}/when`, ['blocks', b, 'module', 'option']]],
    ),
  )
