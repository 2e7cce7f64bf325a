import { describe, expect, test } from 'vitest'
import { responseInWords, responseOf, responseTable } from './response-rates.ts'

const real = { simulated: false } as const

describe('the response to a wave', () => {
  test.each([
    [
      'is the share of the invited who took part, and of those who finished',
      responseOf(10_810, 9763, 30_000, real),
      '36,0% van de uitgenodigden deed mee (AAPOR RR2) en 32,5% maakte de hele vragenlijst af (RR1)',
      '36.0% of those invited took part (AAPOR RR2) and 32.5% finished the whole questionnaire (RR1)',
    ],
    [
      'is one share where everybody finished',
      responseOf(300, 300, 400, real),
      '75,0% van de uitgenodigden deed mee en maakte de hele vragenlijst af (AAPOR RR1)',
      '75.0% of those invited took part and finished the whole questionnaire (AAPOR RR1)',
    ],
    [
      'says beside it that answers are simulated',
      responseOf(300, 300, 400, { simulated: true }),
      '75,0% van de uitgenodigden deed mee en maakte de hele vragenlijst af (AAPOR RR1). De antwoorden zijn gesimuleerd: deze respons is geen bevinding.',
      '75.0% of those invited took part and finished the whole questionnaire (AAPOR RR1). The answers are simulated: this response is no finding.',
    ],
    [
      'is not known where it is not known how many were invited',
      responseOf(10_333, 10_000, null, { simulated: true }),
      'niet bekend, want het aantal uitgenodigden is niet bekend',
      'not known, since the number of people invited is not known',
    ],
    [
      'is not given where more answered than were invited',
      responseOf(500, 400, 400, real),
      'niet te geven: er zijn meer respondenten dan uitgenodigden',
      'cannot be given: there are more respondents than people invited',
    ],
  ])('%s', (_, words, nl, en) => {
    expect(words).toEqual({ nl, en })
  })
})

const label = (name: string) => ({ nl: name, en: name })
const aios = { label: label('aios'), population: null, invited: 7000, respondents: 2516 }
const others = { label: label('others'), population: null, invited: 23_000, respondents: 8294 }

/** The table as lines of English words. */
const linesOf = (...given: Parameters<typeof responseTable>): readonly string[] => {
  const table = responseTable(...given)
  return table?.lines.map((line) => `${line.label.en}: ${responseInWords(table, line, 'en')}`) ?? []
}

const both = (...strata: readonly (typeof aios)[]) => ({
  strata,
  respondents: strata.reduce((sum, { respondents }) => sum + respondents, 0),
})

describe('the response per group', () => {
  test('gives for each who were invited, who answered, and the rate', () => {
    expect(linesOf([both(aios, others)], 'public', real)).toEqual([
      'aios: Invited: 7,000; Respondents: 2,516; Response: 35.9%',
      'others: Invited: 23,000; Respondents: 8,294; Response: 36.1%',
    ])
  })

  test('says how many there are where that is known, and what is not known', () => {
    const strata = [
      { ...aios, population: 8000 },
      { ...others, invited: null },
    ]
    expect(linesOf([{ strata, respondents: 10_810 }], 'public', real)).toEqual([
      'aios: People: 8,000; Invited: 7,000; Respondents: 2,516; Response: 35.9%',
      'others: People: not known; Invited: not known; Respondents: 8,294; Response: not known',
    ])
  })

  test('counts apart who did not say in which group they are', () => {
    const lines = linesOf([{ strata: [aios, others], respondents: 10_818 }], 'public', real)
    expect(lines[2]).toBe('Group not known: Invited: not known; Respondents: 8; Response: not known')
  })

  test.each([
    ['one group has too few of them', 29, 29 + 8294],
    ['too few did not say in which group they are', 2516, 2516 + 8294 + 4],
  ])('gives no numbers of respondents where %s', (_, ownRespondents, respondents) => {
    const strata = [{ ...aios, respondents: ownRespondents }, others]
    expect(linesOf([{ strata, respondents }], 'public', real)).toEqual([
      'aios: Invited: 7,000; Respondents: too few to show; Response: too few to show',
      'others: Invited: 23,000; Respondents: too few to show; Response: too few to show',
    ])
    expect(linesOf([{ strata, respondents }], 'already-published', real).join(' ')).not.toContain('too few')
  })

  test('of two waves names the wave of each line', () => {
    const waves = [
      { ...both(aios), wave: '2022' },
      { ...both(others), wave: '2024' },
    ]
    expect(linesOf(waves, 'public', real).map((line) => line.split(':')[0])).toEqual(['aios, 2022', 'others, 2024'])
  })

  test('is not there for a wave without strata, and says what the answers of the others are', () => {
    expect(responseTable([{ respondents: 9 }], 'public', real)).toBeNull()
    expect(responseTable([both(aios)], 'public', real)?.warning).toBeNull()
    const trial = { simulated: true, trial: true } as const
    expect(responseTable([both(aios)], 'public', trial)?.warning?.en).toContain('of a trial')
  })
})
