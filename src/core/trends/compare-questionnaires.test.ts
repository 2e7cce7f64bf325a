import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnWave, waveOfFiles } from '../../../test/drawn-wave.ts'
import { compareQuestionnaires } from './compare-questionnaires.ts'
import type { Edition, VariableComparison } from './comparison.ts'
import { madeEdition, options, words } from './made-editions.ts'

const single = { id: 'q', type: 'single', text: words('Do you?'), options: options('yes', 'no') }
const several = { id: 'q', type: 'multiple', text: words('Which?'), options: options('a', 'b', 'c') }
const hours = {
  id: 'q',
  type: 'number',
  text: words('How long?'),
  fields: [{ id: 'own', label: words('Time'), unit: words('hours'), max: 40 }],
}

/** What became of the only variable between two versions. */
function verdictOn(before: object, after: object, mode: 'versions' | 'waves' = 'versions'): VariableComparison {
  const to = mode === 'versions' ? '2024' : '2026'
  const [only, other] = compareQuestionnaires(
    madeEdition([{ items: [before] }]),
    madeEdition([{ items: [after] }], to),
  ).variables
  expect(other).toBeUndefined()
  if (only === undefined) throw new Error('No variable')
  return only
}

describe('a variable between two versions', () => {
  test('is the same when nothing is different: safe, and comparable', () => {
    expect(verdictOn(single, single)).toMatchObject({
      verdicts: ['same'],
      changes: [],
      stored: 'safe',
      comparable: 'yes',
    })
  })

  test('is reworded when the question, its help or a label has other words; both are shown', () => {
    const found = verdictOn(single, { ...single, text: words('Do you really?'), help: words('Think.') })
    expect(found).toMatchObject({ verdicts: ['reworded'], stored: 'safe', comparable: 'with-note' })
    expect(found.changes).toEqual([
      { kind: 'wording', part: 'question', before: words('Do you?'), after: words('Do you really?') },
      { kind: 'wording', part: 'help', before: null, after: words('Think.') },
    ])
    expect(verdictOn(single, { ...single, options: options('yes', 'never') })).toMatchObject({
      verdicts: ['reworded'],
      changes: [{ kind: 'code-label', code: 2 }],
      stored: 'safe',
      rebuild: false,
    })
  })

  test('has other options when one is added: stored answers are safe, but nobody could choose it', () => {
    expect(verdictOn(single, { ...single, options: options('yes', 'no', 'perhaps') })).toMatchObject({
      verdicts: ['options-changed'],
      changes: [{ kind: 'codes-added', codes: [{ code: 3 }] }],
      stored: 'safe',
      rebuild: true,
      comparable: 'with-note',
    })
  })

  test('breaks when an option is removed, since its code means nothing then', () => {
    expect(verdictOn(several, { ...several, options: options('a', 'b') })).toMatchObject({
      verdicts: ['options-changed'],
      changes: [{ kind: 'codes-removed', codes: [{ code: 3 }] }],
      stored: 'breaking',
    })
  })

  test('needs recoding when an option has another code, with the mapping', () => {
    const [first, second, third] = several.options
    const swapped = [first, { ...third, code: 2 }, { ...second, code: 3 }]
    expect(verdictOn(several, { ...several, options: swapped })).toMatchObject({
      verdicts: ['options-changed'],
      changes: [
        {
          kind: 'codes-moved',
          moves: [
            { from: 3, to: 2 },
            { from: 2, to: 3 },
          ],
        },
        { kind: 'codes-order' },
      ],
      stored: 'recode',
    })
  })

  test('has another type when it is asked in another way; nothing that is stored fits', () => {
    expect(verdictOn(single, { ...several, text: single.text, options: single.options })).toMatchObject({
      verdicts: ['type-changed'],
      changes: [{ kind: 'type', before: 'single', after: 'multiple' }],
      stored: 'breaking',
      rebuild: true,
      comparable: 'no',
    })
  })

  test('has other bounds: wider ones are safe, narrower ones break, another unit must be converted', () => {
    const field = (changed: object): object => ({ ...hours, fields: [{ ...hours.fields[0], ...changed }] })
    expect(verdictOn(hours, field({ max: 60 }))).toMatchObject({ verdicts: ['bounds-changed'], stored: 'safe' })
    expect(verdictOn(hours, field({ max: 30 }))).toMatchObject({ verdicts: ['bounds-changed'], stored: 'breaking' })
    expect(verdictOn(hours, field({ decimals: 1 }))).toMatchObject({ stored: 'safe', rebuild: true })
    expect(verdictOn(field({ decimals: 1 }), hours)).toMatchObject({ stored: 'breaking', rebuild: true })
    expect(verdictOn(hours, field({ unit: words('minutes') }))).toMatchObject({ stored: 'recode', comparable: 'no' })
  })

  test('is answered otherwise when an answer becomes required', () => {
    expect(verdictOn(single, { ...single, required: true })).toMatchObject({
      verdicts: ['answering-changed'],
      changes: [{ kind: 'answering', what: 'required', after: true }],
      stored: 'safe',
      comparable: 'with-note',
    })
  })

  test('is new or dropped when only one version has it; answers to what is dropped lose their question', () => {
    const other = { ...single, id: 'other' }
    const { variables } = compareQuestionnaires(madeEdition([{ items: [single] }]), madeEdition([{ items: [other] }]))
    expect(variables).toMatchObject([
      { variable: 'other', verdicts: ['new'], stored: 'safe', comparable: 'no' },
      { variable: 'q', verdicts: ['dropped'], stored: 'breaking', comparable: 'no' },
    ])
  })

  test('keeps its stored answers between waves, which are each read with their own questionnaire', () => {
    expect(verdictOn(several, { ...several, options: options('a', 'b') }, 'waves')).toMatchObject({
      stored: 'safe',
      rebuild: false,
      comparable: 'no',
    })
  })

  test('cannot be compared when no answer is left', () => {
    const others = [
      { code: 4, label: words('d') },
      { code: 5, label: words('e') },
    ]
    expect(verdictOn(several, { ...several, options: others })).toMatchObject({
      changes: [{ kind: 'codes-added' }, { kind: 'codes-removed', all: true }],
      stored: 'breaking',
      comparable: 'no',
    })
  })
})

