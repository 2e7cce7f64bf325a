import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { checkStudy } from './check-study.ts'
import { miniFiles, miniStudy, miniWave } from './mini-study.ts'

const name = { nl: 'De Lunchtafel', en: 'The Lunch Table' }
const items = [miniItem('single', 'a')]

/** What is wrong with a study file with these parts. */
function issuesOf(study: object) {
  const checked = checkStudy(miniFiles({ items, study }))
  return checked.ok ? [] : checked.issues.map(({ code, path }) => `${code} at ${path.join('.')}`)
}

test('a study that says nothing about who asks holds as it did', () => {
  const { organisation, privacy, consent, waves } = miniStudy({ items })
  expect({ organisation, privacy, consent }).toEqual({ organisation: null, privacy: [], consent: null })
  expect(waves.map(({ paradata }) => paradata)).toEqual([false])
})

test('who asks, what they promise and what is ticked are taken over', () => {
  const study = {
    organisation: {
      name,
      contact: { email: 'a.b+c@lunch.example.org', url: 'https://example.org/a?b=1', address: name },
    },
    privacy: [name],
    consent: name,
  }
  expect(miniStudy({ items, study })).toMatchObject(study)
  expect(miniStudy({ items, waves: [miniWave('2026', { paradata: true })] }).waves[0]?.paradata).toBe(true)
})

describe('what is wrong is told at its place', () => {
  const contact = 'study.organisation.contact'
  const cases: readonly [study: object, issue: string][] = [
    [{ organisation: { name, contact: {} } }, `study-needs-contact at ${contact}`],
    [{ organisation: { name } }, `study-missing at ${contact}`],
    [{ organisation: { contact: { email: 'a@b.nl' } } }, 'study-missing at study.organisation.name'],
    ...['lunch', 'a@b', 'a b@c.nl', 'a@b.nl?bcc=c@d.nl', '"a"@b.nl', 'mailto:a@b.nl', 'a@b.nl<script>'].map(
      (email): [object, string] => [
        { organisation: { name, contact: { email } } },
        `study-bad-email at ${contact}.email`,
      ],
    ),
    ...['example.org', 'data:text/html,x', 'https://', 'https://a b', 'https://a"b'].map((url): [object, string] => [
      { organisation: { name, contact: { url } } },
      `study-bad-url at ${contact}.url`,
    ]),
    [{ organisation: { name, contact: { mail: 'a@b.nl' } } }, `study-unknown-key-suggestion at ${contact}.mail`],
    [{ privacy: [] }, 'study-too-few at study.privacy'],
    [{ privacy: name }, 'study-needs-list at study.privacy'],
    [{ consent: 'Ja' }, 'study-needs-languages at study.consent'],
    [{ consent: { nl: '{{a}}', en: '{{a}}' } }, 'study-pipe-here at study.consent'],
  ]
  test.each(cases)('%j', (study, issue) => {
    expect(issuesOf(study)).toEqual([issue])
  })
})
