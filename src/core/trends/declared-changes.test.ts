import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { compareQuestionnaires } from './compare-questionnaires.ts'
import { comparisonText } from './comparison-text.ts'
import type { Edition } from './comparison.ts'
import { declarationOf } from './declared-changes.ts'

const option = (code: number, id: string) => ({ code, id, label: everywhere(id) })
const three = [option(1, 'aios'), option(3, 'starting'), option(4, 'senior')]
const categories = [
  { id: 'aios', label: everywhere('aios'), before: [1], now: [1] },
  { id: 'specialist', label: everywhere('specialist'), before: [2], now: [3, 4] },
]
const note = everywhere('Mind this.')

/** Waves 2022, and after it both 2024, which has other phases, and 2025, which has another mood. */
const files = {
  items: [
    miniItem('single', 'phase', { options: [option(1, 'aios'), option(2, 'specialist')] }),
    miniItem('single', 'mood', { options: [option(1, 'bad'), option(2, 'good')] }),
  ],
  waves: [
    miniWave('2022'),
    miniWave('2024', { after: '2022', changes: { phase: { set: { options: three }, categories, note } } }),
    miniWave('2025', {
      after: '2022',
      changes: { mood: { comparable: 'no', note: everywhere('Asked in another month.') } },
    }),
  ],
}
const study = miniStudy(files)

function at(wave: string, of = study): Edition {
  const found = of.waves.find(({ id }) => id === wave)
  if (found === undefined) throw new Error('No such wave')
  return { study: of, wave: found }
}

describe('what a study says of a question between two waves', () => {
  test('is what the later wave says of the earlier one', () => {
    expect(declarationOf('phase', at('2022'), at('2024'))).toEqual({
      comparable: null,
      notes: [note],
      categories,
      optionSteps: 1,
    })
    expect(declarationOf('mood', at('2022'), at('2025')).comparable).toBe('no')
  })

  test('holds the other way round too, with the categories turned', () => {
    const [, specialist] = declarationOf('phase', at('2024'), at('2022')).categories ?? []
    expect(specialist).toMatchObject({ id: 'specialist', before: [3, 4], now: [2] })
  })

  test('goes by the wave that both follow on, when neither follows on the other', () => {
    expect(declarationOf('phase', at('2025'), at('2024')).categories).toEqual(categories)
    expect(declarationOf('mood', at('2025'), at('2024')).comparable).toBe('no')
  })

  test('is read in the other version of the study, and not in another study', () => {
    expect(declarationOf('phase', at('2022', miniStudy(files)), at('2024')).notes).toEqual([note])
    const other: Edition = at('2022', { ...study, id: 'other' })
    expect(declarationOf('phase', other, at('2024'))).toMatchObject({ notes: [], categories: null })
  })

  test('is told of a question that is asked alike', () => {
    const lines = comparisonText(compareQuestionnaires(at('2022'), at('2025')), 'en', false)
    expect(lines).toContain(
      [
        '  mood: same',
        '    comparing: not possible, says the study.',
        '    note of the study: Asked in another month.',
      ].join('\n'),
    )
  })
})
