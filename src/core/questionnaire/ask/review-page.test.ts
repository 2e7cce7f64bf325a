import { describe, expect, test } from 'vitest'
import { longPages, longStudy, longText } from '../../../../test/long-review.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { freshState, pathOf } from './response-state.ts'
import { reviewPage } from './review-page.ts'

const study = longStudy()
const [wave] = study.waves
if (wave === undefined) throw new Error('A study has waves')
const questionnaire = questionnaireOf(study, wave)
const items = questionnaire.pages.flatMap((page) => page.items.map(({ item }) => item.id))
const all = Object.fromEntries(items.map((id, index) => [id, longText(index)]))

const shared = { questionnaire, study, base: '/nl/ask/long/2026/k3/', language: 'nl', token: '1.k3' } as const

/** The review of somebody with these answers; `part` as it stands in the address. */
function reviewOf(answers: Readonly<Record<string, string>>, part: string | null = null): string {
  const state = { ...freshState, answers }
  return reviewPage({
    ...shared,
    state,
    path: pathOf(questionnaire, state),
    demonstration: false,
    unstored: null,
    unsaved: [],
    part,
  })
}

const questionsIn = (page: string): readonly string[] =>
  [...page.matchAll(/href="\?q=([^"]+)"/g)].map(([, id = '']) => id)
const partsIn = (page: string): readonly string[] =>
  [...page.matchAll(/href="\?part=([^"#]+)#/g)].map(([, id = '']) => id)
const titlesIn = (page: string): readonly string[] =>
  [...page.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, title = '']) => title)
const openIn = (page: string): string | undefined => /<h2 aria-current="true"[^>]*>([^<]+)/.exec(page)?.[1]
/** What stands at the place to which an address of the review leads. */
const placeIn = (page: string): string | undefined => / id="here" tabindex="-1">(?:<a[^>]*>)?([^<]+)/.exec(page)?.[1]

describe('a review that is not long', () => {
  const few = reviewOf({ 'first-1': 'Kort', 'fifth-2': 'Ook kort' })

  test('is shown as a whole, whichever part of it is asked for', () => {
    for (const part of [null, 'fifth', 'nowhere']) {
      const page = reviewOf({ 'first-1': 'Kort', 'fifth-2': 'Ook kort' }, part)
      expect(questionsIn(page)).toEqual(items)
      expect([titlesIn(page), partsIn(page), openIn(page)]).toEqual([['Werk', 'Opleiding'], [], undefined])
    }
    expect(few).toContain('action="."')
    expect(placeIn(few)).toBeUndefined()
  })

  test('marks the page that somebody comes back from', () => {
    const at = (part: string): string | undefined => placeIn(reviewOf({ 'first-1': 'Kort' }, part))
    expect([at('fifth'), at('first'), at('nowhere')]).toEqual(['Wat vind je van fifth 1?', 'Werk', undefined])
  })
})

describe('a review of very much', () => {
  const parts = [
    ['first', 'second'],
    ['third', 'fourth'],
    ['fifth', 'sixth'],
  ] as const

  test('is shown in parts, each with its title and how much of it is filled in; the first is open', () => {
    const page = reviewOf(all)
    expect(titlesIn(page)).toEqual(['Werk', 'Opleiding (1 van 2)', 'Opleiding (2 van 2)'])
    expect([...page.matchAll(/\d+ van \d+ vragen ingevuld/g)].map(String)).toEqual([
      '6 van 6 vragen ingevuld',
      '6 van 6 vragen ingevuld',
      '6 van 6 vragen ingevuld',
    ])
    expect([openIn(page), partsIn(page)]).toEqual(['Werk', ['third', 'fifth']])
    expect(page.match(/Toon deze antwoorden<span class="unseen"> ([^<]+)/g)).toHaveLength(2)
  })

  test('counts what was skipped as not filled in, and what somebody would rather not say as filled in', () => {
    const { 'second-1': _skipped, 'second-2': _declined, ...rest } = all
    const state = { ...freshState, answers: rest, declined: ['second-2'] }
    const path = pathOf(questionnaire, state)
    const page = reviewPage({
      ...shared,
      state,
      path,
      demonstration: false,
      unstored: null,
      unsaved: [],
      part: 'third',
    })
    expect(page).toContain('5 van 6 vragen ingevuld')
  })

  test('shows with any page of it the part that this page is in, and all parts together are the whole', () => {
    expect(questionsIn(reviewOf(all))).toEqual(questionsIn(reviewOf(all, 'first')))
    const whole = parts.flatMap(([first, second]) => {
      const [one, other] = [questionsIn(reviewOf(all, first)), questionsIn(reviewOf(all, second))]
      expect(other).toEqual(one)
      return one
    })
    expect(whole).toEqual(items)
    for (const part of ['', 'nowhere', 'first-1', '"><b>']) expect(openIn(reviewOf(all, part))).toBe('Werk')
  })

  test('marks the title of the part, or the page that somebody comes back from', () => {
    const places = Object.values(longPages).flatMap((pages) => pages.map((page) => placeIn(reviewOf(all, page))))
    expect(places).toEqual([
      'Werk',
      'Wat vind je van second 1?',
      'Opleiding (1 van 2)',
      'Wat vind je van fourth 1?',
      'Opleiding (2 van 2)',
      'Wat vind je van sixth 1?',
    ])
  })

  test('is sent as a whole from each part, and its buttons keep the part', () => {
    for (const [first, second] of parts) {
      for (const part of [first, second]) {
        const page = reviewOf(all, part)
        expect(page).toContain(`action="?part=${first}"`)
        expect(page).toMatch(/name="_do" value="send"/)
      }
    }
  })
})
