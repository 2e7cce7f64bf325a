import type { Text } from '../text.ts'

/** The sentences about stored datasets, and the words of their codebook. */
export const datasetMessages = {
  'dataset-missing': {
    nl: 'In {folder} staat geen {file}. Zet een kopie van de map terug; waren de antwoorden gesimuleerd, simuleer de meting dan opnieuw.',
    en: 'There is no {file} in {folder}. Restore a copy of the folder; if the answers were simulated, simulate the wave again.',
  },
  'dataset-not-a-wave': {
    nl: '{file} in {folder} is niet te lezen als beschrijving van een meting. Zet een kopie van de map terug; waren de antwoorden gesimuleerd, simuleer de meting dan opnieuw.',
    en: '{file} in {folder} cannot be read as the description of a wave. Restore a copy of the folder; if the answers were simulated, simulate the wave again.',
  },
  'dataset-other-format': {
    nl: 'De gegevens in {folder} zijn bewaard in versie {format}; dit programma leest versie {known}. Gebruik het programma waarmee ze zijn gemaakt, of maak ze opnieuw.',
    en: 'The data in {folder} were stored in version {format}; this program reads version {known}. Use the program that made them, or make them again.',
  },
  'dataset-other-wave': {
    nl: 'De gegevens in {folder} zijn van meting {wave} van {study}, niet van meting {wanted}.',
    en: 'The data in {folder} are those of wave {wave} of {study}, not of wave {wanted}.',
  },
  'dataset-damaged': {
    nl: '{file} in {folder} is beschadigd of na het bewaren veranderd. Zet een kopie van de map terug.',
    en: '{file} in {folder} is damaged, or was changed after it was stored. Restore a copy of the folder.',
  },
  'dataset-damaged-simulated': {
    nl: '{file} in {folder} is beschadigd of na het bewaren veranderd. De antwoorden zijn gesimuleerd: simuleer de meting opnieuw.',
    en: '{file} in {folder} is damaged, or was changed after it was stored. The answers are simulated: simulate the wave again.',
  },
  'dataset-unknown-variable': {
    nl: 'De gegevens in {folder} hebben een variabele {variable} die niet in de vragenlijst staat. Maak ze opnieuw met deze vragenlijst.',
    en: 'The data in {folder} have a variable {variable} that the questionnaire does not. Make them again with this questionnaire.',
  },
  'dataset-missing-variable': {
    nl: 'De gegevens in {folder} missen de variabele {variable} van de vragenlijst. Maak ze opnieuw met deze vragenlijst.',
    en: 'The data in {folder} lack the variable {variable} of the questionnaire. Make them again with this questionnaire.',
  },
  'dataset-changed-variable': {
    nl: 'Variabele {variable} is in {folder} bewaard als "{stored}", maar in de vragenlijst is het nu "{now}". Maak de gegevens opnieuw met deze vragenlijst.',
    en: 'Variable {variable} is stored in {folder} as "{stored}", but in the questionnaire it is now "{now}". Make the data again with this questionnaire.',
  },
  'dataset-not-asked': { nl: 'niet gevraagd', en: 'not asked' },
  'dataset-skipped': { nl: 'overgeslagen', en: 'skipped' },
  'dataset-not-reached': { nl: 'niet bereikt: eerder gestopt', en: 'not reached: stopped before' },
  'dataset-declined': { nl: 'wil het niet zeggen', en: 'prefers not to say' },
  'dataset-answered': { nl: 'beantwoord', en: 'answered' },
  'dataset-chosen': { nl: 'gekozen', en: 'chosen' },
  'dataset-not-chosen': { nl: 'niet gekozen', en: 'not chosen' },
  'dataset-why': { nl: 'waarom er geen antwoord is', en: 'why there is no answer' },
  'dataset-yes': { nl: 'ja', en: 'yes' },
  'dataset-no': { nl: 'nee', en: 'no' },
  'dataset-column-row': { nl: 'nummer van de regel', en: 'number of the line' },
  'dataset-column-response': {
    nl: 'nummer van de respons in responses.csv',
    en: 'number of the response in responses.csv',
  },
  'dataset-column-simulated': {
    nl: 'yes: gesimuleerd, antwoorden van een programma; trial: antwoorden van een proef; no: antwoorden van een mens',
    en: 'yes: simulated, answers of a program; trial: answers of a trial; no: answers of a person',
  },
  'dataset-column-weight': { nl: 'gewicht van de respons', en: 'weight of the response' },
  'dataset-column-stratum': {
    nl: 'het stratum waaruit de respondent getrokken is',
    en: 'the stratum from which the respondent was drawn',
  },
  'dataset-column-population': {
    nl: 'hoeveel er in dat stratum zijn',
    en: 'how many there are in that stratum',
  },
  'dataset-column-complete': {
    nl: 'yes: de vragenlijst is verstuurd; no: eerder gestopt',
    en: 'yes: the questionnaire was sent in; no: stopped before',
  },
} as const satisfies Record<string, Text>
