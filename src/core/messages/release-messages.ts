import type { Text } from '../text.ts'

/** The sentences about answers that leave the study, and to whom. */
export const releaseMessages = {
  'release-band-any': { nl: 'alle waarden', en: 'all values' },
  'release-band-up-to': { nl: 't/m {high}', en: 'up to {high}' },
  'release-band-from': { nl: '{low} of meer', en: '{low} or more' },
  'release-no-variable': {
    nl: 'De meting heeft geen variabele {variable}.',
    en: 'The wave has no variable {variable}.',
  },
  'release-no-identifying': {
    nl: 'study.yaml zegt niet waaraan iemand te herkennen is. Noem onder "identifying" de variabelen die een bekende van een respondent kan weten, zoals leeftijd, geslacht en regio, of [] als die er niet zijn.',
    en: 'study.yaml does not say by what somebody can be recognised. Name under "identifying" the variables that an acquaintance of a respondent may know, such as age, sex and region, or [] where there are none.',
  },
  'release-left-out': { nl: 'Weggelaten, zoals gevraagd: {variables}.', en: 'Left out, as asked: {variables}.' },
  'release-no-texts': {
    nl: '{count} {count|variabele|variabelen} met getypte tekst of een lijst van rijen {count|is|zijn} weggelaten.',
    en: '{count} {count|variable|variables} with typed texts or a list of rows {count|was|were} left out.',
  },
  'release-banded': { nl: 'In klassen gezet: {variables}.', en: 'Put into classes: {variables}.' },
  'release-anonymity': {
    nl: 'Elke combinatie van {columns} komt ten minste {smallest} keer voor ({combinations} {combinations|combinatie|combinaties}).',
    en: 'Every combination of {columns} occurs at least {smallest} {smallest|time|times} ({combinations} {combinations|combination|combinations}).',
  },
  'release-team': {
    nl: 'Alleen voor het team: {below} {below|respondent is|respondenten zijn} te herkennen aan {variables} (minder dan {least} zijn daarin gelijk; {unique} {unique|is|zijn} de enige). Geef dit bestand niet door.',
    en: 'For the team only: {below} {below|respondent|respondents} could be recognised by {variables} (fewer than {least} are alike in them; {unique} {unique|is|are} the only one). Do not pass this file on.',
  },
  'release-refused': {
    nl: '{below} {below|respondent is|respondenten zijn} te herkennen aan {variables}: van wie daarin gelijk is zijn er minder dan {least} ({unique} {unique|is|zijn} de enige, de kleinste combinatie heeft er {smallest}). Deze antwoorden mogen niet weg. Laat een variabele weg met --leave-out.',
    en: '{below} {below|respondent|respondents} could be recognised by {variables}: fewer than {least} are alike in them ({unique} {unique|is|are} the only one, the smallest combination has {smallest}). These answers may not leave. Leave a variable out with --leave-out.',
  },
  'release-without': {
    nl: 'Zonder {variable} {below|is|zijn} het er {below}.',
    en: 'Without {variable} there {below|is|are} {below}.',
  },
} as const satisfies Record<string, Text>
