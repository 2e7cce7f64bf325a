import type { Text } from '../text.ts'

/** Sentences about the store of responses. */
export const storageMessages = {
  'answer-without-question': {
    nl: 'Een bewaard antwoord hoort bij {variable}, een vraag die de vragenlijst niet meer heeft, en telt niet mee.',
    en: 'A stored answer belongs to {variable}, a question that the questionnaire no longer has, and is not counted.',
  },
  'store-absent': {
    nl: 'In {place} zijn nog geen responsen bewaard. Kies met --data de map waar ze staan, of zet een kopie terug met: loopbaan restore',
    en: 'No responses are stored in {place} yet. Choose the folder where they are with --data, or put back a copy with: loopbaan restore',
  },
  'store-other-database': {
    nl: 'DATABASE_URL begint met {scheme}:, en dit programma kent alleen PostgreSQL: postgres://gebruiker:wachtwoord@server/database. Zonder DATABASE_URL staan responsen in een bestand in de map van --data.',
    en: 'DATABASE_URL begins with {scheme}:, and this program knows PostgreSQL only: postgres://user:password@server/database. Without DATABASE_URL responses are in a file in the folder of --data.',
  },
  'store-no-url': {
    nl: 'DATABASE_URL is geen adres van een database. Het hoort te beginnen met postgres://. Zonder DATABASE_URL staan responsen in een bestand in de map van --data.',
    en: 'DATABASE_URL is no address of a database. It should begin with postgres://. Without DATABASE_URL responses are in a file in the folder of --data.',
  },
  'store-full': {
    nl: 'Er is geen plaats meer voor responsen in {place} ({reason}). Maak ruimte en probeer het opnieuw; wat bewaard was, is er nog.',
    en: 'There is no room left for responses in {place} ({reason}). Make room and try again; what was stored is still there.',
  },
  'store-unavailable': {
    nl: 'De responsen in {place} zijn niet te bereiken ({reason}). Kijk of de database draait en of je erbij mag.',
    en: 'The responses in {place} cannot be reached ({reason}). See whether the database runs and whether you have access.',
  },
  'store-busy': {
    nl: 'De database in {place} is te druk ({reason}). Probeer het over een minuut opnieuw.',
    en: 'The database in {place} is too busy ({reason}). Try again in a minute.',
  },
  'store-damaged': {
    nl: 'De responsen in {place} zijn beschadigd ({reason}). Zet een kopie terug met: loopbaan restore',
    en: 'The responses in {place} are damaged ({reason}). Put back a copy with: loopbaan restore',
  },
  'store-other-version': {
    nl: 'De responsen in {place} zijn bewaard door een andere versie van dit programma ({reason}). Gebruik die versie, of een nieuwere.',
    en: 'The responses in {place} were stored by another version of this program ({reason}). Use that version, or a later one.',
  },
  'store-unexpected': {
    nl: 'De database in {place} deed iets onverwachts ({reason}). Er is niets veranderd.',
    en: 'The database in {place} did something unexpected ({reason}). Nothing was changed.',
  },
  'store-responses-none': {
    nl: 'Er zijn geen responsen bewaard voor meting {wave} van {study}.',
    en: 'No responses are stored for wave {wave} of {study}.',
  },
  'store-only-trials': {
    nl: 'Voor meting {wave} van {study} zijn alleen responsen van een proef bewaard: {count}. Ze zijn geen uitkomst; neem ze met --trial.',
    en: 'For wave {wave} of {study} only responses of a trial are stored: {count}. They are no result; take them with --trial.',
  },
  'store-no-trials': {
    nl: 'Voor meting {wave} van {study} zijn geen responsen van een proef bewaard, wel {count} echte. Laat --trial weg.',
    en: 'For wave {wave} of {study} no responses of a trial are stored, but {count} real {count|one is|ones are}. Leave --trial out.',
  },
  'responses-summary': {
    nl: 'Telt de responsen van een meting: hoe ver ze zijn, en bij welke pagina gestopt is.',
    en: 'Counts the responses of a wave: how far they are, and at which page people stopped.',
  },
  'responses-total': {
    nl: '{study} {wave}: {count} {count|respons|responsen}',
    en: '{study} {wave}: {count} {count|response|responses}',
  },
  'responses-closed': {
    nl: '{study} {wave}: {count} {count|respons|responsen}, meting gesloten',
    en: '{study} {wave}: {count} {count|response|responses}, wave closed',
  },
  'responses-complete': { nl: 'verstuurd', en: 'sent in' },
  'responses-open': { nl: 'nog niet verstuurd', en: 'not sent in yet' },
  'responses-stopped': { nl: 'niet verstuurd voor het sluiten', en: 'not sent in before the wave closed' },
  'responses-empty': { nl: 'waarvan nog zonder antwoord', en: 'of which without an answer' },
  'responses-break-off': { nl: 'Niet verstuurd, en gebleven bij pagina:', en: 'Not sent in, and left at page:' },
  'responses-at-end': { nl: '(alles ingevuld)', en: '(all filled in)' },
  'responses-seconds': {
    nl: 'Seconden per pagina, voor de helft hoogstens:',
    en: 'Seconds per page, for half of the people at most:',
  },
  'responses-devices': { nl: 'Ingevuld op:', en: 'Filled in on:' },
  'responses-phone': { nl: 'een telefoon', en: 'a phone' },
  'responses-tablet': { nl: 'een tablet', en: 'a tablet' },
  'responses-computer': { nl: 'een computer', en: 'a computer' },
  'responses-confirmed': {
    nl: 'Opvallend antwoord, en na de vraag of het klopt zo gelaten (pagina en controle):',
    en: 'Odd answer, and let stand when asked whether it is right (page and check):',
  },
  'responses-trials': {
    nl: 'In een proef, en hierboven niet meegeteld: {count} {count|respons|responsen}, waarvan {complete} verstuurd.',
    en: 'In a trial, and not counted above: {count} {count|response|responses}, of which {complete} {complete|was|were} sent in.',
  },
  'responses-versions': {
    nl: 'De vragenlijst is tijdens de meting veranderd: de responsen horen bij {count} versies.',
    en: 'The questionnaire changed during the wave: the responses belong to {count} versions.',
  },
  'drift-withdrawn': {
    nl: '{study} {wave}: in het databestand {count|staat|staan} nog {count} {count|respons die daarna is|responsen die daarna zijn} ingetrokken. Verzamel opnieuw, dan {count|telt die|tellen ze} niet meer mee: loopbaan collect',
    en: '{study} {wave}: the dataset still has {count} {count|response that was|responses that were} withdrawn since. Collect again, and {count|it is|they are} no longer counted: loopbaan collect',
  },
  'drift-lost': {
    nl: '{study} {wave}: in het databestand {count|staat|staan} {count} {count|respons|responsen} die niet {count|is|zijn} ingetrokken en toch niet meer bewaard {count|is|zijn}. Kijk of dit de goede map of database is, en of er een oudere kopie is teruggezet.',
    en: '{study} {wave}: the dataset has {count} {count|response that was|responses that were} not withdrawn and yet {count|is|are} no longer stored. See whether this is the right folder or database, and whether an older copy was put back.',
  },
  'drift-added': {
    nl: '{study} {wave}: sinds het verzamelen {count|is|zijn} er {count} {count|respons|responsen} bij gekomen.',
    en: '{study} {wave}: {count} {count|response has|responses have} come in since the dataset was collected.',
  },
  'drift-unknown': {
    nl: '{study} {wave}: of er responsen zijn ingetrokken sinds het verzamelen, is niet na te gaan:',
    en: '{study} {wave}: whether responses were withdrawn since the dataset was collected cannot be seen:',
  },
  'collect-summary': {
    nl: 'Zet de bewaarde responsen van een meting om in het databestand voor de tabellen.',
    en: 'Turns the stored responses of a wave into the dataset for the tables.',
  },
  'collect-simulated': {
    nl: 'In {folder} staan gesimuleerde antwoorden. Zet met --replace de responsen ervoor in de plaats.',
    en: 'There are simulated answers in {folder}. Put the responses in their place with --replace.',
  },
  'collect-trial': {
    nl: 'In {folder} staan antwoorden van een proef. Zet met --replace de responsen ervoor in de plaats.',
    en: 'There are answers of a trial in {folder}. Put the responses in their place with --replace.',
  },
  'collect-over-real': {
    nl: 'In {folder} staan antwoorden van respondenten. Zet met --replace die van de proef ervoor in de plaats, als je dat wilt.',
    en: 'There are answers of respondents in {folder}. Put those of the trial in their place with --replace, if you want that.',
  },
  'collect-fewer': {
    nl: 'In {folder} {kept|staat|staan} {kept} {kept|respons|responsen}, en nu {found|is|zijn} er {found}. Zet met --replace deze ervoor in de plaats, als dat klopt.',
    en: 'There {kept|is|are} {kept} {kept|response|responses} in {folder}, and now there {found|is|are} {found}. Put these in their place with --replace, if that is right.',
  },
  'collect-lost': {
    nl: 'In {folder} {count|staat|staan} {count} {count|respons|responsen} die niet {count|is|zijn} ingetrokken en toch niet meer bewaard {count|is|zijn}. Kijk of dit de goede map of database is. Zet met --replace de {found} {found|respons|responsen} van nu ervoor in de plaats, als dat klopt.',
    en: 'There {count|is|are} {count} {count|response|responses} in {folder} that {count|was|were} not withdrawn and yet {count|is|are} no longer stored. See whether this is the right folder or database. Put the {found} {found|response|responses} of now in their place with --replace, if that is right.',
  },
  'collect-dropped': {
    nl: 'Niemand uit de dataset is over; die is weggehaald uit {folder}.',
    en: 'Nobody of the dataset is left; it was taken out of {folder}.',
  },
  'collect-withdrawn': {
    nl: '{count} {count|respons is|responsen zijn} ingetrokken sinds er voor het laatst verzameld is, en {count|telt|tellen} niet meer mee.',
    en: '{count} {count|response was|responses were} withdrawn since the last time that they were collected, and {count|is|are} no longer counted.',
  },
  'collect-broken': {
    nl: 'In {folder} staan antwoorden die niet gelezen kunnen worden. Bewaar de map zo nodig, en zet er met --replace de responsen voor in de plaats.',
    en: 'There are answers in {folder} that cannot be read. Keep the folder if you need it, and put the responses in their place with --replace.',
  },
  'collect-replaces-simulated': {
    nl: 'De gesimuleerde antwoorden in {folder} worden vervangen.',
    en: 'The simulated answers in {folder} are replaced.',
  },
  'collect-replaces': {
    nl: 'De eerdere antwoorden in {folder} worden vervangen.',
    en: 'The earlier answers in {folder} are replaced.',
  },
  'collect-left-out': {
    nl: '{count} {count|respons|responsen} zonder enige bewaarde pagina {count|telt|tellen} niet mee.',
    en: '{count} {count|response|responses} without any saved page {count|is|are} left out.',
  },
  'collect-others-trial': {
    nl: '{count} {count|respons|responsen} van een proef {count|telt|tellen} niet mee.',
    en: '{count} {count|response|responses} of a trial {count|is|are} left out.',
  },
  'collect-others-real': {
    nl: '{count} echte {count|respons telt|responsen tellen} in deze proef niet mee.',
    en: '{count} real {count|response is|responses are} left out of this trial.',
  },
  'collect-marked': {
    nl: 'Dit zijn antwoorden van een proef: alle tabellen en bestanden zeggen dat het geen bevindingen zijn.',
    en: 'These are answers of a trial: all tables and files say that they are no findings.',
  },
  'collect-no-longer-fits': {
    nl: '{variable}: {count} bewaarde {count|antwoord past|antwoorden passen} niet meer bij de vraag.',
    en: '{variable}: {count} stored {count|answer|answers} no longer {count|fits|fit} the question.',
  },
  'collect-no-longer-fits-value': {
    nl: '{variable}: {count} keer het bewaarde antwoord {value}, dat niet meer bij de vraag past.',
    en: '{variable}: {count} {count|time|times} the stored answer {value}, which no longer fits the question.',
  },
  'collect-without-question': {
    nl: '{variable}: {count} bewaarde {count|antwoord|antwoorden} op een vraag die de vragenlijst niet meer heeft.',
    en: '{variable}: {count} stored {count|answer|answers} to a question that the questionnaire no longer has.',
  },
  'collect-without-question-value': {
    nl: '{variable}: {count} keer het bewaarde antwoord {value} op een vraag die de vragenlijst niet meer heeft.',
    en: '{variable}: {count} {count|time|times} the stored answer {value} to a question that the questionnaire no longer has.',
  },
  'collect-issues': {
    nl: '{count} bewaarde {count|antwoord past|antwoorden passen} niet bij de vragenlijst zoals die nu is. {count|Het staat|Ze staan} hierboven, {count|blijft|blijven} bewaard en {count|telt|tellen} niet mee. Van welke responsen ze zijn, staat in: --json',
    en: '{count} stored {count|answer does|answers do} not fit the questionnaire as it is now. {count|It is|They are} listed above, {count|stays|stay} in store and {count|is|are} not counted. Of which responses they are is told by: --json',
  },
  'collect-done': {
    nl: '{study} {wave}: {respondents} {respondents|respons|responsen} in {folder}, waarvan {complete} verstuurd.',
    en: '{study} {wave}: {respondents} {respondents|response|responses} in {folder}, of which {complete} {complete|was|were} sent in.',
  },
  'purge-summary': {
    nl: 'Wist na het sluiten van een meting wat niet bewaard mag blijven.',
    en: 'Erases, after a wave has closed, what may not be kept.',
  },
  'purge-what': {
    nl: 'Zeg wat gewist moet worden: --drafts, --receipts of allebei.',
    en: 'Say what is to be erased: --drafts, --receipts or both.',
  },
  'purge-open': {
    nl: 'Meting {wave} is open tot en met {closes}. Wissen kan daarna.',
    en: 'Wave {wave} is open until {closes}. It can be purged after that.',
  },
  'purge-drafts': { nl: '{count} {count|concept|concepten} gewist.', en: '{count} {count|draft|drafts} erased.' },
  'purge-receipts': {
    nl: '{count} {count|respons is|responsen zijn} nu door niemand meer terug te vinden of in te trekken.',
    en: '{count} {count|response|responses} can no longer be looked up or withdrawn by anybody.',
  },
  'backup-summary': {
    nl: 'Schrijft alle bewaarde responsen naar een bestand.',
    en: 'Writes all stored responses to a file.',
  },
  'backup-where': { nl: 'Zeg met --out in welk bestand.', en: 'Say in which file with --out.' },
  'backup-there': {
    nl: '{file} is er al. Geef een andere naam, of zet met --replace de nieuwe kopie ervoor in de plaats.',
    en: '{file} is there already. Give another name, or put the new copy in its place with --replace.',
  },
  'backup-cannot-write': {
    nl: '{file} kan niet geschreven worden ({reason}). Een eerdere kopie met die naam is er nog.',
    en: '{file} cannot be written ({reason}). An earlier copy of that name is still there.',
  },
  'backup-done': { nl: '{count} {count|regel|regels} in {file}.', en: '{count} {count|row|rows} in {file}.' },
  'restore-summary': {
    nl: 'Zet een bestand van backup terug; stop eerst de server.',
    en: 'Puts back a file made by backup; stop the server first.',
  },
  'restore-name-a-file': {
    nl: 'Noem het bestand: loopbaan restore responsen.ndjson',
    en: 'Name the file: loopbaan restore responses.ndjson',
  },
  'restore-cannot-read': {
    nl: '{file} kan niet gelezen worden ({reason}).',
    en: '{file} cannot be read ({reason}).',
  },
  'restore-done': { nl: '{count} {count|regel|regels} teruggezet.', en: '{count} {count|row|rows} put back.' },
  'restore-withdrawn': {
    nl: '{count} {count|respons|responsen} uit de kopie {count|is|zijn} sindsdien ingetrokken en {count|is|zijn} niet teruggekomen.',
    en: '{count} {count|response|responses} of the copy {count|was|were} withdrawn since then and did not come back.',
  },
  'restore-in-use': {
    nl: 'Er {responses|staat|staan} al {responses} {responses|respons|responsen} in {place}. Zet met --replace de kopie ervoor in de plaats.',
    en: 'There {responses|is|are} {responses} {responses|response|responses} in {place} already. Put the copy in their place with --replace.',
  },
  'restore-no-backup': {
    nl: '{file} is geen bestand van: loopbaan backup',
    en: '{file} is not a file made by: loopbaan backup',
  },
  'restore-damaged': {
    nl: '{file} is niet heel: het houdt te vroeg op of is veranderd. Er is niets teruggezet.',
    en: '{file} is not whole: it ends too soon or was changed. Nothing was put back.',
  },
  'restore-other-version': {
    nl: '{file} is gemaakt door een andere versie van dit programma. Er is niets teruggezet.',
    en: '{file} was made by another version of this program. Nothing was put back.',
  },
  'help-file': { nl: 'bestand', en: 'file' },
  'option-drafts': {
    nl: 'wat getypt is op pagina’s die nooit bewaard zijn',
    en: 'what was typed on pages that were never saved',
  },
  'option-receipts': {
    nl: 'de codes waarmee een response terug te vinden is',
    en: 'the codes by which a response can be looked up',
  },
  'option-out-file': { nl: 'het bestand', en: 'the file' },
  'option-trial': {
    nl: 'neem de responsen van de proef, in plaats van de echte',
    en: 'take the responses of the trial, in the place of the real ones',
  },
  'option-replace': {
    nl: 'zet dit in de plaats van wat er al is',
    en: 'put this in the place of what is there already',
  },
  'option-data-store': {
    nl: 'map met de responsen (standaard: data); met DATABASE_URL staan ze in PostgreSQL',
    en: 'folder of the responses (default: data); with DATABASE_URL they are in PostgreSQL',
  },
} as const satisfies Record<string, Text>
