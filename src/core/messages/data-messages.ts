import type { Text } from '../text.ts'

/** The page about the data of a wave. */
export const dataMessages = {
  'site-data': { nl: 'Data', en: 'Data' },
  'data-title': { nl: 'De data van deze meting', en: 'The data of this wave' },
  'data-lead': {
    nl: 'Wat er is aan gegevens van {respondents} {respondents|respondent|respondenten}, in welke indelingen, en wie wat mag hebben.',
    en: 'Which data there are of {respondents} {respondents|respondent|respondents}, in which formats, and who may have what.',
  },
  'data-open': { nl: 'Voor iedereen', en: 'For everybody' },
  'data-open-lead': {
    nl: 'Alles wat de gegevens beschrijft. Er staan geen antwoorden van respondenten in.',
    en: 'All that describes the data. No answers of respondents are in it.',
  },
  'data-documentation': { nl: 'Documentatie van de data', en: 'Documentation of the data' },
  'data-in-it': { nl: 'Daarin', en: 'In it' },
  'data-zip': { nl: 'zip', en: 'zip' },
  'data-partner': { nl: 'Voor onderzoekers', en: 'For researchers' },
  'data-partner-agreed': {
    nl: 'Alleen wie dat met het onderzoeksteam heeft afgesproken krijgt antwoorden van respondenten.',
    en: 'Only who agreed so with the research team gets answers of respondents.',
  },
  'data-partner-texts': {
    nl: 'Getypte tekst en lijsten met rijen, zoals banen, gaan nooit mee.',
    en: 'Typed texts and lists of rows, such as jobs, never go along.',
  },
  'data-partner-classes': {
    nl: 'Leeftijd en andere herkenbare getallen staan in klassen.',
    en: 'Age and other amounts that tell who somebody is stand in classes.',
  },
  'data-partner-alike': {
    nl: 'Er gaat niets weg zolang er ergens minder dan {least} respondenten gelijk zijn in alles waaraan iemand te herkennen is: {variables}.',
    en: 'Nothing leaves while anywhere fewer than {least} respondents are alike in all that somebody could be recognised by: {variables}.',
  },
  'data-partner-unknown': {
    nl: 'Het onderzoek zegt nog niet waaraan iemand te herkennen is. Tot dan gaat er niets weg.',
    en: 'The study does not yet say what somebody could be recognised by. Until then nothing leaves.',
  },
  'data-public': { nl: 'Een bestand voor iedereen', en: 'A file for everybody' },
  'data-public-lead': {
    nl: 'Een bestand met gemaakte antwoorden, dat de gepubliceerde tabellen teruggeeft; een verslag erbij noemt elk cijfer dat toch afwijkt. Geen regel ervan is van een respondent; het zegt niets wat de tabellen niet zeggen.',
    en: 'A file of made answers that gives the published tables again; a report beside it names every figure that differs all the same. No line of it is of a respondent; it tells nothing that the tables do not.',
  },
  'data-command': { nl: 'Het team maakt het met', en: 'The team makes it with' },
  'data-formats': { nl: 'Indelingen', en: 'Formats' },
  'data-format': { nl: 'naam', en: 'name' },
  'data-format-title': { nl: 'wat het is', en: 'what it is' },
} as const satisfies Record<string, Text>
