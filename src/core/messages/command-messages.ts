import type { Text } from '../text.ts'

/** Sentences of the command line. */
export const commandMessages = {
  'command-no-study': {
    nl: 'Er is geen studie "{study}". Geef een map met een study.yaml, of een van: {studies}.',
    en: 'There is no study "{study}". Give a folder with a study.yaml, or one of: {studies}.',
  },
  'command-unknown': {
    nl: 'loopbaan kent geen opdracht "{command}". Er zijn: {commands}.',
    en: 'loopbaan has no command "{command}". There are: {commands}.',
  },
  'command-unknown-option': {
    nl: 'De optie {option} bestaat hier niet. Er zijn: {options}.',
    en: 'There is no option {option} here. There are: {options}.',
  },
  'command-option-needs': {
    nl: 'Achter {option} ontbreekt {value}: schrijf {option} {value}.',
    en: 'Behind {option} there is no {value}: write {option} {value}.',
  },
  'command-option-alone': {
    nl: 'Achter {option} hoort niets te staan.',
    en: 'Nothing should stand behind {option}.',
  },
  'command-surplus': {
    nl: 'Met "{word}" kan hier niets gedaan worden. Haal het weg, of zet er de optie voor.',
    en: 'Nothing can be done with "{word}" here. Take it out, or put its option before it.',
  },
  'command-not-a-number': {
    nl: 'Bij {option} hoort een heel getal van 0 of meer, van hoogstens 9 cijfers, en er staat "{value}".',
    en: '{option} takes a whole number of 0 or more, of at most 9 digits, and it is "{value}".',
  },
  'command-not-one-of': {
    nl: '{option} kan niet "{value}" zijn. Kies uit: {choices}.',
    en: '{option} cannot be "{value}". Choose from: {choices}.',
  },
  'command-name-a-study': {
    nl: 'Noem de studie: loopbaan {command} basisartsen.',
    en: 'Name the study: loopbaan {command} basisartsen.',
  },
  'command-study-faults': {
    nl: 'In de bestanden van {study} {count|zit|zitten} {count} {count|fout|fouten}. Verbeter {count|die|ze} en probeer het opnieuw.',
    en: 'The files of {study} have {count} {count|fault|faults}. Correct {count|it|them} and try again.',
  },
  'command-which-wave': {
    nl: 'De studie heeft meer metingen. Kies er een met --wave: {waves}.',
    en: 'The study has several waves. Choose one with --wave: {waves}.',
  },
  'command-no-wave': {
    nl: 'Er is geen meting "{wave}". Er zijn: {waves}.',
    en: 'There is no wave "{wave}". There are: {waves}.',
  },
  'command-no-table': {
    nl: 'Er is geen tabel "{table}". Er zijn: {tables}.',
    en: 'There is no table "{table}". There are: {tables}.',
  },
  'command-no-group': {
    nl: 'Er is geen groep "{group}". Er zijn: {groups}.',
    en: 'There is no group "{group}". There are: {groups}.',
  },
  'command-filter': {
    nl: 'Het filter klopt niet. {message}',
    en: 'The filter is not right. {message}',
  },
  'command-no-answers': {
    nl: 'Er zijn nog geen antwoorden voor meting {wave} van {study}. Maak ze met: loopbaan simulate {study} --wave {wave}',
    en: 'There are no answers yet for wave {wave} of {study}. Make some with: loopbaan simulate {study} --wave {wave}',
  },
  'command-answers-broken': {
    nl: 'De antwoorden van meting {wave} kunnen niet gebruikt worden. {message}',
    en: 'The answers of wave {wave} cannot be used. {message}',
  },
  'command-answers-damaged': {
    nl: 'De antwoorden van {study} {wave} in {folder} zijn van respondenten en kunnen niet gelezen worden. Zet een kopie terug.',
    en: 'The answers of {study} {wave} in {folder} are of respondents and cannot be read. Put back a copy.',
  },
  'answers-other-route': {
    nl: 'Let op: wie welke vraag van {study} {wave} krijgt, is nu anders dan toen deze antwoorden gegeven of ingelezen zijn. Wat een tabel zegt over wie iets gevraagd is, hoeft niet te kloppen met de cijfers.',
    en: 'Mind: who gets which question of {study} {wave} is not what it was when these answers were given or brought in. What a table says of who was asked need not agree with its figures.',
  },
  'answers-other-texts': {
    nl: 'Let op: woorden in de vragenlijst van {study} {wave} zijn nu anders dan toen deze antwoorden gegeven of ingelezen zijn. Overal staan de woorden van nu.',
    en: 'Mind: words in the questionnaire of {study} {wave} are not what they were when these answers were given or brought in. The words shown are those of now.',
  },
  'answers-otherwise-made': {
    nl: 'De antwoorden zijn gesimuleerd: maak ze opnieuw met: loopbaan simulate {study} --wave {wave}',
    en: 'The answers are simulated: make them again with: loopbaan simulate {study} --wave {wave}',
  },
  'answers-otherwise-imported': {
    nl: 'Lees het bestand opnieuw in met: loopbaan import data',
    en: 'Bring the file in again with: loopbaan import data',
  },
  'answers-otherwise-given': {
    nl: 'Wat gevraagd is, verandert niet meer: zet de bestanden van de studie terug, of maak een nieuwe meting.',
    en: 'What was asked does not change any more: put the files of the study back, or make a new wave.',
  },
  'command-no-simulation': {
    nl: 'Voor {study} {wave} kunnen geen antwoorden bij de gepubliceerde cijfers gemaakt worden. Zie: loopbaan simulate {study} --wave {wave} --like published/{wave}',
    en: 'No answers can be made after the published figures of {study} {wave}. See: loopbaan simulate {study} --wave {wave} --like published/{wave}',
  },
  'command-no-published': {
    nl: 'Er zijn geen gepubliceerde cijfers in {file}.',
    en: 'There are no published figures in {file}.',
  },
  'command-published-broken': {
    nl: '{file} heeft niet de vorm van gepubliceerde cijfers: {message}',
    en: '{file} does not have the form of published figures: {message}',
  },
  'command-respondents': {
    nl: 'Geef met --respondents een aantal van 1 tot en met {limit}.',
    en: 'Give a number from 1 to {limit} with --respondents.',
  },
  'command-test-respondents-alone': {
    nl: 'Hoeveel testrespondenten er nodig zijn, volgt uit de vragenlijst. Laat --respondents en --like weg.',
    en: 'How many test respondents are needed follows from the questionnaire. Leave --respondents and --like out.',
  },
  'command-like-respondents': {
    nl: 'Met --like volgt het aantal respondenten uit de cijfers. Laat --respondents weg.',
    en: 'With --like the number of respondents follows from the figures. Leave --respondents out.',
  },
  'command-cannot-write': {
    nl: 'In {folder} kan niet geschreven worden ({reason}). Kies met --data een andere map, of pas de rechten aan.',
    en: 'Nothing can be written in {folder} ({reason}). Choose another folder with --data, or change its permissions.',
  },
  'command-cannot-read': {
    nl: '{file} kan niet gelezen worden ({reason}).',
    en: '{file} cannot be read ({reason}).',
  },
  'command-port-busy': {
    nl: 'Poort {port} is al in gebruik. Sluit het andere programma, of kies een andere poort met --port.',
    en: 'Port {port} is in use already. Close the other program, or choose another port with --port.',
  },
  'command-port-forbidden': {
    nl: 'Poort {port} mag niet gebruikt worden. Kies een poort boven 1023 met --port.',
    en: 'Port {port} may not be used. Choose a port above 1023 with --port.',
  },
  'command-host': {
    nl: 'Op adres {host} kan niet geluisterd worden. Kies een adres van deze computer met --host, zoals 127.0.0.1.',
    en: 'This computer cannot listen on {host}. Choose one of its addresses with --host, such as 127.0.0.1.',
  },
  'command-port-range': {
    nl: 'Een poort is een getal van 0 tot en met 65535.',
    en: 'A port is a number from 0 to 65535.',
  },
  'help-program': {
    nl: 'loopbaan: een onderzoek onder een beroepsgroep, van vraag tot publicatie.',
    en: 'loopbaan: a survey of a profession, from question to publication.',
  },
  'help-usage': { nl: 'Gebruik', en: 'Usage' },
  'help-study': { nl: 'studie', en: 'study' },
  'help-command': { nl: 'opdracht', en: 'command' },
  'help-options': { nl: 'opties', en: 'options' },
  'help-options-title': { nl: 'Opties', en: 'Options' },
  'help-commands': { nl: 'Opdrachten', en: 'Commands' },
  'help-examples': { nl: 'Voorbeelden', en: 'Examples' },
  'help-more': {
    nl: 'Meer over een opdracht: loopbaan <opdracht> --help',
    en: 'More about a command: loopbaan <command> --help',
  },
  'option-language': {
    nl: 'taal van de meldingen, en van wat er voor lezers gemaakt wordt',
    en: 'language of the messages, and of what is made for readers',
  },
  'option-help': { nl: 'deze uitleg', en: 'this help' },
  'option-json': { nl: 'uitvoer als JSON', en: 'output as JSON' },
  'option-data': { nl: 'map met de antwoorden (standaard: data)', en: 'folder of the answers (default: data)' },
  'option-wave': { nl: 'de meting', en: 'the wave' },
  'option-respondents': { nl: 'aantal respondenten (standaard: 500)', en: 'number of respondents (default: 500)' },
  'option-test-respondents': {
    nl: 'maak zo weinig respondenten als samen alles in de vragenlijst bereiken',
    en: 'make as few respondents as together reach everything in the questionnaire',
  },
  'option-seed': { nl: 'beginwaarde van het toeval (standaard: 1)', en: 'seed of the randomness (default: 1)' },
  'option-like': {
    nl: 'maak antwoorden waarvan de tabellen deze gepubliceerde zijn, zoals published/2023',
    en: 'make answers whose tables are these published ones, such as published/2023',
  },
  'option-table': { nl: 'alleen deze tabel (vaker mag)', en: 'only this table (may be repeated)' },
  'option-filter': { nl: 'alleen respondenten voor wie dit geldt', en: 'only respondents for whom this holds' },
  'option-banner': {
    nl: "de kolommen: groepen en total, met komma's ertussen",
    en: 'the columns: groups and total, separated by commas',
  },
  'option-format': { nl: 'text, json of csv (standaard: text)', en: 'text, json or csv (default: text)' },
  'option-profile': {
    nl: 'hoe kleine aantallen beschermd worden (standaard: dat van de meting; met --filter of --banner: public)',
    en: 'how small numbers are protected (default: that of the wave; with --filter or --banner: public)',
  },
  'option-content-language': { nl: 'taal van de inhoud (standaard: nl)', en: 'language of the contents (default: nl)' },
  'option-against': {
    nl: 'de gepubliceerde cijfers, zoals published/2023',
    en: 'the published figures, such as published/2023',
  },
  'option-out': { nl: 'map voor de bestanden', en: 'folder for the files' },
  'option-field': {
    nl: 'laat deze meting echt invullen, in plaats van als proef (vaker mag)',
    en: 'have this wave filled in for real, in the place of a trial (may be repeated)',
  },
  'option-all': {
    nl: 'laat met --field ook al het andere zien: proeven, voorbeeld voor onderzoekers, meegeleverde studies',
    en: 'with --field show all else as well: trials, the preview for researchers, the studies that come along',
  },
  'option-address': {
    nl: 'het adres waarop mensen de site bereiken, zoals https://vragenlijst.example.org',
    en: 'the address under which people reach the site, such as https://survey.example.org',
  },
  'option-port': { nl: 'poort (standaard: 4000)', en: 'port (default: 4000)' },
  'option-host': {
    nl: 'adres waarop geluisterd wordt (standaard: 127.0.0.1)',
    en: 'address to listen on (default: 127.0.0.1)',
  },
  'check-summary': {
    nl: 'Zoekt alles wat er mis is in de bestanden van een studie.',
    en: 'Finds everything that is wrong in the files of a study.',
  },
  'check-faults': { nl: '{study}: {count} {count|fout|fouten}.', en: '{study}: {count} {count|fault|faults}.' },
  'check-unchecked-nothing': {
    nl: 'Wie welke vraag krijgt, is nog niet nagegaan: dat kan als deze fouten verbeterd zijn.',
    en: 'Who gets which question was not checked yet: that can be done when these faults are corrected.',
  },
  'check-unchecked-part': {
    nl: 'Wat aan deze fouten vastzit, en wie welke vraag krijgt, is nog niet nagegaan: dat kan als ze verbeterd zijn.',
    en: 'What hangs on these faults, and who gets which question, was not checked yet: that can be done when they are corrected.',
  },
  'check-unchecked-all': {
    nl: 'Voorwaarden, groepen, metingen en tabellen zijn nog niet nagegaan: alles hangt aan deze fouten. Verbeter ze en probeer het opnieuw.',
    en: 'Rules, groups, waves and tables were not checked yet: everything hangs on these faults. Correct them and try again.',
  },
  'check-right': {
    nl: '{study}: geen fouten in {blocks} {blocks|blok|blokken}, {items} {items|vraag|vragen}, {waves} {waves|meting|metingen} en {tables} {tables|tabel|tabellen}.',
    en: '{study}: no faults in {blocks} {blocks|block|blocks}, {items} {items|question|questions}, {waves} {waves|wave|waves} and {tables} {tables|table|tables}.',
  },
  'simulate-summary': {
    nl: 'Maakt een meting met verzonnen antwoorden, die overal als gesimuleerd gemerkt zijn.',
    en: 'Makes a wave of made-up answers, which are marked as simulated everywhere.',
  },
  'simulate-over-real': {
    nl: 'In {folder} {rows|staat|staan} {rows} {rows|respons|responsen} van respondenten. Gesimuleerde antwoorden komen er nooit voor in de plaats: kies met --data een andere map.',
    en: 'There {rows|is|are} {rows} {rows|response|responses} of respondents in {folder}. Simulated answers never take their place: choose another folder with --data.',
  },
  'simulate-over-trial': {
    nl: 'In {folder} {rows|staat|staan} {rows} {rows|respons|responsen} van een proef. Gesimuleerde antwoorden komen er nooit voor in de plaats: kies met --data een andere map.',
    en: 'There {rows|is|are} {rows} {rows|response|responses} of a trial in {folder}. Simulated answers never take their place: choose another folder with --data.',
  },
  'simulate-over-imported': {
    nl: 'In {folder} {rows|staat|staan} {rows} gesimuleerde {rows|respons|responsen} die uit een bestand {rows|komt|komen}. Andere komen er niet voor in de plaats: kies met --data een andere map.',
    en: 'There {rows|is|are} {rows} simulated {rows|response|responses} in {folder} that {rows|comes|come} from a file. Others do not take their place: choose another folder with --data.',
  },
  'simulate-over-unreadable': {
    nl: 'In {folder} staan antwoorden die niet gelezen kunnen worden, en die van respondenten kunnen zijn. Er is niets vervangen. {message}',
    en: 'There are answers in {folder} that cannot be read, and that may be of respondents. Nothing was replaced. {message}',
  },
  'simulate-working': { nl: 'Antwoorden voor {study} {wave}', en: 'Answers for {study} {wave}' },
  'simulate-unmet': {
    nl: 'Niet te halen: tabel {table}, {kind} {place} = {printed}',
    en: 'Cannot be met: table {table}, {kind} {place} = {printed}',
  },
  'simulate-done': {
    nl: '{study} {wave}: {respondents} gesimuleerde {respondents|respons|responsen} in {folder}.',
    en: '{study} {wave}: {respondents} simulated {respondents|response|responses} in {folder}.',
  },
  'simulate-like-done': {
    nl: 'Van de gepubliceerde cijfers zijn er {met} tegelijk te halen en {unmet} niet.',
    en: 'Of the published figures {met} can be met together and {unmet} cannot.',
  },
  'tabulate-summary': { nl: 'Telt de tabellen van een meting.', en: 'Counts the tables of a wave.' },
  'verify-summary': {
    nl: 'Vergelijkt elk gepubliceerd cijfer met het onze.',
    en: 'Compares every published figure with ours.',
  },
  'verify-table': {
    nl: 'Tabel {table}: {equal} gelijk, {exceptions} bekende {exceptions|uitzondering|uitzonderingen}, {different} verschillend',
    en: 'Table {table}: {equal} equal, {exceptions} known {exceptions|exception|exceptions}, {different} different',
  },
  'verify-total': {
    nl: '{equal} van {total} gelijk, {exceptions} bekende {exceptions|uitzondering|uitzonderingen}, {different} verschillend',
    en: '{equal} of {total} equal, {exceptions} known {exceptions|exception|exceptions}, {different} different',
  },
  'verify-table-partly': {
    nl: 'Tabel {table}: {equal} gelijk, {exceptions} bekende {exceptions|uitzondering|uitzonderingen}, {different} verschillend, {notCompared} niet vergeleken',
    en: 'Table {table}: {equal} equal, {exceptions} known {exceptions|exception|exceptions}, {different} different, {notCompared} not compared',
  },
  'verify-total-partly': {
    nl: '{equal} van {total} gelijk, {exceptions} bekende {exceptions|uitzondering|uitzonderingen}, {different} verschillend, {notCompared} niet vergeleken',
    en: '{equal} of {total} equal, {exceptions} known {exceptions|exception|exceptions}, {different} different, {notCompared} not compared',
  },
  'verify-not-compared': {
    nl: '{place}: {printed}, niet vergeleken ({reason})',
    en: '{place}: {printed}, not compared ({reason})',
  },
  'export-summary': {
    nl: 'Schrijft de antwoorden van een meting als CSV, met het codeboek.',
    en: 'Writes the answers of a wave as CSV, with the codebook.',
  },
  'export-done': {
    nl: '{count} {count|bestand|bestanden} in {folder}.',
    en: '{count} {count|file|files} in {folder}.',
  },
  'start-summary': {
    nl: 'Controleert de studies, maakt wat er nog niet is, en laat de resultaten zien in de browser.',
    en: 'Checks the studies, makes what is missing, and shows the results in the browser.',
  },
  'start-reused': {
    nl: '{study} {wave}: {respondents} {respondents|respons|responsen}, al aanwezig.',
    en: '{study} {wave}: {respondents} {respondents|response|responses}, already there.',
  },
  'start-made': {
    nl: '{study} {wave}: {respondents} gesimuleerde {respondents|respons|responsen} gemaakt.',
    en: '{study} {wave}: {respondents} simulated {respondents|response|responses} made.',
  },
  'start-stale': {
    nl: '{study} {wave}: de vragenlijst is veranderd, de gesimuleerde antwoorden worden opnieuw gemaakt.',
    en: '{study} {wave}: the questionnaire has changed, the simulated answers are made again.',
  },
  'start-none': {
    nl: '{study} {wave}: nog geen antwoorden, dus geen tabellen.',
    en: '{study} {wave}: no answers yet, so no tables.',
  },
  'start-unreadable': {
    nl: '{study} {wave}: de antwoorden in {folder} passen niet bij de vragenlijst zoals die nu is. Maak het databestand opnieuw met: loopbaan collect; tot dan zijn er geen tabellen.',
    en: '{study} {wave}: the answers in {folder} do not fit the questionnaire as it is now. Make the dataset anew with: loopbaan collect; until then there are no tables.',
  },
  'start-field': {
    nl: '{study} {wave}: echt in te vullen van {opens} tot en met {closes} (UTC).',
    en: '{study} {wave}: to be filled in for real from {opens} to {closes} (UTC).',
  },
  'start-field-again': {
    nl: '{study} {wave}: er zijn responsen die echt gegeven zijn, dus de meting blijft echt in te vullen, van {opens} tot en met {closes} (UTC).',
    en: '{study} {wave}: there are responses that were given for real, so the wave is still to be filled in for real, from {opens} to {closes} (UTC).',
  },
  'start-field-ended': {
    nl: '{study} {wave}: voorbij na {closes}; er kan niets meer ingevuld worden.',
    en: '{study} {wave}: over after {closes}; nothing more can be filled in.',
  },
  'start-field-form': {
    nl: 'Bij --field hoort een studie met een meting, zoals example/2026 of ./mijn-studie/2026, en er staat "{words}".',
    en: '--field takes a study with a wave, such as example/2026 or ./my-study/2026, and it is "{words}".',
  },
  'start-address-scheme': {
    nl: 'Bij --address hoort een adres dat begint met https://, en er staat "{words}".',
    en: '--address takes an address that begins with https://, and it is "{words}".',
  },
  'start-address-http': {
    nl: 'Het adres {words} is zonder HTTPS. In de adressen van respondenten staat een geheim, dat dan voor anderen te lezen is: geef bij --address een adres dat begint met https://.',
    en: 'The address {words} is without HTTPS. The addresses of respondents hold a secret, which others could read then: give --address one that begins with https://.',
  },
  'start-address-path': {
    nl: 'De site kan niet in een map van een andere site staan, zoals {words}. Geef haar een eigen naam of poort: {origin}',
    en: 'The site cannot stand in a folder of another site, such as {words}. Give it a name or port of its own: {origin}',
  },
  'start-address-more': {
    nl: 'Bij --address hoort alleen hoe elk adres begint, zoals {origin}, zonder wachtwoord en zonder ? of #.',
    en: '--address takes only how every address begins, such as {origin}, without a password and without ? or #.',
  },
  'start-address': {
    nl: 'Respondenten bereiken de site op {address}',
    en: 'Respondents reach the site at {address}',
  },
  'start-no-address': {
    nl: 'Let op: zonder --address weet dit programma niet op welk adres mensen de site bereiken. Zet er een server met HTTPS voor en noem het adres, zoals --address https://vragenlijst.example.org; zonder HTTPS zijn antwoorden onderweg te lezen.',
    en: 'Mind: without --address this program does not know at which address people reach the site. Put a server with HTTPS in front of it and name the address, such as --address https://survey.example.org; without HTTPS answers can be read on their way.',
  },
  'start-renewed': {
    nl: '{study} {wave}: er zijn nieuwe antwoorden, {respondents} {respondents|respons|responsen}. De site laat ze nu zien.',
    en: '{study} {wave}: there are new answers, {respondents} {respondents|response|responses}. The site shows them now.',
  },
  'start-not-renewed': {
    nl: '{study} {wave}: er zijn nieuwe antwoorden in {folder}, maar ze kunnen niet gebruikt worden. De site blijft zoals zij was.',
    en: '{study} {wave}: there are new answers in {folder}, but they cannot be used. The site stays as it was.',
  },
  'start-field-same-id': {
    nl: 'De studie in {folder} heet {study}, en die in {other} ook. Geef haar een eigen id in study.yaml.',
    en: 'The study in {folder} is called {study}, and so is that in {other}. Give it an id of its own in study.yaml.',
  },
  'start-field-over': {
    nl: 'De laatste dag van meting {wave} van {study} was {closes}. Zet in het bestand van de meting wanneer zij opengaat en sluit.',
    en: 'The last day of wave {wave} of {study} was {closes}. Put in the file of the wave when it opens and closes.',
  },
  'start-field-closed': {
    nl: 'Meting {wave} van {study} is gesloten, en gaat niet meer open, ook al staat er nu {closes} als laatste dag. Maak een nieuwe meting.',
    en: 'Wave {wave} of {study} was closed, and does not open again, although its last day is now {closes}. Make a new wave.',
  },
  'start-closed': {
    nl: '{study} {wave}: de laatste dag is voorbij, de meting is gesloten.',
    en: '{study} {wave}: the last day is over, the wave is closed.',
  },
  'start-pages': { nl: 'De pagina’s worden gemaakt.', en: 'Making the pages.' },
  'start-ready': {
    nl: 'Klaar: {url} (stoppen met Ctrl+C)',
    en: 'Ready: {url} (stop with Ctrl+C)',
  },
  'start-stopped': { nl: 'Gestopt.', en: 'Stopped.' },
} as const satisfies Record<string, Text>
