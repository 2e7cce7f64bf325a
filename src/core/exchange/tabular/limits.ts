/** The most that is read of files in rows and columns. What is larger ends in an issue, not in a machine without memory. */

/** Bytes of a file as it comes in; a program can hold no longer text than some 536 million signs. */
export const longestFile = 500_000_000

/** A spreadsheet has at most 16,384. */
export const mostColumns = 20_000

/** Cells of a file together; each takes some 8 bytes while it is read, and texts more. */
export const mostCells = 60_000_000

/** Signs of one cell; a spreadsheet has at most 32,767. */
export const longestCell = 1_000_000

/** Lines by which the delimiter and the heads are found. */
export const sampledRows = 200

/** Signs of the text in which the sampled lines are looked for. */
export const sampledText = 1_000_000

/** Issues of one kind about lines or columns; the rest is counted in one issue. */
export const mostReported = 20

/** The part of the lines that may have another number of fields than the head. */
export const mostRagged = 0.01

/** Files within an Excel file. */
export const mostEntries = 5000

/** Bytes of one part of an Excel file when it is unpacked. */
export const longestPart = 400_000_000

/** Bytes of the parts of an Excel file that only say what is in the others, when they are unpacked. */
export const longestFacts = 20_000_000

/** How many times as large as it is packed a part may be, once it is above `smallPart` bytes. */
export const highestRatio = 300

/** Bytes below which the ratio does not matter. */
export const smallPart = 20_000_000
