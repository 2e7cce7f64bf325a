import type { Text } from '../text.ts'

/** Sentences about answers that are repeated in texts. */
export const pipeMessages = {
  'study-pipe-unknown': {
    nl: 'De tekst vult het antwoord op {name} in, en die vraag is er niet.',
    en: 'The text fills in the answer to {name}, and there is no such question.',
  },
  'study-pipe-unknown-suggestion': {
    nl: 'De tekst vult het antwoord op {name} in, en die vraag is er niet. Bedoel je {suggestion}?',
    en: 'The text fills in the answer to {name}, and there is no such question. Did you mean {suggestion}?',
  },
  'study-pipe-later': {
    nl: 'De tekst vult het antwoord op {name} in, en die vraag komt pas later.',
    en: 'The text fills in the answer to {name}, and that question comes later.',
  },
  'study-pipe-own-page': {
    nl: 'De tekst vult het antwoord op {name} in, en die vraag staat op dezelfde pagina. Zet de tekst op een latere pagina.',
    en: 'The text fills in the answer to {name}, and that question is on the same page. Move the text to a later page.',
  },
  'study-pipe-not-in-wave': {
    nl: 'De tekst vult het antwoord op {name} in, en die vraag is niet gesteld in meting {wave}.',
    en: 'The text fills in the answer to {name}, and that question is not asked in wave {wave}.',
  },
  'study-pipe-roster': {
    nl: '{name} is een tabel met rijen; die past niet in een tekst.',
    en: '{name} is a table of rows, which does not fit in a text.',
  },
  'study-pipe-form': {
    nl: 'De accolades kloppen niet. Een antwoord vul je in met de naam van de vraag tussen dubbele accolades.',
    en: 'The braces are not right. An answer is filled in by the name of its question between double braces.',
  },
  'study-pipe-languages': {
    nl: 'De talen vullen niet dezelfde antwoorden in.',
    en: 'The languages do not fill in the same answers.',
  },
  'study-pipe-here': {
    nl: 'Hier kan geen antwoord ingevuld worden: deze tekst is voor iedereen gelijk.',
    en: 'No answer can be filled in here: this text is the same for everybody.',
  },
} as const satisfies Record<string, Text>
