import { protect } from '../src/core/disclosure/protect.ts'
import type { PublicTable } from '../src/core/disclosure/public-table.ts'
import { annexOf, type Annex, type AnnexStudy, type AnnexWave } from '../src/core/publication/annex.ts'
import type { DataOffer } from '../src/core/publication/data-offer.ts'
import { siteOf, type Site } from '../src/core/publication/site.ts'
import type { VerificationReport } from '../src/core/publication/verification-report.ts'
import type { Statistic } from '../src/core/study/study.ts'
import type { Cell, Mark, Table, TableColumn } from '../src/core/tables/table.ts'
import { everywhere, type Text } from '../src/core/text.ts'

/** A made-up study with every kind of figure and every mark in its tables. */
export const madeStudy: AnnexStudy = {
  id: 'garden',
  title: { nl: 'Tuinen', en: 'Gardens' },
  description: { nl: 'Een verzonnen onderzoek over tuinen.', en: 'A made-up study of gardens.' },
  banner: ['large', 'small', 'tiny', 'roof', 'silent', 'total'],
  groups: [
    { id: 'large', label: { nl: 'Grote tuin', en: 'Large garden' } },
    { id: 'small', label: { nl: 'Kleine tuin', en: 'Small garden' } },
    { id: 'tiny', label: { nl: 'Balkon', en: 'Balcony' } },
    { id: 'roof', label: { nl: 'Dak', en: 'Roof' } },
    { id: 'silent', label: { nl: 'Zwijgers', en: 'Silent ones' } },
  ],
  blocks: [
    { id: '1', title: { nl: 'Planten & bomen', en: 'Plants & trees' } },
    { id: '2', title: { nl: 'Werk in de tuin', en: 'Work in the garden' } },
    { id: '3', title: { nl: 'Leeg', en: 'Empty' } },
  ],
}

export const madeWave: AnnexWave = {
  id: '2024',
  title: { nl: 'Meting 2024', en: 'Wave 2024' },
  opens: '2024-05-13',
  closes: '2024-06',
  population: { nl: 'Iedereen met een tuin.', en: 'Everyone with a garden.' },
  invited: 2000,
  wording: 'as-asked',
}

const sizes: Readonly<Record<string, number>> = { large: 600, small: 60, tiny: 12, roof: 0, silent: 0, total: 1234 }
const emptyMarks: Readonly<Record<string, readonly Mark[]>> = { roof: ['not-asked'], silent: ['no-answers'] }

function column(group: string, statistic: Statistic, label?: Text): TableColumn {
  const n = sizes[group] ?? 0
  const name = madeStudy.groups.find(({ id }) => id === group)?.label ?? { nl: 'Totaal', en: 'Total' }
  return {
    id: `${group}.${statistic}`,
    group,
    statistic,
    label: label ?? name,
    who: group === 'total' ? null : { nl: `de tuin is ${group}`, en: `the garden is ${group}` },
    base: { n, weighted: n, effective: n },
    marks: emptyMarks[group] ?? [],
  }
}

/** A cell of a column: `estimate` of people, or nothing where the column is empty. */
function cell({ base, marks }: TableColumn, n: number, estimate: number, decimals: number): Cell {
  if (base.n === 0) {
    return { n: 0, weighted: 0, base, estimate: null, se: null, low: null, high: null, printed: null, marks }
  }
  const printed = Number(estimate.toFixed(decimals))
  const reach = estimate / 10
  return {
    n,
    weighted: n,
    base,
    estimate,
    se: reach / 2,
    low: estimate - reach,
    high: estimate + reach,
    printed,
    marks: [],
  }
}

/** A row: what share of its column each figure is, or for other statistics the figure itself. */
type Row = { readonly label: Text; readonly share?: number; readonly figure?: number; readonly count?: number }

type Parts = Partial<Omit<Table, 'cells' | 'rows'>> & Pick<Table, 'id' | 'block' | 'title' | 'columns'>

