import type { Issue } from '../issue.ts'
import type { MessageValues } from '../messages/say.ts'
import type { Answers } from '../rule/rule.ts'

/** Every kind of finding. A fault must be mended; advice is worth a look. Each has a page in `docs/checks/`. */
export const findingKinds = {
  'nobody-block': 'fault',
  'nobody-page': 'fault',
  'nobody-item': 'fault',
  'nobody-row': 'fault',
  'nobody-option': 'fault',
  'nobody-exclusive': 'fault',
  'nobody-follow-up': 'fault',
  'never-true': 'fault',
  contradiction: 'fault',
  'value-never': 'fault',
  'no-value': 'fault',
  'no-way-out': 'fault',
  'never-answered': 'fault',
  'check-never-passes': 'fault',
  'check-never-true': 'fault',
  'pipe-never': 'fault',
  'nobody-group': 'fault',
  'nobody-table': 'fault',
  'always-true': 'advice',
  'value-always': 'advice',
  'adds-nothing': 'advice',
  'changes-nothing': 'advice',
  'no-options': 'advice',
  'one-option': 'advice',
  'check-always-passes': 'advice',
  'check-of-other-pages': 'advice',
  'pipe-sometimes-empty': 'advice',
  'everybody-group': 'advice',
  'same-group': 'advice',
  'filter-always': 'advice',
  'same-label': 'advice',
  'same-text': 'advice',
  'bound-off-grid': 'advice',
  'odd-bound': 'advice',
  'not-decided': 'advice',
} as const satisfies Record<string, 'fault' | 'advice'>

/** The kind of a finding. */
export type FindingCode = keyof typeof findingKinds

/** Something that is wrong or odd in a questionnaire, at a place in the files of the study. */
export type Finding = {
  readonly code: FindingCode
  readonly severity: 'fault' | 'advice'
  readonly path: Issue['path']
  readonly values: MessageValues
  /** The items whose conditions or demands stand in the way, where something cannot be. */
  readonly because: readonly string[]
  /** Answers of somebody who meets with it, where there is such a person. */
  readonly witness: Answers | null
  /** The waves in which it is so; `null` for all of them. */
  readonly waves: readonly string[] | null
}

/**
 * A finding; how serious it is follows from its kind.
 *
 * @example finding('nobody-item', path, { id: '0.12' }).severity // → 'fault'
 */
export const finding = (
  code: FindingCode,
  path: Issue['path'],
  values: MessageValues = {},
  more: { readonly because?: readonly string[]; readonly witness?: Answers } = {},
): Finding => ({
  code,
  severity: findingKinds[code],
  path,
  values,
  because: more.because ?? [],
  witness: more.witness ?? null,
  waves: null,
})

/** What can be reached. */
export type Reachable = 'block' | 'page' | 'item' | 'row' | 'option' | 'follow-up'

/**
 * The shortest answers with which somebody reaches a part of the questionnaire of a wave; `size` counts the answered
 * variables.
 */
export type Witness = {
  readonly wave: string
  readonly what: Reachable
  readonly id: string
  /** The page on which it is; of a block, the page that these answers lead to. */
  readonly page: string
  readonly path: Issue['path']
  readonly answers: Answers
  readonly size: number
}

/** What was found in the questionnaire of a wave, and a witness for everything in it that can be reached. */
export type CheckReport = { readonly findings: readonly Finding[]; readonly witnesses: readonly Witness[] }
