import type { Text } from '../text.ts'

/** Sentences of the simulation part of the message catalogue. */
export const simulationMessages = {
  'simulation-unknown-table': {
    nl: 'De gepubliceerde tabel {table} is geen tabel over een vraag van dit onderzoek.',
    en: 'The published table {table} is not a table about a question of this study.',
  },
  'simulation-unknown-row': {
    nl: 'Tabel {table} heeft in het onderzoek geen rij {row}.',
    en: 'Table {table} has no row {row} in the study.',
  },
  'simulation-unknown-column': {
    nl: 'De gepubliceerde kolom {column} is geen groep van dit onderzoek.',
    en: 'The published column {column} is not a group of this study.',
  },
  'simulation-group-rule': {
    nl: 'De groep {group} volgt niet uit de antwoorden op één vraag; de groepen van gepubliceerde tabellen moeten dat alle doen, en op dezelfde vraag.',
    en: 'The group {group} does not follow from the answers to one question; the groups of published tables must all do so, and from the same question.',
  },
  'simulation-item-twice': {
    nl: 'Tabel {table} gaat over vraag {item}, waarover al een andere gepubliceerde tabel gaat.',
    en: 'Table {table} is about question {item}, which another published table is already about.',
  },
  'simulation-statistic': {
    nl: 'Tabel {table} is gepubliceerd met een maat die niet bij het soort vraag hoort.',
    en: 'Table {table} was published with a statistic that does not fit the type of question.',
  },
  'simulation-columns': {
    nl: 'Elke rij cijfers van een gepubliceerde tabel heeft evenveel plaatsen als de kop, hier {columns}; zet null waar niets gedrukt is.',
    en: 'Every line of figures of a published table has as many places as the banner, here {columns}; write null where nothing is printed.',
  },
  'simulation-compared-twice': {
    nl: 'Het cijfer bij tabel {table}, rij {row}, kolom {column} staat zowel bij de cijfers als bij wat niet vergeleken wordt.',
    en: 'The figure at table {table}, row {row}, column {column} is both among the figures and among what is not compared.',
  },
  'simulation-unknown-figure': {
    nl: 'De uitzondering bij tabel {table} noemt een cijfer dat daar niet zo gedrukt is ({figure}).',
    en: 'The exception at table {table} names a figure that is not printed there ({figure}).',
  },
  'simulation-no-wave': {
    nl: 'Er is geen meting met deze cijfers te vinden, ook niet zonder de {figures} {figures|cijfer dat de andere tegenspreekt|cijfers die elkaar tegenspreken}.',
    en: 'No wave with these figures can be found, not even without the {figures} {figures|figure that contradicts the others|figures that contradict each other}.',
  },
} as const satisfies Record<string, Text>
