import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Text } from '../text.ts'
import { languages } from '../text.ts'

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('-messages.ts'))

/** Every sentence of the program by its key. */
const catalogue = new Map<string, Text>()

for (const file of files) {
  const module = (await import(join(import.meta.dirname, file))) as Readonly<
    Record<string, Readonly<Record<string, Text>>>
  >
  for (const part of Object.values(module)) for (const [key, text] of Object.entries(part)) catalogue.set(key, text)
}

/** What is counted in sentences, in the plural; adjectives may stand before it. */
const plurals = {
  en: `answers|blocks|characters|columns|dates|decimals|drafts|examples|exceptions|faults|fields|figures|files|lines|minutes|
    numbers|options|pages|parts|people|pieces|places|questions|respondents|responses|rows|signs|tables|texts|times|values|
    variables|versions|waves`,
  nl: `adviezen|antwoorden|bestanden|blokken|cijfers|concepten|data|decimalen|delen|fouten|getallen|kolommen|mensen|metingen|
    minuten|onderdelen|opties|pagina's|plaatsen|regels|respondenten|responsen|rijen|tabellen|teksten|tekens|uitzonderingen|
    variabelen|velden|versies|voorbeelden|voorvallen|vragen|waarden`,
} as const

const adjectives = {
  en: 'different|empty|known|made-up|more|new|other|published|simulated',
  nl: 'andere|bekende|gepubliceerde|gesimuleerde|lege|nieuwe|verschillende|verzonnen',
} as const

/** Values that are more than one: bounds of the program and of the rules for small numbers. */
const alwaysMore = 'at|base|cell|deepest|digits|largest|least|longest|low|most|reading|smallest|typing|width'

/** True for a sentence for many beside one for one. */
const isOfTwo = (key: string): boolean => key.endsWith('-many') && catalogue.has(key.replace(/-many$/, '-one'))

/** What is only said of several. */
const saidOfMany: readonly string[] = ['mapping-strata-many', 'quest-too-many', 'responses-versions']

test.each(languages)('what is counted in a sentence has a form for one (%s)', (language) => {
  const words = plurals[language].replaceAll(/\s/g, '')
  const counted = new RegExp(
    String.raw`\{(?!(?:${alwaysMore})\})[a-zA-Z]+\} (?:(?:${adjectives[language]}) )?(?:${words})(?![\w'-])`,
  )
  // A sentence of which there are two, for one and for many, needs no forms of its own.
  const others = [...catalogue].filter(([key]) => !isOfTwo(key) && !saidOfMany.includes(key))
  expect(
    others.filter(([, text]) => counted.test(text[language])).map(([key, text]) => `${key}: ${text[language]}`),
  ).toEqual([])
})
