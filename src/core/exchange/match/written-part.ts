import type { Rule } from '../../rule/rule.ts'
import type { Text } from '../../text.ts'

/** A text as a study file has it: in one language where all are the same. */
export const writtenText = ({ nl, en }: Text): { any: string } | { nl: string; en: string } =>
  nl === en ? { any: nl } : { nl, en }

const isText = (value: object): value is Text => 'nl' in value && 'en' in value

const isRule = (value: object): value is Rule => 'state' in value && 'source' in value

/**
 * The keys of an option, row or field as a study file has them.
 *
 * @example writtenKeys(item.options[0]) // → { code: 1, label: { any: 'Yes' } }
 */
export const writtenKeys = (part: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(part)
      // What is false by default needs no line.
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([key, value]) => [key, writtenPart(value)]),
  )

/**
 * A part of an item as a study file has it: rules as they were written, texts without repetition, nothing that is absent.
 *
 * @example writtenPart(item.options[0]) // → { code: 1, label: { any: 'Yes' } }
 */
export function writtenPart(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(writtenPart)
  if (isRule(value)) return value.source
  if (isText(value)) return writtenText(value)
  return writtenKeys(value)
}
