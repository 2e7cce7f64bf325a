import type { Text } from '../text.ts'

/** The sentences about files that go out. */
export const exportMessages = {
  'export-csv': { nl: 'CSV met codes, en een codeboek', en: 'CSV with codes, and a codebook' },
  'export-csv-labels': { nl: 'CSV met de woorden van antwoorden', en: 'CSV with the words of answers' },
  'export-excel': { nl: 'Excel, met het codeboek op een blad', en: 'Excel, with the codebook on a sheet' },
  'export-spss': {
    nl: 'SPSS, met labels, ontbrekende waarden en sets van antwoorden',
    en: 'SPSS, with labels, missing values and multiple-response sets',
  },
  'export-spss-packed': { nl: 'SPSS, kleiner ingepakt (.zsav)', en: 'SPSS, packed smaller (.zsav)' },
  'export-parquet': { nl: 'Parquet', en: 'Parquet' },
  'export-triple-s': { nl: 'Triple-S 2.0: definitie en gegevens', en: 'Triple-S 2.0: definition and data' },
  'export-codebook': { nl: 'Codeboek als CSV', en: 'Codebook as CSV' },
  'export-ddi': { nl: 'DDI-Codebook 2.5, voor archieven', en: 'DDI-Codebook 2.5, for archives' },
  'export-r': { nl: 'R-programma dat de bestanden leest', en: 'R program that reads the files' },
  'export-python': { nl: 'Python-programma dat de bestanden leest', en: 'Python program that reads the files' },
  'export-tables': {
    nl: 'De tabellen als CSV en JSON, met metagegevens (CSVW)',
    en: 'The tables as CSV and JSON, with metadata (CSVW)',
  },
  'export-xlsform': {
    nl: 'De vragenlijst als XLSForm (ODK, KoboToolbox)',
    en: 'The questionnaire as XLSForm (ODK, KoboToolbox)',
  },
  'export-surveyjs': { nl: 'De vragenlijst als JSON van SurveyJS', en: 'The questionnaire as JSON of SurveyJS' },
  'export-access': {
    nl: 'Antwoorden van respondenten worden alleen verstrekt aan onderzoekers met wie dat is afgesproken, en alleen zolang niemand eraan te herkennen is.',
    en: 'Answers of respondents are given only to researchers with whom that was agreed, and only while nobody can be recognised by them.',
  },
  'export-no-format': {
    nl: 'De indeling "{format}" is er niet. Kies uit {formats}.',
    en: 'There is no format "{format}". Choose from {formats}.',
  },
  'export-no-recipient': {
    nl: '"{recipient}" is geen ontvanger. Kies uit {recipients}.',
    en: '"{recipient}" is no recipient. Choose from {recipients}.',
  },
  'export-refused': {
    nl: 'Er is niets geëxporteerd. Hierboven staat waarom.',
    en: 'Nothing was exported. The reason stands above.',
  },
  'option-export-format': {
    nl: 'indelingen, gescheiden door komma’s, of all: csv, csv-labels, excel, spss, spss-packed, parquet, triple-s, codebook, ddi, r, python, tables, xlsform, surveyjs',
    en: 'formats, separated by commas, or all: csv, csv-labels, excel, spss, spss-packed, parquet, triple-s, codebook, ddi, r, python, tables, xlsform, surveyjs',
  },
  'option-for': {
    nl: 'voor wie: team (alles), partner (zonder teksten, alleen als niemand te herkennen is) of public (gesimuleerde antwoorden met dezelfde tabellen)',
    en: 'for whom: team (everything), partner (without texts, only when nobody can be recognised) or public (simulated answers with the same tables)',
  },
  'option-leave-out': {
    nl: 'variabelen die niet meegaan, gescheiden door komma’s',
    en: 'variables that do not go along, separated by commas',
  },
} as const satisfies Record<string, Text>
