import type { Text } from '../text.ts'

/** Sentences of the annex part of the message catalogue. */
export const annexMessages = {
  'annex-title': { nl: 'Tabellen', en: 'Tables' },
  'annex-title-simulated': { nl: 'Tabellen (gesimuleerde antwoorden)', en: 'Tables (simulated answers)' },
  'annex-title-trial': { nl: 'Tabellen (antwoorden van een proef)', en: 'Tables (answers of a trial)' },
  'annex-table': { nl: 'Tabel {table}', en: 'Table {table}' },
  'annex-block': { nl: 'Blok {block}', en: 'Block {block}' },

  // Around a table: what it is about.
  'annex-quoted': { nl: '‘{text}’', en: '‘{text}’' },
  'annex-asked': { nl: 'Gevraagd aan', en: 'Asked of' },
  'annex-counted': { nl: 'Geteld', en: 'Counted' },
  'annex-counted-all': { nl: 'iedereen aan wie het gevraagd is', en: 'everyone who was asked' },
  'annex-measure-percentage': { nl: 'percentages', en: 'percentages' },
  'annex-measure-mean': { nl: 'gemiddelden', en: 'means' },
  'annex-measure-median': { nl: 'medianen', en: 'medians' },
  'annex-measure-count': { nl: 'aantallen mensen', en: 'numbers of people' },
  'annex-measure-share-of-answers': { nl: 'percentages van alle antwoorden', en: 'percentages of all answers' },
  'annex-measure-points': { nl: 'verschillen in procentpunten', en: 'differences in percentage points' },
  'annex-measure-difference': { nl: 'verschillen', en: 'differences' },
  'annex-measures-and': { nl: '{first} en {last}', en: '{first} and {last}' },
  'annex-unweighted': { nl: 'ongewogen', en: 'unweighted' },
  'annex-weighted': { nl: 'gewogen', en: 'weighted' },
  'annex-stratified': { nl: 'getrokken in strata', en: 'sampled in strata' },

  // Parts of a table.
  'annex-stub-answer': { nl: 'Antwoord', en: 'Answer' },
  'annex-stub-item': { nl: 'Onderdeel', en: 'Item' },
  'annex-base': { nl: 'N', en: 'N' },
  'annex-base-first-row': { nl: 'N (eerste rij)', en: 'N (first row)' },
  'annex-total-percentage': { nl: 'Totaal %', en: 'Total %' },
  'annex-total': { nl: 'Totaal', en: 'Total' },
  'annex-row-count': { nl: '({n})', en: '({n})' },

  // Below a table.
  'annex-note-multiple': {
    nl: 'Meer antwoorden mogelijk: de percentages kunnen samen meer dan 100 zijn.',
    en: 'More than one answer possible: the percentages may add up to more than 100.',
  },
  'annex-note-shares': {
    nl: 'Meer antwoorden mogelijk: dit zijn percentages van alle antwoorden samen. Wie meer antwoorden gaf, telt zwaarder.',
    en: 'More than one answer possible: these are percentages of all answers together. People who gave more answers count for more.',
  },
  'annex-note-row-counts': {
    nl: 'Achter een antwoord staat tussen haakjes hoeveel mensen het gaven, alle groepen samen.',
    en: 'In brackets behind an answer: how many people gave it, all groups together.',
  },
  'annex-note-first-row': {
    nl: 'De N hoort bij de eerste rij. Andere rijen kunnen op meer of minder mensen berusten: zie de marges.',
    en: 'N belongs to the first row. Other rows may rest on more or fewer people: see the margins.',
  },
  'annex-note-weighted-base': {
    nl: 'De cijfers zijn gewogen, de N is het aantal mensen zonder weging.',
    en: 'The figures are weighted; N is the number of people without weighting.',
  },
  'annex-note-difference': {
    nl: 'De verschillen zijn berekend voordat er is afgerond: in het laatste cijfer kunnen ze 1 anders zijn dan wat de afgedrukte cijfers schelen.',
    en: 'The differences are computed before rounding: their last digit can be 1 off from what the printed figures differ by.',
  },
  'annex-source': { nl: 'Bron: {study}, {wave}, {weighting}.', en: 'Source: {study}, {wave}, {weighting}.' },
  'annex-source-already-published': {
    nl: 'Deze cijfers waren al openbaar: kleine aantallen zijn niet weggelaten.',
    en: 'These figures were public already: small numbers have not been left out.',
  },
  'annex-source-unprotected': {
    nl: 'Niet om te publiceren: kleine aantallen zijn niet weggelaten, en deze cijfers waren niet eerder openbaar.',
    en: 'Not for publication: small numbers have not been left out, and these figures were not public before.',
  },
  'annex-source-public': {
    nl: 'Cijfers over te weinig mensen zijn weggelaten.',
    en: 'Figures about too few people have been left out.',
  },
  'annex-simulated-figure': {
    nl: 'Gesimuleerde antwoorden: dit is geen bevinding.',
    en: 'Simulated answers: this is no finding.',
  },
  'annex-simulated': { nl: 'Gesimuleerde antwoorden.', en: 'Simulated answers.' },
  'annex-simulated-explained': {
    nl: 'Een programma heeft de antwoorden achter deze cijfers gemaakt; geen mens heeft ze gegeven. De cijfers zijn geen bevindingen.',
    en: 'A program made the answers behind these figures; no person gave them. The figures are no findings.',
  },
  'annex-trial-figure': {
    nl: 'Antwoorden van een proef: dit is geen bevinding.',
    en: 'Answers of a trial: this is no finding.',
  },
  'annex-trial': { nl: 'Antwoorden van een proef.', en: 'Answers of a trial.' },
  'annex-trial-explained': {
    nl: 'De antwoorden achter deze cijfers zijn gegeven om de vragenlijst uit te proberen; ze zijn niet van een meting. De cijfers zijn geen bevindingen.',
    en: 'The answers behind these figures were given to try out the questionnaire; they are of no wave. The figures are no findings.',
  },

  // What the marks say, short for in a cell and long for the legend.
  'annex-mark-nobody': { nl: 'niemand in deze groep', en: 'nobody in this group' },
  'annex-mark-not-asked': { nl: 'niet gevraagd', en: 'not asked' },
  'annex-mark-no-answers': { nl: 'geen antwoorden', en: 'no answers' },
  'annex-mark-low-base': { nl: 'kleine groep', en: 'small group' },
  'annex-mark-not-comparable': { nl: 'niet te vergelijken', en: 'cannot be compared' },
  'annex-mark-higher': { nl: 'hoger', en: 'higher' },
  'annex-mark-lower': { nl: 'lager', en: 'lower' },
  'annex-mark-suppressed': { nl: 'niet gepubliceerd', en: 'not published' },
  'annex-legend-not-comparable': {
    nl: 'niet te vergelijken tussen deze metingen',
    en: 'cannot be compared between these waves',
  },
  'annex-legend-higher': {
    nl: 'hoger dan in de eerdere meting: het 95%-interval van het verschil ligt boven 0',
    en: 'higher than in the earlier wave: the 95% interval of the difference is above 0',
  },
  'annex-legend-lower': {
    nl: 'lager dan in de eerdere meting: het 95%-interval van het verschil ligt onder 0',
    en: 'lower than in the earlier wave: the 95% interval of the difference is below 0',
  },
  'annex-method-questionnaire': { nl: 'Vragenlijst', en: 'Questionnaire' },
  'annex-method-other-route': {
    nl: 'Wie welke vraag krijgt, is hier anders beschreven dan het was toen deze antwoorden gegeven zijn. Wat bij een tabel staat over wie iets gevraagd is, hoeft dus niet te kloppen met de cijfers.',
    en: 'Who gets which question is described here otherwise than it was when these answers were given. So what a table says of who was asked need not agree with its figures.',
  },
  'annex-method-other-texts': {
    nl: 'Woorden van vragen of antwoorden zijn hier anders dan toen deze antwoorden gegeven zijn.',
    en: 'Words of questions or answers differ here from those with which these answers were given.',
  },
  'annex-legend-nobody': {
    nl: 'er is niemand om te tellen in deze groep',
    en: 'there is nobody to count in this group',
  },
  'annex-legend-not-asked': {
    nl: 'niet gevraagd aan deze groep',
    en: 'this group was not asked',
  },
  'annex-legend-no-answers': {
    nl: 'wel gevraagd, maar niemand gaf antwoord',
    en: 'asked, but nobody answered',
  },
  'annex-legend-low-base': {
    nl: 'kleine groep, minder dan {base} mensen: het cijfer is onzeker',
    en: 'small group, fewer than {base} people: the figure is uncertain',
  },
  'annex-legend-suppressed': {
    nl: 'niet gepubliceerd, omdat het over te weinig mensen gaat: een groep van minder dan {base}, of een antwoord van minder dan {cell} mensen (of dat uit andere cijfers zo te berekenen zou zijn)',
    en: 'not published, because it is about too few people: a group of fewer than {base}, or an answer of fewer than {cell} people (or it would let such a figure be worked out)',
  },

  // The table of margins.
  'annex-margins': { nl: 'Marges', en: 'Margins' },
  'annex-margins-of': { nl: 'Marges bij tabel {table}', en: 'Margins of table {table}' },
  'annex-margins-caption': {
    nl: 'Het cijfer met zijn 95%-interval, en hoeveel mensen het betreft van hoeveel',
    en: 'The figure with its 95% interval, and how many people it is about out of how many',
  },
  'annex-margins-interval': { nl: '{low} tot {high}', en: '{low} to {high}' },
  'annex-margins-people': { nl: '{n} van {base}', en: '{n} of {base}' },
  'annex-margins-answered': { nl: 'n = {n}', en: 'n = {n}' },

  // About the annex as a whole.
  'annex-columns': { nl: 'Wie staat in welke kolom', en: 'Who is in which column' },
  'annex-columns-total': { nl: 'iedereen die antwoord gaf', en: 'everyone who answered' },
  'annex-columns-overlap': {
    nl: 'Iemand kan in meer kolommen tellen, of alleen in het totaal. De kolommen zijn dus samen niet het totaal.',
    en: 'People can count in several columns, or in the total only. So the columns do not add up to the total.',
  },
  'annex-reading': { nl: 'Zo lees je de tabellen', en: 'How to read the tables' },
  'annex-reading-base': {
    nl: 'N is het aantal mensen waarop de cijfers van een kolom berusten.',
    en: 'N is the number of people on whom the figures of a column rest.',
  },
  'annex-reading-rounding': {
    nl: 'Percentages zijn afgerond. Bij vragen met één antwoord zijn ze daardoor samen niet altijd precies 100.',
    en: 'Percentages are rounded. For questions with one answer they therefore do not always add up to exactly 100.',
  },
  'annex-reading-total': {
    nl: 'De rij Totaal % telt de afgeronde percentages van de kolom op.',
    en: 'The row Total % adds up the rounded percentages of the column.',
  },
  'annex-reading-zero': {
    nl: '0% is een uitkomst: niemand gaf dat antwoord, of zo weinig mensen dat het op 0 wordt afgerond.',
    en: '0% is a result: nobody gave that answer, or so few people that it is rounded to 0.',
  },
  'annex-reading-margins': {
    nl: 'Onder Marges staat bij elk cijfer het 95%-interval. Dat rekent alsof wie antwoordde met het lot gekozen is uit een veel grotere groep; wie niet antwoordde kan anders denken.',
    en: 'Under Margins each figure has its 95% interval. It is computed as if those who answered were drawn by lot from a much larger group; those who did not answer may think differently.',
  },
  'annex-reading-marks': { nl: 'Tekens in plaats van of bij een cijfer:', en: 'Marks instead of or at a figure:' },

  // How the study was done.
  'annex-method': { nl: 'Het onderzoek', en: 'The study' },
  'annex-method-study': { nl: 'Onderzoek', en: 'Study' },
  'annex-method-wave': { nl: 'Meting', en: 'Wave' },
  'annex-method-population': { nl: 'Doelgroep', en: 'Population' },
  'annex-method-fieldwork': { nl: 'Veldwerk', en: 'Fieldwork' },
  'annex-method-period': { nl: '{opens} tot en met {closes}', en: '{opens} to {closes}' },
  'annex-method-invited': { nl: 'Uitgenodigd', en: 'Invited' },
  'annex-method-respondents': { nl: 'Respondenten', en: 'Respondents' },
  'annex-method-complete': {
    nl: '{n}, van wie {complete} de hele vragenlijst afmaakten',
    en: '{n}, of whom {complete} finished the whole questionnaire',
  },
  'annex-method-response': { nl: 'Respons', en: 'Response' },
  'annex-response-some-complete': {
    nl: '{rate} van de uitgenodigden deed mee (AAPOR RR2) en {complete} maakte de hele vragenlijst af (RR1)',
    en: '{rate} of those invited took part (AAPOR RR2) and {complete} finished the whole questionnaire (RR1)',
  },
  'annex-response-all-complete': {
    nl: '{rate} van de uitgenodigden deed mee en maakte de hele vragenlijst af (AAPOR RR1)',
    en: '{rate} of those invited took part and finished the whole questionnaire (AAPOR RR1)',
  },
  'annex-response-unknown': {
    nl: 'niet bekend, want het aantal uitgenodigden is niet bekend',
    en: 'not known, since the number of people invited is not known',
  },
  'annex-response-too-many': {
    nl: 'niet te geven: er zijn meer respondenten dan uitgenodigden',
    en: 'cannot be given: there are more respondents than people invited',
  },
  'annex-response-simulated': {
    nl: 'De antwoorden zijn gesimuleerd: deze respons is geen bevinding.',
    en: 'The answers are simulated: this response is no finding.',
  },
  'annex-response-trial': {
    nl: 'De antwoorden zijn van een proef: deze respons is geen bevinding.',
    en: 'The answers are of a trial: this response is no finding.',
  },
  'annex-response-strata': { nl: 'Respons per groep', en: 'Response per group' },
  'annex-response-stratum': { nl: 'Groep', en: 'Group' },
  'annex-response-no-group': { nl: 'Groep niet bekend', en: 'Group not known' },
  'annex-response-population': { nl: 'Mensen', en: 'People' },
  'annex-response-not-known': { nl: 'niet bekend', en: 'not known' },
  'annex-response-too-few': { nl: 'te weinig om te tonen', en: 'too few to show' },
  'annex-method-answers': { nl: 'Antwoorden', en: 'Answers' },
  'annex-method-simulated': {
    nl: 'gesimuleerd: door een programma gemaakt',
    en: 'simulated: made by a program',
  },
  'annex-method-trial': {
    nl: 'van een proef: gegeven om de vragenlijst uit te proberen',
    en: 'of a trial: given to try out the questionnaire',
  },
  'annex-method-real': { nl: 'van respondenten', en: 'given by respondents' },
  'annex-method-wording': { nl: 'Formulering', en: 'Wording' },
  'annex-method-rebuilt': {
    nl: 'opnieuw geschreven naar wat er over de meting gepubliceerd is; de respondenten lazen andere woorden',
    en: 'written afresh after what was published about the wave; respondents read other words',
  },
  'annex-rebuilt': {
    nl: 'Vragen en antwoorden staan hier niet letterlijk zoals de respondenten ze lazen: ze zijn opnieuw geschreven naar wat er over de meting gepubliceerd is. Ze zijn bedoeld om hetzelfde te vragen, maar de woorden waren anders, en een enkele keer ook de indeling van de antwoorden.',
    en: 'Questions and answers are not literally those that respondents read: they were written afresh after what was published about the wave. They are meant to ask the same, but the words were others, and in a few places so were the classes of the answers.',
  },
  'annex-method-weighting': { nl: 'Weging', en: 'Weighting' },
  'annex-method-sample': { nl: 'Steekproef', en: 'Sample' },
  'annex-method-stratified': {
    nl: 'getrokken in strata; de intervallen rekenen daarmee',
    en: 'sampled in strata; the intervals allow for that',
  },
  'annex-method-disclosure': { nl: 'Bescherming', en: 'Disclosure control' },
  'annex-method-already-published': {
    nl: 'geen: de cijfers van deze meting waren al openbaar, kleine aantallen ook',
    en: 'none: the figures of this wave were public already, small numbers included',
  },
  'annex-method-unprotected': {
    nl: 'geen: deze cijfers zijn niet om te publiceren, kleine aantallen zijn niet weggelaten',
    en: 'none: these figures are not for publication, small numbers have not been left out',
  },
  'annex-method-public': {
    nl: 'kolommen van minder dan {base} mensen en antwoorden van minder dan {cell} zijn weggelaten; kolommen van minder dan {low} hebben een teken',
    en: 'columns of fewer than {base} people and answers of fewer than {cell} have been left out; columns of fewer than {low} carry a mark',
  },
  'annex-months': {
    nl: 'januari februari maart april mei juni juli augustus september oktober november december',
    en: 'January February March April May June July August September October November December',
  },

  // Pages of the annex.
  'annex-contents': { nl: 'Inhoud', en: 'Contents' },
  'annex-contents-table': { nl: 'Tabel', en: 'Table' },
  'annex-contents-title': { nl: 'Onderwerp', en: 'Subject' },
  'annex-contents-base': { nl: 'N', en: 'N' },
  'annex-all': { nl: 'Alle tabellen', en: 'All tables' },
  'annex-all-on-one-page': { nl: 'Alle tabellen op één pagina', en: 'All tables on one page' },
  'annex-index-intro-one': { nl: 'Eén tabel uit {wave} van ‘{study}’.', en: 'One table from {wave} of ‘{study}’.' },
  'annex-index-intro-many': {
    nl: '{tables} tabellen uit {wave} van ‘{study}’.',
    en: '{tables} tables from {wave} of ‘{study}’.',
  },
  'annex-previous': { nl: 'Vorige', en: 'Previous' },
  'annex-next': { nl: 'Volgende', en: 'Next' },
  'annex-neighbours': { nl: 'Andere blokken', en: 'Other blocks' },
  'annex-permalink': { nl: 'Vaste link naar tabel {table}', en: 'Permanent link to table {table}' },
  'annex-permalink-short': { nl: 'Vaste link', en: 'Permanent link' },
  'annex-to-contents': { nl: 'Naar de inhoud van de tabellen', en: 'To the contents of the tables' },
} as const satisfies Record<string, Text>