/** A hand-made table with the given parts; its figures follow from its rows. */
export function madeTable(parts: Parts, rows: readonly Row[]): Table {
  const decimals = parts.decimals ?? 0
  return {
    study: madeStudy.id,
    wave: madeWave.id,
    wording: parts.title,
    askedOf: { nl: 'iedereen', en: 'everyone' },
    countedOf: null,
    topBox: null,
    multiple: false,
    decimals,
    rows: rows.map(({ label, count }, index) => ({ id: String(index + 1), label, count: count ?? null })),
    cells: rows.map(({ share = 0.5, figure }) =>
      parts.columns.map((one) => {
        const n = Math.round(share * one.base.n)
        const percentage = one.base.n === 0 ? 0 : (100 * n) / one.base.n
        return cell(
          one,
          n,
          figure ?? (one.statistic === 'count' ? n : percentage),
          one.statistic === 'count' ? 0 : decimals,
        )
      }),
    ),
    totals: null,
    baseOfFirstRow: false,
    notes: [],
    weighted: false,
    simulated: true,
    ...parts,
  }
}

/** Tables with, between them, all statistics, all marks, a wide and a narrow form, counts, totals and notes. */
export const madeTables: readonly Table[] = [
  madeTable(
    {
      id: '1.1',
      block: '1',
      title: { nl: 'Planten in de tuin', en: 'Plants in the garden' },
      wording: { nl: 'Wat groeit er in je "tuin"?', en: 'What grows in your "garden"?' },
      askedOf: {
        nl: 'mensen voor wie geldt: bij vraag 0.1 is "Ja" gekozen',
        en: 'people for whom this holds: "Yes" is chosen at question 0.1',
      },
      countedOf: {
        nl: 'alleen mensen voor wie geldt: het antwoord op vraag 0.2 is hoger dan 0 dagen',
        en: 'only people for whom this holds: the answer to question 0.2 is higher than 0 days',
      },
      multiple: true,
      columns: madeStudy.banner.map((group) => column(group, 'percentage')),
      totals: [118, 117, 117, null, null, 118],
      notes: [{ nl: 'Onkruid telt niet mee.', en: 'Weeds do not count.' }],
    },
    [
      { label: { nl: 'Rozen & tulpen', en: 'Roses & tulips' }, share: 0.68, count: 839 },
      { label: { nl: 'Een <heel> oude boom', en: 'A <very> old tree' }, share: 0.5, count: 617 },
      { label: { nl: 'Niets', en: 'Nothing' }, share: 0, count: 3 },
    ],
  ),
  madeTable(
    {
      id: '1.2',
      block: '1',
      title: { nl: 'Hoe mooi is je tuin?', en: 'How beautiful is your garden?' },
      topBox: { nl: '% Mooi + Heel mooi', en: '% Beautiful + Very beautiful' },
      baseOfFirstRow: true,
      columns: ['large', 'small', 'total'].map((group) => column(group, 'top-box')),
    },
    [
      { label: { nl: 'In de zomer', en: 'In summer' }, share: 0.8 },
      { label: { nl: 'In de winter', en: 'In winter' }, share: 0.35 },
    ],
  ),
  madeTable(
    {
      id: '2.1',
      block: '2',
      title: { nl: 'Uren per week in de tuin', en: 'Hours a week in the garden' },
      decimals: 1,
      columns: [column('large', 'mean'), column('roof', 'mean'), column('total', 'mean')],
    },
    [{ label: { nl: 'Uren (weinig – veel)', en: 'Hours (few – many)' }, figure: 7.75 }],
  ),
  madeTable(
    {
      id: '2.2',
      block: '2',
      title: { nl: 'Wie werkt er in de tuin?', en: 'Who works in the garden?' },
      columns: [column('total', 'count', everywhere('N')), column('total', 'percentage', everywhere('%'))],
      totals: [1234, 100],
    },
    [
      { label: { nl: 'Ik', en: 'I do' }, share: 0.75 },
      { label: { nl: 'Iemand anders', en: 'Somebody else' }, share: 0.25 },
    ],
  ),
  madeTable(
    {
      id: '2.3',
      block: '2',
      title: { nl: 'Minuten sproeien', en: 'Minutes of watering' },
      decimals: 1,
      weighted: true,
      columns: [
        column('total', 'median', { nl: 'mediaan', en: 'median' }),
        column('total', 'share-of-answers', { nl: '% van de antwoorden', en: '% of answers' }),
      ],
    },
    [{ label: { nl: 'Per dag', en: 'A day' }, figure: 12.5 }],
  ),
]

