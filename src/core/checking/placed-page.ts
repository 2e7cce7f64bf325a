import type { Issue } from '../issue.ts'
import type { Item } from '../items/item.ts'
import type { Code, Variable } from '../items/variable.ts'
import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Rule } from '../rule/rule.ts'
import type { Block, Page, Study } from '../study/study.ts'

type Path = Issue['path']

/** An option, row or follow-up text of an item, with the place where a study file gives it. */
export type Part = {
  readonly kind: 'option' | 'row' | 'follow-up'
  readonly path: Path
  readonly id: string
  readonly variable: Variable
  readonly code: Code | null
  readonly when: Rule | null
}

/** An item as a wave asks it, with its place and its parts. */
export type PlacedItem = {
  readonly item: Item
  readonly path: Path
  readonly variables: readonly Variable[]
  readonly parts: readonly Part[]
}

/** A page as a wave shows it, with its place; `index` is its number in that wave. */
export type PlacedPage = {
  readonly index: number
  readonly page: Page
  readonly path: Path
  readonly block: Block
  readonly blockPath: Path
  readonly asked: AskedPage
  readonly items: readonly PlacedItem[]
}

/**
 * The pages of a questionnaire with their places in the files of the study.
 *
 * @example placedPages(study, questionnaire)[0]?.path // → ['blocks', 0, 'pages', 0]
 */
export function placedPages(study: Study, questionnaire: Questionnaire): readonly PlacedPage[] {
  const index = new Map(questionnaire.pages.map(({ id }, number) => [id, number]))
  return study.blocks.flatMap((block, b) =>
    block.pages.flatMap((page, p) => {
      const number = index.get(page.id)
      const asked = number === undefined ? undefined : questionnaire.pages[number]
      if (number === undefined || asked === undefined) return []
      const path: Path = ['blocks', b, 'pages', p]
      const items = asked.items.map(({ item, variables }): PlacedItem => {
        const own: Path = [...path, 'items', page.items.findIndex(({ id }) => id === item.id)]
        return { item, path: own, variables, parts: partsOf(item, variables, own) }
      })
      return [{ index: number, page, path, block, blockPath: ['blocks', b], asked, items }]
    }),
  )
}

/** A list of an item with the key under which it is written, and that of the text that a member of it asks for. */
type List = {
  readonly key: 'options' | 'rows'
  readonly open: 'open' | 'because'
  readonly members: readonly { readonly code: number; readonly when?: Rule | undefined }[]
}

/** The list of options or rows of an item, where its type has one. */
function listOf(item: Item): List | null {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return { key: 'options', open: 'open', members: item.options }
    case 'choice-because':
      return { key: 'options', open: 'because', members: item.options }
    case 'matrix':
    case 'slider':
      return { key: 'rows', open: 'open', members: item.rows }
    case 'number':
    case 'date':
    case 'text':
    case 'roster':
    case 'note':
      return null
  }
}

function partsOf(item: Item, variables: readonly Variable[], path: Path): readonly Part[] {
  const find = (id: string): Variable | undefined => variables.find((variable) => variable.id === id)
  const list = listOf(item)
  return (list?.members ?? []).flatMap((member, number): readonly Part[] => {
    const { key, open } = list ?? { key: 'options', open: 'open' }
    const kind = key === 'rows' ? 'row' : 'option'
    const place: Path = [...path, key, number]
    const id = `${item.id}.${member.code}`
    const when = member.when ?? null
    const variable = find(kind === 'row' ? id : item.id)
    const code = kind === 'row' ? null : (variable?.codes.find((one) => one.code === member.code) ?? null)
    const text = find(`${id}.${open === 'because' ? 'because' : 'text'}`)
    return [
      ...(variable === undefined ? [] : [{ kind, path: place, id, variable, code, when } as const]),
      ...(text === undefined
        ? []
        : [{ kind: 'follow-up', path: [...place, open], id: text.id, variable: text, code: null, when } as const]),
    ]
  })
}
