import type { z } from 'zod'
import { inLanguages } from '../../messages/in-languages.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { DataFile } from '../data-file.ts'
import type { mappingSchema } from '../mapping-schema.ts'
import type { Guess, WrittenStudy } from '../written-study.ts'
import { cleanText } from './clean-text.ts'
import { readColumns } from './column.ts'
import { findGroups } from './find-groups.ts'
import { findQuestions } from './find-questions.ts'
import { levelRoster } from './level-roster.ts'
import type { Gate } from './gate.ts'
import type { FoundRule } from './find-rules.ts'
import { findRules } from './find-rules.ts'
import type { ImportReport } from './import-report.ts'
import { mapQuestion } from './map-question.ts'
import { missingGuesses } from './missing-guesses.ts'
import type { Question } from './question.ts'
import { columnsOf, guess } from './question.ts'
import { rolesOf } from './roles.ts'
import { changedLabels, strangeColumns } from './strange-columns.ts'
import { itemIdOf, makeUnlike, nameOf, waveIdOf } from './valid-id.ts'
import { writeBlocks } from './write-blocks.ts'
import { writeItem } from './write-item.ts'
import { writeWave } from './write-wave.ts'

/** What is said of a file by who imports it. */
export type UnderstandOptions = {
  /** The id of the study that is made. */
  readonly study: string
  /** The id of the wave that the file holds. */
  readonly wave: string
  /** The name of the file, and what is noted of it in the mapping. */
  readonly file?: Omit<z.input<typeof mappingSchema>['file'], 'format'>
  readonly title?: string
  /** Columns of which the answers become columns of tables. Without it, background questions do. */
  readonly groups?: readonly string[]
  /** The column with the weight of each row. Without it, the file's own weight or a column called so. */
  readonly weight?: string
  /** Columns that are kept although they seem to say who somebody is, or how the questionnaire was filled in. */
  readonly keep?: readonly string[]
  /** The language of the reasons in the mapping. */
  readonly language?: Language
  /** Ids of questions that the study has already, where the file adds to one. */
  readonly taken?: readonly string[]
  /** Questions of the study that come before those of the file, as far as they may decide who gets one. */
  readonly before?: readonly Gate[]
}

/** A data file as a study: its files, how the columns fill it, and what a researcher should look at. */
export type Understood = {
  readonly study: WrittenStudy
  /** A file of `imports/`, as `mappingSchema` takes it. */
  readonly mapping: z.input<typeof mappingSchema>
  readonly report: ImportReport
}

type Item = { readonly id: string; readonly question: Question }

/** Questions with ids that are like no other, in the order of the file. */
function withIds(questions: readonly Question[], taken: readonly string[] = []): readonly Item[] {
  const unlike = makeUnlike(taken)
  return questions.map((question, index) => ({ id: unlike(itemIdOf(question.name, `q${index + 1}`)), question }))
}

function itemGuesses({ id, question }: Item, rule: FoundRule | undefined): readonly Guess[] {
  const own = [...question.guesses, ...missingGuesses(question)]
  const exact = rule !== undefined && rule.against + rule.left === 0
  const when =
    rule === undefined
      ? []
      : [
          guess(exact ? 'likely' : 'guess', ['when'], 'understand-rule', {
            rule: rule.rule,
            explained: rule.explained,
            against: rule.against,
            left: rule.left,
          }),
        ]
  return [...own, ...when].map((one) => ({ ...one, path: ['items', id, ...one.path] }))
}

const shortText = ({ text, label }: Question): string => {
  const wording = label ?? text
  return 'any' in wording ? wording.any : wording.en
}

const countsOf = (items: readonly Item[]): Readonly<Record<string, number>> => {
  const types = [...new Set(items.map(({ question }) => question.type))]
  return Object.fromEntries(types.map((type) => [type, items.filter(({ question }) => question.type === type).length]))
}

/**
 * A data file of any format as a study, with the mapping that fills it and a report of all that was guessed. Nothing is
 * invented: what the file does not say is a guess with its certainty, and each column is mapped, or dropped with a reason.
 * Columns that say who somebody is are dropped unless `keep` names them. The same file gives the same study.
 *
 * @example understand(file, { study: 'pulse', wave: '2024' }).study.blocks[0]?.title // → { nl: 'Vragen 1', … }
 */
export function understand(file: DataFile, options: UnderstandOptions): Understood {
  const language = options.language ?? (file.language === 'nl' ? 'nl' : 'en')
  const { columns, drops: doubles } = readColumns(file.variables)
  const roles = rolesOf(columns, file, options)
  const found = findQuestions(file, roles.asked)
  const rosters = file.levels.map((level, index) =>
    levelRoster(level, file.variables.length + index, { keep: options.keep }),
  )
  const rows = rosters.map(({ question }) => question).filter((question) => question !== null)
  const items = withIds([...found.questions, ...rows], options.taken)
  const rules = findRules(items, options.before)
  const groups = findGroups(items, options.groups)
  const name = options.file?.name ?? ''
  const { wave, guesses: waveGuesses } = writeWave(file, waveIdOf(options.wave), roles.days)
  const drops = [...roles.drops, ...found.drops]
  const guesses = [
    ...waveGuesses,
    ...roles.guesses,
    ...groups.guesses,
    ...items.flatMap((item) => itemGuesses(item, rules.get(item.id))),
  ]
  const placed = items.map(({ id, question }) => {
    const rule = rules.get(id)
    return {
      item: writeItem(question, id),
      section: question.section,
      reads: rule?.reads ?? [],
      when: rule?.rule ?? null,
    }
  })
  const described = { file: name, rows: file.rows, columns: file.variables.length }
  return {
    study: {
      study: {
        id: nameOf(options.study, 'study'),
        title: { any: cleanText(options.title ?? file.title) || cleanText(options.study) || 'study' },
        description: inLanguages((one) => cleanText(say(one, 'understand-description', described))),
        ...(Object.keys(groups.groups).length === 0 ? {} : { groups: groups.groups }),
      },
      blocks: writeBlocks(placed),
      waves: [wave],
      tables: { banner: groups.banner, defaults: true },
      guesses,
    },
    mapping: {
      wave: wave.id,
      file: { ...options.file, name, format: file.format },
      ...(roles.weight === null ? {} : { weight: roles.weight }),
      ...(roles.strata === null ? {} : { strata: roles.strata }),
      ...(roles.complete === null ? {} : { complete: roles.complete }),
      variables: items.flatMap(({ id, question }) => [...mapQuestion(question, id)]),
      drops: drops.map(({ code, path, values }) => ({ column: String(path[0]), why: say(language, code, values) })),
    },
    report: {
      file: { name, format: file.format, rows: file.rows, columns: file.variables.length },
      counts: countsOf(items),
      items: items.map(({ id, question }) => ({
        id,
        type: question.type,
        label: shortText(question),
        columns: columnsOf(question).map((column) => column.name),
      })),
      groups: Object.keys(groups.groups),
      guesses,
      drops: [...drops, ...doubles, ...rosters.flatMap((one) => one.drops)],
      warnings: [
        ...roles.warnings,
        ...found.warnings,
        ...rosters.flatMap((one) => one.warnings),
        ...groups.warnings,
        ...items.flatMap(({ question }) => question.warnings),
        ...strangeColumns(roles.asked),
        ...changedLabels(roles.asked),
      ],
    },
  }
}
