import { z } from 'zod'
import type { Issue, Result } from '../issue.ts'
import { failure, issue, success } from '../issue.ts'
import { excerpt } from '../items/excerpt.ts'
import { studyMessages } from '../messages/study-messages.ts'
import { closestName } from '../rule/closest-name.ts'
import { languages } from '../text.ts'
import { partAt } from './file-parts.ts'

type Path = Issue['path']
type StudyKey = keyof typeof studyMessages

/** What each type of the schema asks for. */
const needs: Readonly<Record<string, StudyKey>> = {
  string: 'study-needs-text',
  number: 'study-needs-number',
  int: 'study-needs-whole-number',
  boolean: 'study-needs-truth',
  array: 'study-needs-list',
  object: 'study-needs-keys',
  record: 'study-needs-keys',
}

/** A value as a message shows it. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${excerpt(value)}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? '[…]' : '{…}'
}

const isKey = (message: string): message is StudyKey => Object.hasOwn(studyMessages, message)

/** The key of the sentence that the schema itself has for this mistake. */
function ownKey({ message, code }: z.core.$ZodIssue): StudyKey {
  if (!isKey(message)) throw new Error(`The schema of study files has no sentence for ${code}: ${message}`)
  return message
}

/** A value that is not there: its key is missing, or nothing stands behind the key. */
function absent(path: Path, value: null | undefined): Issue {
  const key = String(path.findLast((step) => typeof step === 'string'))
  if (value === null) return issue('study-empty', path, { key })
  const translation = (languages as readonly string[]).includes(key)
  return issue(translation ? 'study-missing-translation' : 'study-missing', path, { key })
}

function wrongType(found: z.core.$ZodIssueInvalidType, path: Path, value: unknown): Issue {
  if (found.expected === 'string' && typeof value === 'number') {
    return issue('study-unquoted-number', path, { found: String(value), number: value })
  }
  if (found.expected === 'string' && typeof value === 'boolean') {
    return issue('study-unquoted-truth', path, { found: String(value) })
  }
  const key = isKey(found.message) ? found.message : (needs[found.expected] ?? ownKey(found))
  return issue(key, path, { found: shown(value) })
}

function unknownKeys(found: z.core.$ZodIssueUnrecognizedKeys, path: Path): readonly Issue[] {
  return found.keys.map((key) => {
    const at = [...path, key]
    const values = { key: excerpt(key) }
    if (isKey(found.message)) return issue(found.message, at, values)
    const suggestion = closestName(key, found.message.split(', '))
    return suggestion === undefined
      ? issue('study-unknown-key', at, { ...values, keys: found.message })
      : issue('study-unknown-key-suggestion', at, { ...values, suggestion })
  })
}

/** A union without a matching member: a type that there is not, or a form that there is not. */
function noMember(found: z.core.$ZodIssueInvalidUnion, path: Path, files: unknown): readonly Issue[] {
  const value = partAt(files, path)
  if ('options' in found) {
    const options = found.options.map(String).join(', ')
    const key = value === undefined || value === null ? 'study-missing-type' : 'study-not-allowed'
    return [issue(key, path, { found: shown(value), options })]
  }
  if (value === null || value === undefined) return [absent(path, value)]
  // What has the keys of one form was meant as that form; the last one is the fullest.
  const knowsKeys = (issues: readonly z.core.$ZodIssue[]) => issues.every(({ code }) => code !== 'unrecognized_keys')
  const meant = typeof value === 'object' ? (found.errors.findLast(knowsKeys) ?? found.errors.at(-1)) : undefined
  return meant === undefined
    ? [issue(ownKey(found), path, { found: shown(value) })]
    : meant.flatMap((one) => fromOne({ ...one, path: [...path, ...one.path] }, files))
}

function outOfBounds(found: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, path: Path, value: unknown): Issue {
  const small = found.code === 'too_small'
  const values = { found: shown(value), limit: String(small ? found.minimum : found.maximum) }
  if (found.origin === 'array') return issue(small ? 'study-too-few' : 'study-too-many', path, values)
  if (found.origin === 'string') return issue(ownKey(found), path, values)
  return issue(small ? 'study-too-low' : 'study-too-high', path, values)
}

/** The parameters with which the schema of rules passes on what is wrong with a rule. */
type RuleParameters = { readonly code?: Issue['code']; readonly values?: Issue['values'] } | undefined

function fromCustom(found: z.core.$ZodIssueCustom, path: Path, value: unknown): Issue {
  const parameters: RuleParameters = found.params
  return parameters?.code === undefined
    ? issue(ownKey(found), path, { found: shown(value) })
    : issue(parameters.code, path, parameters.values ?? {})
}

function fromOne(found: z.core.$ZodIssue, files: unknown): readonly Issue[] {
  const path = found.path.filter((step) => typeof step !== 'symbol')
  const value = partAt(files, path)
  switch (found.code) {
    case 'invalid_type':
      return [value === undefined || value === null ? absent(path, value) : wrongType(found, path, value)]
    case 'invalid_value':
      return value === undefined || value === null
        ? [absent(path, value)]
        : [issue('study-not-allowed', path, { found: shown(value), options: found.values.map(String).join(', ') })]
    case 'unrecognized_keys':
      return unknownKeys(found, path)
    case 'invalid_union':
      return noMember(found, path, files)
    case 'too_small':
    case 'too_big':
      return [outOfBounds(found, path, value)]
    case 'custom':
      return [fromCustom(found, path, value)]
    case 'invalid_key':
      // The keys of a record are names; what is wrong with a name is about the name, not about what stands behind it.
      return found.issues.flatMap((inner) =>
        fromOne({ ...inner, path: [] }, path.at(-1)).map((one) => ({ ...one, path })),
      )
    case 'invalid_format':
    case 'invalid_element':
    case 'not_multiple_of':
      return [issue(ownKey(found), path, { found: shown(value) })]
  }
}

/** The first issue at each place: the schema also measures the length of what should have been a list and is not. */
const firsts = (issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] =>
  [...new Map(issues.toReversed().map((found) => [JSON.stringify(found.path), found])).values()].toReversed()

/** What the schema says of keys that it does not know: the keys that it does know. */
const knownKeys: z.core.$ZodErrorMap = ({ code, inst }) =>
  code === 'unrecognized_keys' && inst instanceof z.ZodObject ? Object.keys(inst.shape).join(', ') : undefined

/**
 * What a schema of study files makes of a value, or what is wrong with the value, each issue with the path to its place.
 *
 * @example parseFiles(waveSchema, { id: 2026 }) // → study-unquoted-number at id, study-missing at title, …
 * @throws when the schema has a check without a sentence of its own
 */
export function parseFiles<Output>(schema: z.ZodType<Output>, files: unknown): Result<Output> {
  const parsed = schema.safeParse(files, { error: knownKeys })
  return parsed.success
    ? success(parsed.data)
    : failure(firsts(parsed.error.issues).flatMap((found) => fromOne(found, files)))
}
