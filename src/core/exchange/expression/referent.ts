import type { MessageKey } from '../../messages/say.ts'

/** What a name in a condition of another program stands for in our questionnaire. */
export type Referent =
  /** One answer out of options: the values of the other program with our codes. */
  | { readonly kind: 'single'; readonly variable: string; readonly codes: ReadonlyMap<string, number> }
  | { readonly kind: 'multiple'; readonly variable: string; readonly codes: ReadonlyMap<string, number> }
  /** An option of a multiple item, where the other program has a name for each. */
  | { readonly kind: 'option'; readonly variable: string; readonly code: number; readonly options: number }
  | { readonly kind: 'number' | 'scale' | 'year' | 'months'; readonly variable: string }
  | { readonly kind: 'text'; readonly variable: string }
  | { readonly kind: 'roster'; readonly variable: string }
  /** What the other questionnaire has and a rule of ours cannot read: the reason why. */
  | { readonly kind: 'absent'; readonly reason: MessageKey }

/** Looks up a name of the other program at a place in the questionnaire; `null` for a name that there is not. */
export type Resolve = (name: string) => Referent | null
