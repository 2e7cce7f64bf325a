import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemTypeNames, miniItem } from '../items/mini-item.ts'
import { say } from '../messages/say.ts'
import { everywhere, languages } from '../text.ts'
import { checkStudy } from './check-study.ts'
import { miniFiles, miniWave } from './mini-study.ts'
import { parseFiles } from './schema-issues.ts'
import { studySchema } from './study-schema.ts'

const label = everywhere('Label')

/** A study with an item of every type, a rule in every place, a module, waves that differ, groups and tables. */
const whole = miniFiles({
  study: {
    groups: { yes: { label, rule: 'single = yes' }, long: { label, rule: 'any roster (months > 12)' } },
    modules: 'single',
  },
  blocks: [
    {
      id: 'types',
      title: label,
      pages: itemTypeNames.map((type) => ({ id: `p-${type}`, items: [miniItem(type, type)] })),
    },
    {
      id: 'rules',
      title: label,
      module: { option: 'yes', owner: label },
      when: 'multiple has yes',
      pages: [{ id: 'p', when: 'number > 3', items: [miniItem('note', 'n', { when: 'date > 2015-07' })] }],
    },
  ],
  waves: [
    miniWave('2024', { strata: [{ group: 'yes', population: 10, invited: 5 }] }),
    miniWave('2026', {
      after: '2024',
      adds: ['n'],
      drops: ['text'],
      changes: {
        matrix: { set: { text: label }, comparable: 'with-note', note: label },
        single: {
          set: { options: ['yes', 'no', 'maybe'].map((id, index) => ({ code: index + 1, id, label })) },
          categories: [
            { id: 'first', label, before: [1], now: [1] },
            { id: 'other', label, before: [2], now: [2, 3] },
          ],
        },
      },
    }),
  ],
  derived: {
    variables: [
      { id: 'kind', label, type: 'categories', categories: [{ code: 1, label, rule: 'number > 3' }] },
      { id: 'few', label, type: 'recode', of: 'matrix', categories: [{ code: 1, label, codes: [1, 2] }] },
      { id: 'mean', label, type: 'score', of: ['slider.1'], needs: 1 },
    ],
  },
  tables: {
    banner: ['yes', 'total'],
    tables: [
      { item: 'single', omit: [2], filter: 'matrix.1 = yes', columnRounding: { yes: 'largest-remainder' } },
      { id: 'amounts', variables: ['number', 'slider.1'], statistics: ['mean', 'median'], notes: [label] },
    ],
  },
})

type Path = readonly (string | number)[]

/** The paths to every part of a value. */
function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))]
}

/** A copy of a value with the part at a path replaced. */
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by
  const change = (inner: unknown, key: string | number): unknown =>
    String(key) === step ? replaced(inner, rest, by) : inner
  if (Array.isArray(value)) return value.map((inner: unknown, index) => change(inner, index))
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, change(inner, key)]))
}

/** What people and programs leave in files: other words of the same files, empty things, large things, anything. */
const anyValue = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    0.1,
    1e30,
    Number.NaN,
    true,
    [],
    {},
    [[]],
    'yes',
    'total',
    '2026',
    'single',
  ),
  fc.constantFrom('single = yes', 'not answered text', 'single = 1 or', 'constructor', '__proto__', 'a'.repeat(10_000)),
  fc.string({ unit: 'binary' }),
  fc.jsonValue() as fc.Arbitrary<unknown>,
  fc.anything(),
)

test('the whole mini study holds', () => {
  // Two tables of the file, five of other items that can be counted, and three of derived variables.
  expect(checkStudy(whole)).toMatchObject({ ok: true, value: { tables: { length: 10 }, derived: { length: 3 } } })
})

test('one mistake against the schema brings no others along', () => {
  const change = fc.tuple(fc.constantFrom(...pathsOf(whole)), anyValue)
  fc.assert(
    fc.property(change, ([path, by]) => {
      // What takes away what others name is a mistake of its own: an empty list in the place of a full one, another id.
      fc.pre((typeof by !== 'object' || by === null) && !(typeof by === 'number' && path.at(-1) === 'id'))
      const files = replaced(whole, path, by)
      const refused = parseFiles(studySchema, files)
      if (refused.ok) return
      expect(checkStudy(files)).toMatchObject({ ok: false, issues: refused.issues })
    }),
    { numRuns: 1_000 },
  )
})

test('whatever stands in the files, the check ends in a study or in sentences, and never in an error', () => {
  const change = fc.tuple(fc.constantFrom(...pathsOf(whole)), anyValue)
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const files = changes.reduce<unknown>((sofar, [path, by]) => {
        const isThere = pathsOf(sofar).some((one) => one.join('/') === path.join('/'))
        return isThere ? replaced(sofar, path, by) : sofar
      }, whole)
      const checked = checkStudy(files)
      const own = checked.ok ? [] : checked.issues.filter(({ code }) => code.startsWith('study-'))
      for (const { code, values } of own) {
        for (const language of languages) expect(say(language, code, values).length).toBeLessThan(1_000)
      }
    }),
    { numRuns: 1_000 },
  )
})
