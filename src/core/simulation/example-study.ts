import { checkStudy } from '../study/check-study.ts'
import type { Study } from '../study/study.ts'

const text = (words: string): { nl: string; en: string } => ({ nl: words, en: words })

const named = (...names: readonly string[]): readonly { code: number; id: string; label: object }[] =>
  names.map((id, index) => ({ code: index + 1, id, label: text(id) }))

const ends = { low: text('low'), high: text('high') }

/** Items without their text, per page: what everybody is asked, and what only those are who were trained. */
const forAll = [
  [{ id: 'work', type: 'multiple', options: named('ward', 'lab', 'other') }],
  [
    {
      id: 'done',
      type: 'multiple',
      options: [
        ...named('trained', 'moved', 'rested'),
        { code: 4, id: 'nothing', label: text('nothing'), exclusive: true },
      ],
    },
    { id: 'liked', type: 'single', options: named('yes', 'partly', 'no') },
  ],
  [{ id: 'hours', type: 'number', fields: ['now', 'wanted'].map((id) => ({ id, label: text(id), max: 80 })) }],
  [{ id: 'grade', type: 'slider', rows: named('pay', 'peace').map(({ id: _id, ...row }) => ({ ...row, ...ends })) }],
]
const forTrained = [
  [{ id: 'fit', type: 'matrix', scale: named('no', 'some', 'fully'), rows: named('duty', 'place') }],
  [{ id: 'where', type: 'single', when: 'not work has ward', options: named('north', 'east', 'south', 'west') }],
  [{ id: 'left', type: 'choice-because', options: named('yes', 'no') }],
  [{ id: 'why', type: 'multiple', when: 'left = yes', options: named('pay', 'hours', 'home') }],
]
const forFew = [
  [{ id: 'both', type: 'single', when: 'done has trained and done has moved', options: named('yes', 'no') }],
  [{ id: 'rest', type: 'single', when: 'done has rested and liked in (partly, no)', options: named('yes', 'no') }],
]

const block = (id: string, parts: readonly (readonly { readonly id: string }[])[], when?: string): object => ({
  id,
  title: text(id),
  ...(when === undefined ? {} : { when }),
  pages: parts.map((items, index) => ({
    id: `${id}-${index + 1}`,
    items: items.map((item) => ({ ...item, text: text(item.id) })),
  })),
})

/**
 * A small study with everything that published figures can hang on: two groups that overlap and leave people out, a
 * gate, a gate behind a gate, two gates at once, a question that one group is not asked, an option that rules out the
 * others, one that its table leaves out, and columns rounded to make 100.
 */
export function exampleStudy(): Study {
  const checked = checkStudy({
    study: {
      id: 'example',
      title: text('Example'),
      description: text('Example'),
      groups: {
        ward: { label: text('Ward'), rule: 'work has ward' },
        lab: { label: text('Lab'), rule: 'work has lab' },
      },
    },
    blocks: [block('all', forAll), block('trained', forTrained, 'done has trained'), block('few', forFew)],
    waves: [
      { id: '2023', title: text('2023'), opens: '2023-01-01', closes: '2023-02-01', population: text('Everybody') },
    ],
    tables: {
      banner: ['ward', 'lab', 'total'],
      tables: [
        { item: 'work', banner: ['total'], statistics: ['count', 'percentage'] },
        { item: 'liked', rounding: 'largest-remainder', stubCounts: true },
        { item: 'done', total: true },
        { item: 'where', columnRounding: { total: 'largest-remainder' } },
        { item: 'why', omit: [3] },
      ],
    },
  })
  if (!checked.ok) throw new Error(checked.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join('\n'))
  return checked.value
}
