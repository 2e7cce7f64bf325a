import { declineField } from '../src/core/items/fields.ts'
import type { Form } from '../src/core/items/item-type.ts'
import { postValue } from '../src/core/items/post-value.ts'
import type { Variable } from '../src/core/items/variable.ts'
import type { AskedPage, Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { readPage } from '../src/core/questionnaire/read-page.ts'
import { settleItem } from '../src/core/questionnaire/route.ts'
import type { ShownPage } from '../src/core/questionnaire/show-page.ts'
import { showPage, viewPage } from '../src/core/questionnaire/show-page.ts'
import type { Answers, RosterRow, Value } from '../src/core/rule/rule.ts'

/** Everybody who can arrive at a page, by what they answered before; the last page is the end. */
export type Arrival = { readonly page: AskedPage | null; readonly states: readonly Answers[] }

/** Every answer that a variable can have, nothing among them. For small domains. */
function valuesOf(variable: Variable): readonly (Value | undefined)[] {
  const { kind, codes, decimals } = variable
  switch (kind) {
    case 'single':
      return [undefined, ...codes.map(({ code }) => code)]
    case 'multiple':
      return Array.from({ length: 2 ** codes.length }, (_, mask) =>
        codes.filter((_code, bit) => (mask >> bit) % 2 === 1).map(({ code }) => code),
      ).map((chosen) => (chosen.length === 0 ? undefined : chosen))
    case 'scale':
    case 'number':
    case 'year':
    case 'months': {
      const twelve = kind === 'months' ? 12 : 1
      const [low, high] = [(variable.min ?? 0) * twelve, (variable.max ?? 0) * twelve + twelve - 1]
      const unit = 10 ** decimals
      const from = Math.ceil(low * unit - 1e-9)
      const count = Math.floor(high * unit + 1e-9) - from + 1
      return [undefined, ...Array.from({ length: Math.max(0, count) }, (_, index) => (from + index) / unit)]
    }
    case 'text':
      return [undefined, 'x']
    case 'roster': {
      const rows = rowsOf(variable)
      let lists: readonly (readonly RosterRow[])[] = [[]]
      const all: (readonly RosterRow[])[] = []
      for (let number = 0; number < (variable.max ?? 1); number += 1) {
        lists = lists.flatMap((list) => rows.map((row) => [...list, row]))
        all.push(...lists)
      }
      return [undefined, ...all]
    }
  }
}

function rowsOf({ id, columns }: Variable): readonly RosterRow[] {
  let rows: readonly RosterRow[] = [{}]
  for (const column of columns) {
    const name = column.id.slice(id.length + 1)
    rows = rows.flatMap((row) =>
      valuesOf(column).map((value) =>
        typeof value === 'number' || typeof value === 'string' ? { ...row, [name]: value } : row,
      ),
    )
  }
  return rows.filter((row) => Object.keys(row).length > 0)
}

/** Every form in which a page can be filled in, sensible or not; `null` when there are more than `most`. */
function formsOf({ items }: ShownPage, most: number): readonly Form[] | null {
  // Who leaves an item open says so where that can be said; an answer counts for more.
  const declined = items.flatMap(({ asked: { item } }) => (item.type !== 'note' && item.decline ? [item.id] : []))
  let forms: readonly Form[] = [Object.fromEntries(declined.map((id) => [declineField(id), ['1']]))]
  for (const variable of items.flatMap(({ offered }) => offered)) {
    const values = valuesOf(variable)
    if (forms.length * values.length > most) return null
    forms = forms.flatMap((form) =>
      values.map((value) => (value === undefined ? form : { ...form, ...postValue(variable, value) })),
    )
  }
  return forms
}

/**
 * Everybody who can arrive at each page, and last everybody who gets to the end, by trying every answer; `null` when
 * there are more than `most`. The slow and certain way to know what the checker works out.
 */
export function everybody(questionnaire: Questionnaire, most: number): readonly Arrival[] | null {
  let states: readonly Answers[] = [{}]
  const arrivals: Arrival[] = []
  for (const page of questionnaire.pages) {
    arrivals.push({ page, states })
    const next = new Map<string, Answers>()
    for (const state of states) {
      const after = answering(page, state, most)
      for (const answers of after ?? []) next.set(JSON.stringify(answers), answers)
      if (after === null || next.size > most) return null
    }
    states = [...next.values()]
  }
  return [...arrivals, { page: null, states }]
}

/** What somebody has answered after a page, in each way in which it is accepted; `null` when there are too many. */
export function answering(page: AskedPage, state: Answers, most: number): readonly Answers[] | null {
  const views = viewPage(page, (id) => state[id])
  const shown = showPage(page, views)
  if (shown === null) return [state]
  const forms = formsOf(shown, most)
  return (
    forms?.flatMap((form) => {
      const reading = readPage(shown, form, state)
      if (reading.issues.length > 0) return []
      return [Object.assign({}, state, ...views.map((view) => settleItem(view, reading.answers).answers))]
    }) ?? null
  )
}
