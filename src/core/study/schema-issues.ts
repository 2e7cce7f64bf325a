import type { z } from 'zod'
import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { languages } from '../text.ts'

type Path = readonly (string | number)[]

/** What a value is called in a message: `text`, `list`, `nothing`. */
function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  return Array.isArray(value) ? 'list' : typeof value
}

/** The value at a path of the files that were checked. */
const valueAt = (files: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    files,
  )

function missing(path: Path): Issue {
  const key = String(path.at(-1) ?? '')
  const translation = (languages as readonly string[]).includes(key)
  return issue(translation ? 'study-missing-translation' : 'study-missing', path, { key })
}

function fromCustom(found: z.core.$ZodIssueCustom, path: Path): Issue {
  const parameters = found.params as { code?: Issue['code']; values?: Issue['values']; at?: Path } | undefined
  return parameters?.code === undefined
    ? issue('study-other-fault', path, { message: found.message })
    : issue(parameters.code, path, parameters.values ?? {})
}

function fromOne(found: z.core.$ZodIssue, files: unknown): readonly Issue[] {
  const path = found.path.filter((step) => typeof step !== 'symbol')
  const value = valueAt(files, path)
  switch (found.code) {
    case 'invalid_type':
      return value === undefined
        ? [missing(path)]
        : [issue('study-wrong-kind', path, { expected: found.expected, found: kindOf(value) })]
    case 'unrecognized_keys':
      return found.keys.map((key) => issue('study-unknown-key', [...path, key], { key }))
    case 'invalid_value':
      return [issue('study-not-allowed', path, { options: found.values.map(String).join(', ') })]
    case 'invalid_union':
      return unionIssues(found, path, files)
    case 'invalid_format':
      return [issue('study-bad-format', path, { found: String(value), expected: found.pattern ?? found.format })]
    case 'too_small':
      return [issue('study-too-small', path, { limit: String(found.minimum) })]
    case 'too_big':
      return [issue('study-too-big', path, { limit: String(found.maximum) })]
    case 'custom':
      return [fromCustom(found, path)]
    case 'invalid_key':
    case 'invalid_element':
      return found.issues.map((inner) =>
        issue('study-bad-format', path, { found: String(path.at(-1)), expected: inner.message }),
      )
    case 'not_multiple_of':
      return [issue('study-other-fault', path, { message: found.message })]
  }
}

/** A union without a matching member: what its last member, the fullest form, would have wanted. */
function unionIssues(found: z.core.$ZodIssueInvalidUnion, path: Path, files: unknown): readonly Issue[] {
  if (found.discriminator !== undefined) {
    const options = 'options' in found && Array.isArray(found.options) ? found.options.map(String).join(', ') : ''
    return [issue('study-not-allowed', [...path, found.discriminator], { options })]
  }
  const inner = found.errors.at(-1) ?? []
  return inner.flatMap((one) => fromOne({ ...one, path: [...path, ...one.path] }, files))
}

/** The mistakes that the schema found in study files, each with the path to its place. */
export const schemaIssues = (error: z.ZodError, files: unknown): readonly Issue[] =>
  error.issues.flatMap((found) => fromOne(found, files))
