import type { Form } from '../items/item-type.ts'
import { postValue } from '../items/post-value.ts'
import type { Variable } from '../items/variable.ts'
import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import { readPage } from '../questionnaire/read-page.ts'
import { settleItem } from '../questionnaire/route.ts'
import type { ShownPage } from '../questionnaire/show-page.ts'
import { showPage, viewPage } from '../questionnaire/show-page.ts'
import type { Answers, RosterRow, Value } from '../rule/rule.ts'

/** Everybody who can arrive at a page: what they answered before, and how they may answer it. */
export type Arrival = { readonly page: AskedPage; readonly states: readonly Answers[] }

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

/** Every form in which a page can be filled in, sensible or not. */
export function formsOf({ items }: ShownPage): readonly Form[] {
  let forms: readonly Form[] = [{}]
  for (const variable of items.flatMap(({ offered }) => offered)) {
    const values = valuesOf(variable)
    forms = forms.flatMap((form) =>
      values.map((value) => (value === undefined ? form : { ...form, ...postValue(variable, value) })),
    )
  }
  return forms
}

/**
 * Everybody who can arrive at each page, by trying every answer; `null` when there are more than `most`. The slow and
 * certain way to know what the checker works out.
 */
export function everybody(questionnaire: Questionnaire, most: number): readonly Arrival[] | null {
  let states: ReadonlyMap<string, Answers> = new Map([['{}', {}]])
  const arrivals: Arrival[] = []
  for (const page of questionnaire.pages) {
    arrivals.push({ page, states: [...states.values()] })
    const next = new Map<string, Answers>()
    for (const state of states.values()) {
      for (const after of answering(page, state, most)) next.set(JSON.stringify(after), after)
      if (next.size > most) return null
    }
    states = next
  }
  arrivals.push({ page: { id: '', block: '', when: null, items: [] }, states: [...states.values()] })
  return arrivals
}

/** What somebody has answered after a page, in each way in which it is accepted. */
export function answering(page: AskedPage, state: Answers, most: number): readonly Answers[] {
  const views = viewPage(page, (id) => state[id])
  const shown = showPage(page, views)
  if (shown === null) return [state]
  const forms = formsOf(shown)
  if (forms.length > most) throw new Error('too many forms')
  return forms.flatMap((form) => {
    const reading = readPage(shown, form)
    if (reading.issues.length > 0) return []
    return [Object.assign({}, state, ...views.map((view) => settleItem(view, reading.answers).answers))]
  })
}