describe('a slider between two versions', () => {
  const slider = (low: string, high: string, bounds: object = {}): object => ({
    id: 'q',
    type: 'slider',
    text: words('How is it?'),
    rows: [{ code: 1, label: words('Sound'), low: words(low), high: words(high) }],
    ...bounds,
  })
  const before = slider('quiet', 'loud')

  test('is turned round when its ends changed places: a 9 means what a 2 meant', () => {
    expect(verdictOn(before, slider('loud', 'quiet'))).toMatchObject({
      verdicts: ['scale-turned'],
      changes: [{ kind: 'scale-turned', before: { low: words('quiet') }, after: { low: words('loud') }, sum: 11 }],
      stored: 'recode',
      comparable: 'no',
    })
    const [from, to] = [slider('quiet', 'loud', { min: 0, max: 100 }), slider('loud', 'quiet', { min: 0, max: 100 })]
    expect(verdictOn(from, to).changes).toMatchObject([{ kind: 'scale-turned', sum: 100 }])
    expect(verdictOn(from, to, 'waves')).toMatchObject({ stored: 'recode', comparable: 'no' })
  })

  test('is reworded when an end has other words', () => {
    expect(verdictOn(before, slider('silent', 'loud'))).toMatchObject({
      verdicts: ['reworded'],
      changes: [{ kind: 'wording', part: 'low' }],
      stored: 'safe',
      comparable: 'with-note',
    })
    expect(verdictOn(before, slider('loud', 'deafening')).verdicts).toEqual(['reworded'])
  })
})

describe('the rows of a question between two versions', () => {
  const matrix = (...names: readonly string[]): Edition =>
    madeEdition([
      {
        items: [
          { id: 'q', type: 'matrix', text: words('How?'), scale: options('poor', 'good'), rows: options(...names) },
        ],
      },
    ])
  const found = (from: Edition, to: Edition): readonly string[] =>
    compareQuestionnaires(from, to).variables.map(({ variable, stored, changes }) => {
      const moved = changes.flatMap((change) => (change.kind === 'label-moved' ? [` → ${change.to ?? 'nothing'}`] : []))
      return `${variable}: ${stored}${moved.join('')}`
    })

  test.each<[string, readonly string[], readonly string[]]>([
    ['that stay are safe', ['a', 'b'], ['q.1: safe', 'q.2: safe']],
    ['that have other words are safe', ['a', 'c'], ['q.1: safe', 'q.2: safe']],
    ['that changed places take their answers along', ['b', 'a'], ['q.1: recode → q.2', 'q.2: recode → q.1']],
    ['after a new one do so too', ['c', 'a', 'b'], ['q.1: recode → q.2', 'q.2: recode → q.3', 'q.3: safe']],
    ['after one that is gone leave no place for its answers', ['b'], ['q.1: breaking → nothing', 'q.2: breaking']],
    ['with a label that stands there twice tell nothing', ['b', 'b'], ['q.1: safe', 'q.2: safe']],
  ])('%s', (_, names, expected) => {
    expect(found(matrix('a', 'b'), matrix(...names))).toEqual(expected)
  })
})

