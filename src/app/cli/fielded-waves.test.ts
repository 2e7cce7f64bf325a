import { expect, test } from 'vitest'
import { shippedStudy } from '../../../test/ask-server.ts'
import type { MessageKey } from '../../core/messages/say.ts'
import type { Study } from '../../core/study/study.ts'
import { servedWaves } from './fielded-waves.ts'
import type { Scope } from './served-scope.ts'
import type { ServedStudy } from './served-studies.ts'

const example = await shippedStudy('example')
const [, wave] = example.waves
if (wave === undefined) throw new Error('The example has two waves')
/** The wave 2026, from 2026-03-02 to 2026-03-27, and no other. */
const study: Study = { ...example, waves: [wave] }

const [before, during, after] = ['2026-03-01', '2026-03-27', '2026-03-28'] as const

type Known = {
  readonly closed?: boolean
  readonly answered?: boolean
  readonly named?: boolean
  readonly ships?: boolean
}

const serve = async (
  { closed = false, answered = false, named = false, ships = true }: Known,
  today: string,
  scope: Scope = 'everything',
) => {
  const served: ServedStudy = { study, folder: '', ships, named: new Set(named ? ['2026'] : []) }
  const store = { isClosed: () => Promise.resolve(closed), isAnswered: () => Promise.resolve(answered) }
  const [one] = await servedWaves(served, store, today, scope)
  return { real: one?.real, asks: one?.asks, allowed: one?.allowed, unnamed: one?.unnamed }
}

const trial = { real: false, asks: 'trial', allowed: 'made', unnamed: false }
const everyDay = <T>(one: T): readonly T[] => [one, one, one]
const real = { real: true, asks: 'real', allowed: 'given', unnamed: false }

test.each([
  ['that nobody names is a trial, whatever the day', {}, [trial, trial, trial]],
  ['of a study of a folder is a trial without made answers', { ships: false }, everyDay({ ...trial, allowed: 'kept' })],
  ['that was closed is over, and no trial', { closed: true }, everyDay({ ...trial, asks: null })],
  [
    'that was answered for real stays real, also when nobody names it',
    { answered: true },
    [
      { ...real, unnamed: true },
      { ...real, unnamed: true },
      { ...real, unnamed: true, asks: null },
    ],
  ],
  [
    'that is named and was answered is real, and over after its last day',
    { named: true, answered: true },
    [real, real, { ...real, asks: null }],
  ],
] as const)('a wave %s', async (_, known, expected) => {
  const found = []
  for (const today of [before, during, after]) found.push(await serve(known, today))
  expect(found).toEqual(expected)
})

test.each([
  ['nobody names', {}],
  ['nobody names, of a study of a folder', { ships: false }],
  ['was closed', { closed: true }],
])(
  'where only what is fielded is served, a wave that %s is no trial: it has real results or is not there',
  async (_, known) => {
    const resultsOnly = { real: false, unnamed: false, asks: null, allowed: 'given', resultsOnly: true }
    const served: ServedStudy = { study, folder: '', ships: true, named: new Set(), ...known }
    const store = { isClosed: () => Promise.resolve('closed' in known), isAnswered: () => Promise.resolve(false) }
    expect(await servedWaves(served, store, during, 'fielded')).toEqual([{ wave, ...resultsOnly }])
  },
)

test('where only what is fielded is served, a wave that is named or was answered for real is as it is elsewhere', async () => {
  for (const known of [{ named: true }, { answered: true }, { named: true, answered: true }]) {
    expect(await serve(known, during, 'fielded')).toEqual(await serve(known, during))
  }
})

test('a wave that is named is real on and before its days', async () => {
  expect([await serve({ named: true }, before), await serve({ named: true }, during)]).toEqual([real, real])
})

test.each<[string, Known, string, MessageKey]>([
  ['is over and has no answers', { named: true }, after, 'start-field-over'],
  ['was closed and has none', { named: true, closed: true }, after, 'start-field-over'],
  ['was closed although its days are not over', { named: true, closed: true }, during, 'start-field-closed'],
  [
    'was closed after answers, though not over',
    { named: true, closed: true, answered: true },
    during,
    'start-field-closed',
  ],
])('to name a wave that %s is a mistake', async (_, known, today, key) => {
  await expect(serve(known, today)).rejects.toMatchObject({
    key,
    exitCode: 2,
    values: { wave: '2026', study: 'example' },
  })
})

test('a server that comes back after the last day of a wave that it closed starts', async () => {
  expect(await serve({ named: true, closed: true, answered: true }, after)).toEqual({ ...real, asks: null })
})
