import type { Result } from '../issue.ts'
import { failure } from '../issue.ts'
import type { ParsedRule } from './rule.ts'
export function parseRule(_source: string): Result<ParsedRule> {
  return failure([])
}
