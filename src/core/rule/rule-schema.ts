import { z } from 'zod'
import { parseRule } from './parse-rule.ts'
import type { ParsedRule } from './rule.ts'

/** A rule in a study file: a string that must parse. */
export const ruleSchema: z.ZodType<ParsedRule, string> = z
  .string()
  .meta({ description: 'A condition over answers, such as: 0.2 has aios and not 0.11 has 2' })
  .transform((source, context): ParsedRule => {
    const parsed = parseRule(source)
    if (parsed.ok) return parsed.value
    for (const { code, path, values } of parsed.issues) {
      context.addIssue({ code: 'custom', params: { code, values, at: path }, message: code })
    }
    return z.NEVER
  })
