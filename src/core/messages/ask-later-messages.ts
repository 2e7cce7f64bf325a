import type { Text } from '../text.ts'

/** Sentences for respondents who go on with a questionnaire later. */
export const askLaterMessages = {
  'ask-later': { nl: 'Later verder', en: 'Go on later' },
  'ask-later-title': { nl: 'Later verdergaan', en: 'Going on later' },
  'ask-later-kept': {
    nl: 'Alles wat je invulde, is bewaard, ook op de pagina waar je net was.',
    en: 'Everything that you filled in is kept, also on the page where you just were.',
  },
  'ask-later-counts': {
    nl: 'Wat je daar invulde, telt mee zodra je vanaf die pagina verdergaat.',
    en: 'What you filled in there counts as soon as you go on from that page.',
  },
  'ask-later-saved': {
    nl: 'Alles wat je op eerdere pagina’s invulde, is bewaard.',
    en: 'Everything that you filled in on earlier pages is kept.',
  },
  'ask-later-until': {
    nl: 'Je kunt verdergaan tot en met {day}.',
    en: 'You can go on up to and including {day}.',
  },
  'ask-later-keep': {
    nl: 'Bewaar dit adres: ermee ga je verder met de vragenlijst, op dit apparaat of op een ander.',
    en: 'Keep this address: with it you go on with the questionnaire, on this device or on another.',
  },
  'ask-later-bar': {
    nl: 'Bewaar het adres dat boven in je browser staat, om later of op een ander apparaat verder te gaan.',
    en: 'Keep the address at the top of your browser to go on later or on another device.',
  },
  'ask-later-secret': {
    nl: 'Wie het adres heeft, kan je antwoorden zien: geef het aan niemand.',
    en: 'Whoever has the address can see your answers: give it to nobody.',
  },
  'ask-later-address': { nl: 'Jouw adres', en: 'Your address' },
  'ask-later-copy': { nl: 'Kopieer het adres', en: 'Copy the address' },
  'ask-later-copied': { nl: 'Gekopieerd', en: 'Copied' },
  'ask-later-mail': { nl: 'Mail het adres naar jezelf', en: 'Mail the address to yourself' },
  'ask-later-now': { nl: 'Nu verdergaan', en: 'Go on now' },
  'ask-later-mail-subject': { nl: 'Later verdergaan', en: 'Going on later' },
  'ask-later-mail-body': {
    nl: 'Op dit adres ga je verder met de vragenlijst:\n\n{address}\n\nStuur dit bericht aan niemand door: wie het adres heeft, kan je antwoorden zien.',
    en: 'At this address you go on with the questionnaire:\n\n{address}\n\nForward this message to nobody: whoever has the address can see your answers.',
  },
} as const satisfies Record<string, Text>
