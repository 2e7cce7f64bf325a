import type { Text } from '../text.ts'

/** The words of the annex as files: PDF, Excel, CSV, and the command that writes them. */
export const annexFileMessages = {
  // What a file is called, and what is in it.
  'annex-file-pdf': { nl: 'Alle tabellen als PDF', en: 'All tables as PDF' },
  'annex-file-xlsx': { nl: 'Alle tabellen als Excel', en: 'All tables as Excel' },
  'annex-file-csv': { nl: 'Alle tabellen als CSV', en: 'All tables as CSV' },
  'annex-file-html': { nl: 'Alle tabellen als één webpagina', en: 'All tables as one web page' },
  'annex-file-name': { nl: 'tabellen', en: 'tables' },

  // Around the tables.
  'annex-file-size': {
    nl: '{tables} {tables|tabel|tabellen} in {blocks} {blocks|blok|blokken}',
    en: '{tables} {tables|table|tables} in {blocks} {blocks|block|blocks}',
  },
  'annex-file-size-one-block': { nl: '{tables} {tables|tabel|tabellen}', en: '{tables} {tables|table|tables}' },
  'annex-file-size-one': { nl: 'Eén tabel', en: 'One table' },
  'annex-file-page': { nl: 'Pagina {page} van {pages}', en: 'Page {page} of {pages}' },
  'annex-file-panel': { nl: 'Kolommen {first} tot en met {last} van {all}', en: 'Columns {first} to {last} of {all}' },
  'annex-file-citation': { nl: 'Verwijzen', en: 'How to cite' },
  'annex-file-citation-text': { nl: '{study}, {wave}, {table}.', en: '{study}, {wave}, {table}.' },
  'annex-file-citation-simulated': {
    nl: '{study}, {wave}, {table} (gesimuleerde antwoorden, geen bevinding).',
    en: '{study}, {wave}, {table} (simulated answers, no finding).',
  },
  'annex-file-citation-trial': {
    nl: '{study}, {wave}, {table} (antwoorden van een proef, geen bevinding).',
    en: '{study}, {wave}, {table} (answers of a trial, no finding).',
  },
  'annex-file-margins': {
    nl: 'Bij elk cijfer uit de tabellen staan hier één decimaal meer, het 95%-interval en de mensen die het betreft.',
    en: 'For each figure in the tables: one more decimal, the 95% interval and the people whom it is about.',
  },

  // Sheets of the workbook.
  'annex-sheet-contents': { nl: 'Inhoud', en: 'Contents' },
  'annex-sheet-notes': { nl: 'Toelichting', en: 'Notes' },
  'annex-sheet-margins': { nl: 'Marges', en: 'Margins' },
  'annex-sheet-count': { nl: 'Mensen (alle groepen)', en: 'People (all groups)' },
  'annex-sheet-block': { nl: 'Blok', en: 'Block' },
  'annex-sheet-of': { nl: 'Pagina &P van &N', en: 'Page &P of &N' },
  'annex-column-column': { nl: 'Kolom', en: 'Column' },
  'annex-column-unit': { nl: 'Maat', en: 'Measure' },
  'annex-column-figure': { nl: 'Cijfer', en: 'Figure' },
  'annex-column-low': { nl: 'Interval van', en: 'Interval from' },
  'annex-column-high': { nl: 'Interval tot', en: 'Interval to' },
  'annex-column-people': { nl: 'Mensen', en: 'People' },
  'annex-column-base': { nl: 'N', en: 'N' },
  'annex-column-sign': { nl: 'Teken', en: 'Mark' },
  'annex-column-subject': { nl: 'Antwoord of onderdeel', en: 'Answer or item' },

  // The zip with CSV files.
  'annex-csv-mark-of': { nl: '{column} (teken)', en: '{column} (mark)' },
  'annex-csv-question': { nl: 'Vraag', en: 'Question' },
  'annex-csv-measure': { nl: 'Cijfers', en: 'Figures' },
  'annex-csv-notes': { nl: 'Toelichting', en: 'Notes' },
  'annex-csv-source': { nl: 'Bron', en: 'Source' },
  'annex-csv-files': { nl: 'Bestanden', en: 'Files' },
  'annex-csv-figures': {
    nl: 'elk cijfer van elke tabel op een eigen regel, met de vraag, wie haar kreeg, de N, het 95%-interval, het teken en de toelichting. Bedoeld voor programma’s.',
    en: 'every figure of every table on a line of its own, with the question, who was asked, the N, the 95% interval, the mark and the notes. Meant for programs.',
  },
  'annex-csv-tables': {
    nl: 'elke tabel zoals ze gedrukt is, met de N en het totaal. Daarachter de tekens, waar die er zijn, waar de tabel over gaat, en haar toelichting.',
    en: 'each table as it is printed, with the N and the total. Behind these the marks, where there are any, what the table is about, and its notes.',
  },
  'annex-csv-codebook': {
    nl: 'wat elke kolom van figures.csv betekent.',
    en: 'what each column of figures.csv means.',
  },
  'annex-csv-questionnaire': {
    nl: 'de vragen met hun antwoorden en codes.',
    en: 'the questions with their answers and codes.',
  },
  'annex-csv-form': { nl: 'Vorm', en: 'Form' },
  'annex-csv-form-text': {
    nl: 'UTF-8, komma’s tussen de velden, een punt als decimaalteken. Percentages lopen van 0 tot 100. Een leeg veld is geen nul: het teken of de kolom mark zegt waarom er geen cijfer staat.',
    en: 'UTF-8, commas between the fields, a point for decimals. Percentages run from 0 to 100. An empty field is no zero: the mark or the column mark says why there is no figure.',
  },
  'annex-csv-form-formulas': {
    nl: "Een tekst die begint met =, +, - of @ heeft een ' ervoor, zodat een rekenprogramma er geen formule van maakt.",
    en: "A text that starts with =, +, - or @ has a ' in front of it, so that no spreadsheet takes it for a formula.",
  },
  'annex-csv-form-excel': {
    nl: 'Voor Excel is er een apart bestand, met dezelfde cijfers.',
    en: 'For Excel there is a file of its own, with the same figures.',
  },
  'annex-csv-marks': { nl: 'Tekens', en: 'Marks' },
  'annex-csv-column-study': { nl: 'het onderzoek', en: 'the study' },
  'annex-csv-column-wave': { nl: 'de meting', en: 'the wave' },
  'annex-csv-column-table': { nl: 'het nummer van de tabel', en: 'the number of the table' },
  'annex-csv-column-title': { nl: 'waar de tabel over gaat', en: 'what the table is about' },
  'annex-csv-column-wording': { nl: 'de vraag', en: 'the question' },
  'annex-csv-column-asked_of': { nl: 'wie de vraag kreeg', en: 'who was asked' },
  'annex-csv-column-row': { nl: 'het nummer van de rij', en: 'the number of the row' },
  'annex-csv-column-label': { nl: 'het antwoord of onderdeel', en: 'the answer or item' },
  'annex-csv-column-column': { nl: 'de kolom zoals die gedrukt is', en: 'the column as it is printed' },
  'annex-csv-column-group': { nl: 'wie er in de kolom staat', en: 'who is in the column' },
  'annex-csv-column-statistic': { nl: 'wat het cijfer is', en: 'what the figure is' },
  'annex-csv-column-printed': { nl: 'het cijfer zoals het gedrukt is', en: 'the figure as it is printed' },
  'annex-csv-column-estimate': { nl: 'het cijfer zonder afronding', en: 'the figure without rounding' },
  'annex-csv-column-se': { nl: 'de standaardfout', en: 'the standard error' },
  'annex-csv-column-low': { nl: 'het begin van het 95%-interval', en: 'the start of the 95% interval' },
  'annex-csv-column-high': { nl: 'het eind van het 95%-interval', en: 'the end of the 95% interval' },
  'annex-csv-column-n': { nl: 'hoeveel mensen het cijfer betreft', en: 'how many people the figure is about' },
  'annex-csv-column-base': { nl: 'van hoeveel mensen (N)', en: 'out of how many people (N)' },
  'annex-csv-column-base_weighted': { nl: 'de N met weging', en: 'the N with weights' },
  'annex-csv-column-base_effective': {
    nl: 'hoeveel mensen zonder weging even veel zeggen',
    en: 'how many people without weights tell as much',
  },
  'annex-csv-column-mark': {
    nl: 'een teken bij of in plaats van het cijfer',
    en: 'a mark at or instead of the figure',
  },
  'annex-csv-column-weighted': { nl: 'of het cijfer gewogen is', en: 'whether the figure is weighted' },
  'annex-csv-column-profile': { nl: 'hoe kleine aantallen beschermd zijn', en: 'how small numbers are protected' },
  'annex-csv-column-simulated': {
    nl: 'of een programma de antwoorden maakte, of dat ze van een proef zijn',
    en: 'whether a program made the answers, or they are of a trial',
  },
  'annex-csv-column-notes': {
    nl: 'wat er nog meer onder de tabel staat: de toelichting bij haar vraag, haar rijen en haar cijfers',
    en: 'what else stands below the table: the notes on its question, its rows and its figures',
  },
  'annex-csv-statistic-percentage': { nl: 'percentage van de N', en: 'percentage of N' },
  'annex-csv-statistic-top-box': {
    nl: 'percentage van de N dat de hoogste antwoorden van een schaal gaf',
    en: 'percentage of N that gave the highest answers of a scale',
  },
  'annex-csv-statistic-mean': { nl: 'gemiddelde', en: 'mean' },
  'annex-csv-statistic-median': { nl: 'mediaan', en: 'median' },
  'annex-csv-statistic-difference': {
    nl: 'verschil tussen de metingen, de latere min de eerdere; van percentages in procentpunten',
    en: 'difference between the waves, the later less the earlier; of percentages in percentage points',
  },
  'annex-csv-statistic-count': { nl: 'aantal mensen', en: 'number of people' },
  'annex-csv-statistic-share-of-answers': { nl: 'percentage van alle antwoorden', en: 'percentage of all answers' },

  // The command that writes them.
  'annex-summary': {
    nl: 'Schrijft alle tabellen van een meting als PDF, Excel, CSV en webpagina.',
    en: 'Writes all tables of a wave as PDF, Excel, CSV and web page.',
  },
  'option-annex-format': {
    nl: "de soorten bestanden, met komma's ertussen (standaard: pdf,xlsx,csv,html)",
    en: 'the kinds of files, separated by commas (default: pdf,xlsx,csv,html)',
  },
  'annex-no-format': {
    nl: '--format kent geen "{format}". Kies uit: {formats}.',
    en: '--format has no "{format}". Choose from: {formats}.',
  },
  'annex-no-tables': {
    nl: 'Meting {wave} van {study} heeft geen tabellen.',
    en: 'Wave {wave} of {study} has no tables.',
  },
  'annex-written': { nl: '{file} ({size})', en: '{file} ({size})' },
} as const satisfies Record<string, Text>
