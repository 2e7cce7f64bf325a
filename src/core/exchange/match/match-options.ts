import type { Code } from '../../items/variable.ts'
import { languages } from '../../text.ts'
import type { FileOption } from './file-options.ts'
import { likeness, plainWording } from './wording.ts'

/** An option of the study, and the label that it has in the new file where that is another one. */
export type KeptOption = { readonly code: Code; readonly label: string | null }

/** The options of a file beside those of the study. */
export type OptionMatch = {
  /** Values of the file whose code is not their own number. */
  readonly codes: Readonly<Record<string, number>>
  readonly kept: readonly KeptOption[]
  readonly added: readonly { readonly code: number; readonly label: string }[]
  readonly removed: readonly Code[]
}

const highestCode = 250

const numberOf = (key: string): number | null =>
  /^\d{1,3}$/.test(key) && Number(key) <= highestCode ? Number(key) : null

const isCalled = ({ label }: Code, plain: string): boolean =>
  languages.some((language) => plainWording(label[language]) === plain)

/** From here on a label is another wording of the same option. */
const alike = 0.5

/**
 * Which option of a file is which option of the study: by its label; then, under the same code, by a label that is much
 * alike. Every other one is new and gets a code that no option had. Options of the study that the file does not list are
 * gone, if the file lists all that there are.
 *
 * @param reading the codes that values of the file had in the wave before
 * @example matchOptions(sex.codes, [{ key: '2', label: 'Male' }], {}, true).codes // → { 2: 1 }
 */
export function matchOptions(
  codes: readonly Code[],
  options: readonly FileOption[],
  reading: Readonly<Record<string, number>>,
  complete: boolean,
): OptionMatch {
  const before = (key: string): number | null => (Object.hasOwn(reading, key) ? (reading[key] ?? null) : numberOf(key))
  const found = new Map<string, { readonly code: Code; readonly label: string | null }>()
  const taken = new Set<Code>()
  const take = (key: string, code: Code | undefined, label: string | null): void => {
    if (code === undefined || found.has(key) || taken.has(code)) return
    found.set(key, { code, label })
    taken.add(code)
  }
  for (const { key, label } of options) {
    const called = codes.filter((code) => isCalled(code, plainWording(label)))
    take(key, called.find(({ code }) => code === before(key)) ?? called[0], null)
  }
  for (const { key, label } of options) {
    const own = codes.find(({ code }) => code === before(key))
    if (own !== undefined && likeness(label, own.label) >= alike) take(key, own, label)
  }
  const used = new Set(codes.map(({ code }) => code))
  const added = options
    .filter(({ key }) => !found.has(key))
    .map(({ key, label }) => {
      const own = numberOf(key)
      const code = own !== null && !used.has(own) ? own : nextCode(used)
      used.add(code)
      return { key, code, label }
    })
  const pairs = [
    ...[...found].map(([key, { code }]): [string, number] => [key, code.code]),
    ...added.map(({ key, code }): [string, number] => [key, code]),
  ]
  return {
    codes: Object.fromEntries([
      ...Object.entries(reading).filter(([key]) => !pairs.some(([own]) => own === key)),
      ...pairs.filter(([key, code]) => String(code) !== key),
    ]),
    kept: codes
      .filter((code) => taken.has(code) || !complete)
      .map((code) => ({ code, label: [...found.values()].find((one) => one.code === code)?.label ?? null })),
    added: added.map(({ code, label }) => ({ code, label })),
    removed: complete ? codes.filter((code) => !taken.has(code)) : [],
  }
}

const nextCode = (used: ReadonlySet<number>): number => {
  let code = 1
  while (used.has(code)) code += 1
  return code
}
