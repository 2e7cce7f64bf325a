import { expect, test } from 'vitest'
import { readColumns } from './column.ts'
import { listQuestion } from './list-question.ts'
import type { MiniColumn } from './mini-data-file.ts'
import { miniDataFile, repeat } from './mini-data-file.ts'

function question(values: MiniColumn['values']) {
  const [column] = readColumns(miniDataFile({ q: { values } }).variables).columns
  if (column === undefined) throw new Error('The file has a column')
  const found = listQuestion(column)
  return found?.type === 'multiple' && found.kind === 'categories'
    ? { separator: found.separator, labels: found.choices.map(({ label }) => label) }
    : null
}

test.each<[string, readonly string[], unknown]>([
  [
    'are options in the order in which they were offered',
    ['Soup;Salad', 'Soup', 'Salad;Bread', 'Soup;Bread', 'Bread', 'Soup;Salad;Bread'],
    { separator: ';', labels: ['Soup', 'Salad', 'Bread'] },
  ],
  [
    'are whole when they always stand side by side',
    ['Car, Bike, e-bike', 'Car', 'Train', 'Bike, e-bike, Train', 'Car, Train', 'Car, Bike, e-bike, Train'],
    { separator: ', ', labels: ['Car', 'Bike, e-bike', 'Train'] },
  ],
  ['that are sentences stay a text', ['It is far; too far', 'No idea', 'I like it; a lot', 'Fine'], null],
  ['that are one word each are no list', ['Soup', 'Salad', 'Bread'], null],
])('answers in one text %s', (_name, values, found) => {
  expect(question(repeat(values, 60))).toEqual(found)
})

test('answers that hardly anybody gave are one option, so that none is lost', () => {
  const own = ['Soup;Rice with beans', 'Salad;Leftovers']
  const found = question([...repeat(['Soup;Salad', 'Soup', 'Salad;Bread', 'Soup;Bread', 'Bread'], 300), ...own])
  expect(found?.labels).toEqual(['Soup', 'Salad', 'Bread', 'Another answer'])
})
