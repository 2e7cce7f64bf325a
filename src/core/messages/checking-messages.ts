import type { Text } from '../text.ts'

/** Sentences about what the check of a questionnaire finds: what is wrong, and what to do about it. */
export const checkingMessages = {
  'finding-nobody-block': {
    nl: 'Niemand krijgt blok {id}: de voorwaarde "{rule}" is voor niemand waar. Verander de voorwaarde of haal het blok weg.',
    en: 'Nobody gets block {id}: the rule "{rule}" is true of nobody. Change the rule or take the block out.',
  },
  'finding-nobody-page': {
    nl: 'Niemand krijgt pagina {id}: wie door het blok heen komt, voldoet niet aan de voorwaarde van de pagina of van de vragen erop. Verander een van de voorwaarden.',
    en: 'Nobody gets page {id}: those who get the block do not meet the rule of the page or of the questions on it. Change one of the rules.',
  },
  'finding-nobody-item': {
    nl: 'Niemand krijgt vraag {id}: wie de pagina krijgt, voldoet niet aan de voorwaarde van de vraag, of van een rij of antwoord erin. Verander een van de voorwaarden.',
    en: 'Nobody gets question {id}: those who get the page do not meet the rule of the question, or of any row or answer in it. Change one of the rules.',
  },
  'finding-nobody-row': {
    nl: 'Niemand krijgt rij {id}: wie de vraag krijgt, voldoet niet aan de voorwaarde van de rij. Verander de voorwaarde of haal de rij weg.',
    en: 'Nobody gets row {id}: those who get the question do not meet the rule of the row. Change the rule or take the row out.',
  },
  'finding-nobody-option': {
    nl: 'Niemand kan antwoord {id} kiezen: wie de vraag krijgt, voldoet niet aan de voorwaarde van het antwoord. Verander de voorwaarde of haal het antwoord weg.',
    en: 'Nobody can choose answer {id}: those who get the question do not meet the rule of the answer. Change the rule or take the answer out.',
  },
  'finding-nobody-exclusive': {
    nl: 'Niemand kan antwoord {id} kiezen, dat de andere uitsluit: wie de vraag krijgt, voldoet niet aan de voorwaarde ervan. Wie niets te kiezen heeft, kan dat zo niet zeggen.',
    en: 'Nobody can choose answer {id}, which rules out the others: those who get the question do not meet its rule. People with nothing to choose have no way to say so.',
  },
  'finding-nobody-follow-up': {
    nl: 'Niemand kan de toelichting {id} invullen: het antwoord waar ze bij hoort, kan niet gegeven worden. Kijk naar de controles van de pagina.',
    en: 'Nobody can fill in the text {id}: the answer that it belongs to cannot be given. Look at the checks of the page.',
  },
  'finding-never-true': {
    nl: 'De voorwaarde "{rule}" is voor niemand waar die hier komt, dus niemand krijgt {id}. Verander deze voorwaarde of die van een eerdere vraag.',
    en: 'The rule "{rule}" is true of nobody who comes here, so that nobody gets {id}. Change this rule or that of an earlier question.',
  },
  'finding-contradiction': {
    nl: 'De voorwaarde "{rule}" spreekt zichzelf tegen: er zijn geen antwoorden waarvoor ze waar is. Verander haar.',
    en: 'The rule "{rule}" contradicts itself: there are no answers for which it is true. Change it.',
  },
  'finding-value-never': {
    nl: '"{part}" kan nooit waar zijn: de mogelijke antwoorden zijn {possible}. Verander de waarde, of de grenzen van de vraag.',
    en: '"{part}" can never be true: the possible answers are {possible}. Change the value, or the bounds of the question.',
  },
  'finding-no-value': {
    nl: 'Tussen {min} en {max} ligt geen getal met {decimals} {decimals|decimaal|decimalen}, dus er kan niets ingevuld worden. Verander de grenzen of de decimalen.',
    en: 'There is no number with {decimals} {decimals|decimal|decimals} between {min} and {max}, so that nothing can be filled in. Change the bounds or the decimals.',
  },
  'finding-no-way-out': {
    nl: 'Niemand komt voorbij pagina {id}: wat er verplicht is en wat er gecontroleerd wordt, gaat niet samen. Maak een controle zacht of een vraag niet verplicht.',
    en: 'Nobody gets past page {id}: what is required and what is checked do not go together. Make a check soft or a question not required.',
  },
  'finding-never-answered': {
    nl: 'Iedereen moet vraag {id} overslaan: de controles van de pagina laten geen enkel antwoord toe. Verander de controles.',
    en: 'Everybody has to skip question {id}: the checks of the page allow no answer at all. Change the checks.',
  },
  'finding-check-never-passes': {
    nl: 'Niemand voldoet aan controle {id} ("{rule}"), ook niet wie iets openlaat. Verander de controle.',
    en: 'Nobody passes check {id} ("{rule}"), not even by leaving something open. Change the check.',
  },
  'finding-check-never-true': {
    nl: 'Aan controle {id} ("{rule}") voldoet alleen wie iets openlaat. Verander de controle.',
    en: 'Only those who leave something open pass check {id} ("{rule}"). Change the check.',
  },
  'finding-pipe-never': {
    nl: 'De tekst vult het antwoord op {name} in, en wie de tekst leest, heeft die vraag nooit beantwoord. Kies een andere vraag.',
    en: 'The text fills in the answer to {name}, and those who read the text never answered that question. Choose another question.',
  },
  'finding-nobody-group': {
    nl: 'Niemand kan in groep {id} zitten: de voorwaarde "{rule}" is voor niemand waar. Verander de voorwaarde of haal de groep weg.',
    en: 'Nobody can be in group {id}: the rule "{rule}" is true of nobody. Change the rule or take the group out.',
  },
  'finding-nobody-table': {
    nl: 'In tabel {id} wordt niemand geteld: wie de vraag beantwoordt, voldoet niet aan het filter "{rule}". Verander het filter.',
    en: 'Nobody is counted in table {id}: those who answer the question do not meet the filter "{rule}". Change the filter.',
  },
  'finding-always-true': {
    nl: 'De voorwaarde "{rule}" is altijd waar voor wie hier komt, dus iedereen krijgt {id}. Haal de voorwaarde weg, of verander haar.',
    en: 'The rule "{rule}" is always true of those who come here, so that everybody gets {id}. Take the rule out, or change it.',
  },
  'finding-value-always': {
    nl: '"{part}" is waar voor elk antwoord: de mogelijke antwoorden zijn {possible}. Bedoel je of er iets is ingevuld, schrijf dan "answered {variable}".',
    en: '"{part}" is true of every answer: the possible answers are {possible}. If you mean whether anything was filled in, write "answered {variable}".',
  },
  'finding-adds-nothing': {
    nl: 'Het deel "{part}" van de voorwaarde "{rule}" voegt niemand toe: voor wie het waar is, is de rest ook waar, of het is voor niemand waar. Haal het weg, of verander het.',
    en: 'The part "{part}" of the rule "{rule}" adds nobody: those of whom it is true meet the rest, too, or there are none. Take it out, or change it.',
  },
  'finding-changes-nothing': {
    nl: 'Het deel "{part}" van de voorwaarde "{rule}" maakt geen verschil: wie aan de rest voldoet, voldoet er ook aan. Haal het weg, of verander het.',
    en: 'The part "{part}" of the rule "{rule}" makes no difference: those who meet the rest meet it, too. Take it out, or change it.',
  },
  'finding-no-options': {
    nl: 'Bij vraag {id} blijft voor sommigen geen antwoord over; zij krijgen de vraag niet. Klopt dat niet, geef dan een antwoord dat voor iedereen is.',
    en: 'At question {id} no answer is left for some people; they do not get the question. If that is not meant, give an answer that is for everybody.',
  },
  'finding-one-option': {
    nl: 'Bij vraag {id} blijft voor sommigen één antwoord over, en dan valt er niets te kiezen. Geef hun een tweede antwoord, of de vraag niet.',
    en: 'At question {id} one answer is left for some people, which leaves no choice. Give them a second answer, or not the question.',
  },
  'finding-check-always-passes': {
    nl: 'Controle {id} ("{rule}") gaat nooit af. Haal haar weg, of verander haar.',
    en: 'Check {id} ("{rule}") never fails. Take it out, or change it.',
  },
  'finding-check-of-other-pages': {
    nl: 'Controle {id} ("{rule}") gaat over eerdere pagina\'s alleen: wie er niet aan voldoet, kan dat hier niet verbeteren. Zet haar op de pagina van de laatste vraag erin.',
    en: 'Check {id} ("{rule}") is about earlier pages only: those who fail it cannot mend that here. Move it to the page of the last question in it.',
  },
  'finding-pipe-sometimes-empty': {
    nl: 'De tekst vult het antwoord op {name} in, en sommigen die de tekst lezen, hebben dat niet gegeven; zij lezen "…". Geef hun een andere tekst, of maak {name} verplicht.',
    en: 'The text fills in the answer to {name}, and some who read the text did not give it; they read "…". Give them another text, or make {name} required.',
  },
  'finding-everybody-group': {
    nl: 'Iedereen zit in groep {id}: ze is gelijk aan de kolom met alle respondenten. Verander de voorwaarde of haal de groep weg.',
    en: 'Everybody is in group {id}: it is the same as the column of all respondents. Change the rule or take the group out.',
  },
  'finding-same-group': {
    nl: 'De groepen {id} en {other} zijn altijd dezelfde mensen. Verander een van beide of haal er een weg.',
    en: 'The groups {id} and {other} are always the same people. Change one of them or take one out.',
  },
  'finding-filter-always': {
    nl: 'Het filter "{rule}" van tabel {id} laat niemand weg: wie de vraag beantwoordt, voldoet eraan. Haal het weg, of verander het.',
    en: 'The filter "{rule}" of table {id} leaves nobody out: those who answer the question meet it. Take it out, or change it.',
  },
  'finding-same-label': {
    nl: 'De tekst "{text}" staat twee keer bij vraag {id}; een respondent ziet het verschil niet. Geef elk een eigen tekst.',
    en: 'The text "{text}" stands twice at question {id}; a respondent cannot tell the two apart. Give each a text of its own.',
  },
  'finding-same-text': {
    nl: 'Vraag {id} leest hetzelfde als vraag {other} in hetzelfde blok, en iemand kan ze allebei krijgen. Zeg in de tekst wat het verschil is.',
    en: 'Question {id} reads the same as question {other} in the same block, and one person can get both. Say in the text what the difference is.',
  },
  'finding-bound-off-grid': {
    nl: 'De grens {bound} kan zelf niet ingevuld worden: er {decimals|is|zijn} {decimals} {decimals|decimaal|decimalen}. Rond de grens af, of geef de vraag meer decimalen.',
    en: 'The bound {bound} cannot be filled in itself: there {decimals|is|are} {decimals} {decimals|decimal|decimals}. Round the bound, or give the question more decimals.',
  },
  'finding-odd-bound': {
    nl: 'Er kan tot en met {max} {unit} ingevuld worden, en meer dan {limit} is er niet. Verlaag de grens.',
    en: 'Up to {max} {unit} can be filled in, and there are no more than {limit}. Lower the bound.',
  },
  'finding-not-decided': {
    nl: 'Over "{rule}" ({id}) is niet beslist: het uitzoeken duurde te lang. Een eenvoudiger voorwaarde kan wel nagegaan worden.',
    en: 'Nothing was decided about "{rule}" ({id}): working it out took too long. A simpler rule can be checked.',
  },
  'finding-because': {
    nl: 'Dat komt door wie {items} te zien krijgt of moet beantwoorden.',
    en: 'This follows from who gets {items}, or must answer it.',
  },
  'finding-example': { nl: 'Bijvoorbeeld: {answers}.', en: 'For example: {answers}.' },
  'finding-no-answers': { nl: 'wie niets invult', en: 'somebody who fills in nothing' },
  'finding-rows': { nl: '{count} {count|rij|rijen}', en: '{count} {count|row|rows}' },
  'finding-waves': { nl: 'Alleen in meting {waves}.', en: 'Only in wave {waves}.' },
  'check-working': { nl: 'Voorwaarden van {study}', en: 'Rules of {study}' },
  'check-heading-fault': { nl: 'Fouten', en: 'Faults' },
  'check-heading-advice': { nl: 'Adviezen', en: 'Advice' },
  'check-found': {
    nl: '{study}: {faults} {faults|fout|fouten}, {advice} {advice|advies|adviezen}. Uitleg van elk staat in docs/checks.',
    en: '{study}: {faults} {faults|fault|faults}, {advice} {advice|piece|pieces} of advice. Each is explained in docs/checks.',
  },
  'check-reached': {
    nl: 'Alles is te bereiken: van {count} {count|onderdeel is|onderdelen is} er een voorbeeld van wie {count|het|ze} krijgt.',
    en: 'Everything can be reached: there is an example of who gets each of {count} {count|part|parts}.',
  },
  'check-witnesses': {
    nl: '{count} {count|voorbeeld|voorbeelden} van wie wat krijgt {count|staat|staan} in {file}.',
    en: '{count} {count|example|examples} of who gets what {count|is|are} in {file}.',
  },
  'option-witnesses': {
    nl: 'bestand voor de kortste antwoorden die elk onderdeel bereiken (JSON)',
    en: 'file for the shortest answers that reach each part (JSON)',
  },
} as const satisfies Record<string, Text>
