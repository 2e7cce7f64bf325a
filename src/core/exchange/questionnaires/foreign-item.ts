import type { MessageKey, MessageValues } from '../../messages/say.ts'
import type { TranslationLine } from '../translation-loss.ts'

/** A text per language of the other program; `''` stands for a language that it does not name. */
export type Words = { readonly [language: string]: string }

/** What a reader lost of a part while it was read, before it is known what the item will be called. */
export type Loss = {
  readonly part: TranslationLine['part']
  readonly result: 'approximated' | 'not-supported'
  readonly code: MessageKey
  readonly values: MessageValues
  readonly original: string
}

/** An option, category, row, field or column: its value or name there, and what it says. */
export type ForeignOption = {
  readonly value: string
  readonly label: Words
  /** Names of its own under which conditions may speak of it. */
  readonly aliases?: readonly string[]
  /** A text to fill in; `true` for one without a text of its own. */
  readonly open?: true | Words
  readonly exclusive?: boolean
  /** A condition of the other program. */
  readonly when?: string
  /** For "yes, because": what is asked with the option. */
  readonly because?: Words
  /** The ends of a slider. */
  readonly low?: Words
  readonly high?: Words
}

/** An amount that is asked: bounds are `null` where the other program has none. */
export type ForeignField = {
  readonly value: string
  readonly label: Words
  readonly aliases?: readonly string[]
  readonly min: number | null
  readonly max: number | null
  readonly decimals: number
  readonly unit?: Words
}

/** A column of a roster. */
export type ForeignColumn =
  | { readonly type: 'text'; readonly value: string; readonly label: Words; readonly maxLength: number | null }
  | ({ readonly type: 'number' } & ForeignField)
  | {
      readonly type: 'year'
      readonly value: string
      readonly label: Words
      readonly min: number | null
      readonly max: number | null
    }
  | {
      readonly type: 'single'
      readonly value: string
      readonly label: Words
      readonly options: readonly ForeignOption[]
    }

/** What kind of item a question becomes, with the parts of that kind. */
export type Shape =
  | { readonly type: 'single' | 'multiple'; readonly options: readonly ForeignOption[]; readonly random: boolean }
  | { readonly type: 'choice-because'; readonly options: readonly ForeignOption[] }
  | { readonly type: 'matrix'; readonly scale: readonly ForeignOption[]; readonly rows: readonly ForeignOption[] }
  | { readonly type: 'slider'; readonly min: number; readonly max: number; readonly rows: readonly ForeignOption[] }
  | { readonly type: 'number'; readonly fields: readonly ForeignField[] }
  | {
      readonly type: 'date'
      readonly precision: 'year' | 'month'
      readonly min: number | null
      readonly max: number | null
    }
  | { readonly type: 'text'; readonly maxLength: number | null; readonly multiline: boolean }
  | {
      readonly type: 'roster'
      readonly row: Words | null
      readonly maxRows: number | null
      readonly columns: readonly ForeignColumn[]
    }
  | { readonly type: 'note' }
  /** What is not taken over; its name stays known, so that rules about it can say so. */
  | { readonly type: 'left-out' }

/** A question of another program in the shape that it has with us, with its conditions as that program writes them. */
export type ForeignItem = {
  readonly name: string
  /** Other names under which conditions may speak of it. */
  readonly aliases: readonly string[]
  /** The type as the other program calls it. */
  readonly original: string
  readonly shape: Shape
  readonly text: Words
  readonly help: Words
  /** A short name for lists and tables. */
  readonly label?: Words
  /** Conditions that must all hold. */
  readonly when: readonly string[]
  readonly required: boolean
  readonly decline?: boolean
  readonly checks: readonly ForeignCheck[]
  readonly losses: readonly Loss[]
}

/** A condition on the answers that should hold; `self` is what the program calls the question itself. */
export type ForeignCheck = {
  readonly expression: string
  readonly message: Words
  readonly level: 'hard' | 'soft'
}

/** What is shown together. */
export type ForeignPage = {
  readonly name: string
  readonly when: readonly string[]
  readonly items: readonly ForeignItem[]
}

/** A part of the questionnaire with a title. */
export type ForeignBlock = {
  readonly name: string
  readonly title: Words
  readonly intro: Words
  readonly when: readonly string[]
  readonly pages: readonly ForeignPage[]
}
