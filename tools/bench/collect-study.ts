import { checkStudy } from '../../src/core/study/check-study.ts'
import type { Study } from '../../src/core/study/study.ts'
import { seededRandom, whole } from '../../src/core/simulation/random.ts'
import type { Random } from '../../src/core/simulation/random.ts'
import { everywhere } from '../../src/core/text.ts'

/** How large a made-up study is: pages of five questions, and in front of them perhaps a page with a roster. */
export type CollectSize = { readonly id: string; readonly pages: number; readonly roster: boolean }

/** The studies of the measurement: 60 questions; and 120 questions with a roster of 50 rows. */
export const collectSizes = {
  plain: { id: 'plain', pages: 12, roster: false },
  large: { id: 'large', pages: 24, roster: true },
} as const satisfies Record<string, CollectSize>

/** How many rows the roster has. */
export const rosterSize = 50

const stock =
  `work hours week contract year hospital department place training colleague patient evening weekend leave salary
  choice reason manager career course research practice team region travel family health pressure support future
  satisfied important expected enough different usual possible difficult recent current first longer better shorter
  during before after within about between without because almost never sometimes often`.split(/\s+/)

/** Some words in a row, as the label of an option or a question. */
const words = (count: number, random: Random): string => {
  const own = Array.from({ length: count }, () => stock[whole(random, stock.length)] ?? '').join(' ')
  return own.charAt(0).toUpperCase() + own.slice(1)
}

const types = ['single', 'multiple', 'matrix', 'number', 'text', 'slider', 'choice-because', 'date'] as const

/** The parts of an item beside its id and its question. */
function partsOf(type: (typeof types)[number], random: Random): object {
  const label = (count: number) => everywhere(words(count, random))
  const coded = (count: number, more: () => object = () => ({})) =>
    Array.from({ length: count }, (_, index) => ({ code: index + 1, label: label(3), ...more() }))
  switch (type) {
    case 'single':
      return { type, options: coded(5) }
    case 'multiple':
      return { type, options: [...coded(6), { code: 7, label: label(2), exclusive: true }] }
    case 'matrix':
      return { type, scale: coded(5), rows: coded(4) }
    case 'slider':
      return { type, rows: coded(2, () => ({ low: label(2), high: label(2) })) }
    case 'number':
      return { type, fields: ['current', 'wanted'].map((id) => ({ id, label: label(2), max: 60, unit: label(1) })) }
    case 'date':
      return { type, precision: 'month', min: 1990, max: 2026 }
    case 'text':
      return { type, multiline: true }
    case 'choice-because':
      return { type, options: coded(4, () => ({ because: label(3) })) }
  }
}

/** The conditions and repeated answers of an item that hang on the first page: both hold for the answers given here. */
function itemOf(page: number, place: number, random: Random): object {
  const number = (page - 1) * 5 + place
  const id = `q${number}`
  const type = page === 1 ? (types[place - 1] ?? 'single') : (types[number % types.length] ?? 'single')
  const text = `${words(8, random)}${page > 1 && place === 2 ? ' {{q4.current}}' : ''}?`
  const rules = [
    'q1 in (1, 2, 3, 4, 5)',
    'q4.current >= 0 and (q1 = 1 or q1 in (2, 3, 4, 5))',
    'count q2 >= 1 or q3.1 in (1, 2)',
  ]
  const when = page > 1 && place % 2 === 1 ? { when: rules[number % rules.length] } : {}
  return {
    id,
    text: everywhere(text),
    ...(place === 1 ? { required: true } : {}),
    ...(place === 3 ? { help: everywhere(words(9, random)) } : {}),
    ...when,
    ...partsOf(type, random),
  }
}

const roster = (random: Random): object => ({
  type: 'roster',
  id: 'jobs',
  text: everywhere(`${words(8, random)}?`),
  required: true,
  row: everywhere('Job {number}'),
  maxRows: rosterSize,
  columns: [
    { type: 'text', id: 'employer', label: everywhere('Employer') },
    { type: 'number', id: 'hours', label: everywhere('Hours'), max: 80 },
    { type: 'year', id: 'since', label: everywhere('Since'), min: 1980, max: 2026 },
    {
      type: 'single',
      id: 'kind',
      label: everywhere('Contract'),
      options: [1, 2, 3].map((code) => ({ code, label: everywhere(words(2, random)) })),
    },
  ],
})

/**
 * A made-up study for measuring how pages are served and saved: five questions to a page, a mix of all types, with rules
 * and checks that have to be worked out and texts that repeat an answer. Who answers like `collectAnswers` gets all pages.
 *
 * @example collectStudy(collectSizes.plain).waves[0]?.id // → '2026'
 */
export function collectStudy({ id, pages, roster: withRoster }: CollectSize): Study {
  const random = seededRandom(41)
  const own = Array.from({ length: pages }, (_page, index) => ({
    id: `page-${index + 1}`,
    // Some pages hang on every row of the roster.
    ...(withRoster && index % 3 === 1 ? { when: 'all jobs (since >= 1980)' } : {}),
    items: [1, 2, 3, 4, 5].map((place) => itemOf(index + 1, place, random)),
    ...(index % 3 === 2 ? { checks: [{ rule: 'q4.current <= 60', message: everywhere(words(9, random)) }] } : {}),
  }))
  // The rosters of a questionnaire come after the first questions.
  const all = withRoster ? [own.slice(0, 1), { id: 'jobs', items: [roster(random)] }, own.slice(1)].flat() : own
  const checked = checkStudy({
    study: { id, title: everywhere('A study of work'), description: everywhere(words(40, random)) },
    blocks: Array.from({ length: Math.ceil(all.length / 6) }, (_, block) => ({
      id: String(block + 1),
      title: everywhere(words(2, random)),
      pages: all.slice(block * 6, block * 6 + 6),
    })),
    waves: [
      {
        id: '2026',
        title: everywhere('2026'),
        opens: '2026',
        closes: '2026',
        population: everywhere(words(8, random)),
      },
    ],
    tables: { banner: ['total'], defaults: false },
  })
  if (checked.ok) return checked.value
  throw new Error(checked.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join('\n'))
}
