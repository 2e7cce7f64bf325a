import type { Text } from '../text.ts'

/** Sentences about mistakes in derived variables. */
export const derivedMessages = {
  'study-double-derived': {
    nl: 'Er is al een afgeleide variabele {id}. Geef deze een andere naam.',
    en: 'There already is a derived variable {id}. Give this one another name.',
  },
  'study-derived-name': {
    nl: 'De naam "{id}" is al in gebruik bij {owner}. Geef deze afgeleide variabele een ander id.',
    en: 'The name "{id}" is already in use at {owner}. Give this derived variable another id.',
  },
  'study-derived-unknown': {
    nl: 'Er is geen variabele "{name}" om van af te leiden. Noem een vraag, een deel ervan zoals tevreden.1, of een eerder afgeleide variabele.',
    en: 'There is no variable "{name}" to derive from. Name a question, a part of one such as satisfied.1, or a variable that was derived before.',
  },
  'study-derived-unknown-suggestion': {
    nl: 'Er is geen variabele "{name}" om van af te leiden. Bedoel je "{suggestion}"?',
    en: 'There is no variable "{name}" to derive from. Did you mean "{suggestion}"?',
  },
  'study-derived-not-single': {
    nl: '{name} heeft niet één antwoord uit een lijst, dus er zijn geen codes samen te nemen. Gebruik type: categories, met een voorwaarde per categorie.',
    en: '{name} does not have one answer out of a list, so there are no codes to bring together. Use type: categories, with a rule per category.',
  },
  'study-derived-not-scale': {
    nl: '{name} is geen schaal of getal met grenzen, dus er is geen gemiddelde van te maken.',
    en: '{name} is not a scale or a number with bounds, so no mean can be made of it.',
  },
  'study-derived-other-scale': {
    nl: '{name} heeft een andere schaal dan de eerste vraag van deze score. Neem alleen vragen met dezelfde laagste en hoogste waarde.',
    en: '{name} has another scale than the first question of this score. Take only questions with the same lowest and highest value.',
  },
  'study-derived-reverse': {
    nl: '{name} telt omgekeerd, maar hoort niet bij de vragen van deze score. Zet haar ook bij "of", of haal haar weg uit "reverse".',
    en: '{name} counts the other way round, but is not among the questions of this score. Add it to "of", or take it out of "reverse".',
  },
  'study-derived-needs': {
    nl: 'De score vraagt {needs} {needs|antwoord|antwoorden}, en er {items|is|zijn} maar {items} {items|vraag|vragen}. Verlaag "needs".',
    en: 'The score needs {needs} {needs|answer|answers}, and there {items|is|are} only {items} {items|question|questions}. Lower "needs".',
  },
  'study-derived-absent': {
    nl: 'De afgeleide variabele {name} is er niet in meting {wave}, omdat ze daar niet te berekenen is. Gebruik haar daar niet, of leid haar af van vragen die daar wel gesteld zijn.',
    en: 'The derived variable {name} is not there in wave {wave}, because it cannot be computed there. Do not use it in that wave, or derive it from questions that are asked there.',
  },
  'study-derived-not-in-wave': {
    nl: 'Om dit te berekenen is {names} nodig, en die vraag is niet gesteld in meting {wave}. Stel haar in minstens één meting waarin ook de andere vragen gesteld zijn.',
    en: 'To compute this {names} is needed, and that question is not asked in wave {wave}. Ask it in at least one wave that asks the other questions too.',
  },
  'study-derived-score': {
    nl: '{name} is een schaalscore: die is er pas als er geteld wordt en kan niet bepalen wie een vraag krijgt. Gebruik haar in groepen en tabellen.',
    en: '{name} is a scale score: it is there only when answers are counted, and cannot decide who gets a question. Use it in groups and tables.',
  },
} as const satisfies Record<string, Text>
