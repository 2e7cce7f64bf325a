import type { Text } from '../text.ts'

/** Sentences for respondents: about answers that are not accepted. */
export const questionnaireMessages = {
  'answer-unknown-option': {
    nl: 'Het antwoord "{option}" hoort niet bij deze vraag. Kies een van de antwoorden uit de lijst.',
    en: 'The answer "{option}" does not belong to this question. Choose one of the answers in the list.',
  },
  'answer-more-than-one': {
    nl: 'Hier is één antwoord mogelijk. Kies of typ er één.',
    en: 'One answer is possible here. Choose or type one.',
  },
  'answer-exclusive': {
    nl: 'Dit antwoord past niet bij de andere die je koos. Kies óf dit antwoord, óf de andere.',
    en: 'This answer does not go with the others that you chose. Choose either this one or the others.',
  },
  'answer-not-a-number': {
    nl: '"{given}" is geen getal. Typ een getal van {min} tot en met {max}, met hoogstens {decimals} {decimals|cijfer|cijfers} achter de komma.',
    en: '"{given}" is not a number. Type a number from {min} to {max}, with at most {decimals} {decimals|digit|digits} behind the decimal sign.',
  },
  'answer-not-digits': {
    nl: '"{given}" kan hier niet. Typ een heel getal van {min} tot en met {max}, met alleen cijfers.',
    en: '"{given}" is not possible here. Type a whole number from {min} to {max}, in digits only.',
  },
  'answer-thousands': {
    nl: '"{given}" kan {whole} zijn of een getal met decimalen. Bedoel je {whole}, typ het dan zonder punt of komma.',
    en: '"{given}" can be {whole} or a number with decimals. If you mean {whole}, type it without a point or comma.',
  },
  'answer-not-whole': {
    nl: '"{given}" is geen heel getal. Rond af op een heel getal.',
    en: '"{given}" is not a whole number. Round it to a whole number.',
  },
  'answer-too-many-decimals': {
    nl: '"{given}" heeft te veel cijfers achter de komma: hoogstens {decimals}.',
    en: '"{given}" has too many digits behind the decimal sign: at most {decimals}.',
  },
  'answer-out-of-bounds': {
    nl: '{given} kan hier niet: het moet tussen {min} en {max} liggen.',
    en: '{given} is not possible here: it has to be between {min} and {max}.',
  },
  'answer-month-and-year': {
    nl: 'Vul de maand en het jaar allebei in.',
    en: 'Fill in both the month and the year.',
  },
  'answer-not-a-month': {
    nl: '"{given}" is geen maand. Typ een getal van 1 tot en met 12.',
    en: '"{given}" is not a month. Type a number from 1 to 12.',
  },
  'answer-too-long': {
    nl: 'De tekst is te lang: {length} {length|teken|tekens}, en er passen er {limit}. Maak hem korter.',
    en: 'The text is too long: {length} {length|character|characters}, and {limit} fit. Make it shorter.',
  },
  'answer-required': {
    nl: 'Deze vraag kan niet overgeslagen worden. Geef een antwoord.',
    en: 'This question cannot be skipped. Give an answer.',
  },
  // The sentence of the check itself, as the study file has it.
  'answer-check': { nl: '{nl}', en: '{en}' },
  'answer-no-longer-fits': {
    nl: 'Een bewaard antwoord past niet meer bij {variable} en telt niet mee.',
    en: 'A stored answer no longer fits {variable} and is not counted.',
  },
} as const satisfies Record<string, Text>
