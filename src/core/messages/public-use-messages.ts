import type { Text } from '../text.ts'

/** The sentences about files with synthetic answers, which everybody may have. */
export const publicUseMessages = {
  'public-use-title': {
    nl: 'Gesimuleerde antwoorden met de gepubliceerde tabellen: {title}',
    en: 'Simulated answers with the published tables: {title}',
  },
  'public-use-statement': {
    nl: 'Alle antwoorden in deze bestanden zijn gesimuleerd: niemand heeft ze gegeven. Ze zijn gemaakt uit de vragenlijst en de gepubliceerde tabellen, en uit niets anders. Wat in die tabellen niet te zien is, staat er ook niet in. Gebruik ze om mee te oefenen en om te rekenen met de cijfers hieronder; andere verbanden dan die van de tabellen zijn verzonnen.',
    en: 'All answers in these files are simulated: nobody gave them. They were made from the questionnaire and the published tables, and from nothing else. What these tables do not show is not in them. Use them to practise, and to work with the figures below; other connections than those of the tables are invented.',
  },
  'public-use-kept': {
    nl: '{kept} van de {total} gepubliceerde {total|cijfer|cijfers} {kept|komt|komen} er weer uit, {missed} niet.',
    en: '{kept} of the {total} published {total|figure|figures} {kept|comes|come} out again, {missed} {missed|does|do} not.',
  },
  'public-use-hidden': {
    nl: '{hidden} {hidden|cijfer is|cijfers zijn} in de tabellen verborgen. Daar is niets op gericht.',
    en: '{hidden} {hidden|figure is|figures are} hidden in the tables. Nothing was aimed at {hidden|it|them}.',
  },
  'public-use-open-profile': {
    nl: 'Deze tabellen verbergen niets (already-published): ook cijfers over een enkele persoon komen terug.',
    en: 'These tables hide nothing (already-published): figures about a single person come back as well.',
  },
  'public-use-weighted': {
    nl: 'De tabellen zijn gewogen, en de bestanden ook: met gewichten die uit de tabellen volgen en van niemand zijn. Reken met het gewicht.',
    en: 'The tables are weighted, and so are the files: by weights that follow from the tables and are nobody’s. Count with the weight.',
  },
  'public-use-texts': {
    nl: '{count} {count|vraag|vragen} naar tekst of een lijst van rijen {count|is|zijn} weggelaten.',
    en: '{count} {count|question|questions} for texts or a list of rows {count|was|were} left out.',
  },
  'public-use-missed-table': {
    nl: 'Tabel {table}: {missed} van {total} niet behouden',
    en: 'Table {table}: {missed} of {total} not kept',
  },
  'public-use-missed': {
    nl: '{place}: gepubliceerd {published}, hier {synthetic} ({reason})',
    en: '{place}: published {published}, here {synthetic} ({reason})',
  },
  'public-use-no-figure': { nl: 'geen cijfer', en: 'no figure' },
  'public-use-why-weighted': {
    nl: 'gaat niet samen met de gewichten die uit de tabellen volgen',
    en: 'does not go together with the weights that follow from the tables',
  },
  'public-use-why-several': {
    nl: 'volgt uit de antwoorden op meer dan één vraag',
    en: 'follows from the answers to more than one question',
  },
  'public-use-why-counting': {
    nl: 'de tabel telt anders dan wie wat antwoordde',
    en: 'the table does not count simply who answered what',
  },
  'public-use-why-reach': {
    nl: 'gaat niet samen met wat ervoor is uitgedeeld',
    en: 'does not go together with what was handed out before it',
  },
  'public-use-report': { nl: 'Het verslag staat in {file}.', en: 'The report is in {file}.' },
  'public-use-no-tables': {
    nl: 'Meting {wave} van {study} heeft geen tabel met een cijfer dat getoond mag worden. Er is niets om antwoorden naar te maken.',
    en: 'Wave {wave} of {study} has no table with a figure that may be shown. There is nothing to make answers after.',
  },
} as const satisfies Record<string, Text>
