/** The names of attributes by which a file says what SPSS has no place for. Others are kept as they are. */
export const ownAttributes = {
  /** Of the file: whose answers they are, the whole title, the language of labels. */
  answers: 'loopbaan.answers',
  title: 'loopbaan.title',
  language: 'loopbaan.language',
  /** Of a variable: its whole label, and what the rest of a `FileVariable` says. */
  label: 'loopbaan.label',
  question: 'loopbaan.question',
  universe: 'loopbaan.universe',
  section: 'loopbaan.section',
  precision: 'loopbaan.precision',
} as const

/** The role of a variable in SPSS (`0`: input), which it keeps among the attributes. */
export const roleAttribute = '$@Role'
