import type { Kysely } from 'kysely'

/** How far a response is: being filled in, sent in, or left unfinished when the wave closed. */
export const responseStates = ['open', 'complete', 'stopped'] as const

/** How far a response is. */
export type ResponseState = (typeof responseStates)[number]

/**
 * The tables of the store, the same on both engines. Every key is random or given by the study; nothing counts up over
 * responses and nothing is a time, but for the week in which a response was started.
 */
export type StoreTables = {
  /** A questionnaire as it was asked, by the hash of its normal form. */
  readonly questionnaire_version: {
    readonly hash: string
    readonly study: string
    readonly wave: string
    readonly content: string
  }
  readonly closed_wave: { readonly study: string; readonly wave: string }
  readonly response: {
    readonly id: string
    /** Hashes, until the wave is frozen; then `null`. */
    readonly secret: string | null
    readonly receipt: string | null
    readonly study: string
    readonly wave: string
    readonly version: string
    readonly language: string
    readonly consent: string
    /** The ISO week in which the response was started: `2026-W11`. */
    readonly week: string
    /** 1 when the wave keeps how long a page took and on what kind of device. */
    readonly paradata: number
    readonly state: string
    /** 1 when it was given in a trial, and counts in no result. */
    readonly trial: number
  }
  /** The log of saved pages; the last revision of each page is what counts. Only the last is left when it is over. */
  readonly saved_page: {
    readonly response: string
    readonly page: string
    readonly revision: number
    /** Hashes of the token with which the page was posted and of the whole post; `null` when it is over. */
    readonly token: string | null
    readonly mark: string | null
    readonly content: string
  }
  /** What somebody has typed on a page that they did not save; unreadable without their secret. */
  readonly draft: {
    readonly response: string
    readonly page: string
    readonly revision: number
    readonly content: string
  }
  /** Which responses were withdrawn, by a mark that does not lead to anything: so that their loss is no accident. */
  readonly withdrawn: { readonly study: string; readonly wave: string; readonly mark: string }
}

/** The tables, in an order in which rows can be put back, each with its key. */
export const tableKeys = {
  questionnaire_version: ['hash'],
  closed_wave: ['study', 'wave'],
  response: ['id'],
  saved_page: ['response', 'page', 'revision'],
  draft: ['response', 'page'],
  withdrawn: ['study', 'wave', 'mark'],
} as const satisfies { readonly [Table in keyof StoreTables]: readonly (keyof StoreTables[Table] & string)[] }

/** The columns of every table, as rows are written to a backup. */
export const tableColumns = {
  questionnaire_version: ['hash', 'study', 'wave', 'content'],
  closed_wave: ['study', 'wave'],
  response: [
    'id',
    'secret',
    'receipt',
    'study',
    'wave',
    'version',
    'language',
    'consent',
    'week',
    'paradata',
    'state',
    'trial',
  ],
  saved_page: ['response', 'page', 'revision', 'token', 'mark', 'content'],
  draft: ['response', 'page', 'revision', 'content'],
  withdrawn: ['study', 'wave', 'mark'],
} as const satisfies { readonly [Table in keyof StoreTables]: readonly (keyof StoreTables[Table] & string)[] }

/** What `trial` is in rows of which nothing else is said. */
export const trialByDefault = 1

/** Columns that rows of earlier versions do not have, with the migration that added them and what they are in those. */
export const addedColumns: readonly {
  readonly migration: string
  readonly table: keyof StoreTables
  readonly column: string
  readonly value: number
}[] = [{ migration: '0002-trials', table: 'response', column: 'trial', value: trialByDefault }]

/** A write. It may be made a second time, when the first came to nothing. */
export type Write<T> = (tables: Kysely<StoreTables>) => Promise<T>

/**
 * Makes a write; once it gives what the write gives, that is on the disk. One of several statements has to say so: it
 * happens whole or not at all.
 */
export type Writer = <T>(write: Write<T>, statements?: 'one' | 'several') => Promise<T>

/** A number that changes when another connection writes to the database; own writes leave it as it is. */
export type WrittenElsewhere = () => number

/** An open database: what queries are made with, and what differs between the engines. */
export type Database = {
  readonly engine: 'sqlite' | 'postgres'
  readonly tables: Kysely<StoreTables>
  /** Makes a write, perhaps in one transaction with others that come at the same moment. */
  readonly write: Writer
  /** Tells whether another connection wrote; `null` where the engine cannot tell. */
  readonly elsewhere: WrittenElsewhere | null
  /**
   * Takes what is left of deleted rows out of the files of the database, and what their layout tells of the order in
   * which rows came.
   */
  readonly sweep: () => Promise<void>
  /** Takes what was deleted just now out of the log of the database, as far as that can be done while others work. */
  readonly forget: () => Promise<void>
}
