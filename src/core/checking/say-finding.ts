import { say } from '../messages/say.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { Language } from '../text.ts'
import type { Finding } from './finding.ts'

/**
 * A finding in full sentences: what is wrong and what to do, what it follows from, an example of somebody who meets with
 * it, and the waves in which it is so when those are not all.
 *
 * @example sayFinding(found, 'en') // → 'Nobody gets block 2: the rule "a = 2" is true of nobody. …'
 */
export function sayFinding({ code, values, because, witness, waves }: Finding, language: Language): string {
  const sentences = [
    say(language, `finding-${code}`, values),
    ...(because.length > 0 ? [say(language, 'finding-because', { items: because.join(', ') })] : []),
    ...(witness === null ? [] : [say(language, 'finding-example', { answers: answersInShort(witness, language) })]),
    ...(waves === null ? [] : [say(language, 'finding-waves', { waves: waves.join(', ') })]),
  ]
  return sentences.join(' ')
}

/**
 * Answers on one line, by the ids and codes that study files have.
 *
 * @example answersInShort({ '0.2': [1, 2], '0.7': 36 }, 'en') // → '0.2: 1, 2; 0.7: 36'
 */
export function answersInShort(answers: Answers, language: Language): string {
  const parts = Object.entries(answers).map(([id, value]) => `${id}: ${valueInShort(value, language)}`)
  return parts.length === 0 ? say(language, 'finding-no-answers') : parts.join('; ')
}

function valueInShort(value: Value, language: Language): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  const codes = value.filter((one) => typeof one === 'number')
  return codes.length === value.length ? codes.join(', ') : say(language, 'finding-rows', { count: value.length })
}
