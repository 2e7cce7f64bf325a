import type { Text } from '../text.ts'

/** Sentences around the questions of a questionnaire. */
export const askMessages = {
  // Within an item.
  'ask-fault': { nl: 'Fout:', en: 'Error:' },
  'ask-required': { nl: '(verplicht)', en: '(required)' },
  'ask-decline': { nl: 'Zeg ik liever niet', en: 'Prefer not to say' },
  'ask-namely': { nl: 'Namelijk', en: 'Namely' },
  'ask-bounds': { nl: '{min} tot en met {max}', en: '{min} to {max}' },
  'ask-bounds-year': { nl: '{min} tot en met {max}', en: '{min} to {max}' },
  'ask-bounds-month': {
    nl: 'De maand als getal, zoals 9 voor september. Jaren van {min} tot en met {max}.',
    en: 'The month as a number, such as 9 for September. Years from {min} to {max}.',
  },
  'ask-month': { nl: 'Maand', en: 'Month' },
  'ask-year': { nl: 'Jaar', en: 'Year' },
  'ask-characters': {
    nl: 'Hoogstens {limit} {limit|teken|tekens}',
    en: 'At most {limit} {limit|character|characters}',
  },
  // The browser fills in the number.
  'ask-characters-left': { nl: 'Tekens over: {left}', en: 'Characters left: {left}' },
  'ask-choose': { nl: 'Kies …', en: 'Choose …' },
  'ask-add-row': { nl: 'Nog een regel', en: 'Another line' },
  'ask-clear': { nl: 'Antwoord wissen', en: 'Clear the answer' },
  'ask-unset': { nl: 'nog geen antwoord', en: 'no answer yet' },

  // Around every page.
  'ask-title': { nl: '{page} – {study}', en: '{page} – {study}' },
  'ask-title-fault': { nl: 'Let op: {title}', en: 'Attention: {title}' },
  'ask-skip': { nl: 'Naar de vragen', en: 'Skip to the questions' },
  'ask-this-language': { nl: 'Nederlands', en: 'English' },
  'ask-progress': { nl: 'Ongeveer {percent}% gedaan', en: 'About {percent}% done' },
  'ask-progress-name': { nl: 'Hoe ver je bent', en: 'How far you are' },
  'ask-next': { nl: 'Volgende', en: 'Next' },
  'ask-back': { nl: 'Vorige', en: 'Back' },
  'ask-to-review': { nl: 'Opslaan en terug naar het overzicht', en: 'Save and return to the overview' },
  'ask-sure': { nl: 'Weet je het zeker?', en: 'Are you sure?' },
  'ask-sure-confirm': { nl: 'Ja, dit klopt', en: 'Yes, this is right' },
  'ask-fault-at': { nl: '{field}: {fault}', en: '{field}: {fault}' },
  'ask-fault-cell': { nl: '{row}, {column}', en: '{row}, {column}' },
  'ask-faults-title-one': { nl: 'Eén antwoord klopt nog niet', en: 'One answer is not right yet' },
  'ask-faults-title-many': { nl: '{n} antwoorden kloppen nog niet', en: '{n} answers are not right yet' },
  'ask-demonstration': {
    nl: 'Proef: antwoorden worden alleen op deze server bewaard en tellen in geen enkele uitkomst mee.',
    en: 'Trial: answers are kept on this server only and count in no result.',
  },
  'ask-trial': { nl: 'proef', en: 'trial' },
  'ask-footer': {
    nl: 'Deze vragenlijst vraagt niets aan andere servers, zet geen cookies en bewaart niet vanaf welk adres je antwoordt.',
    en: 'This questionnaire asks nothing of other servers, sets no cookies and does not keep the address from which you answer.',
  },

  // Told by the script.
  'ask-saved': { nl: 'Bewaard', en: 'Saved' },
  'ask-sending': { nl: 'Bezig met versturen …', en: 'Sending …' },
  'ask-offline': {
    nl: 'Er is geen verbinding met de server. Wat je invulde, staat nog op deze pagina. We proberen het opnieuw …',
    en: 'There is no connection with the server. What you filled in is still on this page. We are trying again …',
  },
  'ask-online': { nl: 'De verbinding is er weer.', en: 'The connection is back.' },
  'ask-unstored': {
    nl: 'De server kan nu even niets bewaren. Wat je invulde, staat nog op deze pagina. We proberen het opnieuw …',
    en: 'The server cannot keep anything just now. What you filled in is still on this page. We are trying again …',
  },
  'ask-stored': { nl: 'De server bewaart weer.', en: 'The server keeps answers again.' },

  // When the store of responses is in the way.
  'ask-unstored-title': {
    nl: 'Je antwoorden konden net niet bewaard worden',
    en: 'Your answers could not be stored just now',
  },
  'ask-unstored-page': {
    nl: 'Dat ligt aan de server, niet aan jou. Er is niets verloren: wat je invulde, staat hieronder. Wacht even en druk nog eens op dezelfde knop.',
    en: 'That is the fault of the server, not yours. Nothing is lost: what you filled in stands below. Wait a moment and press the same button again.',
  },
  'ask-unstored-held': {
    nl: 'Dat ligt aan de server, niet aan jou. Er is niets verloren: deze pagina houdt vast wat je net verstuurde. Laat haar open, wacht even en probeer het opnieuw.',
    en: 'That is the fault of the server, not yours. Nothing is lost: this page holds what you just sent. Leave it open, wait a moment and try again.',
  },
  'ask-unstored-start-title': { nl: 'Je kon net niet beginnen', en: 'You could not start just now' },
  'ask-unstored-start': {
    nl: 'Dat ligt aan de server, niet aan jou. Wacht even en druk nog eens op dezelfde knop.',
    en: 'That is the fault of the server, not yours. Wait a moment and press the same button again.',
  },
  'ask-unstored-send-title': {
    nl: 'Je vragenlijst kon net niet verstuurd worden',
    en: 'Your questionnaire could not be sent just now',
  },
  'ask-unstored-send': {
    nl: 'Dat ligt aan de server, niet aan jou. Je antwoorden zijn bewaard. Wacht even en druk nog eens op dezelfde knop.',
    en: 'That is the fault of the server, not yours. Your answers are kept. Wait a moment and press the same button again.',
  },
  'ask-unstored-withdraw-title': {
    nl: 'Je antwoorden konden net niet verwijderd worden',
    en: 'Your answers could not be removed just now',
  },
  'ask-unstored-other-title': { nl: 'Dat lukte net niet', en: 'That did not work just now' },
  'ask-try-again': { nl: 'Probeer het opnieuw', en: 'Try again' },

  // The start.
  'ask-start-wave': { nl: '{wave}', en: '{wave}' },
  'ask-start-what': { nl: 'Waar gaat het over?', en: 'What is it about?' },
  'ask-start-who': { nl: 'Voor wie?', en: 'Who is it for?' },
  'ask-start-long': { nl: 'Hoelang duurt het?', en: 'How long does it take?' },
  'ask-start-minutes': {
    nl: 'Ongeveer {minutes} {minutes|minuut|minuten}. Je kunt stoppen wanneer je wilt en later verdergaan, ook op een ander apparaat.',
    en: 'About {minutes} {minutes|minute|minutes}. You can stop whenever you like and go on later, also on another device.',
  },
  'ask-start-skip': {
    nl: 'Je mag vragen overslaan, behalve waar ‘verplicht’ bij staat.',
    en: 'You may skip questions, except where it says ‘required’.',
  },
  'ask-start-asker': { nl: 'Wie vraagt het?', en: 'Who is asking?' },
  'ask-start-asker-demonstration': {
    nl: 'Niemand: dit is een proef van het programma Loopbaanmonitor op de server die je nu bezoekt.',
    en: 'Nobody: this is a trial of the program Loopbaanmonitor on the server that you are visiting.',
  },
  'ask-start-asker-study': {
    nl: 'De onderzoekers die deze server beheren.',
    en: 'The researchers who run this server.',
  },
  'ask-start-asker-would': {
    nl: 'In een echte meting staat hier wie het vraagt: {name}.',
    en: 'In a real wave it says here who is asking: {name}.',
  },
  'ask-contact': { nl: 'Vragen over dit onderzoek? {name}:', en: 'Questions about this study? {name}:' },
  'ask-start-privacy': { nl: 'Wat gebeurt er met mijn antwoorden?', en: 'What happens to my answers?' },
  'ask-privacy-kept': {
    nl: 'Je antwoorden worden bewaard zonder naam, e-mailadres, IP-adres of soort apparaat, en met alleen de week waarin je begint als datum.',
    en: 'Your answers are kept without name, e-mail address, IP address or kind of device, and with the week in which you start as their only date.',
  },
  'ask-privacy-kept-paradata': {
    nl: 'Je antwoorden worden bewaard zonder naam, e-mailadres of IP-adres, en met alleen de week waarin je begint als datum.',
    en: 'Your answers are kept without name, e-mail address or IP address, and with the week in which you start as their only date.',
  },
  'ask-privacy-paradata': {
    nl: 'Van elke pagina wordt ook bewaard hoelang je erover doet, afgerond op vijf seconden, en of je een telefoon, een tablet of een computer gebruikt.',
    en: 'Of every page it is also kept how long you take on it, rounded to five seconds, and whether you use a phone, a tablet or a computer.',
  },
  'ask-privacy-saved': {
    nl: 'Een pagina telt mee zodra je naar de volgende gaat, ook als je de vragenlijst daarna niet afmaakt.',
    en: 'A page counts as soon as you go on to the next, even if you do not finish the questionnaire after that.',
  },
  'ask-privacy-draft': {
    nl: 'Typ je iets en ga je niet naar de volgende pagina, dan telt dat niet mee: het wordt versleuteld bewaard, is alleen te lezen met de link naar jouw vragenlijst, en wordt gewist als de meting sluit.',
    en: 'If you type something and do not go on to the next page, it does not count: it is kept encrypted, can be read only with the link to your questionnaire, and is deleted when the wave closes.',
  },
  'ask-privacy-withdraw': {
    nl: 'Je kunt je antwoorden intrekken, ook als je niet alles invult: met de link naar jouw vragenlijst, of met de ontvangstcode die je na het versturen krijgt. Dat kan in elk geval tot en met {day}, en daarna totdat de onderzoekers die links en codes wissen. Wat dan al gepubliceerd is, blijft zoals het is.',
    en: 'You can withdraw your answers, also if you do not fill in everything: by the link to your questionnaire, or by the receipt code that you get after sending. You can do so up to and including {day}, and after that until the researchers erase those links and codes. What has been published by then stays as it is.',
  },
  'ask-privacy-withdraw-demonstration': {
    nl: 'Je kunt wat je invult zelf weer verwijderen, met de link naar jouw vragenlijst.',
    en: 'You can remove what you fill in again, by the link to your questionnaire.',
  },
  'ask-privacy-demonstration': {
    nl: 'Dit is een proef: wat je invult, telt in geen enkele uitkomst mee. Er kunnen hooguit tabellen van gemaakt worden waar bij elk cijfer staat dat het van een proef is. Wie deze server beheert, kan het lezen en wissen.',
    en: 'This is a trial: what you fill in counts in no result. At most, tables can be made of it that say with every figure that it is of a trial. Whoever runs this server can read and delete it.',
  },
  'ask-privacy-draft-demonstration': {
    nl: 'Typ je iets en ga je niet naar de volgende pagina, dan wordt het versleuteld bewaard en is het alleen te lezen met de link naar jouw vragenlijst.',
    en: 'If you type something and do not go on to the next page, it is kept encrypted and can be read only with the link to your questionnaire.',
  },
  'ask-privacy-published': {
    nl: 'Uitkomsten worden alleen gepubliceerd over groepen van minstens {least} mensen, nooit per persoon.',
    en: 'Results are published about groups of at least {least} people only, never per person.',
  },
  'ask-privacy-published-small': {
    nl: 'Uitkomsten worden gepubliceerd over groepen, ook als die klein zijn.',
    en: 'Results are published about groups, also when those are small.',
  },
  'ask-privacy-text': {
    nl: 'Schrijf in open antwoorden niets waaraan iemand je kan herkennen.',
    en: 'In open answers, write nothing by which somebody could recognise you.',
  },
  'ask-consent': {
    nl: 'Ik heb dit gelezen en doe mee. Ik kan stoppen wanneer ik wil.',
    en: 'I have read this and take part. I can stop whenever I want.',
  },
  'ask-consent-version': { nl: 'Versie van deze tekst: {version}', en: 'Version of this text: {version}' },
  'ask-consent-needed': {
    nl: 'Vink aan dat je meedoet. Wil je niet meedoen, dan kun je deze pagina sluiten.',
    en: 'Tick that you take part. If you do not want to take part, you can close this page.',
  },
  'ask-consent-changed': {
    nl: 'De tekst hierboven is veranderd sinds je deze pagina opende. Lees haar nog eens en vink dan aan dat je meedoet.',
    en: 'The text above has changed since you opened this page. Read it once more and then tick that you take part.',
  },
  'ask-start': { nl: 'Beginnen', en: 'Start' },

  // The review.
  'ask-review-title': { nl: 'Alles klaar om te versturen', en: 'Ready to send' },
  'ask-review': {
    nl: 'Kijk je antwoorden nog eens door. Wil je er een veranderen, kies dan de vraag. Na het versturen kan dat niet meer.',
    en: 'Look through your answers once more. To change one, choose its question. After sending you cannot change them.',
  },
  'ask-review-in-parts': {
    nl: 'Ze staan in onderdelen, waarvan er steeds één open is. De knop onderaan verstuurt ze allemaal.',
    en: 'They are in parts, of which one is open at a time. The button at the end sends all of them.',
  },
  'ask-review-part-title': { nl: '{title} ({number} van {of})', en: '{title} ({number} of {of})' },
  'ask-review-count': {
    nl: '{count} van {of} {of|vraag|vragen} ingevuld',
    en: '{count} of {of} {of|question|questions} filled in',
  },
  'ask-review-show': { nl: 'Toon deze antwoorden', en: 'Show these answers' },
  'ask-review-unsaved-title': {
    nl: 'Op {count} {count|pagina|pagina’s} veranderde je iets dat nog niet is opgeslagen.',
    en: 'On {count} {count|page|pages} you changed something that is not saved yet.',
  },
  'ask-review-unsaved': {
    nl: 'Het telt niet mee als je nu verstuurt.',
    en: 'It does not count when you send now.',
  },
  'ask-review-empty': { nl: 'overgeslagen', en: 'skipped' },
  'ask-review-declined': { nl: 'zeg ik liever niet', en: 'prefer not to say' },
  'ask-send': { nl: 'Versturen', en: 'Send' },

  // After sending.
  'ask-thanks-title': { nl: 'Dank je wel', en: 'Thank you' },
  'ask-thanks': { nl: 'Je antwoorden zijn ontvangen.', en: 'Your answers have been received.' },
  'ask-receipt': { nl: 'Ontvangstcode', en: 'Receipt code' },
  'ask-receipt-why': {
    nl: 'Schrijf deze code op als je je antwoorden later wilt kunnen laten verwijderen. Zonder deze code of de link naar jouw vragenlijst kan niemand ze terugvinden, ook wij niet.',
    en: 'Write this code down if you may want to have your answers removed later. Without this code or the link to your questionnaire nobody can find them again, not even we.',
  },
  'ask-withdraw-title': { nl: 'Antwoorden intrekken', en: 'Withdraw answers' },
  'ask-withdraw': {
    nl: 'Met de ontvangstcode kun je je antwoorden laten verwijderen. Dat kan niet ongedaan gemaakt worden.',
    en: 'With the receipt code you can have your answers removed. This cannot be undone.',
  },
  'ask-withdraw-do': { nl: 'Antwoorden verwijderen', en: 'Remove the answers' },
  'ask-withdrawn-title': { nl: 'Je antwoorden zijn verwijderd', en: 'Your answers have been removed' },
  'ask-withdrawn': {
    nl: 'Je kunt ze niet terughalen.',
    en: 'You cannot bring them back.',
  },
  'ask-withdraw-counted': {
    nl: 'Ingetrokken antwoorden doen niet meer mee vanaf de volgende keer dat de antwoorden worden geteld. Wat al gepubliceerd is, blijft zoals het is.',
    en: 'Answers that were withdrawn are left out from the next time that the answers are counted. What has been published already stays as it is.',
  },
  'ask-withdraw-own': {
    nl: 'Hiermee verwijder je alles wat je in deze vragenlijst hebt ingevuld, verstuurd of niet. Dat kan niet ongedaan gemaakt worden.',
    en: 'This removes everything that you filled in in this questionnaire, sent or not. It cannot be undone.',
  },
  'ask-withdraw-keep': { nl: 'Nee, laat ze staan', en: 'No, keep them' },
  'ask-withdraw-unknown': {
    nl: 'Bij deze code horen geen antwoorden. Controleer de code; misschien zijn de antwoorden al verwijderd.',
    en: 'No answers belong to this code. Check the code; the answers may have been removed already.',
  },

  // When there is nothing to fill in.
  'ask-closed-title': { nl: 'Deze vragenlijst is gesloten', en: 'This questionnaire is closed' },
  'ask-closed': {
    nl: 'Invullen kon tot en met {day}. Wat toen bewaard was, telt mee.',
    en: 'It could be filled in until {day}. What had been saved by then counts.',
  },
  'ask-not-open-title': { nl: 'Deze vragenlijst is nog niet open', en: 'This questionnaire is not open yet' },
  'ask-not-open': { nl: 'Invullen kan vanaf {day}.', en: 'It can be filled in from {day}.' },
  'ask-unknown-title': { nl: 'Deze link werkt niet', en: 'This link does not work' },
  'ask-unknown': {
    nl: 'Er hoort geen vragenlijst bij dit adres. Kijk of het adres compleet is. Zijn de antwoorden ingetrokken, dan werkt de link niet meer.',
    en: 'No questionnaire belongs to this address. See whether the address is complete. Once answers have been withdrawn, the link no longer works.',
  },
  'ask-failure-title': { nl: 'Er ging iets mis', en: 'Something went wrong' },
  'ask-failure': {
    nl: 'Dit kon niet worden verwerkt. Dat ligt aan de server, niet aan jou. Ga terug met de knop van je browser en probeer het nog eens.',
    en: 'This could not be processed. That is the fault of the server, not yours. Go back with the button of your browser and try again.',
  },
  'ask-away': {
    nl: 'Deze pagina kan nu even niet getoond worden. Dat ligt aan de server, niet aan jou. Wat bewaard was, is er nog. Wacht even en probeer het opnieuw.',
    en: 'This page cannot be shown just now. That is the fault of the server, not yours. What was saved is still there. Wait a moment and try again.',
  },
  'ask-off-route-title': { nl: 'Deze pagina is nu niet aan de beurt', en: 'It is not the turn of this page' },
  'ask-off-route': {
    nl: 'Door je andere antwoorden hoort deze pagina er niet (meer) bij, of er gaan nog vragen aan vooraf. Wat je hier net invulde, is niet bewaard.',
    en: 'By your other answers this page does not belong (any more), or other questions come first. What you just filled in here was not saved.',
  },
  'ask-sent-before-title': {
    nl: 'Je had deze vragenlijst al verstuurd',
    en: 'You had sent this questionnaire already',
  },
  'ask-sent-before': {
    nl: 'Wat je net op deze pagina invulde, is niet bewaard: wat je verstuurde, blijft zoals het was. Wil je toch andere antwoorden geven, trek dan in wat je verstuurde, en begin opnieuw.',
    en: 'What you just filled in on this page was not saved: what you sent stays as it was. If you want to give other answers after all, withdraw what you sent, and start anew.',
  },
  'ask-closed-before': {
    nl: 'Wat je net op deze pagina invulde, is niet bewaard: invullen kon tot en met {day}. Wat toen bewaard was, telt mee.',
    en: 'What you just filled in on this page was not saved: it could be filled in until {day}. What had been saved by then counts.',
  },
  'ask-to-receipt': { nl: 'Naar je ontvangstcode', en: 'To your receipt code' },
  'ask-unsaved-differences': { nl: 'Wat niet bewaard is', en: 'What was not saved' },
  'ask-answers-stored': { nl: 'Bewaard', en: 'Saved' },
  'ask-answers-sent': { nl: 'Verstuurd', en: 'Sent' },
  'ask-answers-typed': { nl: 'Net ingevuld', en: 'Just filled in' },
  'ask-refused-title': { nl: 'Dit kon niet worden verwerkt', en: 'This could not be processed' },
  'ask-refused': {
    nl: 'De server kreeg iets anders dan een ingevulde pagina van deze vragenlijst. Er is niets bewaard.',
    en: 'The server received something other than a page of this questionnaire. Nothing was saved.',
  },
  'ask-too-large': {
    nl: 'Er is te veel tekst in één keer gestuurd. Er is niets bewaard. Ga terug en maak je antwoorden korter.',
    en: 'Too much text was sent at once. Nothing was saved. Go back and make your answers shorter.',
  },
  'ask-trial-over-title': { nl: 'De proef is voorbij', en: 'The trial is over' },
  'ask-trial-over': {
    nl: 'Wat je in de proef invulde, telt in geen enkele uitkomst mee. De vragenlijst is nu echt open: wil je meedoen, begin dan opnieuw.',
    en: 'What you filled in during the trial counts in no result. The questionnaire is open for real now: to take part, start anew.',
  },
  'ask-frozen-title': { nl: 'Intrekken kan niet meer', en: 'Withdrawing is no longer possible' },
  'ask-frozen': {
    nl: 'De links en codes waarmee antwoorden terug te vinden waren, zijn gewist. Niemand kan nog nagaan welke antwoorden van wie zijn, ook wij niet.',
    en: 'The links and codes by which answers could be found again have been erased. Nobody can tell any more which answers are whose, not even we.',
  },
  'ask-continue': { nl: 'Verder met de vragenlijst', en: 'Go on with the questionnaire' },
  'ask-to-start': { nl: 'Naar het begin', en: 'To the start' },
  'ask-stale-title': {
    nl: 'Je vulde deze pagina ook ergens anders in',
    en: 'You filled in this page elsewhere as well',
  },
  'ask-stale': {
    nl: 'Sinds je deze pagina opende, is zij vanuit een ander tabblad of apparaat bewaard, met andere antwoorden. Welke antwoorden moeten blijven?',
    en: 'Since you opened this page it was saved from another tab or device, with other answers. Which answers are to stay?',
  },
  'ask-stale-differences': { nl: 'Wat verschilt', en: 'What differs' },
  'ask-stale-mine': { nl: 'De antwoorden die ik net verstuurde', en: 'The answers that I just sent' },
  'ask-stale-theirs': { nl: 'De antwoorden die al bewaard waren', en: 'The answers that were saved before' },

  // The preview for researchers.
  'ask-preview': { nl: 'Voorbeeld voor onderzoekers', en: 'Preview for researchers' },
  'ask-preview-why': {
    nl: 'Hier wordt niets bewaard. Bij elke vraag staan de namen van de variabelen, de codes en de voorwaarden.',
    en: 'Nothing is saved here. Every question shows the names of its variables, its codes and its conditions.',
  },
  'ask-preview-pages': { nl: 'Pagina’s', en: 'Pages' },
  'ask-preview-when': { nl: 'Alleen als {rule}', en: 'Only if {rule}' },
  'ask-preview-part': { nl: '{part}: alleen als {rule}', en: '{part}: only if {rule}' },
  'ask-preview-answers': { nl: 'Antwoorden tot hier', en: 'Answers so far' },
  'ask-preview-answers-why': {
    nl: 'Als JSON, per variabele: {example}. Hiermee zie je de pagina zoals iemand met deze antwoorden haar krijgt.',
    en: 'As JSON, by variable: {example}. With these you see the page as somebody with these answers gets it.',
  },
  'ask-preview-show': { nl: 'Toon de pagina', en: 'Show the page' },
  'ask-preview-not-json': {
    nl: 'Dit zijn geen antwoorden als JSON. De pagina staat hieronder zonder antwoorden.',
    en: 'These are no answers in JSON. The page is shown below without answers.',
  },
  'ask-preview-refused': { nl: 'Niet gebruikt:', en: 'Not used:' },
  'ask-preview-no-variable': {
    nl: 'Geen vraag heeft deze variabele.',
    en: 'No question has this variable.',
  },
  'ask-preview-no-value': {
    nl: 'Dit is hier geen waarde. Geef een getal (ook een code; een maand als jaar × 12 + maand − 1), een tekst, een lijst met codes of een lijst met regels.',
    en: 'This is no value here. Give a number (also a code; a month as year × 12 + month − 1), a text, a list of codes or a list of rows.',
  },
  'ask-preview-row': {
    nl: 'Regel {row} is geen regel: geef per kolom een waarde.',
    en: 'Row {row} is no row: give a value by column.',
  },
  'ask-preview-column': {
    nl: 'Regel {row}: er is geen kolom "{column}".',
    en: 'Row {row}: there is no column "{column}".',
  },
  'ask-preview-rows': {
    nl: 'Regel {row} past er niet bij: er {most|is|zijn} hoogstens {most} {most|regel|regels}.',
    en: 'Row {row} does not fit: there {most|is|are} at most {most} {most|row|rows}.',
  },
  'ask-preview-hidden': {
    nl: 'Met deze antwoorden wordt deze pagina niet getoond. Hieronder staan al haar vragen.',
    en: 'With these answers this page is not shown. All its questions stand below.',
  },
  'ask-preview-reach': {
    nl: 'Toon de pagina zoals iemand die haar wel krijgt',
    en: 'Show the page as somebody who does get it',
  },

  // On the front page of the site.
  'ask-front-trial': { nl: 'Vragenlijst invullen (proef)', en: 'Fill in the questionnaire (trial)' },
  'ask-front-real': { nl: 'Vragenlijst invullen', en: 'Fill in the questionnaire' },
} as const satisfies Record<string, Text>
