import type { Text } from '../text.ts'

/** Sentences about who and what a table counts: mistakes in `tables.yaml`, and what is told to readers. */
export const countingMessages = {
  // Mistakes.
  'study-table-ticked': {
    nl: '"ticked" kan alleen bij één vraag met meer antwoorden (multiple). Haal "base" weg, of schrijf base: answered.',
    en: '"ticked" is possible only for one question with several answers (multiple). Take "base" out, or write base: answered.',
  },
  'study-table-exempt': {
    nl: '"exempt" zegt wat geen antwoord is, en kan alleen bij base: answered of ticked. Schrijf "omit" om een rij weg te laten.',
    en: '"exempt" says what is no answer, and is possible only with base: answered or ticked. Write "omit" to leave out a row.',
  },
  'study-table-exempt-net': {
    nl: 'Code {code} is in deze tabel geen antwoord ("exempt") en kan dus niet in een net staan.',
    en: 'Code {code} is no answer in this table ("exempt"), so it cannot be in a net.',
  },
  'study-table-known-group': {
    nl: '"known-group" houdt wie in een groep van de tabel zit, en de tabel heeft geen groep. Noem een groep in "banner".',
    en: '"known-group" keeps who is in a group of the table, and the table has no group. Name a group in "banner".',
  },
  'study-table-missing': {
    nl: 'Wie geen antwoord gaf, kan hier niet meetellen: de tabel gaat alleen over wie iets aankruiste, of over wie de eerste rij beantwoordde.',
    en: 'Who gave no answer cannot count here: the table is only about who ticked something, or who answered the first row.',
  },
  'study-table-missing-rows': {
    nl: '"missingRows" kan alleen waar elke rij een antwoord op dezelfde vraag is, of elke kolom. Schrijf "missingInBase" om ze alleen te laten meetellen.',
    en: '"missingRows" is possible only where each row is an answer to the same question, or each column. Write "missingInBase" to let them count only.',
  },
  'study-table-answer-base': {
    nl: '"answerBase" kan alleen bij statistics: [share-of-answers]. Haal het weg.',
    en: '"answerBase" is possible only with statistics: [share-of-answers]. Take it out.',
  },
  'study-table-percent-of': {
    nl: '"percentOf" kan alleen bij percentage en top-box, en niet bij kolommen met categorieën. Haal het weg.',
    en: '"percentOf" is possible only with percentage and top-box, and not with columns of categories. Take it out.',
  },
  'study-table-percent-total': {
    nl: 'De percentages tellen hier per rij op en niet per kolom, dus een totaal per kolom zegt niets. Haal "total" weg.',
    en: 'The percentages add up per row here and not per column, so a total per column says nothing. Take "total" out.',
  },
  'study-table-percent-rounding': {
    nl: 'Anders afronden kan alleen bij percentages van de kolom. Haal "rounding" en "columnRounding" weg.',
    en: 'Other rounding is possible only for percentages of the column. Take "rounding" and "columnRounding" out.',
  },
  'study-table-sizes': {
    nl: 'Een tabel zonder gewichten heeft geen gewogen aantallen. Haal "sizes" weg, of "weights".',
    en: 'A table without weights has no weighted numbers. Take "sizes" out, or "weights".',
  },
  'study-table-scores': {
    nl: '"scores" kan alleen bij statistics: [mean] of [median] van een vraag met één antwoord.',
    en: '"scores" is possible only with statistics: [mean] or [median] of a question with one answer.',
  },
  'study-table-stub-counts': {
    nl: 'Bij kolommen met categorieën staat de N al achter elke rij. Haal "stubCounts" weg.',
    en: 'With columns of categories the N is behind each row already. Take "stubCounts" out.',
  },
  'study-table-categories': {
    nl: 'Categorieën als kolommen kan alleen bij vragen met één antwoord, zoals een matrix.',
    en: 'Categories as columns are possible only for questions with one answer, such as a matrix.',
  },
  'study-table-one-group': {
    nl: 'Een tabel met categorieën als kolommen gaat over één groep. Noem er één in "banner", of total.',
    en: 'A table with categories as columns is about one group. Name one in "banner", or total.',
  },
  'study-table-one-statistic': {
    nl: 'Een tabel met categorieën als kolommen heeft één soort cijfers. Schrijf statistics: [percentage] of [count].',
    en: 'A table with categories as columns has one kind of figures. Write statistics: [percentage] or [count].',
  },
  'study-table-net': {
    nl: 'Een net telt antwoorden op van een vraag met één antwoord. Gaf iemand er meer, dan is de som niet het aantal mensen: maak een afgeleide variabele.',
    en: 'A net adds up answers of a question with one answer. Where people gave several, the sum is not the number of people: make a derived variable.',
  },
  'study-table-net-code': {
    nl: 'Code {code} is al een antwoord. Geef het net een ander getal.',
    en: 'Code {code} is an answer already. Give the net another number.',
  },

  'simulation-counting': {
    nl: 'Tabel {table} telt anders dan wie antwoordde, per kolom. Naar zulke cijfers worden geen antwoorden gemaakt.',
    en: 'Table {table} counts otherwise than who answered, per column. No answers are made after such figures.',
  },

  // What figures are of, as the end of "percentages …".
  'counting-percentage-ticked': {
    nl: 'percentages van wie iets aankruiste',
    en: 'percentages of those who ticked something',
  },
  'counting-percentage-first-row': {
    nl: 'percentages van wie de eerste rij beantwoordde',
    en: 'percentages of those who answered the first row',
  },
  'counting-percentage-shown': {
    nl: 'percentages van wie de vraag kreeg',
    en: 'percentages of those who were shown the question',
  },
  'counting-percentage-everyone': { nl: 'percentages van iedereen', en: 'percentages of everybody' },
  'counting-percentage-row': { nl: 'percentages van de rij', en: 'row percentages' },
  'counting-percentage-table': { nl: 'percentages van de hele tabel', en: 'percentages of the whole table' },
  'counting-top-box': { nl: '{top}, {measure}', en: '{top}, {measure}' },

  // Sentences below a table.
  'counting-note-ticked': {
    nl: 'De percentages zijn van wie ten minste één antwoord aankruiste.',
    en: 'The percentages are of those who ticked at least one answer.',
  },
  'counting-note-first-row': {
    nl: 'De percentages zijn in elke rij van wie de eerste rij beantwoordde.',
    en: 'The percentages of every row are of those who answered the first row.',
  },
  'counting-note-shown': {
    nl: 'De percentages zijn van iedereen die de vraag kreeg, ook wie geen antwoord gaf.',
    en: 'The percentages are of everybody who was shown the question, also those who gave no answer.',
  },
  'counting-note-everyone': {
    nl: 'De percentages zijn van iedereen over wie de tabel gaat, ook wie de vraag niet kreeg.',
    en: 'The percentages are of everybody whom the table is about, also those who were not asked.',
  },
  'counting-note-exempt': {
    nl: 'Dit telt niet als antwoord: {labels}. Wie niets anders koos, telt niet mee.',
    en: 'This does not count as an answer: {labels}. Who chose nothing else is not counted.',
  },
  'counting-note-missing': {
    nl: 'Ook wie geen antwoord gaf telt mee in de N, om deze reden: {reasons}.',
    en: 'Who gave no answer counts in N as well, for this reason: {reasons}.',
  },
  'counting-note-complete': {
    nl: 'Alleen wie de hele vragenlijst afmaakte telt mee.',
    en: 'Only those who finished the whole questionnaire are counted.',
  },
  'counting-note-known-group': {
    nl: 'Alleen wie in een van deze groepen zit telt mee, ook in het totaal: {groups}.',
    en: 'Only those who are in one of these groups are counted, also in the total: {groups}.',
  },
  'counting-note-row': {
    nl: 'De percentages zijn per rij: van iedereen die het antwoord van die rij gaf. Hoeveel mensen dat zijn, staat achter het antwoord.',
    en: 'The percentages are per row: of everybody who gave the answer of that row. How many people that are is behind the answer.',
  },
  'counting-note-row-group-size': {
    nl: 'De N boven een kolom is het aantal mensen in die groep, niet waar de percentages van zijn.',
    en: 'The N above a column is the number of people in that group, not what the percentages are of.',
  },
  'counting-note-table': {
    nl: 'De percentages zijn van iedereen in de tabel samen: elke cel is een deel van het geheel. De N boven een kolom is het aantal mensen in die groep.',
    en: 'The percentages are of everybody in the table together: each cell is a part of the whole. The N above a column is the number of people in that group.',
  },
  'counting-note-categories': {
    nl: 'In elke rij staat hoe de antwoorden verdeeld zijn. De N achter de rij is het aantal mensen waarop die rij berust.',
    en: 'Each row shows how the answers are divided. The N behind the row is the number of people on whom that row rests.',
  },
  'counting-note-group': { nl: 'De tabel gaat alleen over: {group}.', en: 'The table is only about: {group}.' },
  'counting-note-all-answers': {
    nl: 'Ook antwoorden die niet in de tabel staan tellen mee in het geheel van 100%.',
    en: 'Answers that are not in the table count as well in the whole of 100%.',
  },
  'counting-note-row-answers': {
    nl: 'Alleen de antwoorden in de tabel zijn samen 100%; andere antwoorden tellen niet mee.',
    en: 'Only the answers in the table are together 100%; other answers do not count.',
  },
  'counting-note-net': { nl: '{label}: {parts}.', en: '{label}: {parts}.' },
  'counting-note-scores': {
    nl: 'Gemiddelde of mediaan van deze punten: {scores}.',
    en: 'Mean or median of these points: {scores}.',
  },
  'counting-score': { nl: '{label} = {score}', en: '{label} = {score}' },
  'counting-note-no-weights': {
    nl: 'De meting heeft gewichten, maar deze tabel is niet gewogen.',
    en: 'The wave has weights, but this table is not weighted.',
  },
  'counting-note-weighted-sizes': {
    nl: 'De cijfers zijn gewogen, en de N ook.',
    en: 'The figures are weighted, and so is N.',
  },
  'counting-note-both-sizes': {
    nl: 'De cijfers zijn gewogen. De N staat er zonder en met weging.',
    en: 'The figures are weighted. N is given without and with weighting.',
  },

  // Columns of the file with figures.
  'annex-csv-column-base_rule': {
    nl: 'van wie een percentage is: answered (wie antwoordde), ticked (wie iets aankruiste), first-row (wie de eerste rij beantwoordde), shown (wie de vraag kreeg) of everyone (iedereen)',
    en: 'of whom a percentage is: answered, ticked (who ticked something), first-row (who answered the first row), shown (who was shown the question) or everyone',
  },
  'annex-csv-column-percent_of': {
    nl: 'waarvan een percentage is: column (de kolom), row (de rij) of table (de hele tabel)',
    en: 'what a percentage is of: column, row or table (the whole table)',
  },
  'annex-csv-column-category': {
    nl: 'het nummer van het antwoord, waar de kolommen antwoorden zijn',
    en: 'the number of the answer, where the columns are answers',
  },
  'annex-csv-column-counted': {
    nl: 'wie en wat er geteld is, in woorden, waar dat anders is dan anders',
    en: 'who and what is counted, in words, where that is not the usual way',
  },
  'annex-csv-column-counted_of': {
    nl: 'wie van hen geteld is, in woorden, waar dat niet iedereen is aan wie het gevraagd is',
    en: 'who of them is counted, in words, where that is not everyone who was asked',
  },

  // Parts of a table.
  'annex-base-unweighted': { nl: 'N, ongewogen', en: 'N, unweighted' },
  'annex-base-weighted': { nl: 'N, gewogen', en: 'N, weighted' },
  'annex-base-group': { nl: 'N (groep)', en: 'N (group)' },
  'annex-row-base': { nl: 'N = {n}', en: 'N = {n}' },
  'annex-row-both': { nl: '{n}; gewogen {weighted}', en: '{n}; weighted {weighted}' },
  'annex-row-weighted': { nl: 'gewogen {weighted}', en: 'weighted {weighted}' },
  'annex-sheet-count-weighted': { nl: 'Aantal, gewogen', en: 'Number, weighted' },
  'annex-mark-below-base': { nl: 'te kleine groep voor deze tabel', en: 'group too small for this table' },
  'annex-legend-below-base': {
    nl: 'leeg gelaten: deze tabel toont geen cijfers over minder dan {base} mensen',
    en: 'left blank: this table shows no figures about fewer than {base} people',
  },
  'annex-legend-below-bases': {
    nl: 'leeg gelaten: de tabel toont geen cijfers over zo weinig mensen; bij de tabel staat hoeveel',
    en: 'left blank: the table shows no figures about so few people; it says itself how few',
  },
} as const satisfies Record<string, Text>
