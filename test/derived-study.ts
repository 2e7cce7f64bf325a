import { miniWave, miniStudy } from '../src/core/study/mini-study.ts'
import type { Study } from '../src/core/study/study.ts'

const both = (nl: string, en: string): { readonly nl: string; readonly en: string } => ({ nl, en })
const options = (...words: readonly (readonly [id: string, nl: string, en: string])[]) =>
  words.map(([id, nl, en], index) => ({ code: index + 1, id, label: both(nl, en) }))

const agreement = options(
  ['not-at-all', 'Helemaal oneens', 'Disagree completely'],
  ['disagree', 'Oneens', 'Disagree'],
  ['neither', 'Niet eens en niet oneens', 'Neither'],
  ['agree', 'Eens', 'Agree'],
  ['completely', 'Helemaal eens', 'Agree completely'],
)
const statements = [
  both('Ik krijg energie van mijn werk.', 'My work gives me energy.'),
  both('Ik ga met tegenzin naar mijn werk.', 'I dread going to work.'),
  both('Ik kan mijn werk zelf indelen.', 'I can plan my work myself.'),
]

const field = {
  id: 'field',
  type: 'single',
  text: both('In welk vak werk je?', 'In which field do you work?'),
  options: options(
    ['cardiology', 'Cardiologie', 'Cardiology'],
    ['surgery', 'Chirurgie', 'Surgery'],
    ['other', 'Een ander vak', 'Another field'],
  ),
}
const hours = {
  id: 'hours',
  type: 'number',
  text: both('Hoeveel uur per week werk je?', 'How many hours a week do you work?'),
  fields: [{ id: 'n', label: both('Uren', 'Hours'), unit: both('uur', 'hours'), max: 80 }],
}
const work = {
  id: 'work',
  type: 'matrix',
  text: both('Wat vind je van je werk?', 'What do you think of your work?'),
  scale: agreement,
  rows: statements.map((label, index) => ({ code: index + 1, label })),
}
const teaching = {
  id: 'teaching',
  type: 'single',
  text: both('Geef je onderwijs?', 'Do you teach?'),
  options: options(['yes', 'Ja', 'Yes'], ['no', 'Nee', 'No']),
}

/** A study of two waves with a module and every type of derived variable, to be looked at. For tests. */
export const derivedStudy = (): Study =>
  miniStudy({
    study: {
      id: 'derived',
      title: both('Werk in het ziekenhuis', 'Work in the hospital'),
      modules: 'field',
    },
    blocks: [
      {
        id: '1',
        title: both('Je werk', 'Your work'),
        pages: [
          { id: 'work', items: [field, hours] },
          { id: 'opinion', when: 'answered field', items: [work] },
          { id: 'teaching', items: [teaching] },
        ],
      },
      {
        id: '2',
        title: both('Cardiologie', 'Cardiology'),
        module: { option: 'cardiology', owner: both('de Vereniging voor Cardiologie', 'the Society of Cardiology') },
        pages: [
          {
            id: 'cath-lab',
            items: [
              {
                ...teaching,
                id: 'cath-lab',
                text: both('Werk je in de katheterkamer?', 'Do you work in the cath lab?'),
              },
            ],
          },
        ],
      },
    ],
    waves: [miniWave('2024'), miniWave('2026', { after: '2024', adds: ['teaching'] })],
    derived: {
      variables: [
        {
          id: 'hours-band',
          type: 'categories',
          label: both('Uren per week, in klassen', 'Hours a week, in classes'),
          categories: [
            { code: 1, label: both('Minder dan 32 uur', 'Less than 32 hours'), rule: 'hours < 32' },
            { code: 2, label: both('32 tot en met 40 uur', '32 to 40 hours'), rule: 'hours between 32 and 40' },
            { code: 3, label: both('Meer dan 40 uur', 'More than 40 hours'), rule: 'hours > 40' },
          ],
        },
        {
          id: 'work-in-three',
          type: 'recode',
          of: 'work',
          label: both('Oordeel over het werk, in drie klassen', 'Opinion of work, in three classes'),
          categories: [
            { code: 1, label: both('Oneens', 'Disagree'), codes: [1, 2] },
            { code: 2, label: both('Niet eens en niet oneens', 'Neither'), codes: [3] },
            { code: 3, label: both('Eens', 'Agree'), codes: [4, 5] },
          ],
        },
        {
          id: 'pleasure',
          type: 'score',
          of: ['work.1', 'work.2'],
          reverse: ['work.2'],
          needs: 2,
          decimals: 1,
          label: both('Werkplezier, score', 'Work pleasure, score'),
        },
        {
          id: 'busy-teacher',
          type: 'categories',
          label: both('Veel uren en onderwijs', 'Many hours and teaching'),
          categories: [
            { code: 1, label: both('Allebei', 'Both'), rule: 'hours-band = 3 and teaching = yes' },
            {
              code: 2,
              label: both('Een van beide of geen', 'One or neither'),
              rule: 'hours-band in (1, 2) or teaching = no',
            },
          ],
        },
      ],
    },
  })
