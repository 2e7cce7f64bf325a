/** The numbers by which tables are protected. */
export type Profile = {
  /** Columns with fewer respondents are not shown. */
  readonly smallestBase: number
  /** Columns with fewer respondents are shown with a mark. */
  readonly lowBase: number
  /** Figures that stand for fewer respondents, but not for none, are not shown. */
  readonly smallestCell: number
}

/**
 * The profiles that figures can be shown under. `already-published` is for figures that are public as they are, such as
 * those of a printed report: it hides nothing, and every output says so. `unprotected` hides nothing of figures that never
 * were public: it is for the team that holds the answers, and no release can choose it.
 */
export const profiles = {
  'already-published': { smallestBase: 0, lowBase: 0, smallestCell: 0 },
  public: { smallestBase: 30, lowBase: 100, smallestCell: 5 },
  unprotected: { smallestBase: 0, lowBase: 0, smallestCell: 0 },
} as const satisfies Record<string, Profile>

/** The name of a profile. */
export type ProfileId = keyof typeof profiles

/** The names of all profiles. */
export const profileIds: readonly ProfileId[] = ['already-published', 'public', 'unprotected']
