/** What a person says of a file in rows and columns; what is left out is found out from the file. */
export type TableOptions = {
  /** One sign between the fields of a CSV file. */
  readonly delimiter?: string
  /** The name of an encoding, such as `utf-8`, `windows-1252` or `macintosh`. */
  readonly encoding?: string
  readonly decimal?: '.' | ','
  /** False when the first line holds answers already. */
  readonly header?: boolean
  /** The name of a sheet of an Excel file, or its number from 1. */
  readonly sheet?: string | number
}
