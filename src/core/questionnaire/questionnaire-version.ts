import { z } from 'zod'
import type { Questionnaire } from './questionnaire.ts'

/** The version of the layout of the normal form. */
export const normalFormat = 1

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/**
 * JSON in which equal values have equal texts: names in alphabetical order, and without those that are undefined.
 *
 * @example canonicalJson({ b: 1, a: undefined, 10: [true] }) // → '{"10":[true],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(byName)
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`)
  return `{${parts.join(',')}}`
}

/**
 * A questionnaire as the one text that stands for it: all that is asked, of whom and in which words, with nothing of
 * the study beside it. Two questionnaires that ask the same have the same text.
 *
 * @example normalForm(questionnaireOf(study, wave)).startsWith('{"blocks":[') // → true
 */
export function normalForm({ study, wave, blocks, pages }: Questionnaire): string {
  const titles = blocks.map(({ id, title, intro, when }) => ({ id, title, intro, when }))
  return canonicalJson({ format: normalFormat, study, wave, blocks: titles, pages })
}

/**
 * The version of a questionnaire: the hash of its normal form. It changes with every word and rule that a respondent
 * could notice, and with nothing else.
 *
 * @param hash a cryptographic hash, since the core has none
 * @example questionnaireVersion(questionnaire, sha256) // → 'b5bb9d80…'
 */
export const questionnaireVersion = (questionnaire: Questionnaire, hash: (text: string) => string): string =>
  hash(normalForm(questionnaire))

/** What is looked at of a stored form: the rest is as it was written, because its hash is checked. */
const shapeSchema = z.object({
  format: z.literal(normalFormat),
  study: z.string(),
  wave: z.string(),
  blocks: z.array(z.object({ id: z.string() })),
  pages: z.array(z.object({ id: z.string(), items: z.array(z.object({ variables: z.array(z.unknown()) })) })),
})

const formSchema = z.custom<Questionnaire & { readonly format: number }>(
  (value) => shapeSchema.safeParse(value).success,
)

/**
 * The questionnaire that a normal form stands for, or `null` when the text is something else or of a later layout.
 *
 * @example normalForm(parseNormalForm(normalForm(questionnaire))) === normalForm(questionnaire) // → true
 */
export function parseNormalForm(text: string): Questionnaire | null {
  try {
    const parsed = formSchema.safeParse(JSON.parse(text)).data
    if (parsed === undefined) return null
    const { format: _, ...questionnaire } = parsed
    return questionnaire
  } catch {
    return null
  }
}
