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
  'annex-file-size': { nl: '{tables} tabellen in {blocks} blokken', en: '{tables} tables in {blocks} blocks' },
  'annex-file-size-one-block': { nl: '{tables} tabellen', en: '{tables} tables' },
  'annex-file-size-one': { nl: 'Eén tabel', en: 'One table' },
  'annex-file-page': { nl: 'Pagina {page} van {pages}', en: 'Page {page} of {pages}' },
  'annex-file-panel': { nl: 'Kolommen {first} tot en met {last} van {all}', en: 'Columns {first} to {last} of {all}' },
  'annex-file-citation': { nl: 'Verwijzen', en: 'How to cite' },
  'annex-file-citation-text': { nl: '{study}, {wave}, {table}.', en: '{study}, {wave}, {table}.' },
  'annex-file-citation-simulated': {
    nl: '{study}, {wave}, {table} (gesimuleerde antwoorden, geen bevinding).',
    en: '{study}, {wave}, {table} (simulated answers, no finding).',
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
  'annex-column-subject': { nl: 'Kenmerk', en: 'Item' },
  'annex-column-explanation': { nl: 'Uitleg', en: 'Explanation' },
} as const satisfies Record<string, Text>
