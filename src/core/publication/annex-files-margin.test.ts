import { expect, test } from 'vitest'
import { madeAnnex } from '../../../test/made-annex.ts'
import { render } from '../html.ts'
import { languages } from '../text.ts'
import { marginOf } from './annex-files-margin.ts'
import { marginsHtml } from './margins-html.ts'

const entries = madeAnnex.blocks.flatMap(({ tables }) => tables)

/** The cells of the margins on a page, as a reader sees them. */
const shown = (page: string): readonly string[] =>
  [...page.matchAll(/<td.*?<\/td>/gs)].map(([cell]) =>
    cell
      .replaceAll(/<span class="unseen">.*?<\/span>/gs, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

test.each(languages)('margins say the same as on the page (%s)', (language) => {
  for (const entry of entries) {
    const { table } = entry
    const margins = table.cells.flatMap((row) =>
      row.map((cell, index) => {
        const column = table.columns[index]
        if (column === undefined) throw new Error('a cell without a column')
        const { text, interval, people } = marginOf(cell, column, table, language)
        return [text, interval, people].filter((part) => part !== null).join(' ')
      }),
    )
    expect(margins).toEqual(shown(render(marginsHtml(entry, language))))
  }
})

test('a figure that is withheld has no margin', () => {
  const table = entries[0]?.table
  const [column, cell] = [table?.columns[2], table?.cells[0]?.[2]]
  if (table === undefined || column === undefined || cell === undefined) throw new Error('no such cell')
  expect(marginOf(cell, column, table, 'nl')).toMatchObject({
    text: '×',
    estimate: null,
    low: null,
    n: null,
    base: null,
  })
})
