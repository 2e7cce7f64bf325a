import type { Language } from '../text.ts'
import { pairName } from '../trends/trend.ts'

/** The address of a page without its language: `/`, `/basisartsen/2023/annex/`. It ends with a slash. */
export type PagePath = `/${string}`

/** The study and wave that a page is about, by their ids; with `from` the pair of waves that starts there. */
export type Edition = { readonly study: string; readonly wave: string; readonly from?: string }

/** The front page. */
export const frontPath: PagePath = '/'

/**
 * The index of the annex of a wave, or of a pair of waves. No wave can be taken for a pair: even one that is called
 * `compare` has no part with a hyphen.
 *
 * @example annexPath({ study: 'specialisten', wave: '2024', from: '2022' }) // → '/specialisten/compare/2022-2024/'
 */
export const annexPath = ({ study, wave, from }: Edition): PagePath =>
  from === undefined ? `/${study}/${wave}/annex/` : `/${study}/compare/${pairName(from, wave)}/`

/** The page with all tables of a wave. */
export const allPath = (edition: Edition): PagePath => `${annexPath(edition)}all/`

/** The page with the tables of one block. */
export const blockPath = (edition: Edition, block: string): PagePath => `${annexPath(edition)}block-${block}/`

/** The page with the questionnaire of a wave. */
export const questionnairePath = ({ study, wave }: Edition): PagePath => `/${study}/${wave}/questionnaire/`

/** The page with the codebook of a wave. */
export const codebookPath = ({ study, wave }: Edition): PagePath => `/${study}/${wave}/codebook/`

/** The page that compares a wave with its published figures. */
export const verificationPath = ({ study, wave }: Edition): PagePath => `/${study}/${wave}/verification/`

/** The page that tells how a wave was done. */
export const methodPath = ({ study, wave }: Edition): PagePath => `/${study}/${wave}/method/`

/** The page about the data of a wave; its files stand below it. */
export const dataPath = ({ study, wave }: Edition): PagePath => `/${study}/${wave}/data/`

/** A file of the annex of a wave. */
export const filePath = (edition: Edition, name: string): PagePath => `${annexPath(edition)}${name}`

/**
 * The address of a page in one language.
 *
 * @example localised('nl', annexPath({ study: 'basisartsen', wave: '2023' })) // → '/nl/basisartsen/2023/annex/'
 */
export const localised = (language: Language, path: PagePath): string => `/${language}${path}`

/**
 * The place of a table on its page. The same in both languages, so that an address can be passed on.
 *
 * @example anchorOf('0.1') // → 'tabel-0.1'
 */
export const anchorOf = (table: string): string => `tabel-${table.replaceAll(/[^\w.-]+/g, '-')}`
