import type { z } from 'zod'
import type { ParsedRule, Rule } from '../rule/rule.ts'
import type { itemSchema } from './item-schema.ts'

/** A part of a study file with its rules bound to the questionnaire, and read-only. */
export type Bound<T> = T extends ParsedRule
  ? Rule
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Part)[]
      ? readonly Bound<Part>[]
      : { readonly [Key in keyof T]: Bound<T[Key]> }

/** The waves that ask an item, where those are not all; it follows from the files of the waves. */
export type InWaves = { readonly waves?: readonly string[] | undefined }

/** One question (or note), of one of the item types. */
export type Item = Bound<z.output<typeof itemSchema>> & InWaves

/** The items of one type, e.g. `ItemOf<'matrix'>`. */
export type ItemOf<Type extends Item['type']> = Extract<Item, { type: Type }>
