import { inLanguages } from '../messages/in-languages.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { printRule } from '../rule/print-rule.ts'
import { shapeOf } from '../study/scope.ts'
import type { Text } from '../text.ts'
import type { SurroundingChange } from './comparison.ts'
import { sameText } from './match-codes.ts'

type Words = ReadonlyMap<
  string,
  { readonly place: SurroundingChange['place']; readonly id: string; readonly text: Text }
>

/** The texts of a questionnaire that are no questions: titles and introductions of blocks, notes, checks. */
function wordsOf({ blocks, pages }: Questionnaire): Words {
  const variables = pages.flatMap(({ items }) => items.flatMap((asked) => asked.variables))
  const scope = new Map(variables.map((variable) => [variable.id, shapeOf(variable)]))
  const asked = new Set(pages.map(({ block }) => block))
  const heads = blocks
    .filter(({ id }) => asked.has(id))
    .flatMap(({ id, title, intro }) => [
      { place: 'block-title' as const, id, text: title },
      ...(intro === undefined ? [] : [{ place: 'block-intro' as const, id, text: intro }]),
    ])
  const notes = pages.flatMap(({ items }) =>
    items.flatMap(({ item }) =>
      item.type === 'note' ? [{ place: 'note' as const, id: item.id, text: item.text }] : [],
    ),
  )
  const checks = pages.flatMap((page) =>
    (page.checks ?? []).map(({ id, level, message, rule }) => ({
      place: 'check' as const,
      id: `${page.id} ${id}`,
      text: inLanguages((language) => `${message[language]} (${level}: ${printRule(rule, scope)})`),
    })),
  )
  return new Map([...heads, ...notes, ...checks].map((one) => [`${one.place} ${one.id}`, one]))
}

/** The texts around the questions that are different, new or gone. */
export function surroundingChanges(before: Questionnaire, after: Questionnaire): readonly SurroundingChange[] {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)]
    const { place, id } = now ?? old ?? {}
    if (place === undefined || id === undefined || sameText(old?.text ?? null, now?.text ?? null)) return []
    return [{ place, id, before: old?.text ?? null, after: now?.text ?? null }]
  })
}
