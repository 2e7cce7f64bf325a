import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say, type MessageKey } from '../messages/say.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { Derivation, Derived, DerivedVariable } from '../study/derived.ts'
import type { Study, Wave } from '../study/study.ts'
import type { Text } from '../text.ts'
import { compareQuestionnaires } from './compare-questionnaires.ts'
import type { Comparability, CommonCategory, VariableComparison } from './comparison.ts'
import { describeChange } from './describe-change.ts'

/** Whether a variable can be compared between two waves, and what readers must know about it. */
export type Comparable = {
  readonly status: Comparability
  /** Why it cannot be compared, or what a note must say; empty where nothing differs. */
  readonly reasons: readonly Text[]
  /** Where options differ and the study says which belong together: the categories to count both waves in. */
  readonly categories: readonly CommonCategory[] | null
}

const sentence = (key: MessageKey): Text => inLanguages((language) => say(language, key))

/** What was found of a variable that is asked, in words. */
function inWords({ verdicts, changes, comparable, declared, categories }: VariableComparison): Comparable {
  if (verdicts.includes('new')) return no('trend-new')
  if (verdicts.includes('dropped')) return no('trend-dropped')
  const words = changes.map((change) => inLanguages((language) => describeChange(change, language)))
  return { status: comparable, reasons: [...words, ...declared.notes], categories }
}

const no = (key: MessageKey): Comparable => ({ status: 'no', reasons: [sentence(key)], categories: null })

/** A derived variable can be compared as far as all that it is computed from can, and when it is computed alike. */
function judgeDerived(
  before: readonly Derived[],
  now: readonly Derived[],
  asked: ReadonlyMap<string, Comparable>,
): ReadonlyMap<string, Comparable> {
  const parts = (derived: readonly Derived[]) =>
    new Map(derived.flatMap(({ variables }) => variables.map((one) => [one.variable.id, one] as const)))
  const [was, is] = [parts(before), parts(now)]
  const found = new Map<string, Comparable>()
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [old, own] = [was.get(id), is.get(id)]
    if (old === undefined || own === undefined) {
      found.set(id, no(old === undefined ? 'trend-derived-new' : 'trend-derived-dropped'))
      continue
    }
    const sources = [...new Set([...old.sources, ...own.sources])].map(
      (source) => asked.get(source) ?? found.get(source) ?? no('trend-new'),
    )
    const codes = (one: DerivedVariable) => JSON.stringify(one.variable.codes.map(({ code, label }) => [code, label]))
    const isAlike = JSON.stringify(old.derivation) === JSON.stringify(own.derivation)
    const reasons = distinct(sources.flatMap((source) => source.reasons))
    const [only] = sources
    const [source] = own.sources
    const mapped = sources.some(({ categories }) => categories !== null)
    const meansTheSame =
      !mapped ||
      (sources.length === 1 && only?.categories !== undefined && only.categories !== null && source !== undefined
        ? only.categories.every((category) => agrees(category, source, old.derivation, own.derivation))
        : false)
    if (codes(old) !== codes(own) || sources.some(({ status }) => status === 'no') || !meansTheSame) {
      const told = reasons.length > 0 ? reasons : [sentence('trend-derived-otherwise')]
      found.set(id, { status: 'no', reasons: told, categories: null })
      continue
    }
    const noted = [...reasons, ...(isAlike ? [] : [sentence('trend-derived-otherwise')])]
    found.set(id, { status: noted.length === 0 ? 'yes' : 'with-note', reasons: noted, categories: null })
  }
  return found
}

/** True when every code of a common category, in either wave, is brought to the same derived code. */
function agrees({ before, now }: CommonCategory, source: string, old: Derivation, own: Derivation): boolean {
  const given = (derivation: Derivation, code: number): number | null =>
    derivation.kind === 'categories'
      ? (derivation.cases.find(({ rule }) => evaluate(rule, answersLookup({ [source]: code })) === true)?.code ?? null)
      : null
  const results = [...before.map((code) => given(old, code)), ...now.map((code) => given(own, code))]
  return !results.includes(null) && new Set(results).size === 1
}

const distinct = (texts: readonly Text[]): readonly Text[] => [
  ...new Map(texts.map((text) => [JSON.stringify(text), text])).values(),
]

/**
 * Per variable, asked or derived, whether two waves of a study can be compared: what follows from the difference between
 * their questionnaires, with what the waves in between say of it.
 *
 * @example comparabilityOf(study, of2022, of2024).get('phase')?.categories?.length // → 2
 */
export function comparabilityOf(study: Study, from: Wave, to: Wave): ReadonlyMap<string, Comparable> {
  const { variables } = compareQuestionnaires({ study, wave: from }, { study, wave: to })
  const asked = new Map(variables.map((found) => [found.variable, inWords(found)] as const))
  const [before, now] = [questionnaireOf(study, from).derived ?? [], questionnaireOf(study, to).derived ?? []]
  return new Map([...asked, ...judgeDerived(before, now, asked)])
}
