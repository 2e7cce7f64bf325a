import { describe, expect, test } from 'vitest'
import { questionnaireOf, type Questionnaire } from '../questionnaire/questionnaire.ts'
import { movedItems } from './find-moves.ts'
import { madeEdition, words } from './made-editions.ts'

function asking(ids: readonly string[], later: readonly string[] = []): Questionnaire {
  const items = (own: readonly string[]) => own.map((id) => ({ id, type: 'text', text: words(id) }))
  const pages = [ids, later].filter((own) => own.length > 0).map((own) => ({ items: items(own) }))
  const { study, wave } = madeEdition(pages)
  return questionnaireOf(study, wave)
}

describe('items that moved', () => {
  test('are none when the order is the same, whatever is new or gone around them', () => {
    expect(movedItems(asking(['a', 'b', 'c']), asking(['new', 'a', 'c']))).toEqual(new Set())
  })

  test('are the one that went to another place, not those that it passed', () => {
    expect(movedItems(asking(['a', 'b', 'c', 'd']), asking(['b', 'c', 'd', 'a']))).toEqual(new Set(['a']))
  })

  test('are none when a page is cut in two', () => {
    expect(movedItems(asking(['a', 'b']), asking(['a'], ['b']))).toEqual(new Set())
  })
})
