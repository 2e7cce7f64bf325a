import type { Code, Variable } from '../items/variable.ts'
import type { Encoding, PageLiterals } from './encoding.ts'
import { arrivedAt, isRequired, railsOf, route } from './encoding.ts'
import type { Cell } from './cell.ts'
import { within } from './cell.ts'
import { makeCell } from './make-cell.ts'
import type { PlacedItem, PlacedPage } from './placed-page.ts'
import { all, any } from './solver/gates.ts'
import type { Literal } from './solver/solver.ts'
import { addClause, never, newLiteral, not } from './solver/solver.ts'

/** A variable of an item as earlier answers decide it: asked (a follow-up apart from its option), and each code. */
export type VariableView = {
  readonly variable: Variable
  readonly asked: Literal
  readonly codes: readonly { readonly code: Code; readonly offered: Literal }[]
}

/** An item as earlier answers decide it. `meant` follows its own condition and those above; `shown` also its rows. */
export type ItemView = {
  readonly placed: PlacedItem
  readonly meant: Literal
  readonly shown: Literal
  readonly variables: readonly VariableView[]
}

/** A page as earlier answers decide it, for those who arrive there. */
export type PageView = {
  readonly placed: PlacedPage
  readonly arrived: Literal
  readonly block: Literal
  readonly meant: Literal
  readonly shown: Literal
  readonly items: readonly ItemView[]
}

/** The page as the answers to the pages before it decide it: `viewPage` and `showPage` for all respondents at once. */
export function encodeView(encoding: Encoding, placed: PlacedPage): PageView {
  const { gates } = encoding
  const block = railsOf(encoding, placed.block.when?.tree).yes
  const meant = all(gates, [block, railsOf(encoding, placed.page.when?.tree).yes])
  const items = placed.items.map((item): ItemView => {
    const forItem = all(gates, [meant, railsOf(encoding, item.item.when?.tree).yes])
    const variables = item.variables.map((variable): VariableView => {
      const asked = all(gates, [forItem, railsOf(encoding, variable.when).yes])
      const codes = variable.codes.map((code) => ({
        code,
        offered: all(gates, [asked, railsOf(encoding, code.when).yes]),
      }))
      return { variable, asked, codes }
    })
    const rows = variables.map(({ asked }) => asked)
    return { placed: item, meant: forItem, variables, shown: rows.length === 0 ? forItem : any(gates, rows) }
  })
  const shown = any(
    gates,
    items.map((item) => item.shown),
  )
  return { placed, arrived: arrivedAt(encoding, placed.index), block, meant, shown, items }
}

/** Adds the answers to a page: who is asked may answer, what is offered may be chosen, and what is required must be. */
export function encodeAnswers(encoding: Encoding, view: PageView): PageLiterals {
  const { gates, pages } = encoding
  const { solver } = gates
  const page = { posted: newLiteral(solver), accepted: newLiteral(solver) }
  addClause(solver, [not(page.posted), view.arrived])
  addClause(solver, [not(page.accepted), page.posted])
  addClause(solver, [not(encoding.stored), not(page.posted), page.accepted])
  pages.push(page)
  for (const item of view.items) encodeItem(encoding, item, page)
  return page
}

function encodeItem(encoding: Encoding, { placed, shown, variables }: ItemView, page: PageLiterals): void {
  const { gates, cells, maker, wanted } = encoding
  const { id } = placed.item
  const own: Literal[] = []
  for (const { variable, asked, codes } of variables) {
    if (!wanted.has(variable.id)) continue
    const cell = makeCell(maker, variable)
    cells.set(variable.id, cell)
    const { answered } = cell
    addClause(gates.solver, [not(answered), page.posted])
    route(encoding, id, [not(answered), asked])
    for (const { code, offered } of codes.filter((one) => one.code.when !== null)) {
      route(encoding, id, [not(answered), not(chosen(encoding, cell, code.code)), offered])
    }
    if (variable.followUp === null) own.push(answered)
    else route(encoding, id, [not(answered), railsOf(encoding, variable.followUp).yes])
  }
  if (isRequired(placed.item)) addClause(gates.solver, [not(page.accepted), not(shown), ...own])
}

/** The literal that a code is (among) the answer of a variable. */
export function chosen({ gates }: Encoding, cell: Cell | undefined, code: number): Literal {
  if (cell?.kind === 'codes') return cell.has.get(code) ?? never
  if (cell?.kind !== 'ordered') return never
  return all(gates, [cell.answered, within(gates, cell.amount, (value) => value === code)])
}
