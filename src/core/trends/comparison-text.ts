import { formatCount } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'
import { comparisonMeaning, storedMeaning } from './comparison-meaning.ts'
import type { QuestionnaireComparison, SurroundingChange, VariableComparison, Verdict } from './comparison.ts'
import { categoryNames, describeChange } from './describe-change.ts'
import { lossesOf } from './judge-changes.ts'

const verdicts: readonly Verdict[] = [
  'same',
  'reworded',
  'options-changed',
  'base-changed',
  'type-changed',
  'bounds-changed',
  'answering-changed',
  'scale-turned',
  'label-moved',
  'moved',
  'new',
  'dropped',
]

/**
 * A comparison for a terminal: what is compared, how many variables have which verdict, and question by question what is
 * different with what it means. Variables of one question that changed alike stand together.
 *
 * @param all whether what is the same is named too
 * @example comparisonText(comparison, 'en', false) // → 'Breaks and the canteen: from Wave 2024 to Wave 2026\n…'
 */
export function comparisonText(comparison: QuestionnaireComparison, language: Language, all: boolean): string {
  const { mode, variables, surroundings } = comparison
  const told = variables.filter((one) => all || !isPlain(one))
  const questions = Map.groupBy(told, ({ item }) => item)
  const losses = lossesOf(comparison)
  return [
    headOf(comparison, language),
    say(language, mode === 'waves' ? 'diff-waves-explained' : 'diff-versions-explained'),
    totalOf(variables, language),
    ...(['breaking', 'recode'] as const).flatMap((effect) => {
      const n = losses[effect]
      return n === 0
        ? []
        : [say(language, `diff-${effect}-${n === 1 ? 'one' : 'many'}`, { n: formatCount(n, language) })]
    }),
    ...[...questions.values()].flatMap((own) => ['', ...questionLines(own, mode, language)]),
    ...(surroundings.length === 0 ? [] : ['', say(language, 'diff-surroundings')]),
    ...surroundings.map((change) => `  ${surroundingLine(change, language)}`),
    ...(told.length === 0 && surroundings.length === 0 ? ['', say(language, 'diff-nothing')] : []),
  ].join('\n')
}

/** The same, and the study says nothing of it either. */
const isPlain = ({ verdicts: own, comparable }: VariableComparison): boolean =>
  own.includes('same') && comparable === 'yes'

function headOf({ from, to, mode }: QuestionnaireComparison, language: Language): string {
  const [first, second] = [from.study.title[language], to.study.title[language]]
  const waves = { from: from.wave.title[language], to: to.wave.title[language] }
  if (mode === 'versions') return say(language, 'diff-of-versions', { study: second, wave: waves.to })
  return first === second
    ? say(language, 'diff-of-waves', { study: first, ...waves })
    : say(language, 'diff-of-others', { first, second, ...waves })
}

/** How many variables have which verdict; one with several counts for each. */
export const countVerdicts = (variables: readonly VariableComparison[]): ReadonlyMap<Verdict, number> =>
  new Map(
    verdicts
      .map((verdict) => [verdict, variables.filter((one) => one.verdicts.includes(verdict)).length] as const)
      .filter(([, count]) => count > 0),
  )

function totalOf(variables: readonly VariableComparison[], language: Language): string {
  const counts = [...countVerdicts(variables)].map(([verdict, count]) =>
    say(language, 'diff-count', { n: formatCount(count, language), verdict: say(language, `verdict-${verdict}`) }),
  )
  return say(language, 'diff-total', { n: formatCount(variables.length, language), counts: counts.join(', ') })
}

/** What is the same for several variables is told once. */
const likeness = ({ verdicts: own, changes, stored, comparable, declared, categories }: VariableComparison): string =>
  JSON.stringify([own, changes, stored, comparable, declared, categories])

function questionLines(
  own: readonly VariableComparison[],
  mode: QuestionnaireComparison['mode'],
  language: Language,
): readonly string[] {
  const [first] = own
  if (first === undefined) return []
  return [
    `${first.item}  ${first.question[language]}`,
    ...[...Map.groupBy(own, likeness).values()].flatMap((alike) => variableLines(alike, mode, language)),
  ]
}

function variableLines(
  alike: readonly VariableComparison[],
  mode: QuestionnaireComparison['mode'],
  language: Language,
): readonly string[] {
  const [first] = alike
  if (first === undefined) return []
  const names = alike.map(({ variable }) => variable).join(', ')
  const verdict = first.verdicts.map((one) => say(language, `verdict-${one}`)).join(', ')
  const head = `  ${names}: ${verdict}`
  if (isPlain(first)) return [head]
  const stored = storedMeaning(first, mode, language)
  return [
    head,
    ...first.changes.map((change) => `    ${describeChange(change, language)}`),
    ...(stored.length === 0 ? [] : [`    ${say(language, 'diff-stored')}: ${stored.join('; ')}.`]),
    `    ${say(language, 'diff-comparing')}: ${comparisonMeaning(first, language).join('; ')}.`,
    ...(first.categories === null ? [] : [`    ${categoryNames(first.categories, language)}`]),
    ...first.declared.notes.map((note) => `    ${say(language, 'diff-note', { note: note[language] })}`),
  ]
}

function surroundingLine({ place, id, before, after }: SurroundingChange, language: Language): string {
  const part = say(language, `diff-place-${place}`, { id })
  const words = (text: Text | null): string =>
    text === null ? say(language, 'change-nothing') : say(language, 'change-quoted', { text: text[language] })
  return say(language, 'change-wording', { part, before: words(before), after: words(after) })
}
