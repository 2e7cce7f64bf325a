import type { Annex } from '../src/core/publication/annex.ts'
import { comparisonOf } from '../src/core/publication/comparison-annex.ts'
import { siteOf, type SiteStudy } from '../src/core/publication/site.ts'
import { miniItem } from '../src/core/items/mini-item.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { everywhere } from '../src/core/text.ts'
import type { PublicTable } from '../src/core/disclosure/public-table.ts'
import { answeredTwice, comparedTables, twoWaveStudy } from './two-waves.ts'

const option = (code: number, nl: string, en: string) => ({ code, label: { nl, en } })
const word = (nl: string, en: string) => ({ nl, en })

const size = miniItem('single', 'size', {
  text: word('Hoe groot is je tuin?', 'How large is your garden?'),
  options: [
    { ...option(1, 'Groot', 'Large'), id: 'large' },
    { ...option(2, 'Klein', 'Small'), id: 'small' },
  ],
})
const joy = miniItem('single', 'joy', {
  text: word('Hoe vind je tuinieren?', 'How do you like gardening?'),
  options: [option(1, 'Leuk', 'Fun'), option(2, 'Gaat wel', 'All right'), option(3, 'Vervelend', 'Dull')],
})
const cost = miniItem('single', 'cost', {
  text: word('Wat kost je tuin?', 'What does your garden cost?'),
  options: [option(1, 'Weinig', 'Little'), option(2, 'Veel', 'Much')],
})
const hours = miniItem('number', 'hours', {
  text: word('Hoeveel uur werk je in de tuin?', 'How many hours do you work in the garden?'),
  fields: [{ id: 'week', label: word('Per week', 'A week'), max: 80, decimals: 1 }],
})
const bees = miniItem('single', 'bees', { text: word('Houd je bijen?', 'Do you keep bees?') })

/** A made-up study of two waves, with every mark that a comparison can have. */
export const madeTrend = twoWaveStudy(
  {
    study: {
      id: 'garden',
      title: word('Tuinen', 'Gardens'),
      groups: {
        large: { label: word('Grote tuin', 'Large garden'), rule: 'size = large' },
        small: { label: word('Kleine tuin', 'Small garden'), rule: 'size = small' },
        bees: { label: word('Met bijen', 'With bees'), rule: 'bees = yes' },
      },
    },
    items: [size, joy, cost, hours, bees],
    tables: {
      banner: ['large', 'small', 'bees', 'total'],
      defaults: false,
      tables: [
        { item: 'joy', total: true },
        { item: 'cost' },
        { item: 'hours', decimals: 1 },
        { item: 'size', banner: ['total'] },
        { item: 'bees', banner: ['total'] },
      ],
    },
  },
  {
    adds: ['bees'],
    changes: {
      joy: { set: { text: word('Hoe leuk vind je tuinieren?', 'How much fun is gardening?') } },
      cost: {
        set: { text: word('Wat kost je tuin in een jaar?', 'What does your garden cost in a year?') },
        comparable: 'no',
        note: word('In 2022 ging de vraag over een maand.', 'In 2022 the question was about a month.'),
      },
    },
  },
)

/** People with a garden of one size: how they like it, what it costs, how many hours they work. */
const people = (number: number, of: (index: number) => Answers): readonly Answers[] =>
  Array.from({ length: number }, (_, index) => of(index))

const before = [
  ...people(150, (at) => ({
    size: 1,
    joy: at % 3 === 0 ? 1 : at % 3 === 1 ? 2 : 3,
    cost: 1 + (at % 2),
    hours: 8 + (at % 5),
  })),
  ...people(60, (at) => ({ size: 2, joy: at < 3 ? 3 : 1 + (at % 2), cost: 1, hours: 2.5 + (at % 4) })),
]
const after = [
  ...people(160, (at) => ({
    size: 1,
    joy: at % 4 === 0 ? 3 : 1 + (at % 2),
    cost: 2,
    hours: 10 + (at % 5),
    bees: 1 + (at % 2),
  })),
  ...people(70, (at) => ({ size: 2, joy: 1 + (at % 3), cost: 1 + (at % 2), hours: 2 + (at % 4), bees: 2 })),
]

const waves = answeredTwice(madeTrend, before, after, 'public')

/** Its tables side by side. */
export const madeTrendTables: readonly PublicTable[] = comparedTables(waves)

const answered = ({ wave, dataset }: typeof waves.from) => ({
  wave: { ...wave, title: word(`Meting ${wave.id}`, `Wave ${wave.id}`) },
  answers: { respondents: dataset.rows, complete: dataset.rows },
  simulated: dataset.simulated,
})

/** The annex of the comparison. */
export const madeComparison: Annex = comparisonOf(madeTrend, answered(waves.from), answered(waves.to), madeTrendTables)

/** A site with the comparison, and its waves without tables of their own. */
export const madeTrendStudy: SiteStudy = {
  id: 'garden',
  title: madeTrend.title,
  description: everywhere('Made up'),
  waves: [waves.from, waves.to].map((one) => ({
    ...answered(one).wave,
    simulated: true,
    ...answered(one).answers,
    annex: null,
    verification: null,
  })),
  comparisons: [{ annex: madeComparison }],
}

export const madeTrendSite = siteOf([madeTrendStudy])
