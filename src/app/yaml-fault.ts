import type { YAMLError } from 'yaml'
import type { Issue } from '../core/issue.ts'
import { issue } from '../core/issue.ts'
import { excerpt } from '../core/items/excerpt.ts'

/** What is wrong, and where: the offset in the text of the file. */
type Fault = { readonly found: Issue; readonly offset: number }

const first = (message: string): string => (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')

/** A line that is indented too far looks to YAML like the rest of a name that started on the line before. */
const isContinued = (fault: YAMLError, faults: readonly YAMLError[]): boolean =>
  faults.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === fault.pos[0])

/**
 * A fault in the notation of a YAML file in words that say what to do. `faults` are all faults of the file.
 *
 * @example yamlFault(fault, [fault], 'a: 1\na: 2').found // → file-double-key, about `a`
 */
export function yamlFault(fault: YAMLError, faults: readonly YAMLError[], text: string): Fault {
  const [offset] = fault.pos
  const message = first(fault.message)
  const says = (code: Issue['code'], values: Issue['values'] = {}): Fault => ({
    found: issue(code, [], values),
    offset,
  })
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return says('file-tab')
    case 'DUPLICATE_KEY': {
      const [key = ''] = /^[^:\n]*/.exec(text.slice(offset)) ?? []
      return says('file-double-key', { key: excerpt(key) })
    }
    case 'BAD_INDENT':
      return says(message.startsWith('Flow') ? 'file-unclosed' : 'file-indent')
    case 'MISSING_CHAR':
      return says(message.startsWith('Missing closing') ? 'file-unclosed' : 'file-no-value')
    case 'MULTILINE_IMPLICIT_KEY':
      return says('file-no-value')
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!isContinued(fault, faults)) return says(message.includes('sequence') ? 'file-indent' : 'file-quotes')
      return { found: issue('file-indent', []), offset: text.indexOf('\n', offset) + 1 }
    case 'BLOCK_IN_FLOW':
    case 'BAD_SCALAR_START':
      return says('file-quotes')
    case 'UNEXPECTED_TOKEN':
      return says('file-surplus')
    case 'MULTIPLE_DOCS':
      return says('file-several-documents')
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_DIRECTIVE':
    case 'BAD_DQ_ESCAPE':
    case 'BAD_PROP_ORDER':
    case 'IMPOSSIBLE':
    case 'KEY_OVER_1024_CHARS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'NON_STRING_KEY':
    case 'RESOURCE_EXHAUSTION':
    case 'TAG_RESOLVE_FAILED':
      return says('file-not-yaml', { message: excerpt(message) })
  }
}
