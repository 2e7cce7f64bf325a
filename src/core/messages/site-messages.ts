import type { Text } from '../text.ts'

/** Sentences of the site part of the message catalogue. */
export const siteMessages = {
  // Around every page.
  'site-name': { nl: 'Loopbaanmonitor', en: 'Loopbaanmonitor' },
  'site-page-title': { nl: '{title} – Loopbaanmonitor', en: '{title} – Loopbaanmonitor' },
  'site-skip': { nl: 'Naar de inhoud', en: 'Skip to the content' },
  'site-menu': { nl: 'Menu', en: 'Menu' },
  'site-path': { nl: 'Kruimelpad', en: 'Breadcrumbs' },
  'site-this-language': { nl: 'Nederlands', en: 'English' },
  'site-studies': { nl: 'Onderzoeken', en: 'Studies' },
  'site-tables': { nl: 'Tabellen', en: 'Tables' },
  'site-verification': { nl: 'Controle', en: 'Verification' },
  'site-footer': {
    nl: 'Deze site vraagt niets aan andere servers, zet geen cookies en houdt niet bij wie wat leest.',
    en: 'This site asks nothing of other servers, sets no cookies and does not record who reads what.',
  },

  // The front page.
  'site-front-title': { nl: 'Onderzoek naar loopbanen', en: 'Research into careers' },
  'site-front-lead': {
    nl: 'Grote onderzoeken onder een beroepsgroep, die om de zoveel jaar terugkomen. Van elke meting staan hier alle tabellen, met de vraag, wie haar kreeg en hoeveel mensen antwoordden.',
    en: 'Large surveys of a profession that return every few years. Of each wave you find all tables here, with the question, who got it and how many people answered.',
  },
  'site-no-studies': { nl: 'Er staan hier nog geen onderzoeken.', en: 'There are no studies here yet.' },
  'site-simulated-some': {
    nl: 'Bij metingen met dit teken heeft een programma de antwoorden gemaakt; geen mens heeft ze gegeven. Die cijfers zijn geen bevindingen.',
    en: 'In waves with this mark a program made the answers; no person gave them. Those figures are no findings.',
  },
  'site-trial-some': {
    nl: 'Bij metingen met dit teken zijn de antwoorden gegeven om de vragenlijst uit te proberen. Die cijfers zijn geen bevindingen.',
    en: 'In waves with this mark the answers were given to try out the questionnaire. Those figures are no findings.',
  },
  'site-badge-simulated': { nl: 'gesimuleerde antwoorden', en: 'simulated answers' },
  'site-badge-trial': { nl: 'antwoorden van een proef', en: 'answers of a trial' },
  'site-badge-real': { nl: 'antwoorden van respondenten', en: 'answers of respondents' },
  'site-badge-none': { nl: 'nog geen antwoorden', en: 'no answers yet' },
  'site-respondents-one': { nl: 'respondent', en: 'respondent' },
  'site-respondents-many': { nl: 'respondenten', en: 'respondents' },
  'site-responses-simulated-one': { nl: 'gesimuleerde respons', en: 'simulated response' },
  'site-responses-simulated-many': { nl: 'gesimuleerde responsen', en: 'simulated responses' },
  'site-responses-trial-one': { nl: 'respons van een proef', en: 'response of a trial' },
  'site-responses-trial-many': { nl: 'responsen van een proef', en: 'responses of a trial' },
  'site-complete-of': { nl: '{complete} tot het eind ingevuld', en: '{complete} filled in to the end' },
  'site-tables-one': { nl: 'tabel', en: 'table' },
  'site-tables-many': { nl: 'tabellen', en: 'tables' },
  'site-verified-equal': {
    nl: 'van {total} gepubliceerde {total|cijfer|cijfers} gelijk',
    en: 'of {total} published {total|figure|figures} equal',
  },
  'site-exceptions-one': { nl: '{n} bekende uitzondering', en: '{n} known exception' },
  'site-exceptions-many': { nl: '{n} bekende uitzonderingen', en: '{n} known exceptions' },
  'site-differences-one': { nl: '{n} verschil', en: '{n} difference' },
  'site-differences-many': { nl: '{n} verschillen', en: '{n} differences' },
  'site-exceptions-and-differences': { nl: '{exceptions}, {differences}', en: '{exceptions}, {differences}' },
  'site-verified-partly': {
    nl: '{compared}, {notCompared} niet vergeleken',
    en: '{compared}, {notCompared} not compared',
  },
  'site-rebuilt': {
    nl: 'Vragen en antwoorden zijn opnieuw geschreven naar wat er gepubliceerd is, niet letterlijk zoals ze gesteld zijn.',
    en: 'Questions and answers were written afresh after what was published; they are not literally as they were asked.',
  },
  'site-to-tables': { nl: 'Bekijk de tabellen', en: 'See the tables' },
  'site-to-verification': { nl: 'Bekijk de controle', en: 'See the verification' },
  'site-of-wave': { nl: '{link} van {study}, {wave}', en: '{link} of {study}, {wave}' },

  // The verification of a wave.
  'site-verification-title': {
    nl: 'Controle met de gepubliceerde cijfers',
    en: 'Verification against the published figures',
  },
  'site-verification-lead': {
    nl: 'Elk cijfer uit de uitgave van deze meting is vergeleken met hetzelfde cijfer in de tabellen hier.',
    en: 'Every figure in the publication of this wave was compared with the same figure in the tables here.',
  },
  'site-verification-outcome-good': {
    nl: 'Alle cijfers zijn gelijk, op de bekende uitzonderingen na.',
    en: 'All figures are equal, except for the known exceptions.',
  },
  'site-verification-outcome-all': { nl: 'Alle cijfers zijn gelijk.', en: 'All figures are equal.' },
  'site-verification-outcome-partly': {
    nl: 'Van {n} {n|cijfer|cijfers} is niet zeker wat {n|het zegt; dat is|ze zeggen; die zijn} niet vergeleken.',
    en: 'Of {n} {n|figure|figures} it is not certain what {n|it says; that was|they say; those were} not compared.',
  },
  'site-verification-outcome-different': {
    nl: 'Er zijn cijfers die anders zijn dan in de uitgave. Ze staan hieronder.',
    en: 'Some figures differ from the publication. They are listed below.',
  },
  'site-verification-total': { nl: 'gepubliceerde cijfers', en: 'published figures' },
  'site-verification-equal': { nl: 'gelijk', en: 'equal' },
  'site-verification-exceptions': { nl: 'bekende uitzonderingen', en: 'known exceptions' },
  'site-verification-different': { nl: 'verschillen', en: 'differences' },
  'site-verification-not-compared': { nl: 'niet vergeleken', en: 'not compared' },
  'site-exceptions-title': { nl: 'Bekende uitzonderingen', en: 'Known exceptions' },
  'site-exceptions-lead': {
    nl: 'Gedrukte cijfers die uit geen enkele verzameling antwoorden kunnen volgen, met de reden.',
    en: 'Printed figures that follow from no set of answers whatever, with the reason.',
  },
  'site-differences-title': { nl: 'Verschillen', en: 'Differences' },
  'site-differences-lead': {
    nl: 'Gedrukte cijfers die hier anders zijn zonder dat daar een reden voor bekend is.',
    en: 'Printed figures that are different here for no known reason.',
  },
  'site-not-compared-title': { nl: 'Niet vergeleken', en: 'Not compared' },
  'site-not-compared-lead': {
    nl: 'Gedrukte cijfers waarvan niet zeker is wat ze zeggen. Er zijn geen antwoorden naar gemaakt.',
    en: 'Printed figures of which it is not certain what they say. No answers were made after them.',
  },
  'site-per-table-title': { nl: 'Per tabel', en: 'By table' },
  'site-per-table-caption': {
    nl: 'Hoeveel gepubliceerde cijfers gelijk zijn, een bekende uitzondering zijn of verschillen',
    en: 'How many published figures are equal, are a known exception or differ',
  },
  'site-per-table-caption-partly': {
    nl: 'Hoeveel gepubliceerde cijfers gelijk zijn, een bekende uitzondering zijn, verschillen of niet vergeleken zijn',
    en: 'How many published figures are equal, are a known exception, differ or were not compared',
  },
  'site-column-table': { nl: 'Tabel', en: 'Table' },
  'site-column-figure': { nl: 'Cijfer', en: 'Figure' },
  'site-column-printed': { nl: 'Gedrukt', en: 'Printed' },
  'site-column-ours': { nl: 'Hier', en: 'Here' },
  'site-column-reason': { nl: 'Reden', en: 'Reason' },
  'site-column-equal': { nl: 'Gelijk', en: 'Equal' },
  'site-column-exceptions': { nl: 'Uitzondering', en: 'Exception' },
  'site-column-different': { nl: 'Verschil', en: 'Difference' },
  'site-column-not-compared': { nl: 'Niet vergeleken', en: 'Not compared' },
  'site-column-all': { nl: 'Samen', en: 'In all' },
  'site-no-figure': { nl: 'geen cijfer', en: 'no figure' },
  'site-no-reason': { nl: 'onbekend', en: 'unknown' },
  'site-figure-base': { nl: 'N, kolom {column}', en: 'N, column {column}' },
  'site-figure-count': { nl: 'aantal achter ‘{row}’', en: 'number behind ‘{row}’' },
  'site-figure-value': { nl: '‘{row}’, kolom {column}', en: '‘{row}’, column {column}' },
  'site-figure-total': { nl: 'Totaal %, kolom {column}', en: 'Total %, column {column}' },

  // When there is no page.
  'site-not-found-title': { nl: 'Deze pagina is er niet', en: 'There is no such page' },
  'site-not-found': {
    nl: 'Het adres klopt niet, of de pagina is verplaatst. Alle onderzoeken en hun tabellen vind je vanaf de voorpagina.',
    en: 'The address is wrong, or the page has moved. You find all studies and their tables from the front page.',
  },
  'site-failure-title': { nl: 'Er ging iets mis', en: 'Something went wrong' },
  'site-failure': {
    nl: 'De pagina kon niet worden gemaakt. Dat ligt aan de site, niet aan jou. Probeer het later nog eens.',
    en: 'The page could not be made. That is the fault of the site, not yours. Please try again later.',
  },
  'site-to-front': { nl: 'Naar de voorpagina', en: 'To the front page' },

  // Starting the server.
  'site-port-busy': {
    nl: 'Poort {port} is al in gebruik. Kies een andere poort, of stop het programma dat haar gebruikt.',
    en: 'Port {port} is already in use. Choose another port, or stop the program that uses it.',
  },
  'site-port-forbidden': {
    nl: 'Dit programma mag poort {port} niet gebruiken. Kies een poort boven 1023.',
    en: 'This program may not use port {port}. Choose a port above 1023.',
  },
  'site-host-unknown': {
    nl: 'Deze computer heeft geen adres {host}. Laat de optie weg, of kies 0.0.0.0 voor alle adressen.',
    en: 'This computer has no address {host}. Leave the option out, or choose 0.0.0.0 for all addresses.',
  },
} as const satisfies Record<string, Text>
