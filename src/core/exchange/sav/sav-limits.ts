/** The most variables that a file may have: far more than any survey, and few enough to describe them all in memory. */
export const mostVariables = 100_000

/** The most bytes of values (8 per number, texts at their full width) that are unpacked from one file: 2 GiB. */
export const mostValueBytes = 2 * 2 ** 30

/** A byte of zlib data cannot unpack to more bytes than this; what claims more is not what it says. */
export const mostZlibGain = 1032

/** The widest text that SPSS has, in bytes. */
export const widestText = 32_767

/** The widest text that one variable record can hold; a wider one is cut into segments of this width. */
export const widestSegment = 255

/** A wider text has one segment per this many bytes, though each segment but the last holds three bytes more. */
export const segmentStep = 252

/** The longest name of a variable, in bytes. */
export const longestName = 64

/** The longest label of a variable, in bytes. */
export const longestLabel = 255

/** The longest label of a value, in bytes. */
export const longestValueLabel = 120

/** The longest title of a file, in bytes: its field has 64, of which PSPP keeps 60. */
export const longestTitle = 60

/** How many bytes of bytecode go into one zlib block of a .zsav file; every program writes this size. */
export const zlibBlockSize = 0x3f_f000
