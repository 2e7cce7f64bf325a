import type { Text } from '../text.ts'

/** Sentences about comparing waves. */
export const trendMessages = {
  'trend-new': { nl: 'niet gevraagd in de eerdere meting', en: 'not asked in the earlier wave' },
  'trend-dropped': { nl: 'niet meer gevraagd in de latere meting', en: 'no longer asked in the later wave' },
  'trend-derived-new': {
    nl: 'niet af te leiden uit wat de eerdere meting vroeg',
    en: 'cannot be derived from what the earlier wave asked',
  },
  'trend-derived-dropped': {
    nl: 'niet meer af te leiden uit wat de latere meting vroeg',
    en: 'can no longer be derived from what the later wave asked',
  },
  'trend-derived-otherwise': { nl: 'anders afgeleid per meting', en: 'derived in another way in each wave' },
  'trend-other-people': {
    nl: 'de tabel gaat in elke meting over andere mensen',
    en: 'the table is about other people in each wave',
  },
  'trend-other-answers': {
    nl: 'in elke meting tellen andere antwoorden mee',
    en: 'other answers are counted in each wave',
  },

  // Below a table of two waves.
  'trend-note-changed': { nl: 'Veranderd sinds {wave}: {reasons}.', en: 'Changed since {wave}: {reasons}.' },
  'trend-note-not': {
    nl: 'Niet te vergelijken met {wave}: {reasons}.',
    en: 'Cannot be compared with {wave}: {reasons}.',
  },
  'trend-note-not-plain': { nl: 'Niet te vergelijken met {wave}.', en: 'Cannot be compared with {wave}.' },
  'trend-note-rows': { nl: '{rows}: {note}', en: '{rows}: {note}' },
  'trend-note-row': { nl: '‘{row}’', en: '‘{row}’' },
  'trend-note-common': {
    nl: 'De antwoorden waren niet in beide metingen dezelfde. Beide zijn geteld in de antwoorden die ze gemeen hebben.',
    en: 'The answers were not the same in both waves. Both are counted in the answers that they have in common.',
  },
  'trend-note-group-missing': {
    nl: 'De groep ‘{group}’ is in {wave} niet te onderscheiden.',
    en: 'The group ‘{group}’ cannot be told apart in {wave}.',
  },
  'trend-note-group-other': {
    nl: 'De groep ‘{group}’ bestaat in {wave} uit andere mensen: {reasons}.',
    en: 'The group ‘{group}’ consists of other people in {wave}: {reasons}.',
  },
  'trend-note-counts': {
    nl: 'Aantallen mensen zijn niet van elkaar afgetrokken: ze hangen af van hoeveel mensen antwoord gaven.',
    en: 'Numbers of people are not subtracted: they depend on how many people answered.',
  },
  // The option that names two waves.
  'option-compare': {
    nl: 'twee metingen naast elkaar, zoals 2022,2024',
    en: 'two waves side by side, such as 2022,2024',
  },
  'compare-two': {
    nl: 'Bij --compare horen twee metingen met een komma ertussen, en er staat "{value}". Er zijn: {waves}.',
    en: '--compare takes two waves with a comma between them, and it is "{value}". There are: {waves}.',
  },
  'compare-same': {
    nl: 'Bij --compare staat twee keer meting {wave}. Noem twee verschillende metingen.',
    en: '--compare names wave {wave} twice. Name two different waves.',
  },
  'compare-order': {
    nl: 'Meting {from} komt na meting {to}. Noem de eerdere het eerst: --compare {to},{from}',
    en: 'Wave {from} comes after wave {to}. Name the earlier one first: --compare {to},{from}',
  },
  'compare-alone': {
    nl: 'De optie {option} gaat niet samen met --compare. Laat een van de twee weg.',
    en: 'The option {option} does not go together with --compare. Leave one of the two out.',
  },
  'compare-no-tables': {
    nl: 'Meting {from} of meting {to} van {study} heeft geen tabellen, dus er is niets te vergelijken.',
    en: 'Wave {from} or wave {to} of {study} has no tables, so there is nothing to compare.',
  },

  // The annex that compares two waves.
  'trend-title': { nl: 'Vergelijking {from} en {to}', en: 'Comparison of {from} and {to}' },
  'trend-title-simulated': {
    nl: 'Vergelijking {from} en {to} (gesimuleerde antwoorden)',
    en: 'Comparison of {from} and {to} (simulated answers)',
  },
  'trend-title-trial': {
    nl: 'Vergelijking {from} en {to} (antwoorden van een proef)',
    en: 'Comparison of {from} and {to} (answers of a trial)',
  },
  'trend-both-waves': { nl: '{from} en {to}', en: '{from} and {to}' },
  'trend-menu': { nl: 'Vergelijking', en: 'Comparison' },
  'trend-menu-tables': { nl: 'Tabellen {wave}', en: 'Tables {wave}' },
  'trend-intro-one': {
    nl: 'Eén tabel van ‘{study}’ waarin {wave} naast elkaar staan.',
    en: 'One table of ‘{study}’ with {wave} side by side.',
  },
  'trend-intro-many': {
    nl: '{tables} tabellen van ‘{study}’ waarin {wave} naast elkaar staan.',
    en: '{tables} tables of ‘{study}’ with {wave} side by side.',
  },
  'trend-link': { nl: 'Vergelijk {from} en {to}', en: 'Compare {from} and {to}' },
  'trend-link-of': { nl: '{link}, {study}', en: '{link}, {study}' },
  'trend-front-title': { nl: 'Metingen vergelijken', en: 'Comparing waves' },
  'trend-file-name': { nl: 'vergelijking', en: 'comparison' },
  'trend-method-waves': { nl: 'Metingen', en: 'Waves' },
  'trend-method-of': { nl: '{label} {wave}', en: '{label} {wave}' },
  'trend-method-differences': { nl: 'Verschillen', en: 'Differences' },
  'trend-method-mover': {
    nl: 'het interval van een verschil volgt uit de intervallen van beide cijfers (Zou en Donner, 2008). De metingen tellen als onafhankelijke steekproeven: doordat sommigen aan beide meededen, is het interval iets te breed',
    en: 'the interval of a difference follows from the intervals of both figures (Zou and Donner, 2008). The waves count as independent samples: because some people took part in both, the interval is slightly too wide',
  },
  'trend-reading-columns': {
    nl: 'Van elke groep staan er drie kolommen: {from}, {to} en het verschil, dat is {to} min {from}. Het verschil tussen twee percentages is in procentpunten.',
    en: 'Each group has three columns: {from}, {to} and the difference, which is {to} less {from}. The difference between two percentages is in percentage points.',
  },
  'trend-reading-rounding': {
    nl: 'Een verschil is berekend voordat er is afgerond. Het kan in het laatste cijfer 1 anders zijn dan wat de afgedrukte cijfers schelen.',
    en: 'A difference is computed before rounding. Its last digit can be 1 off from what the printed figures differ by.',
  },
  'trend-reading-marked': {
    nl: '{higher} en {lower} staan bij een verschil waarvan het 95%-interval boven of onder 0 ligt. Van de {compared} verschillen zijn dat er {marked}. Ook als er niets veranderd was, kreeg ongeveer 5% zo’n teken door toeval alleen: {chance}.',
    en: '{higher} and {lower} stand at a difference of which the 95% interval is above or below 0. Of the {compared} differences these are {marked}. Even if nothing had changed, about 5% would carry a sign by chance alone: {chance}.',
  },
  'trend-reading-margins': {
    nl: 'Onder Marges staat bij elk cijfer en elk verschil het 95%-interval. Dat rekent alsof wie antwoordde met het lot gekozen is uit een veel grotere groep, in elke meting apart; wie niet antwoordde kan anders denken.',
    en: 'Under Margins each figure and each difference has its 95% interval. It is computed as if those who answered were drawn by lot from a much larger group, in each wave apart; those who did not answer may think differently.',
  },
  'trend-legend-not-asked': {
    nl: 'niet gevraagd in deze meting, of niet aan deze groep',
    en: 'not asked in this wave, or not of this group',
  },

  'trend-difference': { nl: 'verschil', en: 'difference' },
  'trend-in-each': { nl: '{before}: {first}; {after}: {second}', en: '{before}: {first}; {after}: {second}' },
  'trend-who-told': { nl: '{who}. {note}', en: '{who}. {note}' },
  'trend-who-changed': {
    nl: '{who} (veranderd sinds {wave}: {reasons})',
    en: '{who} (changed since {wave}: {reasons})',
  },
} as const satisfies Record<string, Text>