/** The same after disclosure control. */
export const madePublicTables: readonly PublicTable[] = madeTables.map((table) => protect(table, 'public'))

/** The annex of those tables. */
export const madeAnnex: Annex = annexOf(madeStudy, madeWave, madePublicTables, { respondents: 1300, complete: 1234 })

/** A verification with one figure of each verdict that a page shows. */
export const madeReport: VerificationReport = {
  total: 40,
  equal: 38,
  exceptions: 1,
  different: 1,
  notCompared: 1,
  tables: [
    {
      id: '1.1',
      title: { nl: 'Planten in de tuin', en: 'Plants in the garden' },
      total: 20,
      equal: 19,
      exceptions: 1,
      different: 0,
      notCompared: 0,
      figures: [
        {
          kind: 'total',
          row: null,
          column: { nl: 'Grote tuin', en: 'Large garden' },
          statistic: 'percentage',
          printed: 119.5,
          ours: 118,
          verdict: 'exception',
          reason: { nl: 'Het gedrukte totaal is niet de som.', en: 'The printed total is not the sum.' },
        },
      ],
    },
    {
      id: '2.2',
      title: { nl: 'Wie werkt er in de tuin?', en: 'Who works in the garden?' },
      total: 20,
      equal: 19,
      exceptions: 0,
      different: 1,
      notCompared: 1,
      figures: [
        {
          kind: 'value',
          row: { nl: 'Ik', en: 'I do' },
          column: { nl: 'Totaal', en: 'Total' },
          statistic: 'count',
          printed: 1926,
          ours: null,
          verdict: 'different',
        },
        {
          kind: 'value',
          row: { nl: 'Niemand', en: 'Nobody does' },
          column: { nl: 'Totaal', en: 'Total' },
          statistic: 'percentage',
          printed: 12,
          ours: 14,
          verdict: 'not-compared',
          reason: { nl: 'Het label is niet te lezen.', en: 'The label cannot be read.' },
        },
      ],
    },
  ],
}

/** Which data there are of the wave, and who may have them. */
const madeOffer: DataOffer = {
  study: madeStudy,
  wave: madeWave,
  simulated: true,
  respondents: 1300,
  documentation: (language) => ({
    name: `garden-2024-documentation-${language}.zip`,
    mediaType: 'application/zip',
    make: () => new Uint8Array(2048),
  }),
  described: [{ nl: 'Codeboek', en: 'Codebook' }],
  formats: [{ id: 'spss', title: { nl: 'SPSS', en: 'SPSS' } }],
  identifying: [{ nl: 'Hoe groot is je tuin?', en: 'How large is your garden?' }],
  leastAlike: 5,
}

/** The whole site of the study, with a second wave that has no answers yet. */
export const madeSite: Site = siteOf([
  {
    ...madeStudy,
    waves: [
      {
        ...madeWave,
        simulated: true,
        respondents: 1300,
        complete: 1234,
        annex: madeAnnex,
        verification: madeReport,
        data: madeOffer,
      },
      {
        id: '2026',
        title: { nl: 'Meting 2026', en: 'Wave 2026' },
        simulated: false,
        respondents: 0,
        complete: 0,
        annex: null,
        verification: null,
      },
    ],
  },
])
