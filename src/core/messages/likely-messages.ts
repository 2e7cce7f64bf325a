import type { Text } from '../text.ts'

/** Sentences about mistakes in what made-up answers are like. */
export const likelyMessages = {
  'likely-unknown': {
    nl: 'Er is geen variabele "{name}". Noem hier een getal, jaartal of maand uit de vragenlijst.',
    en: 'There is no variable "{name}". Name an amount, a year or a month of the questionnaire here.',
  },
  'likely-unknown-suggestion': {
    nl: 'Er is geen variabele "{name}". Bedoel je "{suggestion}"?',
    en: 'There is no variable "{name}". Do you mean "{suggestion}"?',
  },
  'likely-no-amount': {
    nl: '{name} is geen getal, jaartal of maand. Alleen daarvan kun je zeggen wat waarschijnlijk is.',
    en: '{name} is not an amount, a year or a month. Only of those you can say what is likely.',
  },
  'likely-twice': {
    nl: 'Wat bij {name} waarschijnlijk is, staat hierboven al. Haal een van de twee weg.',
    en: 'What is likely of {name} already stands above. Leave out one of the two.',
  },
  'likely-order': {
    nl: 'Zet low, middle en high van laag naar hoog.',
    en: 'Put low, middle and high in rising order.',
  },
  'likely-no-column': {
    nl: 'next is alleen voor kolommen van een lijst met rijen.',
    en: 'next is only for columns of a roster.',
  },
  'likely-two-origins': {
    nl: 'Kies after of since, niet allebei.',
    en: 'Choose after or since, not both.',
  },
  'likely-not-above': {
    nl: 'Wat bij "{name}" waarschijnlijk is, staat hier niet boven. Zet dat eerst neer.',
    en: 'What is likely of "{name}" does not stand above this. Put that first.',
  },
  'likely-no-time': {
    nl: '{name} is geen jaartal of maand. Na {key} hoort er een.',
    en: '{name} is not a year or a month. {key} needs one.',
  },
} as const satisfies Record<string, Text>
