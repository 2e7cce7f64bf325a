import type { Text } from '../text.ts'

/** Sentences about mistakes in waves and modules. */
export const waveMessages = {
  'study-wave-circle': {
    nl: 'De metingen verwijzen met "after" in een kring naar elkaar. Laat "after" weg bij de eerste meting.',
    en: 'The waves refer to each other in a circle with "after". Leave "after" out of the first wave.',
  },
  'study-wave-order': {
    nl: 'Meting {wave} komt volgens "after" na meting {before}, maar begint eerder: die begint op {opens}. Verbeter de dagen of "after".',
    en: 'Wave {wave} comes after wave {before} according to "after", but opens earlier: that one opens on {opens}. Correct the days or "after".',
  },
  'study-double-stratum': {
    nl: 'Groep {id} staat er meer dan eens als stratum. Haal er een weg.',
    en: 'Group {id} stands here more than once as a stratum. Take one of them out.',
  },
  'study-stratum-invited': {
    nl: 'Er {invited|is|zijn} {invited} {invited|mens|mensen} uitgenodigd van de {population} die er {population|is|zijn}. Verbeter een van de getallen.',
    en: '{invited} {invited|person was|people were} invited of the {population} that there {population|is|are}. Correct one of the numbers.',
  },
  'study-wave-item': {
    nl: 'Er is geen vraag "{item}" in de vragenlijst. Schrijf het id van een vraag, of voeg de vraag eerst toe aan questionnaire/.',
    en: 'There is no question "{item}" in the questionnaire. Write the id of a question, or first add the question to questionnaire/.',
  },
  'study-wave-item-suggestion': {
    nl: 'Er is geen vraag "{item}" in de vragenlijst. Bedoel je "{suggestion}"?',
    en: 'There is no question "{item}" in the questionnaire. Did you mean "{suggestion}"?',
  },
  'study-wave-drops': {
    nl: 'Vraag {item} vervalt in deze meting, maar is in meting {wave} ook niet gesteld. Haal haar weg uit "drops".',
    en: 'Question {item} is dropped in this wave, but it was not asked in wave {wave} either. Take it out of "drops".',
  },
  'study-wave-adds': {
    nl: 'Vraag {item} is nieuw in deze meting, maar is in meting {wave} al gesteld. Haal haar weg uit "adds".',
    en: 'Question {item} is new in this wave, but it was already asked in wave {wave}. Take it out of "adds".',
  },
  'study-wave-both': {
    nl: 'Vraag {item} is in deze meting zowel nieuw als vervallen. Kies een van beide.',
    en: 'Question {item} is both new and dropped in this wave. Choose one of the two.',
  },
  'study-wave-first': {
    nl: 'Deze meting verandert vraag {item}, maar zegt niet op welke meting zij volgt. Zet "after" erbij, of pas de vraag zelf aan.',
    en: 'This wave changes question {item}, but does not say which wave it follows. Add "after", or change the question itself.',
  },
  'study-wave-change-dropped': {
    nl: 'Vraag {item} wordt in deze meting niet gesteld, dus er is niets aan te veranderen. Haal de verandering weg.',
    en: 'Question {item} is not asked in this wave, so there is nothing to change in it. Take the change out.',
  },
  'study-wave-change-new': {
    nl: 'Vraag {item} is nieuw in deze meting; er is geen eerdere om van te verschillen. Pas de vraag zelf aan in questionnaire/.',
    en: 'Question {item} is new in this wave; there is no earlier one to differ from. Change the question itself in questionnaire/.',
  },
  'study-wave-change-empty': {
    nl: 'Hier verandert niets. Schrijf onder "set" wat er anders is, of haal de vraag weg.',
    en: 'Nothing changes here. Write under "set" what is different, or take the question out.',
  },
  'study-wave-change-key': {
    nl: 'Een meting kan "{key}" van een vraag niet veranderen: dan is het een andere vraag. Voeg een nieuwe vraag toe en laat deze vervallen.',
    en: 'A wave cannot change the "{key}" of a question: then it is another question. Add a new question and drop this one.',
  },
  'study-wave-codes-left': {
    nl: 'De categorieën laten codes over die in een van de metingen een antwoord zijn: {codes}. Geef elke code een categorie, of haal "categories" weg.',
    en: 'The categories leave codes that are an answer in one of the waves: {codes}. Give every code a category, or take "categories" out.',
  },
  'study-wave-change-same': {
    nl: 'Vraag {item} is door deze verandering niet anders dan in meting {wave}. Haal de verandering weg.',
    en: 'With this change question {item} is no different from wave {wave}. Take the change out.',
  },
  'study-wave-categories-type': {
    nl: 'Gemeenschappelijke categorieën zijn er voor vragen met één antwoord per rij of in totaal (single, matrix). Vraag {item} is van een ander type.',
    en: 'Common categories are for questions with one answer, in all or per row (single, matrix). Question {item} is of another type.',
  },
  'study-table-not-in-wave': {
    nl: 'De tabel telt {names}, en die vraag is niet gesteld in meting {wave}. Stel haar in minstens één meting waarin ook de andere vragen gesteld zijn.',
    en: 'The table counts {names}, and that question is not asked in wave {wave}. Ask it in at least one wave that asks the other questions too.',
  },

  // Modules.
  'study-module-item-missing': {
    nl: 'Dit blok is een module, maar study.yaml noemt geen vraag waarvan de opties modules hebben. Zet daar "modules" bij, met het id van de vraag.',
    en: 'This block is a module, but study.yaml names no question whose options have modules. Add "modules" there, with the id of the question.',
  },
  'study-module-item': {
    nl: 'Er is geen vraag "{item}" met één antwoord die modules kan verdelen. Noem een vraag van het type single.',
    en: 'There is no question "{item}" with one answer that can divide modules. Name a question of type single.',
  },
  'study-module-option': {
    nl: 'Vraag {item} heeft geen optie "{option}". Kies uit: {options}.',
    en: 'Question {item} has no option "{option}". Choose from: {options}.',
  },
  'study-module-not-in-wave': {
    nl: 'Meting {wave} heeft bij vraag {item} geen optie "{option}", en stelt wel vragen van deze module. Laat die vragen vervallen met "drops", of voeg ze pas later toe met "adds".',
    en: 'Wave {wave} has no option "{option}" at question {item}, and asks questions of this module all the same. Drop those questions with "drops", or add them only later with "adds".',
  },
  'study-module-twice': {
    nl: 'Optie "{option}" heeft al een module: blok {block}. Zet de vragen bij elkaar in één blok.',
    en: 'Option "{option}" already has a module: block {block}. Put the questions together in one block.',
  },
} as const satisfies Record<string, Text>