describe('who is asked', () => {
  const gate = { id: 'gate', type: 'multiple', text: words('Which?'), options: options('a', 'b', 'c') }
  const edition = (when: string, first: object = gate): Edition =>
    madeEdition([{ items: [first] }, { items: [single], when }])
  const later = (from: Edition, to: Edition): VariableComparison | undefined =>
    compareQuestionnaires(from, to).variables.find(({ variable }) => variable === 'q')

  test('is the same when the rule is only written otherwise', () => {
    const found = later(edition('not (gate has 1 or gate has 2)'), edition('not gate has 2 and not gate has 1'))
    expect(found?.verdicts).toEqual(['same'])
  })

  test('is different when the rule is; both are told in words, and others answered', () => {
    const found = later(edition('gate has 1'), edition('gate has 1 and gate has 2'))
    expect(found).toMatchObject({ verdicts: ['base-changed'], stored: 'safe', comparable: 'no' })
    expect(found?.changes).toMatchObject([
      {
        kind: 'base',
        before: { words: { en: '"a" is chosen at ‘Which?’' }, source: 'gate has 1' },
        after: { source: 'gate has 1 and gate has 2' },
        through: [],
      },
    ])
  })

  test('is the same when an option that decides has another code and the rule went along', () => {
    const [first, second, third] = gate.options
    const moved = { ...gate, options: [first, second, { ...third, code: 9 }] }
    expect(later(edition('gate has 3'), edition('gate has 9', moved))?.verdicts).toEqual(['same'])
    expect(later(edition('gate has 3'), edition('gate has 2', moved))?.verdicts).toEqual(['base-changed'])
  })

  test('is different when a question that decides is asked of others itself', () => {
    const last = (when: string): Edition =>
      madeEdition([
        { items: [gate] },
        { items: [{ ...single, id: 'middle', when }] },
        { items: [{ ...single, when: 'middle = 1' }] },
      ])
    expect(later(last('gate has 1'), last('gate has 2'))).toMatchObject({
      verdicts: ['base-changed'],
      changes: [{ kind: 'base', through: [{ item: 'middle' }] }],
    })
  })

  test('an option that is for others now is told as a change of options', () => {
    const asking = (when: string): Edition => {
      const [first, second] = single.options
      return madeEdition([{ items: [gate] }, { items: [{ ...single, options: [first, { ...second, when }] }] }])
    }
    expect(later(asking('gate has 1'), asking('gate has 2'))).toMatchObject({
      verdicts: ['options-changed'],
      changes: [{ kind: 'code-offered', code: 2 }],
    })
  })
})

describe('whatever the questionnaire', () => {
  test('compared with itself it is all the same', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const edition = drawnWave(gen)
        const { variables, surroundings } = compareQuestionnaires(edition, edition)
        expect(variables.filter(({ verdicts }) => verdicts.join(' ') !== 'same')).toEqual([])
        expect(
          variables.every(({ stored, comparable, rebuild }) => stored === 'safe' && comparable === 'yes' && !rebuild),
        ).toBe(true)
        expect(surroundings).toEqual([])
      }),
    )
  })

  test('what is new from one side is dropped from the other, and what is the same is so from both', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const [left, right] = [drawnWave(gen), drawnWave(gen)]
        const [there, back] = [compareQuestionnaires(left, right), compareQuestionnaires(right, left)]
        const having = (from: typeof there, verdict: VariableComparison['verdicts'][number]): readonly string[] =>
          from.variables.flatMap(({ variable, verdicts }) => (verdicts.includes(verdict) ? [variable] : [])).toSorted()
        expect(having(there, 'new')).toEqual(having(back, 'dropped'))
        expect(having(there, 'dropped')).toEqual(having(back, 'new'))
        for (const verdict of ['type-changed', 'bounds-changed', 'answering-changed'] as const) {
          expect(having(there, verdict)).toEqual(having(back, verdict))
        }
      }),
    )
  })

  test('renaming a label yields reworded, at the variables that have it, and nothing else', () => {
    fc.assert(
      fc.property(fc.gen(), fc.nat(), (gen, choice) => {
        const { files, ...before } = drawnWave(gen)
        const renamed = structuredClone(files)
        const labels = labelsIn(renamed)
        fc.pre(labels.length > 0)
        const label = labels[choice % labels.length]
        if (label !== undefined) Object.assign(label, words('An entirely new label'))
        const { variables } = compareQuestionnaires(before, waveOfFiles(renamed))
        const told = new Set(variables.flatMap(({ verdicts }) => verdicts))
        told.delete('same')
        expect([...told]).toEqual(['reworded'])
        expect(variables.every(({ stored, comparable }) => stored === 'safe' && comparable !== 'no')).toBe(true)
      }),
    )
  })
})

/** The texts of questions and labels in the files of a study, notes and blocks left out. */
function labelsIn(files: unknown): readonly object[] {
  const found: object[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && value.type === 'note') return
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      if (['text', 'label'].includes(key) && typeof inner === 'object' && inner !== null) found.push(inner)
      else walk(inner)
    }
  }
  if (typeof files === 'object' && files !== null && 'blocks' in files) walk(files.blocks)
  return found
}
