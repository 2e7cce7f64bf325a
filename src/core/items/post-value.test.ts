import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RosterRow, Value } from '../rule/rule.ts'
import { everywhere } from '../text.ts'
import { itemSchema } from './item-schema.ts'
import { typeOf } from './item-types.ts'
import type { Item } from './item.ts'
import { miniItem } from './mini-item.ts'
import { fieldsOf, postValue } from './post-value.ts'
import { readValue } from './read-value.ts'
import type { Variable, VariableKind } from './variable.ts'
import { variable } from './variable.ts'

const roster = itemSchema.parse(miniItem('roster', 'q')) as Item
const [rosterVariable] = typeOf(roster).variables(roster)
const codes = [1, 2, 31, 250].map((code) => ({
  code,
  id: null,
  label: everywhere('Label'),
  when: null,
  exclusive: false,
}))

const decimals = fc.integer({ min: 0, max: 3 })
const whole = fc.integer({ min: 1960, max: 2026 })

/** A text as it is stored: put together, without control characters and blanks around it. */
const storedText = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((text) =>
    text
      .toWellFormed()
      .replaceAll(/(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
      .normalize('NFC')
      .trim(),
  )
  .filter((text) => text !== '')

const row: fc.Arbitrary<RosterRow> = fc
  .record(
    {
      name: storedText,
      months: fc.integer({ min: 0, max: 600 }),
      since: whole.map((year) => Math.max(1990, year)),
      kind: fc.constantFrom(1, 2),
    },
    { requiredKeys: [] },
  )
  .filter((cells) => Object.keys(cells).length > 0)

/** For every kind of variable, variables of that kind with an answer that they can have. */
const answered: { readonly [Kind in VariableKind]: fc.Arbitrary<readonly [Partial<Variable>, Value]> } = {
  single: fc.constantFrom(...codes).map(({ code }) => [{ codes }, code]),
  multiple: fc.subarray(codes, { minLength: 1 }).map((chosen) => [{ codes }, chosen.map(({ code }) => code)]),
  scale: fc.integer({ min: 1, max: 10 }).map((grade) => [{ min: 1, max: 10 }, grade]),
  number: fc
    .tuple(decimals, fc.integer({ min: -999_999_999, max: 999_999_999 }))
    .map(([places, units]) => [{ min: -1e9, max: 1e9, decimals: places }, units / 10 ** places]),
  year: whole.map((year) => [{ min: 1960, max: 2026 }, year]),
  months: fc
    .tuple(whole, fc.integer({ min: 0, max: 11 }))
    .map(([year, month]) => [{ min: 1960, max: 2026 }, year * 12 + month]),
  text: storedText.map((text) => [{ maxLength: 200 }, text]),
  roster: fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => [{ ...rosterVariable }, rows]),
}

/** What is read back from the form: a roster by its item, everything else by its variable. */
function readBack(own: Variable, form: ReturnType<typeof postValue>): unknown {
  if (own.kind !== 'roster') return readValue(own, form)
  const { answers, issues } = typeOf(roster).read(roster, form, [own])
  return { value: answers['q'], issues }
}

describe('an answer that is posted is read back as the same answer', () => {
  test.each(Object.entries(answered))('%s', (kind, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, ([parts, value]) => {
        const own = variable({ id: 'q', item: 'q', kind: kind as VariableKind, label: everywhere('Label'), ...parts })
        const form = postValue(own, value)
        expect(readBack(own, form)).toEqual({ value: Object.is(value, -0) ? 0 : value, issues: [] })
        expect(fieldsOf(own)).toEqual(expect.arrayContaining(Object.keys(form)))
      }),
    )
  })
})

test('a roster is posted cell by cell, its rows counted from 1', () => {
  expect(rosterVariable && postValue(rosterVariable, [{ months: 3 }, { name: 'x', kind: 2 }])).toEqual({
    'q.1.months': ['3'],
    'q.2.name': ['x'],
    'q.2.kind': ['2'],
  })
})
