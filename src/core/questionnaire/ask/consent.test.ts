import { describe, expect, test } from 'vitest'
import { miniItem } from '../../items/mini-item.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { languages } from '../../text.ts'
import { agreedSentences, askerSentences, consentSentence, privacySentences, type AskTerms } from './consent.ts'

const organisation = {
  name: { nl: 'De Lunchtafel', en: 'The Lunch Table' },
  contact: { email: 'lunch@example.org' },
}
const own = { nl: 'Na een jaar gewist.', en: 'Deleted after a year.' }
const consent = { nl: 'Ik doe mee.', en: 'I take part.' }

/** The terms of the smallest study with some parts replaced. */
function terms(study: object = {}, changes: Partial<AskTerms> = {}): AskTerms {
  const made = miniStudy({ items: [miniItem('single', 'a')], study })
  const [wave] = made.waves
  if (wave === undefined) throw new Error('A study has waves')
  return { study: made, wave, demonstration: false, smallestGroup: 30, ...changes }
}
const withParadata = (): AskTerms => ({ ...terms(), wave: { ...terms().wave, paradata: true } })

describe('what happens to the answers', () => {
  const cases: readonly [what: string, given: AskTerms, says: RegExp, never: RegExp][] = [
    ['without paradata no device is kept', terms(), /or kind of device/, /how long you take/],
    [
      'with paradata that is told',
      withParadata(),
      /how long you take.*rounded.*a phone, a tablet or a computer/,
      /or kind of device/,
    ],
    ['the smallest group is told', terms(), /groups of at least 30 people only/, /groups, also/],
    [
      'until when answers can be withdrawn is told, and that not everything has to be filled in for that',
      { ...terms(), wave: { ...terms().wave, closes: '2026-03-27' } },
      /withdraw your answers, also if you do not fill in everything.*including 27 March 2026.*erase/,
      /trial/,
    ],
    [
      'what is filled in as a trial can be removed, and nothing is said of when',
      terms({}, { demonstration: true }),
      /remove what you fill in again/,
      /withdraw|erase/,
    ],
    ['small groups are told', terms({}, { smallestGroup: 0 }), /groups, also when those are small/, /at least/],
    [
      'a demonstration counts nowhere',
      terms({}, { demonstration: true }),
      /counts in no result/,
      /published|wave closes/,
    ],
    ['pages count without being sent', terms(), /counts as soon as you go on/, /trial/],
  ]
  test.each(cases)('%s', (_, given, says, never) => {
    const text = privacySentences(given, 'en').join(' ')
    expect(text).toMatch(says)
    expect(text).not.toMatch(never)
  })

  test('the sentences of the study come after those of the program, which cannot be left out', () => {
    for (const language of languages) {
      const general = privacySentences(terms(), language)
      expect(general.length).toBeGreaterThan(3)
      expect(privacySentences(terms({ privacy: [own] }), language)).toEqual([...general, own[language]])
    }
  })
})

test('who asks is the organisation; in a demonstration nobody, and it says who it would be', () => {
  expect(askerSentences(terms(), 'en')).toEqual(['The researchers who run this server.'])
  expect(askerSentences(terms({ organisation }), 'nl')).toEqual(['De Lunchtafel'])
  const [nobody, would] = askerSentences(terms({ organisation }, { demonstration: true }), 'en')
  expect([nobody, would]).toEqual([expect.stringContaining('Nobody'), expect.stringContaining('The Lunch Table')])
  expect(askerSentences(terms({}, { demonstration: true }), 'en')).toHaveLength(1)
})

test('what is ticked is the sentence of the study, or else the general one', () => {
  expect(consentSentence(terms({ consent }), 'en')).toBe('I take part.')
  expect(consentSentence(terms(), 'en')).toContain('I can stop whenever I want')
})

test('every part of what is agreed to changes the sentences, in whichever language', () => {
  const changes: readonly AskTerms[] = [
    terms(),
    terms({ id: 'other' }),
    { ...terms(), wave: { ...terms().wave, id: '2027' } },
    terms({ description: { nl: 'For a test', en: 'For another test' } }),
    terms({ organisation }),
    terms({ organisation: { ...organisation, contact: { email: 'other@example.org' } } }),
    terms({ organisation: { ...organisation, contact: { email: 'lunch@example.org', url: 'https://example.org' } } }),
    terms({ privacy: [own] }),
    terms({ privacy: [{ ...own, en: 'Deleted.' }] }),
    terms({ consent }),
    withParadata(),
    { ...terms(), wave: { ...terms().wave, closes: '2031-01-31' } },
    terms({}, { smallestGroup: 0 }),
    terms({}, { demonstration: true }),
  ]
  const texts = changes.map((given) => JSON.stringify(languages.map((language) => agreedSentences(given, language))))
  expect(new Set(texts).size).toBe(changes.length)
  expect(agreedSentences(terms({ groups: {} }), 'nl')).toEqual(agreedSentences(terms(), 'nl'))
})
