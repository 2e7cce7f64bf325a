import type { Item } from '../items/item.ts'
import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { allOf } from '../rule/combine-rules.ts'
import type { RuleTree } from '../rule/rule.ts'
import { storageOf } from './dataset.ts'
import type { Derivation, Derived, DerivedVariable } from '../study/derived.ts'
import type { MissingReason } from './missing.ts'
import { missingNumber, reasonNumber } from './missing.ts'

/** A variable of a wave with all that a reader of the data must know of it. */
export type CodebookEntry = {
  readonly variable: Variable
  /** The item that asks it, with the question's wording. */
  readonly item: Exclude<Item, { type: 'note' }>
  readonly block: string
  /** The page that asks it; empty for a derived variable. */
  readonly page: string
  /** Who is asked: the conditions of block, page, item, row and follow-up together; `null` is everyone. */
  readonly base: RuleTree | null
  /** How the value is computed, for a variable that is not asked but derived; and what it is computed from. */
  readonly derivation?: Derivation
  readonly sources?: readonly string[]
  /** The number that is stored for each reason why there is no answer; for texts it stands beside the text. */
  readonly missing: Readonly<Record<MissingReason, number>>
}

/** The variables of a wave, in the order in which they are asked. */
export type Codebook = ReadonlyMap<string, CodebookEntry>

function missingOf(variable: Variable): CodebookEntry['missing'] {
  const number = (reason: MissingReason): number => missingNumber(storageOf(variable), reasonNumber(reason))
  return {
    'not-asked': number('not-asked'),
    skipped: number('skipped'),
    'not-reached': number('not-reached'),
    declined: number('declined'),
  }
}

/**
 * The codebook of a wave: every variable with its codes, labels, type, base and the numbers of missing values.
 * The base is derived from the conditions in the questionnaire, never written down a second time.
 *
 * @example codebook(questionnaireOf(study, wave)).get('0.12')?.base // → { kind: 'has', variable: '0.11', code: 3 }
 */
export function codebook(questionnaire: Questionnaire): Codebook {
  return new Map(
    questionnaire.pages.flatMap((page) =>
      page.items.flatMap(({ item, when, variables }) =>
        item.type === 'note'
          ? []
          : variables.map((variable): [string, CodebookEntry] => [
              variable.id,
              {
                variable,
                item,
                block: page.block,
                page: page.id,
                base: allOf([page.when, when, variable.when, variable.followUp]),
                missing: missingOf(variable),
              },
            ]),
      ),
    ),
  )
}

/** Who can have a derived value: those who are asked what it is computed from, where that is the same for all of it. */
function derivedBase(sources: readonly string[], book: Codebook): RuleTree | null {
  const bases = sources.map((id) => book.get(id)?.base ?? null)
  const distinct = new Map(bases.map((base) => [JSON.stringify(base), base]))
  const [first] = bases
  if (distinct.size <= 1) return first ?? null
  return bases.includes(null) ? null : { kind: 'or', of: [...distinct.values()].flatMap((base) => base ?? []) }
}

function derivedEntry({ item, block }: Derived, part: DerivedVariable, book: Codebook): CodebookEntry {
  const { variable, derivation, sources } = part
  const base = derivedBase(sources, book)
  return { variable, item, block, page: '', base, missing: missingOf(variable), derivation, sources }
}

/**
 * The codebook of a wave with the derived variables behind those that were asked: all that can be counted.
 *
 * @example fullCodebook(questionnaire).get('hours-band')?.derivation?.kind // → 'categories'
 */
export function fullCodebook(questionnaire: Questionnaire): Codebook {
  const book = new Map(codebook(questionnaire))
  for (const one of questionnaire.derived ?? []) {
    for (const part of one.variables) book.set(part.variable.id, derivedEntry(one, part, book))
  }
  return book
}
