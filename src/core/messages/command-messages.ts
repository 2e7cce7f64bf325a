import type { Text } from '../text.ts'

/** Sentences of the command line. */
export const commandMessages = {
  'file-not-yaml': {
    nl: 'Dit is geen geldige YAML: {message}',
    en: 'This is not valid YAML: {message}',
  },
  'file-missing': {
    nl: "Er is geen {file}. Een studie heeft minstens één zo'n bestand.",
    en: 'There is no {file}. A study has at least one such file.',
  },
} as const satisfies Record<string, Text>
