import type { Text } from '../text.ts'

/** Sentences of `loopbaan import questionnaire`: what became of each part of a questionnaire of another program. */
export const importQuestionnaireMessages = {
  // A condition that does not parse; `near` is what stands at the place.
  'quest-expr-sign': {
    nl: 'De voorwaarde is niet te lezen bij teken {at}: {near}',
    en: 'The condition cannot be read at character {at}: {near}',
  },
  'quest-expr-quote': {
    nl: 'De tekst die bij teken {at} begint, heeft geen aanhalingsteken aan het eind: {near}',
    en: 'The text that begins at character {at} has no quote at its end: {near}',
  },
  'quest-expr-empty': { nl: 'De voorwaarde is leeg.', en: 'The condition is empty.' },
  'quest-expr-long': {
    nl: 'De voorwaarde is langer dan gelezen wordt (grens: {longest}).',
    en: 'The condition is longer than is read (limit: {longest}).',
  },
  'quest-expr-deep': {
    nl: 'Bij teken {at} staan meer dan {deepest} haakjes in elkaar.',
    en: 'At character {at} more than {deepest} parentheses stand in one another.',
  },
  'quest-expr-joint': {
    nl: 'Bij teken {at} hoort "and", "or" of het einde te staan, en staat er: {near}',
    en: 'At character {at} there should be "and", "or" or the end, and there is: {near}',
  },
  'quest-expr-end': { nl: 'De voorwaarde houdt te vroeg op.', en: 'The condition ends too soon.' },
  'quest-expr-value': {
    nl: 'Bij teken {at} hoort een vraag of een waarde te staan, en staat er: {near}',
    en: 'At character {at} there should be a question or a value, and there is: {near}',
  },
  'quest-expr-close': {
    nl: 'Bij teken {at} ontbreekt een haakje: {near}',
    en: 'At character {at} a closing parenthesis is missing: {near}',
  },
  'quest-expr-word': {
    nl: 'Het woord "{word}" bij teken {at} betekent niets in deze voorwaarde.',
    en: 'The word "{word}" at character {at} means nothing in this condition.',
  },

  // What of a condition cannot be said in our rules.
  'quest-rule-unknown-name': {
    nl: 'Er is geen vraag "{name}"; weggelaten: {part}',
    en: 'There is no question "{name}"; left out: {part}',
  },
  'quest-rule-later': {
    nl: 'Een voorwaarde kan geen latere vraag lezen; weggelaten: {part}',
    en: 'A rule cannot read a later question; left out: {part}',
  },
  'quest-rule-absent': {
    nl: 'De vraag waar de voorwaarde over gaat, is niet overgenomen; weggelaten: {part}',
    en: 'The question that the condition is about was not taken over; left out: {part}',
  },
  'quest-rule-function': {
    nl: 'Onze voorwaarden hebben geen functie {name}; weggelaten: {part}',
    en: 'Our rules have no function {name}; left out: {part}',
  },
  'quest-rule-sum': {
    nl: 'Onze voorwaarden rekenen niet; weggelaten: {part}',
    en: 'Our rules do no sums; left out: {part}',
  },
  'quest-rule-count': {
    nl: 'Alleen alle opties van een vraag samen kunnen worden geteld; weggelaten: {part}',
    en: 'Only all options of a question together can be counted; left out: {part}',
  },
  'quest-rule-length': {
    nl: 'Onze voorwaarden kennen de lengte van een tekst niet; weggelaten: {part}',
    en: 'Our rules do not know the length of a text; left out: {part}',
  },
  'quest-rule-text': {
    nl: 'Onze voorwaarden lezen niet wat er in een tekst staat; weggelaten: {part}',
    en: 'Our rules do not read what a text says; left out: {part}',
  },
  'quest-rule-roster': {
    nl: 'Zo kan een voorwaarde de rijen van een tabel niet lezen; weggelaten: {part}',
    en: 'A rule cannot read the rows of a roster in this way; left out: {part}',
  },
  'quest-rule-value': {
    nl: '"{value}" is geen antwoord op deze vraag; weggelaten: {part}',
    en: '"{value}" is not an answer to this question; left out: {part}',
  },
  'quest-rule-compare': {
    nl: 'Zo kan deze vraag niet vergeleken worden; weggelaten: {part}',
    en: 'This question cannot be compared in this way; left out: {part}',
  },
  'quest-rule-variables': {
    nl: 'Deze twee vragen kunnen niet met elkaar vergeleken worden; weggelaten: {part}',
    en: 'These two questions cannot be compared with each other; left out: {part}',
  },
  'quest-rule-large': {
    nl: 'De voorwaarde is te groot om over te nemen.',
    en: 'The condition is too large to take over.',
  },
  'quest-rule-day': {
    nl: 'Van de datum {value} telt de dag niet mee: de vraag vraagt naar een maand of een jaar.',
    en: 'Of the date {value} the day does not count: the question asks for a month or a year.',
  },
  'quest-rule-blank': {
    nl: 'Waar twee open vragen worden vergeleken die niet beantwoord zijn, is het oordeel bij ons onbekend.',
    en: 'Where two questions are compared that are not answered, the truth is unknown with us.',
  },
  'quest-rule-bare': {
    nl: 'De voorwaarde noemt alleen {name}; gelezen als: die vraag is beantwoord.',
    en: 'The condition only names {name}; read as: that question is answered.',
  },

  // What became of a part.
  'quest-same': { nl: 'Overgenomen zonder verlies.', en: 'Taken over without loss.' },
  'quest-type': {
    nl: 'Het type vraag "{type}" hebben wij niet; de vraag is weggelaten.',
    en: 'We do not have the type of question "{type}"; the question was left out.',
  },
  'quest-no-options': {
    nl: 'De vraag ({type}) heeft geen opties, rijen of kolommen die over te nemen zijn; zij is weggelaten.',
    en: 'The question ({type}) has no options, rows or columns that can be taken over; it was left out.',
  },
  'quest-many-options': {
    nl: 'De vraag ({type}) heeft meer opties dan bij ons past; zij is weggelaten.',
    en: 'The question ({type}) has more options than fit with us; it was left out.',
  },
  'quest-never': {
    nl: 'Deze vragen werden aan niemand gesteld; zij zijn weggelaten.',
    en: 'These questions were asked of nobody; they were left out.',
  },
  'quest-no': { nl: 'Nee', en: 'No' },
  'quest-one-option': {
    nl: 'De vraag ({type}) heeft één optie om aan te kruisen; zij is een vraag met die optie en "Nee".',
    en: 'The question ({type}) has one option to tick; it became a question with that option and "No".',
  },
  'quest-bounds': {
    nl: 'De grenzen zijn {min} en {max}; kijk of dat klopt.',
    en: 'The bounds are {min} and {max}; see whether that is right.',
  },
  'quest-rows': {
    nl: 'De tabel heeft hoogstens {rows} {rows|rij|rijen}; kijk of dat klopt.',
    en: 'The roster has at most {rows} {rows|row|rows}; see whether that is right.',
  },
  'quest-slider-number': {
    nl: 'Een schuif van {min} tot {max} past niet bij ons; de vraag vraagt een getal.',
    en: 'A slider from {min} to {max} does not fit with us; the question asks for a number.',
  },
  'quest-column-text': {
    nl: 'Kolom {name} heeft geen lijst van opties die past; zij vraagt een tekst.',
    en: 'Column {name} has no list of options that fits; it asks for a text.',
  },
  'quest-column-type': {
    nl: 'Kolom {name} is van het type "{type}", dat in een tabel niet bestaat; zij is weggelaten.',
    en: 'Column {name} is of the type "{type}", which a roster does not have; it was left out.',
  },
  'quest-column-setting': {
    nl: 'Kolom {name} heeft "{setting}", dat een kolom bij ons niet kan hebben.',
    en: 'Column {name} has "{setting}", which a column cannot have with us.',
  },
  'quest-parted': {
    nl: 'Dit is een deel van vraag {name}, die bij ons meer vragen is.',
    en: 'This is a part of question {name}, which is several questions with us.',
  },
  'quest-whole-numbers': {
    nl: 'Er staat niet hoeveel decimalen een antwoord heeft; de vraag vraagt hele getallen.',
    en: 'It does not say how many decimals an answer has; the question asks for whole numbers.',
  },
  'quest-date-month': {
    nl: 'De vraag vroeg een dag; bij ons een maand en een jaar.',
    en: 'The question asked for a day; with us for a month and a year.',
  },
  'quest-text-kind': {
    nl: 'De vorm van de tekst ({kind}) wordt niet gecontroleerd.',
    en: 'The form of the text ({kind}) is not checked.',
  },
  'quest-images': { nl: 'De plaatjes bij de opties zijn weggelaten.', en: 'The images at the options were left out.' },
  'quest-setting': {
    nl: '"{setting}" hebben wij niet; het is weggelaten.',
    en: 'We do not have "{setting}"; it was left out.',
  },
  'quest-check-kind': {
    nl: 'Een controle van het type "{kind}" hebben wij niet; zij is weggelaten.',
    en: 'We do not have a check of the type "{kind}"; it was left out.',
  },
  'quest-check-bounds': {
    nl: 'De controle is nu de laagste en hoogste waarde; haar eigen zin is weggelaten.',
    en: 'The check is now the lowest and highest value; its own sentence was left out.',
  },
  'quest-check-message': {
    nl: 'Dit antwoord kan niet kloppen. Kijk het nog eens na.',
    en: 'This answer cannot be right. Please look at it again.',
  },
  'quest-option-code': {
    nl: 'Het antwoord "{value}" heeft code {code}.',
    en: 'The answer "{value}" has code {code}.',
  },
  'quest-option-never': {
    nl: 'Het antwoord "{value}" werd aan niemand aangeboden; het is weggelaten.',
    en: 'The answer "{value}" was offered to nobody; it was left out.',
  },
  'quest-text-markup': {
    nl: 'De opmaak van een tekst is weggelaten.',
    en: 'The markup of a text was left out.',
  },
  'quest-text-pipe': {
    nl: 'Wat op de plaats {place} werd ingevuld, kan daar bij ons niet komen; de tekst is zo gelaten.',
    en: 'What was filled in at the place {place} cannot stand there with us; the text was left as it is.',
  },
  'quest-text-empty': {
    nl: 'Er stond geen tekst; de naam {name} staat er voor in de plaats.',
    en: 'There was no text; the name {name} stands in its place.',
  },
  'quest-page-parted': {
    nl: "Een voorwaarde leest bij ons alleen eerdere pagina's; deze pagina is er {pages} geworden.",
    en: 'With us a rule reads earlier pages only; this page has become {pages}.',
  },

  // What was concluded, as comments in the study files.
  'quest-guess-name': { nl: 'Heette: {name}', en: 'Was called: {name}' },
  'quest-guess-rule': {
    nl: 'Niet overgenomen voorwaarde: {expression}',
    en: 'Condition that was not taken over: {expression}',
  },
  'quest-guess-bounds': { nl: 'Kijk de grenzen na.', en: 'See whether the bounds are right.' },
  'quest-guess-study': {
    nl: 'Vul in wie vraagt en waarvoor: organisation, privacy, consent.',
    en: 'Fill in who asks and what for: organisation, privacy, consent.',
  },
  'quest-guess-wave': {
    nl: 'Vul in van wanneer tot wanneer er gevraagd wordt, en aan wie.',
    en: 'Fill in from when until when is asked, and of whom.',
  },

  // A file that cannot be read.
  'quest-too-long': {
    nl: 'Het bestand is te groot: er worden hoogstens {limit} {limit|teken|tekens} gelezen.',
    en: 'The file is too large: at most {limit} {limit|character|characters} are read.',
  },
  'quest-too-many': {
    nl: 'De vragenlijst heeft {count} vragen; er worden er hoogstens {limit} gelezen.',
    en: 'The questionnaire has {count} questions; at most {limit} are read.',
  },
  'quest-nothing': {
    nl: 'Er is geen vraag die overgenomen kan worden.',
    en: 'There is no question that can be taken over.',
  },
  'quest-not-surveyjs': {
    nl: 'Dit is geen vragenlijst van SurveyJS: er staan geen "pages" of "elements" in.',
    en: 'This is no questionnaire of SurveyJS: it has no "pages" or "elements".',
  },
  'quest-not-redcap': {
    nl: 'Dit is geen gegevenswoordenboek van REDCap: de kolommen voor naam en type van een veld ontbreken.',
    en: 'This is no data dictionary of REDCap: the columns for the name and type of a field are missing.',
  },
  'quest-not-xlsform': {
    nl: 'Dit is geen XLSForm: er is geen blad "survey" met een kolom "type".',
    en: 'This is no XLSForm: there is no sheet "survey" with a column "type".',
  },
  'quest-decimals': {
    nl: 'Er staat niet hoeveel decimalen een antwoord heeft; het zijn er {decimals}.',
    en: 'It does not say how many decimals an answer has; it has {decimals}.',
  },
  'quest-slider-middle': {
    nl: 'De tekst bij het midden van de schuif is weggelaten.',
    en: 'The text at the middle of the slider was left out.',
  },
  'quest-identifier': {
    nl: '{name} zegt wie iemand is. Antwoorden en wie iemand is worden hier nooit samen bewaard: laat de vraag weg of vraag iets anders.',
    en: '{name} says who somebody is. Answers and who somebody is are never stored together here: leave the question out or ask something else.',
  },
  'quest-column-year': {
    nl: 'Kolom {name} vroeg een dag; bij ons een jaar.',
    en: 'Column {name} asked for a day; with us for a year.',
  },
  'quest-not-limesurvey': {
    nl: 'Dit is geen vragenlijst van LimeSurvey (.lss): de tabellen "surveys" en "groups" ontbreken.',
    en: 'This is no survey of LimeSurvey (.lss): the tables "surveys" and "groups" are missing.',
  },
  'quest-slider-step': {
    nl: 'De schuif ging in stappen van {step}; bij ons in stappen van 1.',
    en: 'The slider went in steps of {step}; with us in steps of 1.',
  },
  'quest-comment': {
    nl: 'De toelichting bij de vraag is een toelichting bij elk antwoord.',
    en: 'The comment at the question is a comment at each answer.',
  },
  'quest-languages': {
    nl: 'De teksten in deze talen zijn weggelaten: {languages}.',
    en: 'The texts in these languages were left out: {languages}.',
  },

  // The report.
  'quest-heading-approximated': { nl: 'Bijna hetzelfde:', en: 'Nearly the same:' },
  'quest-heading-not-supported': { nl: 'Niet overgenomen:', en: 'Not taken over:' },
  'quest-part-item': { nl: 'vraag', en: 'question' },
  'quest-part-text': { nl: 'tekst', en: 'text' },
  'quest-part-option': { nl: 'antwoord', en: 'answer' },
  'quest-part-rule': { nl: 'voorwaarde', en: 'rule' },
  'quest-part-check': { nl: 'controle', en: 'check' },
  'quest-part-calculation': { nl: 'berekening', en: 'calculation' },
  'quest-part-setting': { nl: 'instelling', en: 'setting' },
  'quest-counts': {
    nl: 'Zonder verlies: {translated}. Bijna hetzelfde: {approximated}. Niet overgenomen: {lost}.',
    en: 'Without loss: {translated}. Nearly the same: {approximated}. Not taken over: {lost}.',
  },

  // The command.
  'quest-summary': {
    nl: 'Leest een vragenlijst van LimeSurvey, XLSForm, SurveyJS of REDCap in als studie, en meldt wat er verloren gaat.',
    en: 'Reads a questionnaire of LimeSurvey, XLSForm, SurveyJS or REDCap as a study, and reports what is lost.',
  },
  'quest-option-study': { nl: 'de studie die gemaakt wordt', en: 'the study that is made' },
  'quest-option-wave': {
    nl: 'de naam van de meting (1 als er niets staat)',
    en: 'the name of the wave (1 when left out)',
  },
  'quest-option-format': {
    nl: 'van welk programma het bestand is; anders wordt dat uit het bestand opgemaakt',
    en: 'which program the file is of; found out from the file when left out',
  },
  'quest-option-replace': {
    nl: 'vervang een studie die er al is',
    en: 'replace a study that is there already',
  },
  'quest-name-a-file': {
    nl: 'Noem het bestand met de vragenlijst, bijvoorbeeld: loopbaan import questionnaire vragenlijst.lss --study mijn-studie',
    en: 'Name the file with the questionnaire, such as: loopbaan import questionnaire questionnaire.lss --study my-study',
  },
  'quest-name-a-study': {
    nl: 'Zeg met --study hoe de nieuwe studie heet.',
    en: 'Say with --study what the new study is called.',
  },
  'quest-bad-study-name': {
    nl: '"{name}" kan geen naam van een studie zijn. Gebruik kleine letters, cijfers en streepjes, en begin met een letter.',
    en: '"{name}" cannot be the name of a study. Use lower case, digits and hyphens, and begin with a letter.',
  },
  'quest-bad-wave-name': {
    nl: '"{name}" kan geen naam van een meting zijn. Gebruik kleine letters, cijfers en streepjes.',
    en: '"{name}" cannot be the name of a wave. Use lower case, digits and hyphens.',
  },
  'quest-unknown-format': {
    nl: 'Van {file} is niet te zien van welk programma het is. Zeg het met --format: {formats}.',
    en: 'It cannot be seen which program {file} is of. Say it with --format: {formats}.',
  },
  'quest-study-exists': {
    nl: 'Er is al een studie in {folder}. Kies een andere naam, of vervang haar met --replace.',
    en: 'There is a study in {folder} already. Choose another name, or replace it with --replace.',
  },
  'quest-too-large': {
    nl: '{file} is te groot: een vragenlijst is hoogstens {limit} MB.',
    en: '{file} is too large: a questionnaire is at most {limit} MB.',
  },
  'quest-not-read': {
    nl: '{file} is niet ingelezen.',
    en: '{file} was not read.',
  },
  'quest-unreadable': {
    nl: '{file} kan niet gelezen worden ({reason}).',
    en: '{file} cannot be read ({reason}).',
  },
  'quest-written': {
    nl: '{count} {count|bestand|bestanden} in {folder}. Vul in wat er als gok bij staat, en bekijk de vragenlijst met: loopbaan start --field {study}/{wave}',
    en: '{count} {count|file|files} in {folder}. Fill in what stands there as a guess, and look at the questionnaire with: loopbaan start --field {study}/{wave}',
  },

  // What another program cannot hold of a study of ours.
  'quest-out-lost': {
    nl: 'Dit kan het andere programma niet houden: {what}.',
    en: 'The other program cannot hold this: {what}.',
  },
  'quest-out-rule': {
    nl: 'Een deel van de voorwaarde is weggelaten: wat over {what} gaat.',
    en: 'A part of the rule was left out: what is about {what}.',
  },
  'quest-out-open': {
    nl: 'Wat er bij antwoord {code} wordt gevraagd, staat er niet bij.',
    en: 'What is asked at answer {code} does not stand there.',
  },
  'quest-out-open-question': {
    nl: 'De tekst bij antwoord {code} is een vraag van zichzelf: {name}.',
    en: 'The text at answer {code} is a question of its own: {name}.',
  },
  'quest-out-because': {
    nl: 'Keuze met reden: de reden is een tekst bij het antwoord.',
    en: 'Choice with a reason: the reason is a text at the answer.',
  },
  'quest-out-unit': { nl: 'De eenheid van {name} is weggelaten.', en: 'The unit of {name} was left out.' },
  'quest-out-slider': {
    nl: 'Meer schuiven in één vraag: zij zijn een tabel met cijfers.',
    en: 'Several sliders in one question: they are a matrix of numbers.',
  },
  'quest-out-year': {
    nl: 'De vraag naar een jaar is een vraag naar een getal.',
    en: 'The question for a year is a question for a number.',
  },
  'quest-out-parted': {
    nl: 'De vraag is {count} {count|vraag|vragen} geworden: {names}.',
    en: 'The question has become {count} {count|question|questions}: {names}.',
  },
  'quest-out-soft': {
    nl: 'Een zachte controle is een harde geworden.',
    en: 'A soft check has become a hard one.',
  },
} as const satisfies Record<string, Text>
